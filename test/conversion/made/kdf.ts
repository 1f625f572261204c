/** PKCS#12's key derivation, written a second time and plainly, so that one mistake is not made in both places. */
import { createHash } from 'node:crypto'

const BLOCKS: Readonly<Record<string, number>> = {
  sha384: 128,
  sha512: 128,
  'sha512-224': 128,
  'sha512-256': 128,
  'sha3-224': 144,
  'sha3-256': 136,
  'sha3-384': 104,
  'sha3-512': 72,
}

export function pkcs12Key(
  hash: string,
  id: 1 | 2 | 3,
  password: Buffer,
  salt: Buffer,
  iterations: number,
  length: number,
): Buffer {
  const v = BLOCKS[hash] ?? 64
  const modulus = 1n << BigInt(8 * v)
  const fill = (bytes: Buffer) =>
    bytes.length === 0 ? bytes : Buffer.alloc(v * Math.ceil(bytes.length / v), bytes)
  let input = Buffer.concat([fill(salt), fill(password)])
  const output: Buffer[] = []
  while (Buffer.concat(output).length < length) {
    let digest = createHash(hash).update(Buffer.alloc(v, id)).update(input).digest()
    for (let i = 1; i < iterations; i++) digest = createHash(hash).update(digest).digest()
    output.push(digest)
    const b = BigInt(`0x${Buffer.alloc(v, digest).toString('hex')}`)
    const blocks: Buffer[] = []
    for (let at = 0; at < input.length; at += v) {
      const sum = (BigInt(`0x${input.subarray(at, at + v).toString('hex')}`) + b + 1n) % modulus
      blocks.push(Buffer.from(sum.toString(16).padStart(2 * v, '0'), 'hex'))
    }
    input = Buffer.concat(blocks)
  }
  return Buffer.concat(output).subarray(0, length)
}

export const bmp = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le').swap16()
