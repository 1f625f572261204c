import { EventEmitter } from 'node:events'
import { expect, test } from '@playwright/test'
import { StandingLines } from '../../src/terminal/standing-lines.ts'

/** A terminal of that width, reduced to what lines need of one: write, one row up, erase the row. */
class Screen extends EventEmitter {
  rows = 30
  columns: number
  #lines = ['']

  constructor(columns: number) {
    super()
    this.columns = columns
  }

  write(text: string): boolean {
    for (const [part] of text.matchAll(/\u001b\[2K|\u001b\[1A|\r|\n|[^\u001b\r\n]+/g)) {
      if (part === '\u001b[2K') this.#lines[this.#lines.length - 1] = ''
      else if (part === '\u001b[1A') this.#lines.pop()
      else if (part === '\n') this.#lines.push('')
      else if (part !== '\r') this.#type(part)
    }
    return true
  }

  /** As a terminal does when its window has become narrower: long lines are broken anew. */
  narrow(columns: number): void {
    const lines = this.#lines
    this.columns = columns
    this.#lines = ['']
    for (const [at, line] of lines.entries()) {
      if (at > 0) this.#lines.push('')
      this.#type(line)
    }
    this.emit('resize')
  }

  #type(text: string): void {
    for (const letter of text) {
      if ((this.#lines.at(-1) ?? '').length === this.columns) this.#lines.push('')
      this.#lines.push(`${this.#lines.pop() ?? ''}${letter}`)
    }
  }

  get shown(): string[] {
    return [...this.#lines]
  }
}

const standingOn = (screen: Screen) => new StandingLines(screen as unknown as NodeJS.WriteStream)

test('words go by above lines that stay at the foot', () => {
  const screen = new Screen(40)
  const lines = standingOn(screen)
  lines.show(() => ['-----', 'one', 'two'])
  lines.around(() => void screen.write('Gemt.\n'))
  expect(screen.shown).toEqual(['Gemt.', '-----', 'one', 'two'])
  lines.show(() => ['-----', 'three'])
  expect(screen.shown).toEqual(['Gemt.', '-----', 'three'])
  lines.show(undefined)
  expect(screen.shown).toEqual(['Gemt.', ''])
})

test('a question has the terminal to itself, and what is said meanwhile draws nothing into it', () => {
  const screen = new Screen(40)
  const lines = standingOn(screen)
  lines.show(() => ['one', 'two'])
  lines.stepAside()
  screen.write('Skriv BESTIL: ')
  lines.show(() => ['three'])
  expect(screen.shown).toEqual(['Skriv BESTIL: '])
  screen.write('BESTIL\n')
  lines.comeBack()
  expect(screen.shown).toEqual(['Skriv BESTIL: BESTIL', 'three'])
})

test('a window that becomes narrower keeps no remains of the broken lines', () => {
  const screen = new Screen(40)
  const lines = standingOn(screen)
  lines.show(({ columns }) => ['x'.repeat(columns - 1), 'y'.repeat(columns - 1)])
  screen.narrow(15)
  expect(screen.shown).toEqual(['x'.repeat(14), 'y'.repeat(14)])
})
