import { hash as oneShot } from 'node:crypto'
import { compressSha1 } from './sha1.ts'
import { compressSha256 } from './sha256.ts'
import type { Hash } from './hashes.ts'

/** Lets everything else that waits have its turn. */
const breathe = () => new Promise((resolve) => setImmediate(resolve))

/** Rounds between two looks at the event loop: some tens of milliseconds, so that progress shows and Ctrl+C works. */
const STRIDE = 25_000

/**
 * Hashes a digest over and over. Calls into node:crypto cost more than a round does, so the two hashes that real files
 * use have their compression here: 600 000 rounds of SHA-1 take 0.25 s instead of 0.8.
 */
export async function iterateDigest(hash: Hash, digest: Buffer, rounds: number): Promise<Buffer> {
  const round = hash.node === 'sha1' ? compressSha1 : hash.node === 'sha256' ? compressSha256 : undefined
  let current = digest
  for (let done = 0; done < rounds; done += STRIDE) {
    if (done > 0) await breathe()
    const stride = Math.min(STRIDE, rounds - done)
    if (round) current = round(current, stride)
    else for (let i = 0; i < stride; i++) current = oneShot(hash.node, current, 'buffer')
  }
  return current
}
