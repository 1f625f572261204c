import type { Language } from '../language.ts'
import type { ProblemWords } from './types.ts'

/** The words of every problem in one language; the other language is never loaded. */
export async function loadProblemWords(language: Language): Promise<ProblemWords> {
  return language === 'da'
    ? (await import('./da/problems.ts')).problems
    : (await import('./en/problems.ts')).problems
}
