import type { Check } from '../../conversion/check.ts'
import type { Outcome } from '../convert.ts'

/** The words of converting many files. */
export interface ConvertWords {
  headings: Record<'file' | 'organisation' | 'type' | 'until' | 'result', string>
  /** Day, month and year in figures. */
  date: (iso: string) => string
  /** What became of a file, in a few words. */
  result: (outcome: Outcome) => string
  /** What is wrong with a certificate, in a word or two. */
  wrong: (check: Check) => string
  /** One file is done, of so many. */
  done: (count: number, of: number, outcome: Outcome) => string
  progress: (count: number, of: number) => string
  total: (total: { files: number; converted: number; right: number; failed: number }) => string
}
