/**
 * As much of a WebAssembly assembler as hash functions need: functions of 32-bit words that run a body so and so many
 * times. Code comes as a list of bytes, operands before their operator, as the machine takes them.
 */
export type Code = number[]

const I32 = 0x7f

/** The value of a local variable; parameters are the first ones, the count of rounds is number 0. */
export const get = (local: number): Code => [0x20, local]
export const set = (local: number, value: Code): Code => [...value, 0x21, local]
export const word = (value: number): Code => [0x41, ...signedLeb(value | 0)]
export const add = (...terms: Code[]): Code => joined(terms, 0x6a)
export const xor = (...terms: Code[]): Code => joined(terms, 0x73)
export const and = (...terms: Code[]): Code => joined(terms, 0x71)
export const or = (...terms: Code[]): Code => joined(terms, 0x72)
export const rotl = (value: Code, bits: number): Code => [...value, ...word(bits), 0x77]
export const rotr = (value: Code, bits: number): Code => [...value, ...word(bits), 0x78]
export const shr = (value: Code, bits: number): Code => [...value, ...word(bits), 0x76]

function joined([first = [], ...others]: Code[], operator: number): Code {
  const code = [...first]
  for (const other of others) code.push(...other, operator)
  return code
}

/** The word in memory at an address and an offset to it, both in bytes. */
export const load = (address: Code, offset: number): Code => [...address, 0x28, 2, ...leb(offset)]
export const store = (address: Code, offset: number, value: Code): Code => [
  ...address,
  ...value,
  ...[0x36, 2],
  ...leb(offset),
]

/** Runs a body with a local variable going from one number to another; the other is not reached. */
export function count(local: number, from: number, to: number, step: number, body: Code): Code {
  const next = [...add(get(local), word(step)), 0x22, ...leb(local)]
  return [...set(local, word(from)), 0x03, 0x40, ...body, ...next, ...word(to), 0x49, 0x0d, 0, 0x0b]
}

/**
 * The bytes of a module with one function, `r`: it takes a count of rounds and some words, runs the body that many times
 * (at least once), and gives the words back. Locals 1 to `words` hold them, the `scratch` locals above are the body's own.
 * Loops are left as loops: compiling a longer body costs a new process more than running a shorter one.
 *
 * @param memory the words that stand in memory at the beginning
 */
export function assemble(
  words: number,
  scratch: number,
  memory: readonly number[],
  body: Code,
): Uint8Array<ArrayBuffer> {
  const type = [0x60, ...vector(repeat(I32, words + 1)), ...vector(repeat(I32, words))]
  const loop = [0x03, 0x40, ...body, ...get(0), ...word(-1), 0x6a, 0x22, 0, 0x0d, 0, 0x0b]
  const results = Array.from({ length: words }, (_, i) => get(1 + i)).flat()
  const code = [1, ...leb(scratch), I32, ...loop, ...results, 0x0b]
  const octets = memory.flatMap((value) => [0, 8, 16, 24].map((bits) => (value >>> bits) & 255))
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, ...type]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [1, ...vector([0x72]), 0, 0]),
    ...section(10, [1, ...vector(code)]),
    ...section(11, [1, 0, ...word(0), 0x0b, ...vector(octets)]),
  ])
}

const repeat = (octet: number, count: number): Code => Array.from({ length: count }, () => octet)
const vector = (octets: Code): Code => [...leb(octets.length), ...octets]
const section = (id: number, contents: Code): Code => [id, ...vector(contents)]

/** LEB128, the numbers of WebAssembly. */
function leb(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)]
}

function signedLeb(value: number): Code {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signedLeb(value >> 7)]
}
