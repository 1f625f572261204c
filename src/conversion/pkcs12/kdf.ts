import { createHash, hash as digestOf, pbkdf2, pbkdf2Sync, scrypt } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Hash } from './hashes.ts'
import { MAX_SCRYPT_MEMORY } from './budget.ts'

const nativePbkdf2 = promisify(pbkdf2)
const nativeScrypt = promisify<Buffer, Buffer, number, object, Buffer>(scrypt)

/** What the derived octets are for (RFC 7292 B.3). */
export const Purpose = { key: 1, iv: 2, mac: 3 } as const

/**
 * PKCS#12's own key derivation (RFC 7292 B.2), the only one that node:crypto lacks.
 *
 * @param password UTF-16BE with its terminator, or empty for a NULL password
 */
export async function pkcs12Kdf(
  hash: Hash,
  purpose: (typeof Purpose)[keyof typeof Purpose],
  password: Buffer,
  salt: Buffer,
  iterations: number,
  length: number,
): Promise<Buffer> {
  const v = hash.block
  const diversifier = Buffer.alloc(v, purpose)
  const input = Buffer.concat([repeatToBlocks(salt, v), repeatToBlocks(password, v)])
  const output: Buffer[] = []
  for (let produced = 0; produced < length; produced += hash.size) {
    const first = createHash(hash.node).update(diversifier).update(input).digest()
    const digest = await iterateDigest(hash, first, iterations - 1)
    output.push(digest)
    addToEachBlock(input, repeatToBlocks(digest, v).subarray(0, v), v)
  }
  return Buffer.concat(output).subarray(0, length)
}

/** Rounds between two turns of the event loop: some tens of milliseconds, so that progress shows and Ctrl+C works. */
const ROUNDS_A_TURN = 25_000

/** Hashes a digest over and over. */
async function iterateDigest({ node }: Hash, digest: Buffer, rounds: number): Promise<Buffer> {
  let current = digest
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && round % ROUNDS_A_TURN === 0) await setImmediate()
    current = digestOf(node, current, 'buffer')
  }
  return current
}

/** Copies of `octets` filling a whole number of blocks; nothing for nothing. */
function repeatToBlocks(octets: Buffer, block: number): Buffer {
  if (octets.length === 0) return octets
  return Buffer.alloc(Math.ceil(octets.length / block) * block, octets)
}

/** Adds `addend + 1` to every block as a big-endian number, carries beyond the block dropped. */
function addToEachBlock(blocks: Buffer, addend: Buffer, block: number): void {
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
export async function pbkdf1(
  hash: Hash,
  password: Buffer,
  salt: Buffer,
  iterations: number,
): Promise<Buffer> {
  const first = createHash(hash.node).update(password).update(salt).digest()
  return iterateDigest(hash, first, iterations - 1)
}

/** Rounds that are over before another thread has begun. */
export const WORTH_A_THREAD = 20_000

/** PBKDF2, off the main thread where it takes time, so that progress can be shown meanwhile. */
export function derivePbkdf2(
  hash: Hash,
  password: Buffer,
  salt: Buffer,
  iterations: number,
  length: number,
): Promise<Buffer> {
  return iterations < WORTH_A_THREAD
    ? Promise.resolve(pbkdf2Sync(password, salt, iterations, length, hash.node))
    : nativePbkdf2(password, salt, iterations, length, hash.node)
}

export function deriveScrypt(
  password: Buffer,
  salt: Buffer,
  cost: { n: number; r: number; p: number },
  length: number,
): Promise<Buffer> {
  // OpenSSL counts some octets beside 128·N·r·p: the limit that matters was checked before.
  return nativeScrypt(password, salt, length, {
    N: cost.n,
    r: cost.r,
    p: cost.p,
    maxmem: 2 * MAX_SCRYPT_MEMORY,
  })
}
