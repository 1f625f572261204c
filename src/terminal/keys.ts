/** The keys that mean something while the assistant works. */
export type Key = 'interrupt' | 'pause' | 'enter'

/**
 * Reads single keys between the questions, without echo. Only a key that comes alone counts, except Ctrl+C: a code that
 * is pasted at the wrong moment holds a "p" too. In raw mode Ctrl+C is a character rather than a signal, on Windows
 * consoles as everywhere.
 */
export class Keys {
  readonly #input: NodeJS.ReadStream
  readonly #take: (chunk: Buffer | string) => void
  #isListening = false

  constructor(input: NodeJS.ReadStream, pressed: (key: Key) => void) {
    this.#input = input
    this.#take = (chunk) => {
      const key = keyOf(String(chunk))
      if (key) pressed(key)
    }
  }

  listen(): void {
    if (this.#isListening) return
    this.#isListening = true
    this.#input.setRawMode(true)
    this.#input.on('data', this.#take)
    this.#input.resume()
  }

  /** Leaves the keyboard to a question, or to the shell. */
  rest(): void {
    if (!this.#isListening) return
    this.#isListening = false
    this.#input.off('data', this.#take)
    this.#input.setRawMode(false)
    this.#input.pause()
  }
}

function keyOf(typed: string): Key | undefined {
  if (typed.includes('\u0003')) return 'interrupt'
  if (typed === 'p' || typed === 'P') return 'pause'
  return typed === '\r' || typed === '\n' || typed === '\r\n' ? 'enter' : undefined
}
