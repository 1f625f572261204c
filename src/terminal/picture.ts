import type { Task } from '../flows/decide.ts'
import type { Human, News } from '../flows/human.ts'
import type { ConversationWords } from './messages/conversation.ts'
import { notify } from './notice.ts'
import type { Terminal } from './terminal.ts'
import { beginWay, follow, layWay, paintWay } from './way.ts'

export interface PictureOptions {
  /** No sound and no notice on the desktop. */
  quiet: boolean
  /** A notice on the desktop: there is a window that a person looks at. */
  notices: boolean
}

/**
 * Draws the way of the order at the foot of the terminal, and calls the human when it is his turn. Where nothing can be
 * drawn (a pipe, a dumb terminal, `CI`) everything is said in lines as before.
 */
export class Picture {
  readonly #terminal: Terminal
  readonly #words: ConversationWords
  readonly #options: PictureOptions
  #way = beginWay('order', new Date())

  constructor(terminal: Terminal, words: ConversationWords, options: PictureOptions) {
    this.#terminal = terminal
    this.#words = words
    this.#options = options
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
        if (CALLS.has(news.news)) this.#call()
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

  #call(): void {
    if (this.#options.quiet) return
    this.#terminal.ring()
    if (this.#options.notices)
      notify('altid-order', `${this.#words.way.notice}: ${this.#words.way.stages[this.#way.at]}`)
  }
}

/** What a human who looks elsewhere must hear of. */
const CALLS: ReadonlySet<News['news']> = new Set(['gate', 'countdown', 'idle', 'review', 'not-written'])
