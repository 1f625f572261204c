import { add, and, assemble, get, or, rotr, set, shr, word, xor, type Code } from './web-assembly.ts'

const STATE = 1
const WORK = 9
const SCHEDULE = 17

/** SHA-256 of a SHA-256 digest: a message of one block, whose padding never changes (FIPS 180-4 §6.2). */
export function assembleSha256(): Uint8Array<ArrayBuffer> {
  const constants = PRIMES.map((prime) => fraction(Math.cbrt(prime)))
  const initial = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
  const body: Code = []
  const w = (t: number) => SCHEDULE + (t & 15)
  for (let t = 0; t < 16; t++) {
    body.push(...set(w(t), t < 8 ? get(STATE + t) : word(t === 8 ? 0x80000000 : t === 15 ? 256 : 0)))
  }
  initial.forEach((value, i) => body.push(...set(WORK + i, word(value))))
  constants.forEach((k, t) => {
    if (t > 15) {
      const early = get(w(t - 15))
      const late = get(w(t - 2))
      const s0 = xor(rotr(early, 7), rotr(early, 18), shr(early, 3))
      const s1 = xor(rotr(late, 17), rotr(late, 19), shr(late, 10))
      body.push(...set(w(t), add(get(w(t)), s0, get(w(t - 7)), s1)))
    }
    // Names move on instead of values: what was a is b in the next step.
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = [0, 1, 2, 3, 4, 5, 6, 7].map(
      (i) => WORK + ((i - t + 64) % 8),
    )
    const s1 = xor(rotr(get(e), 6), rotr(get(e), 11), rotr(get(e), 25))
    const choose = xor(get(g), and(get(e), xor(get(f), get(g))))
    const s0 = xor(rotr(get(a), 2), rotr(get(a), 13), rotr(get(a), 22))
    const majority = or(and(get(a), get(b)), and(get(c), or(get(a), get(b))))
    body.push(
      ...set(h, add(get(h), s1, choose, word(k), get(w(t)))),
      ...set(d, add(get(d), get(h))),
      ...set(h, add(get(h), s0, majority)),
    )
  })
  initial.forEach((value, i) => body.push(...set(STATE + i, add(get(WORK + i), word(value)))))
  return assemble(8, 24, body)
}

/** The first 32 bits of the fractional part of a prime's root (FIPS 180-4 §4.2.2, §5.3.3). */
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0

// prettier-ignore
const PRIMES = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131,
  137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197, 199, 211, 223, 227, 229, 233, 239, 241, 251, 257, 263, 269, 271,
  277, 281, 283, 293, 307, 311,
]
