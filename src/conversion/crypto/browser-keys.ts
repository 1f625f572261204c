import 'node-forge/lib/md5.js'
import 'node-forge/lib/mgf1.js'
import 'node-forge/lib/pss.js'
import 'node-forge/lib/rsa.js'
import 'node-forge/lib/sha1.js'
import 'node-forge/lib/sha256.js'
import 'node-forge/lib/sha512.js'
import forge from 'node-forge/lib/forge.js'
import { readElement, Tag } from '../asn1/element.ts'
import { bitString, octets, oid, sequence } from '../asn1/values.ts'
import { concat, fromHex, latin1, toHex } from '../bytes.ts'
import type { SignatureScheme } from './port.ts'

const RSA = '1.2.840.113549.1.1.1'
const RSA_PSS = '1.2.840.113549.1.1.10'
const EC = '1.2.840.10045.2.1'

/** Larger keys are nobody's, and would keep the page busy; OpenSSL draws the line there too. In octets. */
const MAX_MODULUS = 16384 / 8
const MAX_EXPONENT = 8

/** Curves by object identifier: WebCrypto's name and the octets of a coordinate. */
const CURVES: ReadonlyMap<string, { name: string; size: number }> = new Map([
  ['1.2.840.10045.3.1.7', { name: 'P-256', size: 32 }],
  ['1.3.132.0.34', { name: 'P-384', size: 48 }],
  ['1.3.132.0.35', { name: 'P-521', size: 66 }],
])

type RsaScheme = Extract<SignatureScheme, { kind: 'rsa-pss' | 'rsa-pkcs1' }>

const WEBCRYPTO_HASHES: Readonly<Record<string, string>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
}

const { md5, sha1, sha256, sha384, sha512 } = forge.md
interface Hash {
  create(): forge.md.MessageDigest
}
const RSA_HASHES: ReadonlyMap<string, Hash> = new Map(Object.entries({ md5, sha1, sha256, sha384, sha512 }))

/** node-forge's RSA answers without WebCrypto too (plain http has none); for curves there is WebCrypto alone. */
export async function verify(
  scheme: SignatureScheme,
  spki: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  try {
    if (scheme.kind === 'rsa-pss' || scheme.kind === 'rsa-pkcs1')
      return verifyRsa(scheme, spki, data, signature)
    if (scheme.kind === 'ecdsa') return await verifyEcdsa(scheme.hash, spki, data, signature)
    return false
  } catch {
    // Libraries and WebCrypto throw, each in its own way, for a key or a signature that is none: it signs nothing.
    return false
  }
}

function verifyRsa(scheme: RsaScheme, spki: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  const [modulus, exponent] = sequence(readElement(publicBits(spki)), 2).map(({ content }) => content)
  if (!modulus || !exponent || modulus.length > MAX_MODULUS + 1 || exponent.length > MAX_EXPONENT)
    return false
  const number = (octets: Uint8Array) => new forge.jsbn.BigInteger(toHex(octets), 16)
  const key = forge.pki.rsa.setPublicKey(number(modulus), number(exponent))
  const hash = RSA_HASHES.get(scheme.hash)
  if (!hash) return false
  const digest = hash.create()
  digest.update(latin1(data))
  return key.verify(digest.digest().getBytes(), latin1(signature), paddingOf(scheme, hash))
}

function paddingOf(scheme: RsaScheme, hash: Hash): string {
  if (scheme.kind === 'rsa-pkcs1') return 'RSASSA-PKCS1-V1_5'
  const { saltLength } = scheme
  const mgf: unknown = forge.mgf.mgf1.create(hash.create())
  // The types of node-forge know no other scheme than a string, though it takes this one.
  return forge.pss.create({ md: hash.create(), mgf, saltLength }) as string
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
    return spkiOf(algorithm.raw, der(Tag.sequence | 0x20, [modulus.raw, exponent.raw]))
  }
  const point = inner.find(({ tag }) => tag === Tag.context(1))?.children[0]
  return id === EC && algorithm && point ? spkiOf(algorithm.raw, bitString(point).bits) : undefined
}

const spkiOf = (algorithm: Uint8Array, bits: Uint8Array) =>
  der(Tag.sequence | 0x20, [algorithm, der(Tag.bitString, [Uint8Array.of(0), bits])])

function der(tag: number, parts: readonly Uint8Array[]): Uint8Array {
  const content = concat(parts)
  const hex = content.length.toString(16)
  const length = fromHex(hex.padStart(hex.length + (hex.length % 2), '0'))
  const header = content.length < 0x80 ? [tag, content.length] : [tag, 0x80 | length.length, ...length]
  return concat([Uint8Array.from(header), content])
}
