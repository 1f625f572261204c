import { readElement, Tag, type Element } from '../asn1/element.ts'
import { malformed } from '../malformed.ts'
import { explicit, octets, oid, sequence, wholeNumber } from '../asn1/values.ts'
import { unsupported } from '../unsupported.ts'
import { readMac, type Mac } from './mac.ts'

const PKCS7 = '1.2.840.113549.1.7'
export const ContentType = { data: `${PKCS7}.1`, enveloped: `${PKCS7}.3`, encrypted: `${PKCS7}.6` } as const

/** One part of the authenticated safe, not yet looked into. */
export type Part =
  | { sealed: false; contents: Uint8Array }
  | { sealed: true; algorithm: Element; ciphertext: Uint8Array }
  /** A way of sealing that needs something else than the code, such as another's private key. */
  | { sealed: 'otherwise'; contentType: string }

/** The outer shape of a P12 (RFC 7292 §4). */
export interface Pfx {
  /** The octets that the MAC is computed over. */
  contents: Uint8Array
  parts: Part[]
  /** The MacData element; read on demand, because an unknown MAC matters only to who wants the code checked. */
  mac: Element | undefined
  /** Octets behind the PFX; some tools pad their files. */
  trailing: number
  /** Whether its length is left open, as BER allows. */
  indefinite: boolean
}

/** @throws ProblemError `malformed`, `unsupported` */
export function readPfx(bytes: Uint8Array): Pfx {
  const outer = readElement(bytes)
  const [version, authSafe, mac, ...rest] = sequence(outer, 2)
  if (wholeNumber(version) !== 3) throw malformed('version', version?.start)
  if (rest.length > 0) throw malformed('structure', rest[0]?.start)
  if (mac && !mac.isSequence) throw malformed('mac', mac.start)
  const [type, content] = sequence(authSafe, 1)
  const contentType = oid(type)
  if (contentType !== ContentType.data) throw unsupported('container', contentType)
  const contents = octets(explicit(content, 0))
  const trailing = bytes.length - outer.end
  // One changed length octet can push the MAC out of the PFX: then its absence proves nothing.
  if (trailing > 0 && !mac) throw malformed('trailing-bytes-without-mac', outer.end)
  const indefinite = bytes[1] === 0x80
  return { contents, parts: sequence(wholeElement(contents)).map(readPart), mac, trailing, indefinite }
}

/** @throws ProblemError `malformed`, `unsupported` */
export function readMacOf(pfx: Pfx): Mac | undefined {
  return pfx.mac && readMac(pfx.mac)
}

/** The element that fills `bytes` to the last octet. @throws ProblemError `malformed` */
export function wholeElement(bytes: Uint8Array): Element {
  const element = readElement(bytes)
  if (element.end !== bytes.length) throw malformed('structure', element.end)
  return element
}

function readPart(element: Element): Part {
  const [type, content] = sequence(element, 1)
  const contentType = oid(type)
  switch (contentType) {
    case ContentType.data:
      return { sealed: false, contents: octets(explicit(content, 0)) }
    case ContentType.encrypted:
      return readEncryptedData(explicit(content, 0))
    default:
      return { sealed: 'otherwise', contentType }
  }
}

function readEncryptedData(element: Element): Part {
  const [, info] = sequence(element, 2)
  const [type, algorithm, ciphertext] = sequence(info, 3)
  if (oid(type) !== ContentType.data) throw unsupported('container', oid(type))
  if (!algorithm) throw malformed('structure', element.start)
  return { sealed: true, algorithm, ciphertext: octets(ciphertext, Tag.context(0)) }
}
