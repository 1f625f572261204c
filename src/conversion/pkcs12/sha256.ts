/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is within its array, and a check would cost a round's time */
import { wordsToBuffer } from './sha1.ts'

/** The first 32 bits of the fractional parts of the roots of the first primes (FIPS 180-4 §4.2.2, §5.3.3). */
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0
const PRIMES = primes(64)
const K = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)))
const H = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

/**
 * SHA-256 of a SHA-256 digest, `rounds` times over: a message of exactly one block, whose padding never changes.
 * Known answers of node:crypto hold it in test/conversion.
 */
export function compressSha256(digest: Buffer, rounds: number): Buffer {
  const w = new Int32Array(64)
  const state = Int32Array.from({ length: 8 }, (_, i) => digest.readInt32BE(i * 4))
  for (let round = 0; round < rounds; round++) {
    w.set(state)
    w[8] = 0x80000000
    w.fill(0, 9, 15)
    w[15] = 256
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15]!
      const y = w[i - 2]!
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
      w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
    }
    let a = H[0]!
    let b = H[1]!
    let c = H[2]!
    let d = H[3]!
    let e = H[4]!
    let f = H[5]!
    let g = H[6]!
    let h = H[7]!
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    state[0] = (a + H[0]!) | 0
    state[1] = (b + H[1]!) | 0
    state[2] = (c + H[2]!) | 0
    state[3] = (d + H[3]!) | 0
    state[4] = (e + H[4]!) | 0
    state[5] = (f + H[5]!) | 0
    state[6] = (g + H[6]!) | 0
    state[7] = (h + H[7]!) | 0
  }
  return wordsToBuffer([...state])
}

function primes(count: number): number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  }
  return found
}
