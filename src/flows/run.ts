import type { Page } from 'playwright-core'
import type { Ledger } from '../order/ledger.ts'
import { notWritten } from '../files.ts'
import { ProblemError } from '../problems.ts'
import { bind } from './bind.ts'
import type { Brake } from './brake.ts'
import type { ConsentTerms } from './consent.ts'
import { decide, REPEATABLE, type Done, type Step, type Task } from './decide.ts'
import { fillForm } from './fill.ts'
import { GateKeeper } from './gates.ts'
import type { Action, Human } from './human.ts'
import type { Converted, Keeper } from './downloads.ts'
import type { Journal } from './journal.ts'
import { Marks } from './marks.ts'
import { DocumentGone } from './page/document.ts'
import { formOf, type FieldId } from './portal/form.ts'
import type { Territory } from './portal/hosts.ts'
import type { ReadBack } from './portal/review.ts'
import { isNotified, named, sameText } from './portal/screens.ts'
import { wording, type Word } from './portal/wording.ts'
import type { RefusalWatch } from './refusal.ts'
import { SessionWatch } from './session-watch.ts'
import { checkList, checkListBehind, isInList, wayToIssuance } from './list.ts'
import { targetOf, type Observation, type View, type Windows } from './windows.ts'

/** How long a press may take to lead on before the human is asked to press for himself, in milliseconds. */
const PRESS_PATIENCE = 8000
/** How long before a press that binds nothing is repeated, once, in milliseconds. */
const REPEAT_AFTER = 3000
/** How long a download may take to begin before its button is pressed, in milliseconds, and how often it is pressed. */
const DOWNLOAD_PATIENCE = 6000
const DOWNLOAD_TRIES = 2
/** How long a page may show nothing before the human is told, in milliseconds. */
const BLANK_PATIENCE = 10_000
/**
 * How long a list may take to come to its rows, in milliseconds: its heading is there before them, and nothing says that
 * they are all there. (The form is filled meanwhile, in less than a second.)
 */
const LIST_PATIENCE = 2000
/**
 * How long an order may take to show in the list, in milliseconds: before that nobody is asked whether to order anew. A
 * slow portal took the order after the page was reloaded and the human had looked in the list (found by the matrix).
 */
const SETTLING = 30_000
/** How long a look stays good when nothing reports a change, in milliseconds. */
const LOOK_AGAIN = 1000

/** Steps that only write down what is seen: a human who holds the brake may go on by himself. */
const WITHOUT_HANDS: ReadonlySet<Step['step']> = new Set(['note-confirming', 'note-ordered', 'note-issued'])
/** Steps that may turn out to be the human's after all: what was said for them is not said again at every look. */
const MAY_HOLD: ReadonlySet<Step['step']> = new Set([
  'gate',
  'wait',
  'fill-form',
  'press',
  'fetch',
  'look-for-order',
  'note-ordered',
  'review',
  'doubt',
])

export interface Run {
  windows: Windows
  territory: Territory
  ledger: Ledger
  human: Human
  keeper: Keeper
  page: Page
  consent: ConsentTerms
  /** A person is at the terminal. */
  attended: boolean
  /** The window does not come to the front by itself. */
  quiet: boolean
  refusal: RefusalWatch
  brake: Brake
  journal: Journal | undefined
  task: Task
  /** Fires when the window is closed or the human leaves. */
  signal: AbortSignal
}

/** What a run ended with: the certificate on the disk, or the order alone, its file being for another run. */
export type End = ({ end: 'converted' } & Converted) | { end: 'ordered' }

/** The assistant: observe, decide, act, until the certificate is on the disk. @throws ProblemError */
export async function walk(run: Run): Promise<End> {
  const assistant = new Assistant(run)
  while (!run.keeper.settled && !assistant.isFinished) {
    if (run.signal.aborted) throw new ProblemError({ code: 'stopped', folder: run.ledger.folder })
    await assistant.turn()
  }
  const end = run.keeper.ended()
  if (!end) return { end: 'ordered' }
  await assistant.farewell()
  return { end: 'converted', ...end }
}

