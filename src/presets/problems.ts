import type { Expected } from '../order/problems.ts'

/** What can be wrong with presets before anything is done. */
export interface PresetProblems {
  /** Every mistake at once. */
  'presets-invalid': { mistakes: PresetMistake[] }
}

export type PresetExpected =
  Expected | 'browser' | 'browser-name' | 'folder' | 'folder-inside' | 'language' | 'yes-no' | 'value'

/** A name that is no setting's. */
export type Misnamed =
  | { mistake: 'unknown'; key: string; known: readonly string[] }
  /** Never a preset: it stands for a human's yes, is a secret, or belongs to one run alone. */
  | { mistake: 'forbidden'; key: string; why: 'consent' | 'secret' | 'one-run' }

/** `where`: the file's path, or the name of an environment variable. Lines count from 1. */
export type PresetMistake = { where: string; line?: number | undefined } & (
  | Misnamed
  | { mistake: 'value'; key: string; expected: PresetExpected }
  | { mistake: 'syntax' }
  | { mistake: 'twice' }
  | { mistake: 'no-table' }
  | { mistake: 'unreadable'; reason: string }
  /** Both kinds of file lie in one folder, and nobody says which one holds. */
  | { mistake: 'two-files'; other: string }
)
