import type { Refusal } from './human.ts'

/** How long a refusal stands before a run ends by it, in milliseconds: a page may show its buttons late. */
const PATIENCE = 10_000

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

  /** It has stood for longer than a page takes to show itself. */
  isFinal(now: number): boolean {
    return this.#standing !== undefined && now - this.#standing.since > PATIENCE
  }
}
