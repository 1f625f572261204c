import { PHASES, type Phase } from '../order/ledger.ts'
import { isClicked, standsUnclicked, type ConfirmButton } from './confirmation.ts'
import type { Done, Situation, Task } from './decide.ts'
import { Pace } from './pace.ts'
import type { Place } from './portal/hosts.ts'
import { isNotified, type ScreenId } from './portal/screens.ts'
import { Presses } from './presses.ts'
import type { Word } from './portal/wording.ts'
import type { Observation, View } from './windows.ts'

/** How long a download may take to begin before its button is pressed, in milliseconds, and how often it is pressed. */
const DOWNLOAD_PATIENCE = 6000
const DOWNLOAD_TRIES = 2
/** How long a page may show nothing before the human is told, in milliseconds. */
const BLANK_PATIENCE = 12_000
/**
 * How long a list without rows may take to come to them, in milliseconds: its heading is there before them, and a list
 * that stays empty says so in words nobody has published. (The form is filled meanwhile, in less than a second.)
 */
const LIST_PATIENCE = 3000
/**
 * How long an order may take to show in the list, in milliseconds: before that nobody is asked whether to order anew. A
 * slow portal took the order after the page was reloaded and the human had looked in the list (found by the matrix).
 */
const SETTLING = 30_000

/** What begins an issuance, and what may be seen on the way from there to the terms. */
const BEGINS_ISSUANCE: ReadonlySet<Word> = new Set(['issueCertificate', 'issueRow'])
const STILL_ISSUING: ReadonlySet<Whereabouts | 'blank'> = new Set([
  ...(['blank', 'login', 'foreign', 'issue-info'] as const),
  // A page with the portal's menu that is not known otherwise.
  ...(['front', 'menu-without-certificates'] as const),
])

/** What has a name for the human: a screen of the portal, or a place that is not the portal's. */
export type Whereabouts = ScreenId | Exclude<Place, 'portal' | 'blank'>

/** What was read of the list: headings and the names in its rows. */
export interface ListSeen {
  names: readonly string[]
  /** How many rows it had for sure; none where it lay behind a form, or said that it was being fetched. */
  rows: number
}

/**
 * How far this run has come, by what it has seen and done and by the clock. It looks at nothing and does nothing by
 * itself: observations, acts and the time (in milliseconds) are told to it, and it says what decide rests on.
 */
export class Course {
  listChecked: Done['listChecked'] = 'no'
  formReady = false
  /** The button that the binding step was begun for and that nobody had pressed when it ended. */
  unpressed: ConfirmButton | undefined
  #bound = false
  #anew = false
  #logins = 0
  #away = false
  #seen: Whereabouts | 'blank' | undefined
  #screen: ScreenId | undefined
  #lastScreen: ScreenId | undefined
  #blankSince: number | undefined
  #readySince: number | undefined
  #downloads = 0
  readonly pace = new Pace()
  readonly #presses = new Presses()
  #isOrdered = false
  /** An issuance was begun by a press of ours, and nothing that is known was seen since but logins and its own page. */
  #isIssuing = false
  /** When "Bekræft oprettelse" was pressed by us, or the confirmation was left, by whomever. */
  #maybeOrderedAt: number | undefined
  #list: ({ at: number } & ListSeen) | undefined

