import { add, and, assemble, get, or, rotl, set, word, xor, type Code } from './web-assembly.ts'

const STATE = 1
const WORK = 6
const SCHEDULE = 11
const INITIAL = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]

type Choice = (b: Code, c: Code, d: Code) => Code
const choose: Choice = (b, c, d) => xor(d, and(b, xor(c, d)))
const parity: Choice = (b, c, d) => xor(b, c, d)
const majority: Choice = (b, c, d) => or(and(b, c), and(d, or(b, c)))
/** FIPS 180-4 §4.1.1, §4.2.1: one a quarter. */
const QUARTERS: readonly (readonly [Choice, number])[] = [
  [choose, 0x5a827999],
  [parity, 0x6ed9eba1],
  [majority, 0x8f1bbcdc],
  [parity, 0xca62c1d6],
]

/** SHA-1 of a SHA-1 digest: a message of one block, whose padding never changes (FIPS 180-4 §6.1). */
export function assembleSha1(): Uint8Array<ArrayBuffer> {
  const body: Code = []
  const w = (t: number) => SCHEDULE + (t & 15)
  for (let t = 0; t < 16; t++) {
    body.push(...set(w(t), t < 5 ? get(STATE + t) : word(t === 5 ? 0x80000000 : t === 15 ? 160 : 0)))
  }
  INITIAL.forEach((initial, i) => body.push(...set(WORK + i, word(initial))))
  for (let t = 0; t < 80; t++) {
    if (t > 15) body.push(...set(w(t), rotl(xor(get(w(t - 3)), get(w(t - 8)), get(w(t - 14)), get(w(t))), 1)))
    // Names move on instead of values: what was a is b in the next step.
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = [0, 1, 2, 3, 4].map((i) => WORK + ((i - t + 80) % 5))
    const [f = parity, k = 0] = QUARTERS[Math.floor(t / 20)] ?? []
    body.push(
      ...set(e, add(rotl(get(a), 5), f(get(b), get(c), get(d)), get(e), word(k), get(w(t)))),
      ...set(b, rotl(get(b), 30)),
    )
  }
  INITIAL.forEach((initial, i) => body.push(...set(STATE + i, add(get(WORK + i), word(initial)))))
  return assemble(5, 21, body)
}
