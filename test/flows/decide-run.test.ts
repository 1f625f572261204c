import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { Course } from '../../src/flows/course.ts'
import { decide, type Step } from '../../src/flows/decide.ts'
import { PortalDocument } from '../../src/flows/page/document.ts'
import type { Place } from '../../src/flows/portal/hosts.ts'
import { screens, type ScreenId } from '../../src/flows/portal/screens.ts'
import type { Observation, SeenIn, View } from '../../src/flows/windows.ts'
import { PHASES, type Phase } from '../../src/order/ledger.ts'

/** What happens in one turn of the loop, whether anybody would expect it there or not. */
interface Turn {
  place: Place
  screen: ScreenId | undefined
  mayBeGuide: boolean
  /** What stood there still stands there, element by element. */
  sameView: boolean
  /** Since the last look, in milliseconds. */
  passes: number
  /** The human presses "Bekræft oprettelse" himself, once the assistant has acted. */
  humanConfirms: boolean
  /** The page stands there for a while after such a press, as if nothing had happened. */
  slow: boolean
  formReady: boolean
  /** What becomes of the binding step, should it be taken. */
  binding: 'bound' | 'clicked' | 'moved-on' | 'disabled' | 'refused' | 'killed-before' | 'killed-after'
  /** The confirmation still stands, ready to be pressed, after a binding step that pressed nothing. */
  stillThere: boolean
  doubt: 'anew' | 'ordered' | 'stop'
  /** The list shows a new row of that name, should it be searched for one. */
  inList: boolean
  /** The file arrives at the end of the turn. */
  arrives: boolean
  /** The program is killed after the turn, and begins again on the same ledger. */
  killed: boolean
}

const rarely = fc.integer({ min: 0, max: 11 }).map((number) => number === 0)
const turn: fc.Arbitrary<Turn> = fc.record({
  place: fc.constantFrom('portal', 'portal', 'portal', 'portal', 'login', 'foreign', 'blank'),
  // The screens around the confirmation, more often than the rest: that is where harm could be done.
  screen: fc.constantFrom(
    undefined,
    ...(Object.keys(screens) as ScreenId[]),
    ...(['certificate-list', 'order-form', 'confirmation', 'confirmation', 'confirmation'] as const),
  ),
  mayBeGuide: fc.boolean(),
  sameView: fc.boolean(),
  passes: fc.constantFrom(100, 4000, 9000, 40_000),
  humanConfirms: rarely,
  slow: fc.boolean(),
  formReady: fc.boolean(),
  binding: fc.constantFrom(
    'bound',
    'clicked',
    'moved-on',
    'disabled',
    'refused',
    'killed-before',
    'killed-after',
  ),
  stillThere: fc.boolean(),
  doubt: fc.constantFrom('anew', 'anew', 'ordered', 'stop'),
  inList: fc.boolean(),
  arrives: rarely,
  killed: rarely,
})

/** What is told of a way through the portal afterwards. */
interface Taken {
  step: Step
  turn: Turn
  phase: Phase
  run: number
  /** Somebody may have pressed "Bekræft oprettelse" since the human last gave his word to order anew. */
  maybeConfirmed: boolean
}

const after = (phase: Phase, mark: Phase) => PHASES.indexOf(phase) >= PHASES.indexOf(mark)

/** The loop of `Assistant` without its effects: the real memory and the real decisions, beside a made-up portal. */
class Model {
  readonly taken: Taken[] = []
  readonly phases: Phase[] = ['planned']
  binds = 0
  wordsToOrderAnew = 0
  #run = 0
  #now = 0
  #maybeConfirmed = false
  #moving = false
  /** The human has pressed on the confirmation, and it still stands there. */
  #clicked = false
  /** What stands in front, by a number: another number is another document with other elements. */
  #front = 0
  #course = new Course()

  get phase(): Phase {
    return this.phases.at(-1) ?? 'planned'
  }

