import type { Problem, ProblemFacts } from '../../problems.ts'

/** A problem in words: what is wrong, what to do, and what is already safe (when there is something to lose). */
export interface ProblemText {
  what: string
  todo: string
  safe?: string
}

/** One sentence-maker per code of a table of facts; a missing or surplus code is a type error in either language. */
export type WordsFor<Facts> = { [Code in keyof Facts]: (facts: Facts[Code]) => ProblemText }

export type ProblemWords = WordsFor<ProblemFacts>

/** The words of a problem. Table and problem are keyed by the same codes, which the type system cannot follow here. */
export function problemText(words: ProblemWords, problem: Problem): ProblemText {
  const say = words[problem.code] as (facts: Problem) => ProblemText
  return say(problem)
}
