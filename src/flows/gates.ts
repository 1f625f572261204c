import type { Page } from 'playwright-core'
import type { Gate, Human } from './human.ts'

const MINUTE = 60_000

/** Says whose turn it is: at once, and again each minute, for as long as it takes. */
export class GateKeeper {
  readonly #human: Human
  readonly #page: Page
  #open: { gate: Gate; key: string; since: number; reminded: number } | undefined

  constructor(human: Human, page: Page) {
    this.#human = human
    this.#page = page
  }

  /** The human's turn. The window comes to the front once: with a reminder it would take the keyboard from MitID. */
  hold(gate: Gate, now = Date.now()): void {
    const key = JSON.stringify(gate)
    if (this.#open?.key !== key) {
      const inMitID = this.#open?.gate.gate === 'login' && gate.gate === 'login'
      this.#open = { gate, key, since: now, reminded: 0 }
      this.#human.tell({ news: 'gate', gate })
      // A window that is being closed cannot come to the front, and the run is about to notice.
      if (!inMitID) void this.#page.bringToFront().catch(() => undefined)
      return
    }
    const minutes = Math.floor((now - this.#open.since) / MINUTE)
    if (minutes === this.#open.reminded) return
    this.#open.reminded = minutes
    this.#human.tell({ news: 'reminder', gate, minutes })
  }

  /** The assistant goes on. */
  pass(): void {
    this.#open = undefined
  }
}