function ignoreNotWritten(error: unknown): void {
  if (!notWritten(error)) throw error
}

/** Somebody else than the assistant has clicked "Bekræft oprettelse". */
function isConfirmed({ screen, seen }: View): boolean {
  return (
    screen === 'confirmation' &&
    named(seen, ['button', 'link'], 'confirmOrder').some(({ clicked }) => clicked === true)
  )
}

function ignoreGone(error: unknown): void {
  if (!(error instanceof DocumentGone)) throw error
}

class Assistant {
  readonly #run: Run
  readonly #gates: GateKeeper
  readonly #marks = new Marks()
  readonly #handedOver = new Set<FieldId>()
  #readBack: ReadBack = {}
  #pressed: { key: string; at: number; word: Word; times: number } | undefined
  #away = false
  #blankSince: number | undefined
  #readySince: number | undefined
  #fetched = 0
  #said: string | undefined
  /** Why the ledger could not be written, as last told. */
  #notWritten: string | undefined
  /** When "Bekræft oprettelse" was pressed, by whomever, or the confirmation was last seen. */
  #maybeOrderedAt: number | undefined
  /** When the list was first searched. */
  #listSeenAt: number | undefined
  readonly #session = new SessionWatch()
  readonly #askedAbout = new Set<string>()
  #loginQuestion: AbortController | undefined
  readonly #done: Omit<Done, 'pressed'> = {
    lastScreen: undefined,
    logins: 0,
    blankTooLong: false,
    listChecked: 'no',
    fileOverdue: false,
    formReady: false,
    bound: false,
    anew: false,
    unpressed: false,
  }

  /** The order is placed, and the rest is another run's. */
  isFinished = false

  constructor(run: Run) {
    this.#run = run
    this.#gates = new GateKeeper(run.human, run.quiet ? undefined : run.page)
  }

  async turn(): Promise<void> {
    const { windows, ledger, keeper, brake } = this.#run
    const observation = await windows.observe()
    const view = observation.place === 'portal' ? observation.view : undefined
    this.#run.journal?.look(observation, ledger.entry.phase)
    this.#follow(observation)
    const step = decide({
      place: observation.place,
      host: observation.place === 'portal' ? '' : observation.host,
      screen: view?.screen,
      mayBeGuide: view?.mayBeGuide ?? false,
      phase: ledger.entry.phase,
      task: this.#run.task,
      notified: view !== undefined && isNotified(view.seen),
      clicked: view !== undefined && isConfirmed(view),
      done: { ...this.#done, pressed: this.#pressState(view) },
    })
    this.#heedRefusal(step)
    // After a pause it is said anew whose turn it is.
    if (brake.isOn || !MAY_HOLD.has(step.step)) this.#gates.pass()
    if (brake.isOn && !WITHOUT_HANDS.has(step.step)) await windows.changed(LOOK_AGAIN)
    else await this.#act(step, view).catch((error: unknown) => this.#survive(error, step))
    await this.#marks.point(this.#gates.said, view)
    if (view?.screen) this.#done.lastScreen = view.screen
    await keeper.keepWhatCame()
  }

  /**
   * The page went away under an act: nothing is lost by looking again. (The binding step judges that for itself.) A disk
   * that will not take a note once the order is placed is waited for: ending here would lose the file that is to come.
   */
  async #survive(error: unknown, { step }: Step): Promise<void> {
    if (error instanceof DocumentGone) return
    const problem = WITHOUT_HANDS.has(step) ? notWritten(error) : undefined
    if (!problem) throw error
    if (this.#notWritten !== problem.reason) this.#run.human.tell({ news: 'not-written', ...problem })
    this.#notWritten = problem.reason
    await this.#run.windows.changed(LOOK_AGAIN)
  }

  /** Where nobody is at the terminal, nobody will log in as somebody else. @throws ProblemError `no-access` */
  #heedRefusal(step: Step): void {
    const { refusal, attended, ledger } = this.#run
    if (step.step === 'wait') return
    const why = step.step === 'gate' && step.gate.gate === 'no-access' ? step.gate.why : undefined
    refusal.note(why, Date.now())
    if (why !== undefined && !attended && refusal.isFinal(Date.now()))
      throw new ProblemError({ code: 'no-access', why, folder: ledger.folder })
  }

  /** Notes what the observation says about the way so far. */
  #follow(observation: Observation): void {
    const { human } = this.#run
    if (observation.place !== 'blank') this.#blankSince = undefined
    else this.#blankSince ??= Date.now()
    this.#done.blankTooLong = this.#blankSince !== undefined && Date.now() - this.#blankSince > BLANK_PATIENCE
    const name = observation.place === 'portal' ? observation.view.screen : observation.place
    if (name !== undefined && name !== 'blank' && name !== this.#said)
      human.tell({ news: 'screen', screen: name })
    const away = observation.place !== 'portal' && observation.place !== 'blank'
    if (this.#away && observation.place === 'portal') this.#done.logins += 1
    if (away || observation.place === 'portal') this.#away = away
    if (observation.place === 'portal') this.#loginQuestion?.abort()
    if (name !== 'order-form') this.#done.formReady = false
    this.#done.fileOverdue = this.#isFileOverdue(name === 'ready')
    if (name !== 'confirmation') this.#done.unpressed = false
    if (name !== 'confirmation' && this.#said === 'confirmation') this.#maybeOrderedAt = Date.now()
    if (name !== undefined) this.#said = name
    const view = observation.place === 'portal' ? observation.view : undefined
    for (const news of this.#session.warnings(view?.key, view?.countsDown ?? false, Date.now()))
      human.tell(news)
  }

  async #act(step: Step, view: View | undefined): Promise<void> {
    const { ledger, windows, keeper } = this.#run
    switch (step.step) {
      case 'wait':
        return windows.changed(LOOK_AGAIN)
      case 'gate':
        this.#gates.hold(step.gate)
        if (step.gate.gate === 'code') keeper.askForCode()
        if (step.gate.gate === 'login' && !step.gate.known) this.#askAboutLogin(step.gate.host)
        return windows.changed(LOOK_AGAIN)
      case 'press':
        return this.#press(view, step.word, step.action)
      case 'check-list':
        this.#listSeenAt ??= Date.now()
        return this.#checkList(view)
      case 'check-list-behind':
        if (Date.now() - (this.#listSeenAt ?? 0) < LIST_PATIENCE) return windows.changed(LIST_PATIENCE)
        if (view) await checkListBehind(this.#run, view)
        this.#done.listChecked = 'behind'
        return
      case 'look-for-order':
        if (view && (await isInList(this.#run, view))) return this.#noteOrdered()
        return this.#doubt()
      case 'fetch':
        return this.#fetch(view)
      case 'fill-form':
        return this.#fill()
      case 'review':
        return this.#bind(view)
      case 'note-confirming':
        return ledger.note({ phase: 'confirming' })
      case 'note-ordered':
        return view && (await this.#isAnothers(view)) ? this.#handOver() : this.#noteOrdered()
      case 'note-issued':
        return ledger.note({ phase: 'issued' })
      case 'doubt':
        return this.#doubt()
      case 'finish':
        this.isFinished = true
    }
  }

  async #checkList(view: View | undefined): Promise<void> {
    const outcome = view ? await checkList(this.#run, view) : 'moved-on'
    if (outcome === 'read') this.#done.listChecked = 'before'
    if (outcome === 'same-name') this.#done.listChecked = 'behind'
  }

  /** Asks once a host, beside the login that goes on meanwhile; the answer is remembered with the order. */
  #askAboutLogin(host: string): void {
    if (this.#askedAbout.has(host)) return
    this.#askedAbout.add(host)
    const { human, territory, ledger, signal, windows } = this.#run
    const asking = new AbortController()
    this.#loginQuestion = asking
    void human
      .confirmLogin(host, AbortSignal.any([signal, asking.signal]))
      .then(async (answer) => {
        if (answer !== 'own') return
        territory.knowLogin(host)
        await ledger.note({ loginHosts: [...(ledger.entry.loginHosts ?? []), host] })
        windows.nudge()
      })
      // A note that the disk would not take is asked for again by the next run.
      .catch(ignoreNotWritten)
  }

  #handOver(): Promise<void> {
    this.#gates.hold({ gate: 'unknown-screen' })
    return this.#run.windows.changed(LOOK_AGAIN)
  }

  async #noteOrdered(): Promise<void> {
    const { ledger, human } = this.#run
    // Who pressed is known when it was written down before the press; a run that was cut off has it from there.
    const by = ledger.entry.confirmedBy ?? 'human'
    await ledger.note({ phase: 'ordered', confirmedBy: by })
    human.tell({ news: 'ordered', by })
  }

  /** A receipt that names another certificate, whose name holds ours: "X test" is not "X". */
  async #isAnothers(view: View): Promise<boolean> {
    const wanted = this.#run.ledger.entry.order.certificateName
    const names = (await this.#run.windows.pairs(view, wording.certificateName)).map(
      ({ values }) => values[0],
    )
    return names.length > 0 && !names.some((name) => name !== undefined && sameText(name, wanted))
  }

  /** It may have been ordered, and nothing proves it: ordering again needs the human's word. */
  async #doubt(): Promise<void> {
    const { ledger, human, signal, windows } = this.#run
    if (this.#maybeOrderedAt !== undefined && Date.now() - this.#maybeOrderedAt < SETTLING) {
      this.#gates.hold({ gate: 'after-confirmation' })
      return windows.changed(LOOK_AGAIN)
    }
    this.#maybeOrderedAt = undefined
    if ((await human.chooseAfterDoubt(ledger.entry.phase, signal)) === 'stop') {
      throw new ProblemError({ code: 'stopped', folder: ledger.folder })
    }
    await ledger.note({ phase: 'planned' })
    this.#done.anew = this.#done.bound
  }

  async #fetch(view: View | undefined): Promise<void> {
    const { human, windows, task } = this.#run
    const way = view && (await wayToIssuance(this.#run, view))
    if (!view || !way) {
      this.#gates.hold({ gate: task === 'collect' ? 'find-order' : 'after-confirmation' })
      return windows.changed(LOOK_AGAIN)
    }
    const acted = await way.document.ask('press', way.target)
    if (acted === 'done') {
      human.tell({ news: 'action', action: { action: way.action } })
      this.#pressed = { key: view.key, at: Date.now(), word: 'issueRow', times: 1 }
    }
    if (acted === 'covered') this.#gates.hold({ gate: 'button', name: way.target.name, why: 'covered' })
    return windows.changed(LOOK_AGAIN)
  }

  async #press(view: View | undefined, word: Word, action: Action): Promise<void> {
    const { human, windows } = this.#run
    const [found, second] = view ? named(view.seen, ['button', 'link'], word) : []
    if (!view || !found) return
    const name = found.name
    if (second) {
      this.#gates.hold({ gate: 'button', name, why: 'several' })
      return windows.changed(LOOK_AGAIN)
    }
    const acted = await found.document.ask('press', targetOf(found))
    if (acted === 'done') {
      human.tell({ news: 'action', action })
      this.#gates.pass()
      if (word === 'downloadCertificate') this.#fetched += 1
      const times = this.#pressed?.key === view.key ? this.#pressed.times + 1 : 1
      this.#pressed = { key: view.key, at: Date.now(), word, times }
    }
    if (acted === 'covered') this.#gates.hold({ gate: 'button', name, why: 'covered' })
    return windows.changed(LOOK_AGAIN)
  }

  /** The button is pressed for the human at most so often, one patience apart: then it is his. */
  #isFileOverdue(ready: boolean): boolean {
    if (!ready) this.#readySince = undefined
    else this.#readySince ??= Date.now()
    if (this.#readySince === undefined || this.#fetched === DOWNLOAD_TRIES) return false
    return Date.now() - this.#readySince > DOWNLOAD_PATIENCE * (this.#fetched + 1)
  }

  #pressState(view: View | undefined): Done['pressed'] {
    if (!this.#pressed || view?.key !== this.#pressed.key) return 'no'
    const { at, word, times } = this.#pressed
    const waited = Date.now() - at
    if (REPEATABLE.has(word) && times === 1 && waited > REPEAT_AFTER) return 'no'
    return waited > PRESS_PATIENCE ? 'without-effect' : 'just-now'
  }

  async #fill(): Promise<void> {
    const { windows, human, ledger, brake } = this.#run
    if (this.#handedOver.size === 0) human.tell({ news: 'action', action: { action: 'fill-form' } })
    const filled = await fillForm(windows, formOf(ledger.entry.order), this.#handedOver, brake)
    if (filled.ready) {
      this.#gates.pass()
      this.#readBack = filled.readBack
      this.#done.formReady = true
      return
    }
    if (!filled.gate) return
    if (filled.gate.gate === 'field') this.#handedOver.add(filled.gate.field)
    this.#gates.hold(filled.gate)
    await windows.changed(LOOK_AGAIN)
  }

  async #bind(view: View | undefined): Promise<void> {
    if (!view) return
    const { ledger, human, consent, signal, windows, brake } = this.#run
    const [button, second] = named(view.seen, ['button', 'link'], 'confirmOrder')
    if (button && second) {
      this.#gates.hold({ gate: 'button', name: button.name, why: 'several' })
      return windows.changed(LOOK_AGAIN)
    }
    try {
      const bound = await bind({
        view,
        ledger,
        readBack: this.#readBack,
        human,
        terms: consent,
        brake,
        signal,
        leavesConfirmation: (asking) => this.#leavesConfirmation(asking),
      })
      if (bound === 'refused') throw new ProblemError({ code: 'stopped', folder: ledger.folder })
      if (bound === 'covered' || bound === 'disabled') {
        this.#gates.hold({ gate: 'button', name: button?.name ?? '', why: bound })
      }
      if (bound === 'bound') {
        this.#done.bound = true
        this.#maybeOrderedAt = Date.now()
      } else this.#done.unpressed = await this.#standsUnpressed()
    } catch (error) {
      // Back before the confirmation, on that evidence alone.
      if (await this.#standsUnpressed()) await ledger.note({ phase: 'planned' })
      throw error
    }
    await windows.changed(LOOK_AGAIN)
  }

  /** Resolves when the confirmation is no longer in front, or was clicked; keeps quiet once the signal fires. */
  async #leavesConfirmation(signal: AbortSignal): Promise<void> {
    const { windows } = this.#run
    while (!signal.aborted) {
      await windows.changed(LOOK_AGAIN)
      const observation = await windows.observe()
      if (observation.place === 'blank') continue
      if (observation.place !== 'portal' || observation.view.screen !== 'confirmation') return
      if (isConfirmed(observation.view)) return
    }
    return new Promise(() => undefined)
  }

  /** The confirmation stands there and nobody has pressed it. (A disabled button may be one that the human has pressed.) */
  async #standsUnpressed(): Promise<boolean> {
    const observation = await this.#run.windows.observe()
    if (observation.place !== 'portal' || observation.view.screen !== 'confirmation') return false
    const buttons = named(observation.view.seen, ['button', 'link'], 'confirmOrder')
    return buttons.every(({ disabled, clicked }) => !disabled && !clicked)
  }

  /** Closes the portal's last page as a person would; what matters is on the disk, so nothing here may fail a run. */
  async farewell(): Promise<void> {
    const { windows } = this.#run
    const observation = await windows.observe()
    if (observation.place !== 'portal' || observation.view.screen !== 'ready') return
    await this.#press(observation.view, 'close', { action: 'close' }).catch(ignoreGone)
  }
}
