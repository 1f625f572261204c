import {
  add,
  and,
  assemble,
  count,
  get,
  load,
  or,
  rotr,
  set,
  shr,
  store,
  word,
  xor,
  type Code,
} from './web-assembly.ts'

const STATE = 1
const WORK = 9
const AT = 17

/** Words 8 to 15 of a message that is a digest: the end mark, and the length in bits. */
const PADDING = [0x80000000, 0, 0, 0, 0, 0, 0, 256]
/** Where the constants lie in memory, in bytes: behind the 64 words of the schedule. */
const CONSTANTS = 4 * 64

/** SHA-256 of a SHA-256 digest: a message of one block, whose padding never changes (FIPS 180-4 §6.2). */
export function assembleSha256(): Uint8Array<ArrayBuffer> {
  const constants = PRIMES.map((prime) => fraction(Math.cbrt(prime)))
  const initial = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
  const body: Code = []
  initial.forEach((_, i) => body.push(...store(word(0), 4 * i, get(STATE + i))))
  const w = (t: number) => load(get(AT), 4 * t)
  const small0 = xor(rotr(w(1), 7), rotr(w(1), 18), shr(w(1), 3))
  const small1 = xor(rotr(w(14), 17), rotr(w(14), 19), shr(w(14), 10))
  body.push(...count(AT, 0, 4 * 48, 4, store(get(AT), 4 * 16, add(w(0), small0, w(9), small1))))
  initial.forEach((value, i) => body.push(...set(WORK + i, word(value))))
  const steps = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((t) => {
    // Names move on instead of values: what was a is b in the next step.
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = [0, 1, 2, 3, 4, 5, 6, 7].map(
      (i) => WORK + ((i - t + 8) % 8),
    )
    const big1 = xor(rotr(get(e), 6), rotr(get(e), 11), rotr(get(e), 25))
    const choose = xor(get(g), and(get(e), xor(get(f), get(g))))
    const big0 = xor(rotr(get(a), 2), rotr(get(a), 13), rotr(get(a), 22))
    const majority = or(and(get(a), get(b)), and(get(c), or(get(a), get(b))))
    const k = load(get(AT), CONSTANTS + 4 * t)
    return [
      ...set(h, add(get(h), big1, choose, k, w(t))),
      ...set(d, add(get(d), get(h))),
      ...set(h, add(get(h), big0, majority)),
    ]
  })
  body.push(...count(AT, 0, 4 * 64, 4 * 8, steps))
  initial.forEach((value, i) => body.push(...set(STATE + i, add(get(WORK + i), word(value)))))
  const schedule = [0, 0, 0, 0, 0, 0, 0, 0, ...PADDING, ...Array.from({ length: 48 }, () => 0)]
  return assemble(8, 9, [...schedule, ...constants], body)
}

/** The first 32 bits of the fractional part of a prime's root (FIPS 180-4 §4.2.2, §5.3.3). */
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0

// prettier-ignore
const PRIMES = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131,
  137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197, 199, 211, 223, 227, 229, 233, 239, 241, 251, 257, 263, 269, 271,
  277, 281, 283, 293, 307, 311,
]
