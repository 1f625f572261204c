import { hash as oneShot } from 'node:crypto'
import { breathe } from '../../breathe.ts'
import type { Hash } from './hashes.ts'
import { assembleSha1 } from './sha1.ts'
import { assembleSha256 } from './sha256.ts'

/** Rounds between two looks at the event loop: some tens of milliseconds, so that progress shows and Ctrl+C works. */
const STRIDE = 25_000

/**
 * Hashes a digest over and over. Calls into node:crypto cost more than a round does, so the two hashes that real files
 * use run here, as WebAssembly: 100 000 rounds of SHA-256 take 26 ms instead of 120, and 2 000 rounds of SHA-1, a new
 * process's first work, half of what JavaScript needs to get warm.
 */
export async function iterateDigest(hash: Hash, digest: Buffer, rounds: number): Promise<Buffer> {
  const words = ROUNDS[hash.node]?.()
  let current = digest
  for (let done = 0; done < rounds; done += STRIDE) {
    if (done > 0) await breathe()
    const stride = Math.min(STRIDE, rounds - done)
    if (words) current = hashWords(words, current, stride)
    else for (let i = 0; i < stride; i++) current = oneShot(hash.node, current, 'buffer')
  }
  return current
}

/** Takes a count and a digest's words, gives the words of the last digest. */
type Rounds = (rounds: number, ...words: number[]) => number[]

/** V8 puts better code in a function's place from one call to the next, never during a call. */
const CALL = 1000

function hashWords(run: Rounds, digest: Buffer, rounds: number): Buffer {
  const buffer = Buffer.from(digest)
  let words = Array.from({ length: digest.length / 4 }, (_, i) => digest.readInt32BE(i * 4))
  for (let done = 0; done < rounds; done += CALL) words = run(Math.min(CALL, rounds - done), ...words)
  words.forEach((word, i) => buffer.writeInt32BE(word, i * 4))
  return buffer
}

/** Set by the build, Base-64: what the assembler makes, because making it costs a new process more than running it. */
declare const SHA1_MODULE: string | undefined
declare const SHA256_MODULE: string | undefined

const ROUNDS: Readonly<Record<string, () => Rounds>> = {
  sha1: once(() => (typeof SHA1_MODULE === 'string' ? Buffer.from(SHA1_MODULE, 'base64') : assembleSha1())),
  sha256: once(() =>
    typeof SHA256_MODULE === 'string' ? Buffer.from(SHA256_MODULE, 'base64') : assembleSha256(),
  ),
}

function once(module: () => Uint8Array<ArrayBuffer>): () => Rounds {
  let rounds: Rounds | undefined
  return () => {
    rounds ??= new WebAssembly.Instance(new WebAssembly.Module(module())).exports['r'] as Rounds
    return rounds
  }
}