  /** Takes down what is seen now. @returns where that is, when it has a name and is not where it was before */
  follow(observation: Observation, now: number): Whereabouts | undefined {
    const { place } = observation
    const view = observation.place === 'portal' ? observation.view : undefined
    if (place !== 'blank') this.#blankSince = undefined
    else this.#blankSince ??= now
    if (this.#away && place === 'portal') this.#logins += 1
    if (place === 'portal' && (this.#away || this.#seen === undefined || this.#seen === 'blank'))
      this.pace.arrive(now)
    if (place !== 'blank') this.#away = place !== 'portal'
    if (this.#screen !== undefined) this.#lastScreen = this.#screen
    this.#screen = view && !this.pace.isInBetween(view, now) ? view.screen : undefined
    if (this.#screen !== 'order-form') this.formReady = false
    if (this.#screen !== 'confirmation') this.unpressed = undefined
    if (this.#screen !== 'ready') this.#readySince = undefined
    else this.#readySince ??= now
    const seen = place === 'portal' ? this.#screen : place
    // A page that is not known yet may be the answer to come: it still counts as leaving.
    if (seen !== 'confirmation' && this.#seen === 'confirmation') this.#maybeOrderedAt = now
    const isNew = seen !== undefined && seen !== this.#seen
    if (isNew && !STILL_ISSUING.has(seen)) this.#isIssuing = false
    if (isNew && seen !== 'blank') this.#presses.leadOn(this.#isOrdered, view)
    this.pace.see(view, view?.key ?? place, isNew && seen !== 'blank', now)
    if (isNew) this.#seen = seen
    return isNew && seen !== 'blank' ? seen : undefined
  }

  /** All that the next step rests on. */
  situation(observation: Observation, phase: Phase, task: Task, now: number): Situation {
    const view = observation.place === 'portal' ? observation.view : undefined
    this.#isOrdered = PHASES.indexOf(phase) >= PHASES.indexOf('ordered')
    return {
      place: observation.place,
      host: observation.place === 'portal' ? '' : observation.host,
      screen: this.#screen,
      mayBeGuide: view?.mayBeGuide ?? false,
      phase,
      task,
      notified: view !== undefined && isNotified(view.seen),
      clicked: view !== undefined && isClicked(view),
      done: {
        lastScreen: this.#lastScreen,
        issuing: this.#isIssuing,
        logins: this.#logins,
        blankTooLong: this.#blankSince !== undefined && now - this.#blankSince > BLANK_PATIENCE,
        listChecked: this.listChecked,
        formReady: this.formReady,
        bound: this.#bound,
        anew: this.#anew,
        fileOverdue: this.#isFileOverdue(now),
        unpressed:
          view !== undefined && this.unpressed !== undefined && standsUnclicked(view, this.unpressed),
        pressed: view ? this.#presses.state(this.#isOrdered, view, this.pace, now) : 'no',
      },
    }
  }

  /** A button of a view was pressed. */
  press(view: View, word: Word, now: number): void {
    if (word === 'downloadCertificate') this.#downloads += 1
    this.#presses.note(this.#isOrdered, view, word, now)
    if (BEGINS_ISSUANCE.has(word)) this.#isIssuing = true
    this.pace.ask(view, now)
  }

  /** The binding press was made. */
  bind(view: View | undefined, now: number): void {
    this.#bound = true
    this.#maybeOrderedAt = now
    if (view) this.pace.ask(view, now)
  }

  /** It is too early to say that an order which may have been placed was not. */
  isSettling(now: number): boolean {
    return this.#maybeOrderedAt !== undefined && now - this.#maybeOrderedAt < SETTLING
  }

  /** The human has given his word that the order is to be placed anew. */
  orderAnew(): void {
    this.#maybeOrderedAt = undefined
    this.#presses.forget()
    this.#anew = this.#bound
  }

  /** The list was searched, beginning at that time. */
  seeList(seen: ListSeen, at: number): void {
    this.#list = { at, ...seen }
  }

  /**
   * How long the list may still take to come to its rows, by the names that stand there now. It has come when it had rows
   * and they are all still there; and none comes where nothing is left of what stood there.
   */
  listStillComes(names: readonly string[], now: number): number {
    if (!this.#list) return 0
    const { at, rows, names: before } = this.#list
    const left = before.filter((name) => names.includes(name)).length
    const hasCome = rows > 0 && left === before.length
    const isGone = before.length > 0 && left === 0
    const patience = Math.max(LIST_PATIENCE, this.pace.allowance)
    return hasCome || isGone ? 0 : Math.max(0, patience - (now - at))
  }

  /** The button is pressed for the human at most so often, one patience apart: then it is his. */
  #isFileOverdue(now: number): boolean {
    if (this.#readySince === undefined || this.#downloads === DOWNLOAD_TRIES) return false
    return now - Math.max(this.#readySince, this.pace.stillSince) > DOWNLOAD_PATIENCE * (this.#downloads + 1)
  }
}
