import { readElement, Tag } from '../asn1/element.ts'
import { bitString, octets, oid, sequence } from '../asn1/values.ts'
import { der, SEQUENCE } from '../asn1/write.ts'
import { concat } from '../bytes.ts'
import { verifyRsa } from './browser-rsa.ts'
import type { SignatureScheme } from './port.ts'

const RSA = '1.2.840.113549.1.1.1'
const RSA_PSS = '1.2.840.113549.1.1.10'
const EC = '1.2.840.10045.2.1'

/** Curves by object identifier: WebCrypto's name and the octets of a coordinate. */
const CURVES: ReadonlyMap<string, { name: string; size: number }> = new Map([
  ['1.2.840.10045.3.1.7', { name: 'P-256', size: 32 }],
  ['1.3.132.0.34', { name: 'P-384', size: 48 }],
  ['1.3.132.0.35', { name: 'P-521', size: 66 }],
])

const WEBCRYPTO_HASHES: Readonly<Record<string, string>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
}

/** RSA is answered without WebCrypto too (plain http has none); for curves there is WebCrypto alone. */
export async function verify(
  scheme: SignatureScheme,
  spki: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  try {
    if (scheme.kind === 'rsa-pss' || scheme.kind === 'rsa-pkcs1')
      return verifyRsa(scheme, publicBits(spki), data, signature)
    if (scheme.kind === 'ecdsa') return await verifyEcdsa(scheme.hash, spki, data, signature)
    return false
  } catch {
    // Libraries and WebCrypto throw, each in its own way, for a key or a signature that is none: it signs nothing.
    return false
  }
}

async function verifyEcdsa(
  hash: string,
  spki: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const curve = CURVES.get(oid(sequence(sequence(readElement(spki), 2)[0], 2)[1]))
  const name = WEBCRYPTO_HASHES[hash]
  if (!curve || name === undefined) return false
  const algorithm = { name: 'ECDSA', namedCurve: curve.name }
  const key = await crypto.subtle.importKey('spki', new Uint8Array(spki), algorithm, false, ['verify'])
  const numbers = sequence(readElement(signature), 2).map(({ content }) => ofSize(content, curve.size))
  return crypto.subtle.verify(
    { name: 'ECDSA', hash: name },
    key,
    new Uint8Array(concat(numbers)),
    new Uint8Array(data),
  )
}

/** An ASN.1 INTEGER as WebCrypto takes a number: without its sign, filled up from the left. */
function ofSize(integer: Uint8Array, size: number): Uint8Array {
  const significant = integer.subarray(integer.findIndex((octet) => octet !== 0))
  return concat([new Uint8Array(size - significant.length), significant])
}

function publicBits(spki: Uint8Array): Uint8Array {
  return bitString(sequence(readElement(spki), 2)[1]).bits
}

/** Of RSA keys, and of keys on a curve that hold their public half, as everybody writes them. */
export function publicHalf(pkcs8: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return Promise.resolve(readPublicHalf(pkcs8))
  } catch {
    // Not the shape of a key: it stays unread, as one of an unknown kind does.
    return Promise.resolve(undefined)
  }
}

function readPublicHalf(pkcs8: Uint8Array): Uint8Array | undefined {
  const [, algorithm, key] = sequence(readElement(pkcs8), 3)
  const id = oid(sequence(algorithm, 1)[0])
  const inner = sequence(readElement(octets(key)), 3)
  if (id === RSA || id === RSA_PSS) {
    const [, modulus, exponent] = inner
    if (!algorithm || !modulus || !exponent) return undefined
    return spkiOf(algorithm.raw, der(SEQUENCE, [modulus.raw, exponent.raw]))
  }
  const point = inner.find(({ tag }) => tag === Tag.context(1))?.children[0]
  return id === EC && algorithm && point ? spkiOf(algorithm.raw, bitString(point).bits) : undefined
}

const spkiOf = (algorithm: Uint8Array, bits: Uint8Array) =>
  der(SEQUENCE, [algorithm, der(Tag.bitString, [Uint8Array.of(0), bits])])
