import {
  add,
  and,
  assemble,
  count,
  get,
  load,
  or,
  rotl,
  set,
  store,
  word,
  xor,
  type Code,
} from './web-assembly.ts'

const STATE = 1
const WORK = 6
const AT = 11
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

/** Words 5 to 15 of a message that is a digest: the end mark, and the length in bits. */
const PADDING = [0x80000000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 160]

/** SHA-1 of a SHA-1 digest: a message of one block, whose padding never changes (FIPS 180-4 §6.1). */
export function assembleSha1(): Uint8Array<ArrayBuffer> {
  const body: Code = []
  INITIAL.forEach((_, i) => body.push(...store(word(0), 4 * i, get(STATE + i))))
  const w = (t: number) => load(get(AT), 4 * t)
  const next = rotl(xor(w(13), w(8), w(2), w(0)), 1)
  body.push(...count(AT, 0, 4 * 64, 4, store(get(AT), 4 * 16, next)))
  INITIAL.forEach((initial, i) => body.push(...set(WORK + i, word(initial))))
  QUARTERS.forEach(([f, k], quarter) => {
    const steps = [0, 1, 2, 3, 4].flatMap((t) => {
      // Names move on instead of values: what was a is b in the next step.
      const [a = 0, b = 0, c = 0, d = 0, e = 0] = [0, 1, 2, 3, 4].map((i) => WORK + ((i - t + 5) % 5))
      return [
        ...set(e, add(rotl(get(a), 5), f(get(b), get(c), get(d)), get(e), word(k), w(t))),
        ...set(b, rotl(get(b), 30)),
      ]
    })
    body.push(...count(AT, 80 * quarter, 80 * (quarter + 1), 20, steps))
  })
  INITIAL.forEach((initial, i) => body.push(...set(STATE + i, add(get(WORK + i), word(initial)))))
  return assemble(5, 6, [0, 0, 0, 0, 0, ...PADDING], body)
}
