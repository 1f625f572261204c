import type { Expected } from '../../order/problems.ts'

/** The questions of an order that was begun without options. */
export interface GuidedWords {
  intro: readonly string[]
  questions: {
    organisation: string
    contact: string
    name(usual: string): string
    /** 1: I do, now; 2: somebody else, later. */
    fetcher: string
  }
  /** What is wrong with an answer. */
  expected: Readonly<Record<Expected, string>>
  oneOf(choices: readonly string[]): string
  price: readonly string[]
  begin: string
  /** How to do without the questions. */
  nextTime(command: string): string
}
