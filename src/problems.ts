/** Of the file system, told by `files.ts`. */
export interface FileProblems {
  /** A file of that name is there already and was left as it was. */
  'file-exists': { path: string }
  /** The file system refused; `reason` is its own code (ENOSPC, EACCES …), or ours: READS_DIFFERENTLY. */
  'file-not-written': { path: string; reason: string }
}

/**
 * Every way this program can end short of its goal: a code and the facts that its words need. Each room adds its own by
 * `declare module` in its problems.ts, so that this file imports nothing.
 */
export interface ProblemFacts extends FileProblems {}

export type ProblemCode = keyof ProblemFacts

export type Problem = { [Code in ProblemCode]: { code: Code } & ProblemFacts[Code] }[ProblemCode]

/** A problem on its way to the one who can put it into words. `cause` keeps what the machine said. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.code, options)
    this.name = 'ProblemError'
    this.problem = problem
  }
}
