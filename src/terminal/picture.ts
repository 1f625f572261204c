import type { Task } from '../flows/decide.ts'
import type { Human, News } from '../flows/human.ts'
import type { ConversationWords } from '../words/conversation.ts'
import type { Terminal } from './terminal.ts'
import { beginWay, follow, layWay, paintWay } from './way.ts'

/**
 * Draws the way of the order at the foot of the terminal, and calls the human when it is his turn. Where nothing can be
 * drawn (a pipe, a dumb terminal, `CI`) everything is said in lines as before.
 */
export class Picture {
  readonly #terminal: Terminal
  readonly #words: ConversationWords
  readonly #isQuiet: boolean
  #way = beginWay('order', new Date())

  /** @param isQuiet no sound */
  constructor(terminal: Terminal, words: ConversationWords, isQuiet: boolean) {
    this.#terminal = terminal
    this.#words = words
    this.#isQuiet = isQuiet
  }

  /** An order begins: its way is drawn from the beginning. */
  begin(task: Task): void {
    this.#way = beginWay(task, new Date())
    this.#draw()
  }

  /** The human who sees the picture too. */
  seenBy(human: Human): Human {
    return {
      ...human,
      tell: (news) => {
        this.#way = follow(this.#way, news, new Date())
        if (CALLS.has(news.news) && !this.#isQuiet) this.#terminal.ring()
        // What the picture shows need not be said, but for the one press that binds.
        const isShown = news.news === 'action' && news.action.action !== 'confirm'
        if (isShown && this.#terminal.showsProgress) this.#draw()
        else {
          human.tell(news)
          this.#draw()
        }
      },
    }
  }

  end(): void {
    this.#terminal.progress(undefined)
  }

  #draw(): void {
    const way = this.#way
    this.#terminal.progress((size) => paintWay(layWay(way, this.#words, size)))
  }
}

/** What a human who looks elsewhere must hear of. */
const CALLS: ReadonlySet<News['news']> = new Set(['gate', 'countdown', 'idle', 'review', 'not-written'])
