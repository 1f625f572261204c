import { ProblemError } from '../problems.ts'
import type { Human } from './human.ts'

/** Asks for the code, and keeps it in memory for as long as the run lasts. */
export class CodeQuestion {
  readonly #human: Human
  readonly #ended: AbortSignal
  readonly #answered: () => void
  #code: Promise<string | undefined> | undefined
  #given: string | undefined

  /** @param answered called whenever a code was given */
  constructor(human: Human, ended: AbortSignal, answered: () => void) {
    this.#human = human
    this.#ended = ended
    this.#answered = answered
  }

  /** A code that was given and has not been found wrong. */
  get given(): string | undefined {
    return this.#given
  }

  /** Offers to take the code, once; the answer may come any time before the end, and is nothing when he gives none. */
  ask(): Promise<string | undefined> {
    return (this.#code ??= this.#take('first'))
  }

  /** The code that was given opens nothing: tells it, and asks anew. */
  askAgain(): Promise<string | undefined> {
    this.#human.tell({ news: 'code', code: 'wrong' })
    return (this.#code = this.#take('again'))
  }

  /** Asks until the attempt comes to something; nothing when no code is given any more. */
  async until<Result>(attempt: (code: string) => Promise<Result | undefined>): Promise<Result | undefined> {
    for (let code = await this.ask(); code !== undefined; code = await this.askAgain()) {
      const result = await attempt(code)
      if (result !== undefined) return result
    }
    return undefined
  }

  async #take(time: 'first' | 'again'): Promise<string | undefined> {
    this.#given = undefined
    const code = await this.#human.giveCode(time, this.#ended)
    this.#given = code
    if (code !== undefined) this.#answered()
    return code
  }
}

/** For what a wrong code makes fail: nothing then. Every other failure is thrown on. */
export function ignoreWrongCode(error: unknown): undefined {
  if (error instanceof ProblemError && error.problem.code === 'wrong-password') return undefined
  throw error
}
