import type { Refusal } from './human.ts'

/** A page may show its buttons late: how long a refusal stands before it is told, in milliseconds. */
const TOLD_AFTER = 2000
/** How long it stands before a run ends by it, in milliseconds. */
const FINAL_AFTER = 10_000

/** Whether the portal refuses the human at the moment, and why, as far as its pages tell. */
export class RefusalWatch {
  #standing: { why: Refusal; since: number } | undefined

  /** What stands on the screen now; nothing: the way is open again. */
  note(why: Refusal | undefined, now: number): void {
    if (why === undefined) this.#standing = undefined
    else if (this.#standing) this.#standing.why = why
    else this.#standing = { why, since: now }
  }

  get why(): Refusal | undefined {
    return this.#standing?.why
  }

  /** It has stood for longer than a page usually takes to show itself. */
  isWorthTelling(now: number): boolean {
    return this.#hasStood(TOLD_AFTER, now)
  }

  /** It has stood for longer than any page takes. */
  isFinal(now: number): boolean {
    return this.#hasStood(FINAL_AFTER, now)
  }

  #hasStood(milliseconds: number, now: number): boolean {
    return this.#standing !== undefined && now - this.#standing.since > milliseconds
  }
}
