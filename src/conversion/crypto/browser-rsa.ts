import 'node-forge/lib/md5.js'
import 'node-forge/lib/mgf1.js'
import 'node-forge/lib/pss.js'
import 'node-forge/lib/sha1.js'
import 'node-forge/lib/sha256.js'
import 'node-forge/lib/sha512.js'
import forge from 'node-forge/lib/forge.js'
import { readElement, Tag } from '../asn1/element.ts'
import { sequence } from '../asn1/values.ts'
import { der, SEQUENCE } from '../asn1/write.ts'
import { concat, equal, fromHex, fromLatin1, latin1, toHex } from '../bytes.ts'
import type { SignatureScheme } from './port.ts'

type RsaScheme = Extract<SignatureScheme, { kind: 'rsa-pss' | 'rsa-pkcs1' }>

/** Larger keys are nobody's, and would keep the page busy; OpenSSL draws the line there too. In octets. */
const MAX_MODULUS = 16384 / 8
const MAX_EXPONENT = 8

const { md5, sha1, sha256, sha384, sha512 } = forge.md
interface MessageDigest {
  create(): forge.md.MessageDigest
}
/** By name: the hash, and its object identifier in DER. */
const RSA_HASHES: ReadonlyMap<string, { md: MessageDigest; oid: string }> = new Map([
  ['md5', { md: md5, oid: '2a864886f70d0205' }],
  ['sha1', { md: sha1, oid: '2b0e03021a' }],
  ['sha256', { md: sha256, oid: '608648016503040201' }],
  ['sha384', { md: sha384, oid: '608648016503040202' }],
  ['sha512', { md: sha512, oid: '608648016503040203' }],
])

/** @param key DER of RSAPublicKey @throws what the libraries throw for a key or a signature that is none */
export function verifyRsa(
  scheme: RsaScheme,
  key: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const [modulus, exponent] = sequence(readElement(key), 2).map(({ content }) => content)
  const hash = RSA_HASHES.get(scheme.hash)
  if (!hash || !modulus || !exponent) return false
  const { length } = modulus.subarray(modulus.findIndex((octet) => octet !== 0))
  if (length > MAX_MODULUS || exponent.length > MAX_EXPONENT || signature.length !== length) return false
  const encoded = power(numberOf(signature), numberOf(exponent), numberOf(modulus))
  const message = fromHex(encoded.toString(16).padStart(2 * length, '0'))
  const digest = hash.md.create()
  digest.update(latin1(data))
  const hashed = digest.digest().getBytes()
  return scheme.kind === 'rsa-pkcs1'
    ? equal(message, pkcs1(fromHex(hash.oid), fromLatin1(hashed), length))
    : pss(hash.md, scheme.saltLength).verify(hashed, latin1(message), numberOf(modulus).toString(2).length)
}

const numberOf = (octets: Uint8Array) => BigInt(`0x${toHex(octets)}`)

/** base^exponent mod modulus; everything in it is public. */
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (let bits = exponent, square = base % modulus; bits > 0n; bits >>= 1n) {
    if (bits & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

function pss(
  md: MessageDigest,
  saltLength: number,
): { verify: (...words: [string, string, number]) => boolean } {
  const mgf: unknown = forge.mgf.mgf1.create(md.create())
  return forge.pss.create({ md: md.create(), mgf, saltLength }) as ReturnType<typeof pss>
}

/** EMSA-PKCS1-v1_5 (RFC 8017 §9.2). */
function pkcs1(hashId: Uint8Array, digest: Uint8Array, length: number): Uint8Array {
  const id = der(SEQUENCE, [der(Tag.oid, [hashId]), der(Tag.null, [])])
  const info = der(SEQUENCE, [id, der(Tag.octetString, [digest])])
  const padding = new Uint8Array(length - info.length - 3).fill(0xff)
  return concat([Uint8Array.of(0, 1), padding, Uint8Array.of(0), info])
}
