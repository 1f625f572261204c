import type { Bilingual } from './words.ts'

/** A problem in words: what is wrong, what to do, and what is already safe (when there is something to lose). */
export interface ProblemText {
  what: string
  todo: string
  safe?: string
}

/** One sentence-maker a code of a table of facts; a missing or surplus code is a type error. */
export type WordsFor<Facts> = Bilingual<{ [Code in keyof Facts]: (facts: Facts[Code]) => ProblemText }>
