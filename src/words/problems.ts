import type { Problem, ProblemFacts } from '../problems.ts'
import { conversionProblems } from './conversion.ts'
import { fileProblems } from './files.ts'
import { flowProblems } from './flows.ts'
import type { Language } from './language.ts'
import { orderProblems } from './order.ts'
import { presetProblems } from './presets.ts'
import type { ProblemText, WordsFor } from './problem-text.ts'
import { words } from './words.ts'

export const problems = words({
  ...fileProblems,
  ...orderProblems,
  ...presetProblems,
  ...flowProblems,
  ...conversionProblems,
} satisfies WordsFor<ProblemFacts>)

/** The words of a problem. Table and problem are keyed by the same codes, which the type system cannot follow here. */
export function problemText(problem: Problem, language: Language): ProblemText {
  const say = problems(language)[problem.code] as (facts: Problem) => ProblemText
  return say(problem)
}
