import { readFile } from 'node:fs/promises'
import type { CDPSession } from 'playwright-core'
import type { Looker } from './types.ts'

/** What a call across ended in when its document was gone: the page has moved on, look again. */
export class DocumentGone extends Error {
  constructor(options?: ErrorOptions) {
    super('the document is gone', options)
    this.name = 'DocumentGone'
  }
}

/**
 * A question that could not be answered in its document: the page has made something of its elements that nobody foresaw.
 * What the browser says of it may be the page's own text, and is not kept.
 */
export class PageUnreadable extends Error {
  constructor(question: string) {
    super(`the page could not be read (${question})`)
    this.name = 'PageUnreadable'
  }
}

/** A gesture, because the portal may open its download in a window of its own. A look has none to give away. */
const WITH_GESTURE: ReadonlySet<keyof Looker> = new Set(['press', 'bind'])

type Answers = { [Question in keyof Looker]: Awaited<ReturnType<Looker[Question]>> }

/** One document of the portal. A call goes to exactly this document or fails; it can never reach another. */
export class PortalDocument {
  readonly origin: string
  readonly #session: CDPSession
  readonly #contextId: string
  readonly #pending = new Set<(reason: DocumentGone) => void>()
  #looker: Promise<string> | undefined

  constructor(session: CDPSession, contextId: string, origin: string) {
    this.#session = session
    this.#contextId = contextId
    this.origin = origin
  }

  /** Asks the looker in the document; it is put there at the first question. @throws DocumentGone, PageUnreadable */
  async ask<Question extends keyof Looker>(
    question: Question,
    ...details: Parameters<Looker[Question]>
  ): Promise<Answers[Question]> {
    this.#looker ??= this.#settle()
    const objectId = await this.#looker
    const answer = await this.#call(question, {
      objectId,
      functionDeclaration: `function (...details) { return this.${question}(...details) }`,
      arguments: details.map((value) => ({ value })),
      returnByValue: true,
      userGesture: WITH_GESTURE.has(question),
    })
    return answer.value as Answers[Question]
  }

  /**
   * The document has gone or is let go: whoever waits for an answer is told. (A call that is pending when its session
   * is detached is never answered by the browser.)
   */
  end(): void {
    for (const reject of this.#pending) reject(new DocumentGone())
    this.#pending.clear()
  }

  async #settle(): Promise<string> {
    const made = await this.#call('looker', {
      uniqueContextId: this.#contextId,
      functionDeclaration: `function () { ${await inPageScript()}; return portalLooker.looker }`,
    })
    if (made.objectId === undefined) throw new DocumentGone()
    return made.objectId
  }

  async #call(question: string, request: CallRequest): Promise<{ objectId?: string; value?: unknown }> {
    const sent = this.#session
      .send('Runtime.callFunctionOn', { ...request, awaitPromise: true })
      .catch((cause: unknown) => {
        throw new DocumentGone({ cause })
      })
    const answer = await this.#unlessGone(sent)
    if (answer.exceptionDetails) throw new PageUnreadable(question)
    return answer.result
  }

  #unlessGone<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#pending.add(reject)
      void answer.then(resolve, reject).finally(() => this.#pending.delete(reject))
    })
  }
}

interface CallRequest {
  objectId?: string
  uniqueContextId?: string
  functionDeclaration: string
  arguments?: { value: unknown }[]
  returnByValue?: boolean
  userGesture?: boolean
}

let script: Promise<string> | undefined

/** The bundled looker. Named by the package's own map, so that the program finds it bundled and from source alike. */
function inPageScript(): Promise<string> {
  script ??= readFile(new URL(import.meta.resolve('#in-page')), 'utf8')
  return script
}
