import { readElement, Tag } from '../asn1/element.ts'
import { bitString, octets, oid, sequence, wholeNumber } from '../asn1/values.ts'
import { latin1, toHex } from '../bytes.ts'
import { attribute, Attribute, type Certificate } from './certificate.ts'

const Extension = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  certificatePolicies: '2.5.29.32',
  authorityKeyIdentifier: '2.5.29.35',
} as const

/** In the order of the bits of RFC 5280 §4.2.1.3. */
const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const
export type KeyUsage = (typeof KEY_USAGES)[number]

/** What the key may be used for; undefined when the certificate does not say. @throws ProblemError `malformed` */
export function keyUsages(certificate: Certificate): KeyUsage[] | undefined {
  const extension = certificate.extension(Extension.keyUsage)
  if (!extension) return undefined
  const { bits } = bitString(readElement(extension.value))
  return KEY_USAGES.filter((_, i) => ((bits[i >> 3] ?? 0) >> (7 - (i & 7))) & 1)
}

/** Object identifiers of the policies that the certificate was issued under. @throws ProblemError `malformed` */
export function policies(certificate: Certificate): string[] {
  const extension = certificate.extension(Extension.certificatePolicies)
  return extension ? sequence(readElement(extension.value)).map((policy) => oid(sequence(policy, 1)[0])) : []
}

/** How many CAs may stand below this one; undefined when there is no limit. @throws ProblemError `malformed` */
export function pathLength(certificate: Certificate): number | undefined {
  const extension = certificate.extension(Extension.basicConstraints)
  const limit = extension && sequence(readElement(extension.value)).find(({ tag }) => tag === Tag.integer)
  return limit && wholeNumber(limit)
}

/** E-mail addresses, of the alternative names and of the subject. @throws ProblemError `malformed` */
export function emails(certificate: Certificate): string[] {
  const extension = certificate.extension(Extension.subjectAlternativeName)
  const names = extension ? sequence(readElement(extension.value)) : []
  const found = names.filter(({ tag }) => tag === Tag.context(1)).map(({ content }) => latin1(content))
  const inSubject = attribute(certificate.subject, Attribute.email)
  return [...new Set(inSubject === undefined ? found : [...found, inSubject])]
}

/** Hex; undefined when the certificate does not say. @throws ProblemError `malformed` */
export function subjectKeyId(certificate: Certificate): string | undefined {
  const extension = certificate.extension(Extension.subjectKeyIdentifier)
  return extension && toHex(octets(readElement(extension.value)))
}

/** The key ID of the issuer; hex; undefined when the certificate does not say. @throws ProblemError `malformed` */
export function authorityKeyId(certificate: Certificate): string | undefined {
  const extension = certificate.extension(Extension.authorityKeyIdentifier)
  const id = extension && sequence(readElement(extension.value)).find(({ tag }) => tag === Tag.context(0))
  return id && toHex(id.content)
}
