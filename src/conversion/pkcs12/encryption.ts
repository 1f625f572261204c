import { type Element, Tag } from '../asn1/element.ts'
import { malformed } from '../malformed.ts'
import { octets, oid, sequence, wholeNumber } from '../asn1/values.ts'
import { unsupported } from '../unsupported.ts'
import { cipherNamed, DES, rc2, rc4Cipher, TRIPLE_DES, TWO_KEY_TRIPLE_DES, type Cipher } from './ciphers.ts'
import { hmacNamed, MD5, SHA1, type Hash } from './hashes.ts'

/** How a key is derived from the code. `iterations` for scrypt stands for nothing and is 0. */
export type Derivation =
  | { kind: 'pkcs12'; hash: Hash; salt: Uint8Array; iterations: number }
  | { kind: 'pbkdf1'; hash: Hash; salt: Uint8Array; iterations: number }
  | { kind: 'pbkdf2'; hash: Hash; salt: Uint8Array; iterations: number; keyLength?: number }
  | { kind: 'scrypt'; salt: Uint8Array; n: number; r: number; p: number; iterations: 0; keyLength?: number }

/** How a safe or a key is encrypted. `iv` is absent where it is derived along with the key. */
export interface Encryption {
  derivation: Derivation
  cipher: Cipher
  keyLength: number
  iv?: Uint8Array
  /** RC2's effective key bits. */
  effectiveBits?: number
}

const PKCS12_PBE = '1.2.840.113549.1.12.1'
const PKCS5 = '1.2.840.113549.1.5'

/** Password-based encryption of before PBES2: the object identifier tells the hash and the cipher. */
const OLD_SCHEMES: ReadonlyMap<string, { kind: 'pkcs12' | 'pbkdf1'; hash: Hash; cipher: Cipher }> = new Map([
  [`${PKCS12_PBE}.1`, { kind: 'pkcs12', hash: SHA1, cipher: rc4Cipher(128) }],
  [`${PKCS12_PBE}.2`, { kind: 'pkcs12', hash: SHA1, cipher: rc4Cipher(40) }],
  [`${PKCS12_PBE}.3`, { kind: 'pkcs12', hash: SHA1, cipher: TRIPLE_DES }],
  [`${PKCS12_PBE}.4`, { kind: 'pkcs12', hash: SHA1, cipher: TWO_KEY_TRIPLE_DES }],
  [`${PKCS12_PBE}.5`, { kind: 'pkcs12', hash: SHA1, cipher: rc2(128) }],
  [`${PKCS12_PBE}.6`, { kind: 'pkcs12', hash: SHA1, cipher: rc2(40) }],
  [`${PKCS5}.3`, { kind: 'pbkdf1', hash: MD5, cipher: DES }],
  [`${PKCS5}.6`, { kind: 'pbkdf1', hash: MD5, cipher: rc2(64) }],
  [`${PKCS5}.10`, { kind: 'pbkdf1', hash: SHA1, cipher: DES }],
  [`${PKCS5}.11`, { kind: 'pbkdf1', hash: SHA1, cipher: rc2(64) }],
])

/** Reads an AlgorithmIdentifier of password-based encryption. @throws ProblemError `malformed`, `unsupported` */
export function readEncryption(algorithm: Element | undefined): Encryption {
  const [type, parameters] = sequence(algorithm, 1)
  const id = oid(type)
  if (id === `${PKCS5}.13`) return readPbes2(parameters)
  const scheme = OLD_SCHEMES.get(id)
  if (!scheme) throw unsupported('cipher', id)
  const [salt, iterations] = sequence(parameters, 2)
  const { kind, hash, cipher } = scheme
  return {
    cipher,
    keyLength: cipher.keyLength,
    derivation: { kind, hash, salt: octets(salt), iterations: rounds(iterations) },
  }
}

function readPbes2(element: Element | undefined): Encryption {
  const [derivationId, cipherId] = sequence(element, 2)
  const derivation = readDerivation(derivationId)
  const [cipherType, cipherParameters] = sequence(cipherId, 1)
  const id = oid(cipherType)
  const cipher = cipherNamed(id)
  if (!cipher) throw unsupported('cipher', id)
  const asked =
    derivation.kind === 'pbkdf2' || derivation.kind === 'scrypt' ? derivation.keyLength : undefined
  const variable = cipher.engine.by === 'rc2' || cipher.engine.by === 'rc4'
  if (asked !== undefined && !variable && asked !== cipher.keyLength)
    throw malformed('encryption', cipherId?.start)
  if (asked === 0 || (asked ?? 0) > 128) throw malformed('encryption', cipherId?.start)
  const parameters = readCipherParameters(cipher, cipherParameters)
  const { effectiveBits } = parameters
  const usual = effectiveBits === undefined ? cipher.keyLength : Math.ceil(effectiveBits / 8)
  return { derivation, cipher, keyLength: asked ?? usual, ...parameters }
}

