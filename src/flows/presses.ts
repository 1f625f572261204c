import { REPEATABLE, type Done } from './decide.ts'
import type { Pace } from './pace.ts'
import type { Word } from './portal/wording.ts'
import type { View } from './windows.ts'

/** How often something is pressed on one page in a run, whatever comes of it. */
const AT_MOST = 2
/** What begins an issuance is never begun again by the assistant: the other one may be on its way in another window. */
const ONCE: ReadonlySet<Word> = new Set(['issueCertificate'])

/** Steps of a way that may go on under the same screen: a list of notifications opens, and then one of them is pressed. */
const BY_CONTENTS: ReadonlySet<Word> = new Set(['next', 'notification'])

interface Press {
  word: Word
  at: number
  times: number
  /** Something else that is known was seen since. */
  ledOn: boolean
}

/**
 * What was pressed on which page, so that nothing is pressed twice because it is slow, and nothing a third time. A page
 * is its screen, however its contents change, before the order and after it; one that is not known, or one of several
 * with a "Næste", is what stands on it.
 */
export class Presses {
  readonly #made = new Map<string, Press>()

  note(isOrdered: boolean, view: View, word: Word, now: number): void {
    const [byKey, byScreen = byKey] = idsOf(isOrdered, view)
    const id = BY_CONTENTS.has(word) ? byKey : byScreen
    const times = (this.#made.get(id)?.times ?? 0) + 1
    this.#made.set(id, { word, at: now, times, ledOn: false })
  }

  /** Another place or screen is seen: all presses elsewhere have led on. */
  leadOn(isOrdered: boolean, view: View | undefined): void {
    const here: readonly string[] = view ? idsOf(isOrdered, view) : []
    for (const [id, press] of this.#made) if (!here.includes(id)) press.ledOn = true
  }

  /** What came of the press on the page in front. */
  state(isOrdered: boolean, view: View, pace: Pace, now: number): Done['pressed'] {
    const press = idsOf(isOrdered, view)
      .map((id) => this.#made.get(id))
      .find((made) => made !== undefined)
    if (!press) return 'no'
    const { word, at, times, ledOn } = press
    const mayAgain = times < AT_MOST && !ONCE.has(word)
    if (ledOn) return mayAgain ? 'no' : 'without-effect'
    if (!pace.isOverdue(view, at, now)) return 'just-now'
    return mayAgain && REPEATABLE.has(word) ? 'no' : 'without-effect'
  }

  /** The human has given his word that it all begins anew. */
  forget(): void {
    this.#made.clear()
  }
}

function idsOf(isOrdered: boolean, { screen, key }: View): [string, ...string[]] {
  const when = isOrdered ? 'ordered' : 'before'
  return [`${when} ${key}`, ...(screen === undefined ? [] : [`${when} ${screen}`])]
}
