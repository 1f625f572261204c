import { cryptography } from '#crypto'
import { concat } from '../bytes.ts'
import type { Hash } from './hashes.ts'

/** What the derived octets are for (RFC 7292 B.3). */
export const Purpose = { key: 1, iv: 2, mac: 3 } as const

/**
 * PKCS#12's own key derivation (RFC 7292 B.2), which no library of cryptography brings.
 *
 * @param password UTF-16BE with its terminator, or empty for a NULL password
 */
export async function pkcs12Kdf(
  hash: Hash,
  purpose: (typeof Purpose)[keyof typeof Purpose],
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Promise<Uint8Array> {
  const v = hash.block
  const diversifier = new Uint8Array(v).fill(purpose)
  const input = concat([repeatToBlocks(salt, v), repeatToBlocks(password, v)])
  const output: Uint8Array[] = []
  for (let produced = 0; produced < length; produced += hash.size) {
    const first = cryptography.digest(hash.openssl, diversifier, input)
    const digest = await cryptography.iterateDigest(hash.openssl, first, iterations - 1)
    output.push(digest)
    addToEachBlock(input, repeatToBlocks(digest, v).subarray(0, v), v)
  }
  return concat(output).subarray(0, length)
}

/** Copies of `octets` filling a whole number of blocks; nothing for nothing. */
function repeatToBlocks(octets: Uint8Array, block: number): Uint8Array {
  const filled = new Uint8Array(Math.ceil(octets.length / block) * block)
  return filled.map((_, i) => octets[i % octets.length] ?? 0)
}

/** Adds `addend + 1` to every block as a big-endian number, carries beyond the block dropped. */
function addToEachBlock(blocks: Uint8Array, addend: Uint8Array, block: number): void {
  for (let start = 0; start < blocks.length; start += block) {
    let carry = 1
    for (let i = block - 1; i >= 0; i--) {
      carry += (blocks[start + i] ?? 0) + (addend[i] ?? 0)
      blocks[start + i] = carry & 255
      carry >>= 8
    }
  }
}

/** PBKDF1 (RFC 8018 §5.1), of PKCS#5 version 1.5, as long as its hash makes it. */
export function pbkdf1(
  hash: Hash,
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
): Promise<Uint8Array> {
  return cryptography.iterateDigest(
    hash.openssl,
    cryptography.digest(hash.openssl, password, salt),
    iterations - 1,
  )
}
