import { beginsWith, type ScreenId } from './portal/screens.ts'
import type { SeenRole } from './page/types.ts'
import { wording } from './portal/wording.ts'
import type { View } from './windows.ts'

/** How long a page must be still before what was asked of it counts as unanswered, in milliseconds. */
const USUAL = 12_000
/** The same once the page shows an alert, which may be its answer. */
const AFTER_ALERT = 4000
/** How long a page may take to come to its contents once the portal is reached, in milliseconds. */
const ARRIVAL = 6000
/** After so long even a page that is never still, or says that it is at work, is the human's. In milliseconds. */
export const LONGEST = 60_000

const TO_ACT_ON: ReadonlySet<SeenRole> = new Set([
  'button',
  'link',
  'checkbox',
  'radio',
  'combobox',
  'textbox',
])

/** Screens that stand behind others, or are known by the portal's menu alone. */
const WEAK: ReadonlySet<ScreenId> = new Set([
  'front',
  'menu-without-certificates',
  'list-without-button',
  'certificate-list',
])

interface Asked {
  at: number
  /** Where. */
  screen: ScreenId | undefined
  /** The portal was reached, and nothing was pressed. */
  isArrival: boolean
  /** What could be acted on, and the alerts that stood there, when it was asked. */
  before: ReadonlySet<string>
}

/**
 * How long to wait for the portal before the human is asked: its pages may answer late, cover or empty themselves
 * meanwhile, and say that they are at work. What the portal needed before in this run is what it may need again.
 */
export class Pace {
  #key: string | undefined
  #stillSince = 0
  #slowest = 0
  #asked: Asked | undefined

  /** Takes down what is seen. `isKnown`: it is the answer to whatever was asked. */
  see(view: View | undefined, key: string, isKnown: boolean, now: number): void {
    if (key !== this.#key || view?.isBusy) this.#stillSince = now
    this.#key = key
    if (!isKnown || !this.#asked) return
    if (!this.#asked.isArrival) this.#slowest = Math.max(this.#slowest, now - this.#asked.at)
    this.#asked = undefined
  }

  /** The portal has been reached from elsewhere. */
  arrive(now: number): void {
    this.#asked ??= { at: now, screen: undefined, isArrival: true, before: new Set() }
  }

  /** Something was pressed. */
  ask(view: View, now: number): void {
    this.#stillSince = now
    const before = new Set(namesIn(view, isAnswer))
    this.#asked = { at: now, screen: view.screen, isArrival: false, before }
  }

  /** Since when nothing that has a name has come or gone, and nothing said that the page is at work. */
  get stillSince(): number {
    return this.#stillSince
  }

  /** How much longer than usual something may take, by the slowest answer so far. */
  get allowance(): number {
    return 2 * this.#slowest
  }

  /** Nothing has come of a press, and nothing seems to be coming. */
  isOverdue(view: View, pressedAt: number, now: number): boolean {
    if (now - pressedAt > LONGEST) return true
    const still = now - Math.max(pressedAt, this.#stillSince)
    return still > (this.#hasNewAlert(view) ? AFTER_ALERT : this.usual)
  }

  /**
   * What is known by no more than the portal's menu or by what lies behind a form may be what is left of a page that is
   * about to show an answer.
   */
  isInBetween(view: View, now: number): boolean {
    const asked = this.#asked
    if (!asked || view.screen === undefined || view.screen === asked.screen) return false
    if (!WEAK.has(view.screen) || this.isOverdue(view, asked.at, now)) return false
    return asked.isArrival ? view.isBusy : !this.#hasNew(view, asked)
  }

  /** How long a page that is not known must stand before it is the human's; nothing: not longer than any other. */
  patienceWith(view: View | undefined): number | undefined {
    if (!view || !this.#asked) return undefined
    if (this.#asked.isArrival) return ARRIVAL
    return this.#hasNew(view, this.#asked) ? undefined : this.usual
  }

  /** How long the page must be still before what was asked of it counts as unanswered. */
  get usual(): number {
    return Math.max(USUAL, this.allowance)
  }

  #hasNew(view: View, { before }: Asked): boolean {
    return namesIn(view, isActing).some((name) => !before.has(name))
  }

  #hasNewAlert(view: View): boolean {
    const { before } = this.#asked ?? { before: new Set() }
    return namesIn(view, isAlert).some((name) => !before.has(name))
  }
}

const isActing = (role: SeenRole): boolean => TO_ACT_ON.has(role)
const isAlert = (role: SeenRole, name: string): boolean =>
  role === 'alert' && name !== '' && !wording.beingFetched.some((words) => beginsWith(name, words))
const isAnswer = (role: SeenRole, name: string): boolean => isActing(role) || isAlert(role, name)

function namesIn({ seen }: View, counts: (role: SeenRole, name: string) => boolean): string[] {
  return seen.filter(({ role, name }) => counts(role, name)).map(({ role, name }) => `${role} ${name}`)
}
