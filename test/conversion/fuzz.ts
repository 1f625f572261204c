import { equal } from '../../src/conversion/bytes.ts'
/** Files damaged by chance: the same chance every time a seed is given. */
import { checkCertificate } from '../../src/conversion/check.ts'
import { openCertificateFile, type Opened } from '../../src/conversion/open-any.ts'
import { ProblemError } from '../../src/problems.ts'
import type { Case } from './matrix/case.ts'

/** A small generator (mulberry32), because a failure must come again from its seed. */
export function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

type Random = (below: number) => number
type Mutation = (bytes: Buffer, random: Random) => Buffer

/** Headers matter more than contents: half of all changes hit the first and last hundred octets of a file. */
function place(bytes: Buffer, random: Random): number {
  const near = Math.min(100, bytes.length)
  const choice = random(4)
  if (choice === 0) return random(near)
  return choice === 1 ? bytes.length - 1 - random(near) : random(bytes.length)
}

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => {
    const changed = Buffer.from(bytes)
    const at = place(bytes, random)
    changed[at] = (changed[at] ?? 0) ^ (1 << random(8))
    return changed
  },
  (bytes, random) => {
    const changed = Buffer.from(bytes)
    for (let n = 1 + random(8); n > 0; n--) changed[place(bytes, random)] = random(256)
    return changed
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => bytes.subarray(random(Math.min(200, bytes.length))),
  (bytes, random) => {
    const at = place(bytes, random)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([random(256)]), bytes.subarray(at)])
  },
  (bytes, random) => {
    const at = place(bytes, random)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(4))])
  },
  (bytes, random) => {
    // A length octet: behind one that looks like the tag of something constructed.
    const changed = Buffer.from(bytes)
    const tags = [0x30, 0x31, 0xa0, 0x04, 0x24, 0x02]
    for (let tries = 0; tries < 200; tries++) {
      const at = place(bytes, random)
      if (!tags.includes(changed[at] ?? 0)) continue
      const length = at + 1 + random(3)
      if (length < changed.length) changed[length] = (changed[length] ?? 0) + 1 + random(254)
      return changed
    }
    return changed
  },
  (bytes, random) => {
    const from = random(bytes.length)
    const piece = bytes.subarray(from, from + 1 + random(300))
    const at = random(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
  },
]

export function mutate(bytes: Buffer, random: Random): Buffer {
  let changed = bytes
  for (let rounds = random(8) === 0 ? 3 : 1; rounds > 0; rounds--) {
    const mutation = MUTATIONS[random(MUTATIONS.length)]
    if (mutation && changed.length > 0) changed = mutation(changed, random)
  }
  return changed
}

/** What a damaged file ended in. */
export type FuzzOutcome =
  | { end: 'problem'; code: string }
  /** The very certificate that was in the file. */
  | { end: 'same' }
  /** Another of the file's own certificates, unharmed. */
  | { end: 'other' }
  /** A certificate whose own octets were hit: they are in the input, and its signature does not hold. */
  | { end: 'altered'; verified: boolean; inInput: boolean }
  | { end: 'crash'; error: unknown }

/** @param known the DER of every certificate in the undamaged file, the right one first */
export async function judge(one: Case, damaged: Buffer, known: readonly Uint8Array[]): Promise<FuzzOutcome> {
  try {
    const opened = await openCertificateFile(damaged, one.code === null ? {} : { code: one.code })
    const { der } = opened.leaf
    await checkCertificate(opened.leaf, opened.others, { environment: 'production' })
    if (known[0] !== undefined && equal(known[0], der)) return { end: 'same' }
    if (known.some((certificate) => equal(certificate, der))) return { end: 'other' }
    return { end: 'altered', verified: isVerified(opened), inInput: damaged.includes(Buffer.from(der)) }
  } catch (error) {
    return error instanceof ProblemError
      ? { end: 'problem', code: error.problem.code }
      : { end: 'crash', error }
  }
}

/** The MAC was there and held. */
export function isVerified(opened: Opened): boolean {
  if (opened.kind !== 'pkcs12') return false
  const { code } = opened
  return (code.state === 'opens' || code.state === 'key-not-compared') && code.mac
}
