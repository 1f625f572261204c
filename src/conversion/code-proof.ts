import type { OneOf } from '../one-of.ts'
import type { Form } from './pkcs12/spellings.ts'

/** What is known of the code. `mac`: whether the file can tell a right code from a wrong one. */
export type CodeProof = OneOf<'state', (typeof PROOFS)[number], ProofFacts>

export const PROOFS = [
  /** No code was given, and none was needed. */
  'not-tried',
  /** The code opens the file: the MAC holds (where there is one), and the private key is the certificate's own. */
  'opens',
  /** The code is the file's, but the private key could not be compared with the certificate. */
  'key-not-compared',
  /** There is neither a MAC nor anything that the code opened: right and wrong codes look alike. */
  'unverifiable',
] as const

interface ProofFacts {
  'not-tried': { mac: boolean }
  opens: { form: Form; mac: boolean }
  'key-not-compared': { form: Form; mac: boolean; because: KeyDoubt }
}

export const KEY_DOUBTS = ['no-key', 'not-its-key', 'another-code', 'unsupported', 'too-expensive'] as const
export type KeyDoubt = (typeof KEY_DOUBTS)[number]

/** What can be said of a code without showing it. */
export interface CodeShape {
  characters: number
  /** Lines with something on them, in the file or pipe that it came from. */
  lines: number
}

/** @param codes the ways in which the code may have been meant, its source as a whole the last */
export function shapeOf(codes: readonly string[]): CodeShape {
  const whole = codes.at(-1) ?? ''
  return {
    characters: Array.from(codes[0] ?? '').length,
    lines: whole.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length,
  }
}
