import { notWritten } from '../files.ts'
import { ProblemError } from '../problems.ts'
import { bind, readReview } from './bind.ts'
import { unpressedButton } from './confirmation.ts'
import { Course } from './course.ts'
import { decide, isCollecting, type Step } from './decide.ts'
import { fillForm, type HandedOver } from './fill.ts'
import { GateKeeper } from './gates.ts'
import type { Action, Gate } from './human.ts'
import type { Converted } from './order-files.ts'
import { Marks } from './marks.ts'
import { DocumentGone, PageUnreadable } from './page/document.ts'
import type { Acted } from './page/types.ts'
import { formOf } from './portal/form.ts'
import { UNREAD, type ReadBack } from './portal/review.ts'
import { named, sameText } from './portal/screens.ts'
import { wording, type Word } from './portal/wording.ts'
import { SessionWatch } from './session-watch.ts'
import { checkList, checkListBehind, isInList, wayToIssuance } from './list.ts'
import type { Run } from './run-context.ts'
import { targetOf, type Observation, type View } from './windows.ts'

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

function ignoreGone(error: unknown): void {
  if (!(error instanceof DocumentGone || error instanceof PageUnreadable)) throw error
}

class Assistant {
  readonly #run: Run
  readonly #course = new Course()
  readonly #gates: GateKeeper
  readonly #marks = new Marks()
  readonly #session = new SessionWatch()
  readonly #handedOver: HandedOver = new Map()
  #readBack: ReadBack = UNREAD
  /** The review that was shown for the human to confirm by himself. */
  #reviewed: string | undefined
  /** Why the ledger could not be written, as last told. */
  #notWritten: string | undefined
  readonly #askedAbout = new Set<string>()
  #loginQuestion: AbortController | undefined

  /** The order is placed, and the rest is another run's. */
  isFinished = false

  constructor(run: Run) {
    this.#run = run
    this.#gates = new GateKeeper(run.human, run.quiet ? undefined : run.page, run.now)
  }