/** RC2 carries its strength with its initialization vector (RFC 8018 B.2.3), every other cipher the vector alone. */
function readCipherParameters(
  cipher: Cipher,
  parameters: Element | undefined,
): Pick<Encryption, 'iv' | 'effectiveBits'> {
  if (cipher.ivLength === 0) return { iv: new Uint8Array() }
  if (cipher.engine.by !== 'rc2') return { iv: vector(parameters, cipher) }
  if (parameters?.tag === Tag.octetString) return { iv: vector(parameters, cipher), effectiveBits: 32 }
  const [first, second] = sequence(parameters, 1)
  if (!second) return { iv: vector(first, cipher), effectiveBits: 32 }
  return { iv: vector(second, cipher), effectiveBits: rc2Bits(wholeNumber(first)) }
}

function vector(element: Element | undefined, cipher: Cipher): Uint8Array {
  const iv = octets(element)
  if (iv.length !== cipher.ivLength) throw malformed('encryption', element?.start)
  return iv
}

/** RFC 8018 B.2.3: below 256 the version is an encoded number, from 256 on the number of bits itself. NSS writes it plain. */
const RC2_VERSIONS: Readonly<Record<number, number>> = {
  160: 40,
  120: 64,
  58: 128,
  40: 40,
  64: 64,
  128: 128,
}

function rc2Bits(version: number): number {
  const bits = version >= 256 ? version : RC2_VERSIONS[version]
  if (bits === undefined || bits > 1024) throw unsupported('cipher', `RC2, version ${version}`)
  return bits
}

/** Reads the AlgorithmIdentifier of a key derivation function. @throws ProblemError `malformed`, `unsupported` */
export function readDerivation(algorithm: Element | undefined): Derivation & { keyLength?: number } {
  const [type, parameters] = sequence(algorithm, 1)
  const id = oid(type)
  if (id === `${PKCS5}.12`) return readPbkdf2(parameters)
  if (id === '1.3.6.1.4.1.11591.4.11') return readScrypt(parameters)
  throw unsupported('key-derivation', id)
}

function readPbkdf2(parameters: Element | undefined): Derivation {
  const [salt, iterations, ...rest] = sequence(parameters, 2)
  if (salt?.tag !== Tag.octetString) throw unsupported('key-derivation', 'PBKDF2, otherSource')
  const length = rest[0]?.tag === Tag.integer ? rest.shift() : undefined
  const prf = rest.shift()
  if (rest.length > 0) throw malformed('structure', rest[0]?.start)
  return {
    kind: 'pbkdf2',
    hash: prf ? readHmac(prf) : SHA1,
    salt: octets(salt),
    iterations: rounds(iterations),
    ...(length && { keyLength: wholeNumber(length) }),
  }
}

function readHmac(algorithm: Element): Hash {
  const id = oid(sequence(algorithm, 1)[0])
  const hash = hmacNamed(id)
  if (!hash) throw unsupported('key-derivation', id)
  return hash
}

function readScrypt(parameters: Element | undefined): Derivation {
  const [salt, n, r, p, length] = sequence(parameters, 4)
  const cost = { n: wholeNumber(n), r: wholeNumber(r), p: wholeNumber(p) }
  const isPowerOfTwo = cost.n > 1 && Number.isInteger(Math.log2(cost.n))
  if (Number.isFinite(cost.n) && !isPowerOfTwo) throw malformed('encryption', n?.start)
  if (cost.r === 0 || cost.p === 0) throw malformed('encryption', r?.start)
  return {
    kind: 'scrypt',
    salt: octets(salt),
    ...cost,
    iterations: 0,
    ...(length && { keyLength: wholeNumber(length) }),
  }
}

/** A count of zero makes a key that does not depend on the code (node-forge took it until 1.4.1): refused. */
export function rounds(element: Element | undefined): number {
  const count = wholeNumber(element)
  if (count === 0) throw malformed('number', element?.start)
  return count
}
