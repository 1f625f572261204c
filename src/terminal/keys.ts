/** The keys that mean something while the assistant works. */
export type Key = 'interrupt' | 'pause' | 'enter'

/**
 * Hears what is typed between the questions, without echo. In raw mode Ctrl+C is a character rather than a signal, on
 * Windows consoles as everywhere.
 */
export class Keyboard {
  readonly #input: NodeJS.ReadStream
  readonly #take: (chunk: Buffer | string) => void
  #isListening = false

  constructor(input: NodeJS.ReadStream, typed: (text: string) => void) {
    this.#input = input
    this.#take = (chunk) => typed(String(chunk))
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

/**
 * Hears single keys. Only one that comes alone counts, except Ctrl+C: a code that is pasted at the wrong moment holds a
 * "p" too.
 */
export function hearKeys(input: NodeJS.ReadStream, pressed: (key: Key) => void): Keyboard {
  return new Keyboard(input, (text) => {
    const key = keyOf(text)
    if (key) pressed(key)
  })
}

/**
 * Keeps what is typed while nothing is asked off the screen: a code that is pasted before its question must not show. It
 * answers the question when that comes. Ctrl+C and Ctrl+Z do what they do without it; a process that ends by a signal
 * gives the terminal back as Node found it.
 */
export class TypedAhead extends Keyboard {
  readonly #input: NodeJS.ReadStream
  readonly #typed: string[] = []

  constructor(input: NodeJS.ReadStream) {
    super(input, (text) => this.#take(text))
    this.#input = input
  }

  #take(text: string): void {
    if (text.includes(CTRL_C)) this.#raise('SIGINT')
    else if (text.includes(CTRL_Z) && process.platform !== 'win32') {
      process.once('SIGCONT', () => this.listen())
      this.#raise('SIGTSTP')
    } else this.#typed.push(text)
  }

  #raise(signal: NodeJS.Signals): void {
    this.rest()
    process.kill(process.pid, signal)
  }

  override rest(): void {
    super.rest()
    for (const text of this.#typed.splice(0).reverse()) this.#input.unshift(text)
  }
}

const CTRL_C = '\u0003'
const CTRL_Z = '\u001a'

function keyOf(typed: string): Key | undefined {
  if (typed.includes(CTRL_C)) return 'interrupt'
  if (typed === 'p' || typed === 'P') return 'pause'
  return typed === '\r' || typed === '\n' || typed === '\r\n' ? 'enter' : undefined
}