  async turn(): Promise<void> {
    const { windows, ledger, keeper, brake, journal, task } = this.#run
    const observation = await windows.observe()
    const view = observation.place === 'portal' ? observation.view : undefined
    const { phase } = ledger.entry
    journal?.look(observation, phase)
    this.#tell(observation)
    const step = decide(this.#course.situation(observation, phase, task, this.#run.now()))
    this.#heedRefusal(step)
    // After a pause it is said anew whose turn it is.
    if (brake.isOn || !MAY_HOLD.has(step.step)) this.#gates.pass()
    if (brake.isOn && !WITHOUT_HANDS.has(step.step)) await windows.changed()
    else await this.#act(step, view).catch((error: unknown) => this.#survive(error, step))
    await this.#marks.point(this.#gates.said, view)
    await keeper.keepWhatCame()
  }

  /**
   * The page went away under an act: nothing is lost by looking again. (The binding step judges that for itself.) One
   * that cannot be read is the human's. A disk that will not take a note once the order is placed is waited for: ending here would lose the file that is to come.
   */
  async #survive(error: unknown, { step }: Step): Promise<void> {
    if (error instanceof DocumentGone) return
    if (error instanceof PageUnreadable) {
      this.#gates.hold({ gate: 'unknown-screen' }, this.#course.pace)
      return this.#run.windows.changed()
    }
    const problem = WITHOUT_HANDS.has(step) ? notWritten(error) : undefined
    if (!problem) throw error
    if (this.#notWritten !== problem.reason) this.#run.human.tell({ news: 'not-written', ...problem })
    this.#notWritten = problem.reason
    await this.#run.windows.changed()
  }

  /** Where nobody is at the terminal, nobody will log in as somebody else. @throws ProblemError `no-access` */
  #heedRefusal(step: Step): void {
    const { refusal, attended, ledger } = this.#run
    if (step.step === 'wait') return
    const why = step.step === 'gate' && step.gate.gate === 'no-access' ? step.gate.why : undefined
    refusal.note(why, this.#run.now())
    if (why !== undefined && !attended && refusal.isFinal(this.#run.now()))
      throw new ProblemError({ code: 'no-access', why, folder: ledger.folder })
  }

  /** Tells what an observation shows. */
  #tell(observation: Observation): void {
    const { human } = this.#run
    const now = this.#run.now()
    const screen = this.#course.follow(observation, now)
    if (screen !== undefined) human.tell({ news: 'screen', screen })
    const view = observation.place === 'portal' ? observation.view : undefined
    if (view) this.#loginQuestion?.abort()
    for (const news of this.#session.warnings(view?.key, view?.countsDown ?? false, now)) human.tell(news)
  }

  async #act(step: Step, view: View | undefined): Promise<void> {
    const { ledger, windows, keeper } = this.#run
    switch (step.step) {
      case 'wait':
        return windows.changed()
      case 'gate':
        if (step.gate.gate === 'confirm-yourself') await this.#showReview(view)
        this.#hold(step.gate, view)
        if (step.gate.gate === 'code') keeper.askForCode()
        if (step.gate.gate === 'login' && !step.gate.known) this.#askAboutLogin(step.gate.host)
        return windows.changed()
      case 'press':
        return this.#press(view, step.word, step.action)
      case 'check-list':
        return this.#checkList(view)
      case 'check-list-behind':
        return this.#checkListBehind(view)
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
    const at = this.#run.now()
    const seen = view ? await checkList(this.#run, view) : 'moved-on'
    if (seen === 'moved-on') return
    this.#course.listChecked = seen === 'same-name' ? 'behind' : 'before'
    if (seen !== 'same-name') this.#course.seeList(seen, at)
  }

  async #checkListBehind(view: View | undefined): Promise<void> {
    const names = view ? await checkListBehind(this.#run, view) : []
    const soon = names === 'same-name' ? 0 : this.#course.listStillComes(names, this.#run.now())
    if (soon > 0) return this.#run.windows.changed(soon)
    this.#course.listChecked = 'behind'
  }

  /** Asks once a host, beside the login that goes on meanwhile; the answer is remembered with the order. */
  #askAboutLogin(host: string): void {
    if (this.#askedAbout.has(host)) return
    this.#askedAbout.add(host)
    const { human, territory, signal, windows } = this.#run
    const asking = new AbortController()
    this.#loginQuestion = asking
    void human.confirmLogin(host, AbortSignal.any([signal, asking.signal])).then((answer) => {
      if (answer !== 'own') return
      // For this run alone: a ledger that somebody prepared must not vouch for a host.
      territory.knowLogin(host)
      windows.nudge()
    })
  }

  /** The human's turn, unless the page only needs longer. */
  #hold(gate: Gate, view?: View): void {
    const { pace } = this.#course
    this.#gates.hold(gate, { stillSince: pace.stillSince, patience: pace.patienceWith(view) })
  }

  /** What could not be pressed just now may be pressed in a moment; what stays so is the human's. */
  #holdUnpressed(acted: Acted, name: string): void {
    const { stillSince, usual: patience } = this.#course.pace
    if (acted === 'covered' || acted === 'hidden')
      this.#gates.hold({ gate: 'button', name, why: 'covered' }, { stillSince, patience })
    if (acted === 'disabled')
      this.#gates.hold({ gate: 'button', name, why: 'disabled' }, { stillSince, patience })
  }

  #handOver(): Promise<void> {
    this.#hold({ gate: 'unknown-screen' })
    return this.#run.windows.changed()
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

  /** It may have been ordered, and nothing proves it: what holds, and ordering again, needs the human's word. */
  async #doubt(): Promise<void> {
    const { ledger, human, signal, windows, keeper } = this.#run
    if (this.#course.isSettling(this.#run.now())) {
      this.#hold({ gate: 'after-confirmation' })
      return windows.changed()
    }
    const { arrival } = keeper.incoming
    const chosen = await human.chooseAfterDoubt(AbortSignal.any([signal, arrival]))
    // What has come meanwhile may be the proof.
    if (arrival.aborted) return
    if (chosen === 'stop') throw new ProblemError({ code: 'stopped', folder: ledger.folder })
    if (chosen === 'ordered') return this.#noteOrdered()
    await ledger.note({ phase: 'planned' })
    this.#course.orderAnew()
    this.#reviewed = undefined
  }

  async #fetch(view: View | undefined): Promise<void> {
    const { human, windows, task } = this.#run
    const way = view && (await wayToIssuance(this.#run, view))
    if (!view || !way) {
      this.#gates.hold({ gate: isCollecting(task) ? 'find-order' : 'after-confirmation' })
      return windows.changed()
    }
    windows.expectFrom(view.page)
    const acted = await way.document.ask('press', way.target)
    if (acted === 'done') {
      human.tell({ news: 'action', action: { action: way.action } })
      // Should it lead nowhere, it is said anew whose turn it is.
      this.#gates.pass()
      this.#course.press(view, way.action === 'notification' ? 'notification' : 'issueRow', this.#run.now())
    } else this.#holdUnpressed(acted, way.target.name)
    return windows.changed()
  }

  async #press(view: View | undefined, word: Word, action: Action): Promise<void> {
    const { human, windows } = this.#run
    const [found, second] = view ? named(view.seen, ['button', 'link'], word) : []
    if (!view || !found) return
    const name = found.name
    if (second) {
      this.#hold({ gate: 'button', name, why: 'several' })
      return windows.changed()
    }
    windows.expectFrom(view.page)
    const acted = await found.document.ask('press', targetOf(found))
    if (acted === 'done') {
      human.tell({ news: 'action', action })
      this.#gates.pass()
      this.#course.press(view, word, this.#run.now())
    } else this.#holdUnpressed(acted, name)
    return windows.changed()
  }

  async #fill(): Promise<void> {
    const { windows, human, ledger, brake } = this.#run
    if (this.#handedOver.size === 0) human.tell({ news: 'action', action: { action: 'fill-form' } })
    this.#readBack = UNREAD
    const filled = await fillForm(
      windows,
      formOf(ledger.entry.order),
      this.#handedOver,
      brake,
      this.#run.now(),
    )
    if (filled.ready) {
      this.#gates.pass()
      this.#readBack = filled.readBack
      this.#course.formReady = true
      return
    }
    if (!filled.gate) return
    this.#gates.hold(filled.gate)
    await windows.changed()
  }

  async #bind(view: View | undefined): Promise<void> {
    if (!view) return
    const { ledger, human, consent, signal, windows, brake } = this.#run
    const [button, second] = named(view.seen, ['button', 'link'], 'confirmOrder')
    if (button && second) {
      await this.#showReview(view)
      this.#hold({ gate: 'button', name: button.name, why: 'several' })
      return windows.changed()
    }
    try {
      const asked = { view, ledger, readBack: this.#readBack, human, terms: consent, brake, signal }
      const bound = await bind({ windows, ...asked })
      if (bound === 'refused') throw new ProblemError({ code: 'stopped', folder: ledger.folder })
      if (bound === 'covered' || bound === 'disabled') {
        this.#hold({ gate: 'button', name: button?.name ?? '', why: bound })
      }
      if (bound === 'bound') this.#course.bind(view, this.#run.now())
      // A button that was disabled before anybody was asked waits for something else on the page.
      else this.#course.unpressed = bound === 'disabled' ? button : await unpressedButton(windows)
    } catch (error) {
      // Back before the confirmation, on that evidence alone.
      if (await unpressedButton(windows)) await ledger.note({ phase: 'planned' })
      throw error
    }
    await windows.changed()
  }

  /** Where the human confirms by himself he is told what stands there beside what was ordered, and again when it changes. */
  async #showReview(view: View | undefined): Promise<void> {
    const [button] = view ? named(view.seen, ['button', 'link'], 'confirmOrder') : []
    if (!button) return
    const { review } = await readReview(button, this.#run.ledger.entry.order, this.#readBack)
    const shown = JSON.stringify(review)
    if (shown !== this.#reviewed) this.#run.human.tell({ news: 'review', review })
    this.#reviewed = shown
  }

  /** Closes the portal's last page as a person would; what matters is on the disk, so nothing here may fail a run. */
  async farewell(): Promise<void> {
    const { windows } = this.#run
    const observation = await windows.observe()
    if (observation.place !== 'portal' || observation.view.screen !== 'ready') return
    await this.#press(observation.view, 'close', { action: 'close' }).catch(ignoreGone)
  }
}
