import { printable } from '../printable.ts'

/** What a terminal holds, in characters. */
export interface Size {
  columns: number
  rows: number
}

/** Lays lines for a terminal of that size: each shorter than a line of it, and fewer than its rows. */
export type Layout = (size: Size) => readonly string[]

/**
 * Lines that stand at the foot of a terminal while words go by above them. They are taken away for a question, and laid
 * anew when the window changes its size.
 */
export class StandingLines {
  readonly #stream: NodeJS.WriteStream
  #layout: Layout | undefined
  #drawn: readonly string[] = []
  #isAside = false
  readonly #resized = (): void => this.draw()

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream
  }

  show(layout: Layout | undefined): void {
    if (layout && !this.#layout) this.#stream.on('resize', this.#resized)
    if (!layout) this.#stream.off('resize', this.#resized)
    this.#layout = layout
    this.draw()
  }

  /** Lets something else be written: above the lines, or alone. */
  around(write: () => void): void {
    this.#erase()
    write()
    this.draw()
  }

  /** Leaves the terminal to a question until they are called back. */
  stepAside(): void {
    this.#erase()
    this.#isAside = true
  }

  comeBack(): void {
    this.#isAside = false
    this.draw()
  }

  draw(): void {
    this.#erase()
    if (!this.#layout || this.#isAside) return
    const { columns, rows } = this.#stream
    this.#drawn = this.#layout({ columns: columns || 80, rows: rows || 24 }).map(printable)
    this.#stream.write(this.#drawn.join('\n'))
  }

  /** A window that has become narrower since has broken the lines: each of its rows is taken away. */
  #erase(): void {
    const columns = this.#stream.columns || 80
    const lengths = this.#drawn.map(({ length }) => length)
    const rows = lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / columns)), 0)
    if (rows > 0) this.#stream.write(ERASE_LINE + (ROW_UP + ERASE_LINE).repeat(rows - 1))
    this.#drawn = []
  }
}

/** ECMA-48: to the first column, then the line is gone; and one row up. */
const ERASE_LINE = '\r\u001b[2K'
const ROW_UP = '\u001b[1A'
