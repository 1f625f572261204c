import { readElement, Tag, type Element } from '../asn1/element.ts'
import { explicit, oid, sequence, wholeNumber } from '../asn1/values.ts'
import { malformed } from '../malformed.ts'
import type { SignatureScheme } from '../crypto/port.ts'
import type { Certificate } from './certificate.ts'

const PKCS1 = '1.2.840.113549.1.1'
const ECDSA = '1.2.840.10045.4'
const NIST = '2.16.840.1.101.3.4'

/** With which all OCES certificates are signed. */
export const RSASSA_PSS = `${PKCS1}.10`

const SCHEMES: ReadonlyMap<string, SignatureScheme> = new Map<string, SignatureScheme>([
  [`${PKCS1}.4`, { kind: 'rsa-pkcs1', hash: 'md5' }],
  [`${PKCS1}.5`, { kind: 'rsa-pkcs1', hash: 'sha1' }],
  [`${PKCS1}.11`, { kind: 'rsa-pkcs1', hash: 'sha256' }],
  [`${PKCS1}.12`, { kind: 'rsa-pkcs1', hash: 'sha384' }],
  [`${PKCS1}.13`, { kind: 'rsa-pkcs1', hash: 'sha512' }],
  [`${PKCS1}.14`, { kind: 'rsa-pkcs1', hash: 'sha224' }],
  [`${ECDSA}.1`, { kind: 'ecdsa', hash: 'sha1' }],
  [`${ECDSA}.3.1`, { kind: 'ecdsa', hash: 'sha224' }],
  [`${ECDSA}.3.2`, { kind: 'ecdsa', hash: 'sha256' }],
  [`${ECDSA}.3.3`, { kind: 'ecdsa', hash: 'sha384' }],
  [`${ECDSA}.3.4`, { kind: 'ecdsa', hash: 'sha512' }],
  ['1.2.840.10040.4.3', { kind: 'dsa', hash: 'sha1' }],
  [`${NIST}.3.1`, { kind: 'dsa', hash: 'sha224' }],
  [`${NIST}.3.2`, { kind: 'dsa', hash: 'sha256' }],
  ['1.3.101.112', { kind: 'eddsa' }],
  ['1.3.101.113', { kind: 'eddsa' }],
])

/** Hashes that RSASSA-PSS may name here; SHA-1, its default, is not accepted: nobody signs certificates with it any more. */
const PSS_HASHES: ReadonlyMap<string, string> = new Map([
  [`${NIST}.2.1`, 'sha256'],
  [`${NIST}.2.2`, 'sha384'],
  [`${NIST}.2.3`, 'sha512'],
])

/** How a certificate is signed; undefined for a way that is not known here. @throws ProblemError `malformed` */
export function signatureScheme({ signatureAlgorithm }: Certificate): SignatureScheme | undefined {
  const [type, parameters] = sequence(signatureAlgorithm, 1)
  const id = oid(type)
  return id === RSASSA_PSS ? pssScheme(parameters) : SCHEMES.get(id)
}

/** RSASSA-PSS-params (RFC 4055 §3.1), with one hash for both uses, as every platform verifies it. */
function pssScheme(parameters: Element | undefined): SignatureScheme | undefined {
  const field = (n: number) => {
    const tagged = parameters && sequence(parameters).find(({ tag }) => tag === Tag.context(n))
    return tagged && explicit(tagged, n)
  }
  const hashId = field(0)
  const maskId = field(1)
  if (!hashId || !maskId) return undefined
  const hash = PSS_HASHES.get(oid(sequence(hashId, 1)[0]))
  const [mask, maskHash] = sequence(maskId, 2)
  const isUsual = oid(mask) === `${PKCS1}.8` && hash === PSS_HASHES.get(oid(sequence(maskHash, 1)[0]))
  const salt = field(2)
  return hash && isUsual ? { kind: 'rsa-pss', hash, saltLength: salt ? wholeNumber(salt) : 20 } : undefined
}

/** Key types under the names that OpenSSL gives them. */
const KEY_TYPES: ReadonlyMap<string, string> = new Map([
  [`${PKCS1}.1`, 'rsa'],
  [RSASSA_PSS, 'rsa-pss'],
  ['1.2.840.10045.2.1', 'ec'],
  ['1.2.840.10040.4.1', 'dsa'],
  ['1.3.101.112', 'ed25519'],
  ['1.3.101.113', 'ed448'],
])

/** The kind of the public key, and for RSA the bits of its modulus. @throws ProblemError `malformed` */
export function keyFacts({ spki, publicKeyBits }: Certificate): { type: string; bits?: number } {
  const type = KEY_TYPES.get(oid(sequence(sequence(readElement(spki), 2)[0], 1)[0])) ?? 'unknown'
  return type.startsWith('rsa') ? { type, bits: modulusLength(readElement(publicKeyBits)) } : { type }
}

function modulusLength(key: Element): number {
  const modulus = sequence(key, 2)[0]
  if (modulus?.tag !== Tag.integer) throw malformed('structure', key.start)
  const significant = modulus.content.subarray(modulus.content.findIndex((octet) => octet !== 0))
  return significant.length * 8 - Math.clz32(significant[0] ?? 0) + 24
}