  take(turn: Turn): void {
    this.#now += turn.passes
    if (!turn.sameView) this.#front++
    const observation = this.#look(turn)
    const view = observation.place === 'portal' ? observation.view : undefined
    this.#course.follow(observation, this.#now)
    const step = decide(this.#course.situation(observation, this.phase, 'order', this.#now))
    const { phase } = this
    this.taken.push({ step, turn, phase, run: this.#run, maybeConfirmed: this.#maybeConfirmed })
    const run = this.#run
    this.#act(step, turn, view)
    // The window of a run that has ended is gone, and nobody answers here while he presses there.
    if (turn.humanConfirms && view?.screen === 'confirmation' && run === this.#run && step.step !== 'doubt')
      this.#confirmedByHuman(turn.slow)
    if (turn.arrives && after(this.phase, 'ordered') && !after(this.phase, 'saved')) this.#note('saved')
    if (turn.killed) this.#beginAgain()
  }

  #look({ place, screen, mayBeGuide, sameView }: Turn): Observation {
    // A press of the human's is seen: the next look finds the page on its way.
    const shown = this.#moving ? undefined : screen
    this.#moving = false
    this.#clicked &&= sameView && place === 'portal' && shown === 'confirmation'
    return place === 'portal'
      ? { place, view: viewOf(this.#front, shown, mayBeGuide, this.#clicked) }
      : { place, host: '' }
  }

  #confirmedByHuman(slow: boolean): void {
    this.#maybeConfirmed = true
    if (slow) this.#clicked = true
    else this.#moving = true
  }

  #act(step: Step, turn: Turn, view: View | undefined): void {
    switch (step.step) {
      case 'press':
        if (view) this.#course.press(view, step.word, this.#now)
        return
      case 'check-list':
        this.#course.seeList({ names: ['Certifikatprofiler'], rows: 0 }, this.#now)
        this.#course.listChecked = 'before'
        return
      case 'check-list-behind':
        if (this.#course.listStillComes(['Certifikatprofiler'], this.#now) === 0)
          this.#course.listChecked = 'behind'
        return
      case 'fill-form':
        this.#course.formReady = turn.formReady
        return
      case 'review':
        this.#bind(turn, view)
        return
      case 'note-confirming':
        this.#note('confirming')
        return
      case 'note-ordered':
        this.#note('ordered')
        return
      case 'note-issued':
        this.#note('issued')
        return
      case 'look-for-order':
        if (turn.inList && this.#maybeConfirmed) this.#note('ordered')
        else this.#doubt(turn)
        return
      case 'finish':
        throw new Error('an order with a file of its own is not finished at its receipt')
      case 'doubt':
        this.#doubt(turn)
        return
      case 'fetch':
        if (view) this.#course.press(view, 'issueRow', this.#now)
        return
      case 'wait':
      case 'gate':
    }
  }

  #doubt({ doubt }: Turn): void {
    if (this.#course.isSettling(this.#now)) return
    if (doubt === 'stop') {
      this.#beginAgain()
      return
    }
    if (doubt === 'ordered') {
      this.#note('ordered')
      return
    }
    this.wordsToOrderAnew++
    this.#maybeConfirmed = false
    this.#course.orderAnew()
    this.#note('planned')
  }

  /** The press may go through or not; whether it is known to have done so is what the ledger is for. */
  #bind({ binding, stillThere }: Turn, view: View | undefined): void {
    this.#note('confirming')
    if (binding === 'bound' || binding === 'killed-after') {
      this.binds++
      this.#maybeConfirmed = true
    }
    if (binding === 'bound') this.#course.bind(view, this.#now)
    else if (binding === 'clicked') {
      this.#confirmedByHuman(true)
      this.#course.unpressed = undefined
    } else if (binding === 'disabled') this.#course.unpressed = view?.seen[0]
    else if (binding === 'moved-on') this.#course.unpressed = stillThere ? view?.seen[0] : undefined
    else {
      if (binding === 'refused' && stillThere) this.#note('planned')
      this.#beginAgain()
    }
  }

  #note(phase: Phase): void {
    this.phases.push(phase)
  }

  #beginAgain(): void {
    this.#run++
    this.#clicked = false
    this.#front++
    this.#course = new Course()
  }
}

const document = Object.create(PortalDocument.prototype) as PortalDocument

/** A window that shows a screen; of what stands on it only the button that binds. */
function viewOf(front: number, screen: ScreenId | undefined, mayBeGuide: boolean, clicked: boolean): View {
  const button: SeenIn = {
    ref: front,
    role: 'button',
    name: 'Bekræft oprettelse',
    ...(clicked && { clicked }),
    document,
  }
  return {
    page: Object.create(null) as Page,
    documents: [document],
    seen: screen === 'confirmation' ? [button] : [],
    screen,
    mayBeGuide,
    countsDown: false,
    isBusy: false,
    key: `${front} ${screen ?? ''}`,
  }
}

/** Walks generated ways through the portal. A fixed seed: what fails, fails for everybody. */
function everyWay(holds: (model: Model) => boolean, seed: number): void {
  // What is seen is mostly seen again at the next look.
  const looks = fc.tuple(turn, fc.integer({ min: 1, max: 4 }))
  const ways = fc
    .array(looks, { minLength: 1, maxLength: 30, size: 'max' })
    .map((turns) => turns.flatMap(([one, times]) => Array<Turn>(times).fill(one)))
  fc.assert(
    fc.property(ways, (turns) => {
      const model = new Model()
      for (const one of turns) model.take(one)
      return holds(model)
    }),
    { seed, numRuns: 1000 },
  )
}

const reviewed = ({ taken }: Model): Taken[] => taken.filter(({ step }) => step.step === 'review')

test('the ways through the model reach what they are to prove', () => {
  const seen = new Set<string>()
  everyWay((model) => {
    for (const { step } of model.taken) seen.add(step.step === 'press' ? step.word : step.step)
    for (const phase of model.phases) seen.add(phase)
    if (model.binds > 1) seen.add('bound twice')
    return true
  }, 1)
  const steps = [
    'review',
    'doubt',
    'look-for-order',
    'fetch',
    'note-ordered',
    'note-issued',
    'check-list',
    'check-list-behind',
    'fill-form',
    'saved',
  ]
  const words = ['createProfile', 'orderCertificate', 'issueCertificate', 'next', 'close']
  expect([...seen]).toEqual(expect.arrayContaining([...steps, ...words, 'bound twice']))
})

test('no way leads to a review after a bind in the same run', () => {
  everyWay((model) => {
    const reviews = reviewed(model)
    return reviews.every(
      ({ run, turn }, at) =>
        turn.binding !== 'bound' || !reviews.slice(at + 1).some((next) => next.run === run),
    )
  }, 2)
})

test("no way binds what may be confirmed already, by whomever and in whichever run, without the human's word", () => {
  everyWay(
    (model) =>
      model.binds <= 1 + model.wordsToOrderAnew &&
      reviewed(model).every(({ maybeConfirmed }) => !maybeConfirmed),
    3,
  )
})

test('no way leads to a review off the portal, or once an order is known to be placed', () => {
  everyWay(
    (model) =>
      reviewed(model).every(
        ({ turn, phase }) =>
          turn.place === 'portal' && turn.screen === 'confirmation' && !after(phase, 'ordered'),
      ),
    4,
  )
})

test('no way takes the ledger back but from a confirmation that was not made', () => {
  everyWay(
    ({ phases }) =>
      phases.every((phase, at) => {
        const before = phases[at - 1] ?? 'planned'
        return after(phase, before) || (before === 'confirming' && phase === 'planned')
      }),
    5,
  )
})

test('no way presses on a page that was not looked at, nor issues what was not ordered', () => {
  everyWay(
    ({ taken }) =>
      taken.every(
        ({ step, turn, phase }) =>
          step.step !== 'press' ||
          (turn.place === 'portal' &&
            step.word !== 'confirmOrder' &&
            (step.word !== 'issueCertificate' || after(phase, 'ordered'))),
      ),
    6,
  )
})
