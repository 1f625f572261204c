import { ProblemError } from '../problems.ts'
import type { Defect } from './problem-facts.ts'

/** @param offset octets from the start of what was being read */
export function malformed(defect: Defect, offset?: number, cause?: unknown): ProblemError {
  return new ProblemError(
    offset === undefined ? { code: 'malformed', defect } : { code: 'malformed', defect, offset },
    { cause },
  )
}
