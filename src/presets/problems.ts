import type { Expected } from '../order/order.ts'

/** What can be wrong with presets before anything is done. */
export interface PresetProblems {
  /** Every mistake at once. */
  'presets-invalid': { mistakes: PresetMistake[] }
}

declare module '../problems.ts' {
  interface ProblemFacts extends PresetProblems {}
}

/** What is expected of a preset that no order has. */
export const PRESET_EXPECTED = ['browser', 'folder', 'language', 'yes-no', 'value'] as const
export type PresetExpected = Expected | (typeof PRESET_EXPECTED)[number]

/** A name that is no setting's. */
export type Misnamed =
  | { mistake: 'unknown'; key: string; known: readonly string[] }
  /** Never a preset: it stands for a human's yes, is a secret, or belongs to one run alone. */
  | { mistake: 'forbidden'; key: string; why: 'consent' | 'secret' | 'one-run' }

/** `where`: the file's path, or the name of an environment variable. */
export type PresetMistake = { where: string } & (
  | Misnamed
  | { mistake: 'value'; key: string; expected: PresetExpected }
  | { mistake: 'syntax' }
  | { mistake: 'no-table' }
  | { mistake: 'unreadable'; reason: string }
)
