/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is within its array, and a check would cost a round's time */
/**
 * SHA-1 of a SHA-1 digest, `rounds` times over: a message of exactly one block, whose padding never changes.
 * Known answers of node:crypto hold it in test/conversion.
 */
export function compressSha1(digest: Buffer, rounds: number): Buffer {
  const w = new Int32Array(80)
  let a0 = digest.readInt32BE(0)
  let b0 = digest.readInt32BE(4)
  let c0 = digest.readInt32BE(8)
  let d0 = digest.readInt32BE(12)
  let e0 = digest.readInt32BE(16)
  for (let round = 0; round < rounds; round++) {
    w[0] = a0
    w[1] = b0
    w[2] = c0
    w[3] = d0
    w[4] = e0
    w[5] = 0x80000000
    w.fill(0, 6, 15)
    w[15] = 160
    for (let i = 16; i < 80; i++) {
      const x = w[i - 3]! ^ w[i - 8]! ^ w[i - 14]! ^ w[i - 16]!
      w[i] = (x << 1) | (x >>> 31)
    }
    let a = 0x67452301
    let b = 0xefcdab89 | 0
    let c = 0x98badcfe | 0
    let d = 0x10325476
    let e = 0xc3d2e1f0 | 0
    for (let i = 0; i < 80; i++) {
      let f: number
      if (i < 20) f = ((b & c) | (~b & d)) + 0x5a827999
      else if (i < 40) f = (b ^ c ^ d) + 0x6ed9eba1
      else if (i < 60) f = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
      else f = (b ^ c ^ d) + 0xca62c1d6
      const next = (((a << 5) | (a >>> 27)) + f + e + w[i]!) | 0
      e = d
      d = c
      c = (b << 30) | (b >>> 2)
      b = a
      a = next
    }
    a0 = (a + 0x67452301) | 0
    b0 = (b + 0xefcdab89) | 0
    c0 = (c + 0x98badcfe) | 0
    d0 = (d + 0x10325476) | 0
    e0 = (e + 0xc3d2e1f0) | 0
  }
  return wordsToBuffer([a0, b0, c0, d0, e0])
}

export function wordsToBuffer(words: readonly number[]): Buffer {
  const buffer = Buffer.alloc(words.length * 4)
  words.forEach((word, i) => buffer.writeInt32BE(word | 0, i * 4))
  return buffer
}
