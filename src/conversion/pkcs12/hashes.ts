import { cryptography } from '#crypto'

/**
 * The hash functions that MACs and key derivations name, with OpenSSL's name for each. `block` is the input block in
 * octets: PKCS#12's own key derivation (RFC 7292 B.2, "v") needs it, and no library tells.
 */
export interface Hash {
  name: string
  openssl: string
  block: number
  /** Octets of a digest. */
  size: number
}

const hash = (name: string, openssl: string, block: number, size: number): Hash => ({
  name,
  openssl,
  block,
  size,
})

export const SHA1 = hash('SHA-1', 'sha1', 64, 20)
const SHA224 = hash('SHA-224', 'sha224', 64, 28)
export const SHA256 = hash('SHA-256', 'sha256', 64, 32)
const SHA384 = hash('SHA-384', 'sha384', 128, 48)
const SHA512 = hash('SHA-512', 'sha512', 128, 64)
const SHA512_224 = hash('SHA-512/224', 'sha512-224', 128, 28)
const SHA512_256 = hash('SHA-512/256', 'sha512-256', 128, 32)
const SHA3_224 = hash('SHA3-224', 'sha3-224', 144, 28)
const SHA3_256 = hash('SHA3-256', 'sha3-256', 136, 32)
const SHA3_384 = hash('SHA3-384', 'sha3-384', 104, 48)
const SHA3_512 = hash('SHA3-512', 'sha3-512', 72, 64)
export const MD5 = hash('MD5', 'md5', 64, 16)
const RIPEMD160 = hash('RIPEMD-160', 'ripemd160', 64, 20)
const SM3 = hash('SM3', 'sm3', 64, 32)
const BLAKE2B = hash('BLAKE2b-512', 'blake2b512', 128, 64)
const BLAKE2S = hash('BLAKE2s-256', 'blake2s256', 64, 32)

const NIST = '2.16.840.1.101.3.4.2'
const RSADSI = '1.2.840.113549.2'

/** Digest algorithms, as a DigestInfo names them. */
const DIGESTS: ReadonlyMap<string, Hash> = new Map([
  ['1.3.14.3.2.26', SHA1],
  [`${NIST}.1`, SHA256],
  [`${NIST}.2`, SHA384],
  [`${NIST}.3`, SHA512],
  [`${NIST}.4`, SHA224],
  [`${NIST}.5`, SHA512_224],
  [`${NIST}.6`, SHA512_256],
  [`${NIST}.7`, SHA3_224],
  [`${NIST}.8`, SHA3_256],
  [`${NIST}.9`, SHA3_384],
  [`${NIST}.10`, SHA3_512],
  [`${RSADSI}.5`, MD5],
  ['1.3.36.3.2.1', RIPEMD160],
  ['1.2.156.10197.1.401', SM3],
  ['1.3.6.1.4.1.1722.12.2.1.16', BLAKE2B],
  ['1.3.6.1.4.1.1722.12.2.2.8', BLAKE2S],
])

/** HMACs, as PBKDF2's prf and PBMAC1's messageAuthScheme name them. */
const HMACS: ReadonlyMap<string, Hash> = new Map([
  [`${RSADSI}.7`, SHA1],
  [`${RSADSI}.8`, SHA224],
  [`${RSADSI}.9`, SHA256],
  [`${RSADSI}.10`, SHA384],
  [`${RSADSI}.11`, SHA512],
  [`${RSADSI}.12`, SHA512_224],
  [`${RSADSI}.13`, SHA512_256],
  [`${RSADSI}.6`, MD5],
  ['1.3.6.1.5.5.8.1.1', MD5],
  ['1.3.6.1.5.5.8.1.2', SHA1],
  ['1.3.6.1.5.5.8.1.4', RIPEMD160],
  [`${NIST}.13`, SHA3_224],
  [`${NIST}.14`, SHA3_256],
  [`${NIST}.15`, SHA3_384],
  [`${NIST}.16`, SHA3_512],
  ['1.2.156.10197.1.401.3.1', SM3],
])

/** The hash of a digest algorithm; undefined where it is not known, here or to this platform. */
export const digestNamed = (id: string): Hash | undefined => known(DIGESTS.get(id))

/** The hash of an HMAC; undefined where it is not known, here or to this platform. */
export const hmacNamed = (id: string): Hash | undefined => known(HMACS.get(id))

const known = (hash: Hash | undefined): Hash | undefined =>
  hash && cryptography.knowsHash(hash.openssl) ? hash : undefined
