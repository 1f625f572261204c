import { ProblemError, type Problem } from '../../src/problems.ts'

/** The problem that a piece of work ends in; the test fails when it ends in none. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('no problem')
}
