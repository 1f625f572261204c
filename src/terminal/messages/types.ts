import type { Problem, ProblemCode, ProblemFacts } from '../../problems.ts'

/** A problem in words: what is wrong, what to do, and what is already safe (when there is something to lose). */
export interface ProblemText {
  what: string
  todo: string
  safe?: string
}

/** One sentence-maker per code of a table of facts; a missing or surplus code is a type error in either language. */
export type WordsFor<Facts> = { [Code in keyof Facts]: (facts: Facts[Code]) => ProblemText }

export type ProblemWords = WordsFor<ProblemFacts>

/** The words of a problem. The table is keyed by the same codes, so the pair always fits. */
export function problemText<Code extends ProblemCode>(
  words: ProblemWords,
  problem: Extract<Problem, { code: Code }>,
): ProblemText {
  const say = words[problem.code as Code] as (facts: typeof problem) => ProblemText
  return say(problem)
}
