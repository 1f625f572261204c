import { ProblemError } from '../../problems.ts'
import { readElement } from '../asn1/element.ts'
import type { Budget } from './budget.ts'
import { decrypt } from './ciphers.ts'
import type { Derivation, Encryption } from './encryption.ts'
import { deriveScrypt, derivePbkdf2, pbkdf1, pkcs12Kdf, Purpose } from './kdf.ts'
import { keyOctets, type Spelling } from './spellings.ts'

/** Octets that the code opens. */
export interface Sealed {
  encryption: Encryption
  ciphertext: Buffer
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
): Promise<{ plain: Buffer; spelling: Spelling } | undefined> {
  const tried: Buffer[] = []
  for (const spelling of candidates) {
    for (const password of passwords(sealed.encryption.derivation, spelling)) {
      if (tried.some((earlier) => earlier.equals(password))) continue
      tried.push(password)
      const plain = await openWith(sealed, password, budget)
      if (plain) return { plain, spelling }
    }
  }
  return undefined
}

function passwords(derivation: Derivation, spelling: Spelling): Buffer[] {
  return derivation.kind === 'pkcs12' ? [spelling.bmp] : keyOctets(spelling)
}

async function openWith(
  { encryption, ciphertext }: Sealed,
  password: Buffer,
  budget: Budget,
): Promise<Buffer | undefined> {
  const { cipher, derivation, keyLength, effectiveBits } = encryption
  const { key, ivs } = await deriveKey(derivation, password, keyLength, cipher.ivLength, budget)
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
  password: Buffer,
  keyLength: number,
  ivLength: number,
  budget: Budget,
): Promise<{ key: Buffer; ivs: Buffer[] }> {
  switch (derivation.kind) {
    case 'pbkdf2': {
      const { hash, salt, iterations } = derivation
      budget.spend(iterations)
      return { key: await derivePbkdf2(hash, password, salt, iterations, keyLength), ivs: [] }
    }
    case 'scrypt':
      budget.affordScrypt(derivation.n, derivation.r, derivation.p)
      return { key: await deriveScrypt(password, derivation.salt, derivation, keyLength), ivs: [] }
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

/** A wrong key passes the padding check once in 256 times; it does not also make one SEQUENCE of the right length. */
function isOneSequence(plain: Buffer): boolean {
  if (plain[0] !== 0x30) return false
  try {
    return readElement(plain).end === plain.length
  } catch (error) {
    if (error instanceof ProblemError) return false
    throw error
  }
}
