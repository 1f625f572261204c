import { type FileProblems, ProblemError } from '../problems.ts'
import type { ConversionProblems } from './problems.ts'

type Facts = ConversionProblems & FileProblems

/** A problem with a file, as a code and its facts: `error.problem` of everything that this library throws on purpose. */
export type ConversionProblem = { [Code in keyof Facts]: { code: Code } & Facts[Code] }[keyof Facts]

/** The problem that an error carries; undefined for an error that nobody foresaw. */
export function problemOf(error: unknown): ConversionProblem | undefined {
  return error instanceof ProblemError ? (error.problem as ConversionProblem) : undefined
}
