import { cryptography } from '#crypto'
import { ProblemError } from '../../problems.ts'
import { readElement } from '../asn1/element.ts'
import { equal, fromUtf8, toHex } from '../bytes.ts'
import { WORTH_A_THREAD, type Budget } from './budget.ts'
import { decrypt } from './ciphers.ts'
import type { Derivation, Encryption } from './encryption.ts'
import { pbkdf1, pkcs12Kdf, Purpose } from './kdf.ts'
import { keyOctets, type Spelling } from './spellings.ts'

/** Octets that the code opens. */
export interface Sealed {
  encryption: Encryption
  ciphertext: Uint8Array
}

/**
 * Decrypts with the first spelling that gives a SEQUENCE and nothing else.
 *
 * @returns undefined when none of the spellings does
 * @throws ProblemError `too-expensive`
 */
export async function openSealed(
  sealed: Sealed,
  candidates: readonly Spelling[],
  budget: Budget,
  ahead: Ahead = new Map(),
): Promise<{ plain: Uint8Array; spelling: Spelling } | undefined> {
  const tried: Uint8Array[] = []
  for (const spelling of candidates) {
    for (const password of passwords(sealed.encryption.derivation, spelling)) {
      if (tried.some((earlier) => equal(earlier, password))) continue
      tried.push(password)
      const plain = await openWith(sealed, password, budget, ahead)
      if (plain) return { plain, spelling }
    }
  }
  return undefined
}

function passwords(derivation: Derivation, spelling: Spelling): Uint8Array[] {
  return derivation.kind === 'pkcs12' ? [spelling.bmp] : keyOctets(spelling)
}

async function openWith(
  { encryption, ciphertext }: Sealed,
  password: Uint8Array,
  budget: Budget,
  ahead: Ahead,
): Promise<Uint8Array | undefined> {
  const { cipher, derivation, keyLength, effectiveBits } = encryption
  const { key, ivs } = await deriveKey(derivation, password, keyLength, cipher.ivLength, budget, ahead)
  try {
    for (const iv of encryption.iv ? [encryption.iv] : ivs) {
      const plain = await decrypt(cipher, key, iv, ciphertext, effectiveBits)
      if (plain && isOneSequence(plain)) return plain
    }
    return undefined
  } finally {
    key.fill(0)
  }
}

async function deriveKey(
  derivation: Derivation,
  password: Uint8Array,
  keyLength: number,
  ivLength: number,
  budget: Budget,
  ahead: Ahead,
): Promise<{ key: Uint8Array; ivs: Uint8Array[] }> {
  switch (derivation.kind) {
    case 'pbkdf2': {
      const { hash, salt, iterations } = derivation
      budget.spend(iterations)
      const begun = ahead.get(nameOf(derivation, password, keyLength))
      return {
        key: await (begun ?? cryptography.pbkdf2(hash.openssl, password, salt, iterations, keyLength)),
        ivs: [],
      }
    }
    case 'scrypt':
      budget.affordScrypt(derivation.n, derivation.r, derivation.p)
      return { key: await cryptography.scrypt(password, derivation.salt, derivation, keyLength), ivs: [] }
    case 'pbkdf1': {
      const { hash, salt, iterations } = derivation
      budget.spend(iterations)
      const digest = await pbkdf1(hash, password, salt, iterations)
      // RFC 8018 §6.1.1 takes the octets after the key; NSS takes the last ones, which for SHA-1 are others.
      return { key: digest.subarray(0, 8), ivs: [digest.subarray(8, 16), digest.subarray(-8)] }
    }
    case 'pkcs12': {
      const { hash, salt, iterations } = derivation
      budget.spend(iterations)
      return {
        key: await pkcs12Kdf(hash, Purpose.key, password, salt, iterations, keyLength),
        ivs: [await pkcs12Kdf(hash, Purpose.iv, password, salt, iterations, ivLength)],
      }
    }
  }
}

/** Keys whose derivation was begun before they were needed. */
export type Ahead = Map<string, Promise<Uint8Array>>

/**
 * Begins the native derivations that a right code will need, while this thread is busy with the MAC. Nothing is decrypted
 * by it: that waits for the MAC's word.
 */
export function beginDerivations(encryptions: readonly Encryption[], spelling: Spelling): Ahead {
  const ahead: Ahead = new Map()
  const [password] = keyOctets(spelling)
  for (const { derivation, keyLength } of encryptions) {
    if (!password || derivation.kind !== 'pbkdf2' || derivation.iterations < WORTH_A_THREAD) continue
    const { hash, salt, iterations } = derivation
    ahead.set(
      nameOf(derivation, password, keyLength),
      cryptography.pbkdf2(hash.openssl, password, salt, iterations, keyLength),
    )
  }
  return ahead
}

function nameOf(
  { salt, iterations }: { salt: Uint8Array; iterations: number },
  password: Uint8Array,
  length: number,
): string {
  const name = cryptography.digest('sha256', password, fromUtf8('\0'), salt)
  return `${toHex(name)}, ${iterations}, ${length}`
}

/** A wrong key passes the padding check once in 256 times; it does not also make one SEQUENCE of the right length. */
function isOneSequence(plain: Uint8Array): boolean {
  if (plain[0] !== 0x30) return false
  try {
    return readElement(plain).end === plain.length
  } catch (error) {
    if (error instanceof ProblemError) return false
    throw error
  }
}
