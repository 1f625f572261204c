import type { Language } from '../words/language.ts'
import { frame } from '../words/frame.ts'
import type { ProblemText } from '../words/problem-text.ts'

/** A problem in three parts: what is wrong, what to do, what is safe. */
export function layProblem(text: ProblemText, language: Language): string {
  const labels = frame(language)
  const lines = [text.what, `  ${labels.todo}: ${text.todo}`]
  if (text.safe) lines.push(`  ${labels.safe}: ${text.safe}`)
  return lines.join('\n')
}
