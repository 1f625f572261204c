import type { Page } from 'playwright-core'
import type { Gate, Human } from './human.ts'
import { LONGEST } from './pace.ts'

const MINUTE = 60_000

/**
 * How long a gate must stand before it is said, in milliseconds: a page that is being built up is unknown for a moment,
 * and a confirmation that was pressed stays for as long as its answer takes.
 */
const PATIENCE: Readonly<Partial<Record<Gate['gate'], number>>> = {
  'unknown-screen': 2000,
  'no-access': 2000,
  'after-confirmation': 12_000,
}
/** The same for a button that something lies over: it may go away by itself. */
const COVERED_PATIENCE = 12_000

/** How the page behaves at which the human may be needed. */
interface Behaviour {
  /** Since when it has been still. */
  stillSince: number
  /** How long it may take, should that be longer than usual. */
  patience?: number | undefined
}

interface Held {
  gate: Gate
  key: string
  since: number
  /** The human is in MitID already: a window that comes to the front would take his keyboard. */
  inMitID: boolean
  /** Minutes at the last reminder; nothing before the gate is said. */
  reminded: number | undefined
}

/** Says whose turn it is: as soon as it is sure, and again each minute, for as long as it takes. */
export class GateKeeper {
  readonly #human: Human
  /** Comes to the front when it is the human's turn; nothing: quiet. */
  readonly #page: Page | undefined
  readonly #now: () => number
  #held: Held | undefined

  constructor(human: Human, page: Page | undefined, now: () => number) {
    this.#human = human
    this.#page = page
    this.#now = now
  }

  /** The human's turn. The window comes to the front once: with a reminder it would take the keyboard from MitID. */
  hold(gate: Gate, page: Behaviour = { stillSince: 0 }): void {
    const now = this.#now()
    const key = JSON.stringify(gate)
    if (this.#held?.key !== key) {
      const inMitID = this.#held?.gate.gate === 'login' && gate.gate === 'login'
      this.#held = { gate, key, since: now, inMitID, reminded: undefined }
    }
    const held = this.#held
    const still = now - Math.max(held.since, page.stillSince)
    const isPatient = still < Math.max(patienceWith(gate), page.patience ?? 0)
    if (held.reminded === undefined && isPatient && now - held.since < LONGEST) return
    const minutes = Math.floor((now - held.since) / MINUTE)
    if (held.reminded === undefined) {
      this.#human.tell({ news: 'gate', gate })
      // A window that is being closed cannot come to the front, and the run is about to notice.
      if (!held.inMitID) void this.#page?.bringToFront().catch(() => undefined)
    } else if (minutes > held.reminded) this.#human.tell({ news: 'reminder', gate, minutes })
    held.reminded = minutes
  }

  /** The gate that was said and is waited at. */
  get said(): Gate | undefined {
    return this.#held?.reminded === undefined ? undefined : this.#held.gate
  }

  /** The assistant goes on. */
  pass(): void {
    this.#held = undefined
  }
}

function patienceWith(gate: Gate): number {
  if (gate.gate === 'button' && gate.why === 'covered') return COVERED_PATIENCE
  return PATIENCE[gate.gate] ?? 0
}
