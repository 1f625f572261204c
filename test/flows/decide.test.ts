import { expect, test } from '@playwright/test'
import { decide, REPEATABLE, type Done, type Situation, type Step } from '../../src/flows/decide.ts'
import { screens, type ScreenId } from '../../src/flows/portal/screens.ts'
import { PHASES, type Phase } from '../../src/order/ledger.ts'

const SCREENS = Object.keys(screens) as ScreenId[]

const fresh: Done = {
  lastScreen: undefined,
  issuing: false,
  logins: 0,
  blankTooLong: false,
  listChecked: 'no',
  formReady: false,
  bound: false,
  anew: false,
  fileOverdue: false,
  unpressed: false,
  pressed: 'no',
}

const onPortal = (
  screen: ScreenId | undefined,
  phase: Phase,
  done: Partial<Done> = {},
  more: Partial<Pick<Situation, 'task' | 'notified' | 'clicked'>> = {},
): Situation => ({
  place: 'portal',
  host: '',
  screen,
  mayBeGuide: false,
  phase,
  task: 'order',
  notified: false,
  clicked: false,
  ...more,
  done: { ...fresh, ...done },
})

/** "gate terms", "press next", "review": a step in as many words as tell it apart. */
function told(step: Step): string {
  if (step.step === 'gate') return `gate ${step.gate.gate}`
  return step.step === 'press' ? `press ${step.word}` : step.step
}

const AFTER = 'gate after-confirmation'
const UNKNOWN = 'gate unknown-screen'
const all = (step: string) => PHASES.map(() => step)

/** What a run that has done nothing yet does on each screen: planned, confirming, ordered, issued, saved, converted. */
const FIRST_STEPS: Readonly<Record<ScreenId, readonly string[]>> = {
  welcome: all('press startGuide'),
  'guide-end': all('press leaveGuide'),
  front: all('press certificatesMenu'),
  'menu-without-certificates': all('gate no-access'),
  'list-without-button': all('gate no-access'),
  'list-not-allowed': all('gate no-access'),
  'no-access': all('gate no-access'),
  'no-access-role': all('gate no-access'),
  'no-access-private': all('gate no-access'),
  'validate-email': all('gate validate-email'),
  'certificate-list': ['check-list', 'look-for-order', 'fetch', 'fetch', 'fetch', 'fetch'],
  profile: [UNKNOWN, UNKNOWN, 'fetch', 'fetch', 'fetch', 'fetch'],
  'order-form': ['check-list', 'doubt', AFTER, AFTER, AFTER, AFTER],
  confirmation: ['review', 'doubt', AFTER, AFTER, AFTER, AFTER],
  receipt: ['note-ordered', 'note-ordered', AFTER, AFTER, AFTER, AFTER],
  'receipt-direct': [
    'note-ordered',
    'note-ordered',
    'press issueCertificate',
    'press issueCertificate',
    AFTER,
    AFTER,
  ],
  // Nobody knows this page by itself: it is gone on from where an issuance was begun.
  'issue-info': all(UNKNOWN),
  terms: all('gate terms'),
  'one-time-code': all('gate one-time-code'),
  code: all('gate code'),
  ready: ['note-issued', 'note-issued', 'note-issued', 'gate download', 'press close', 'press close'],
}

test.describe('the first step of a run, whatever the ledger says, on', () => {
  for (const screen of SCREENS) {
    test(screen, () => {
      const steps = PHASES.map((phase) => told(decide(onPortal(screen, phase))))
      expect(steps).toEqual(FIRST_STEPS[screen])
    })
  }
})

test('a run goes on from what it has done itself', () => {
  const steps = [
    onPortal('certificate-list', 'planned', { listChecked: 'before' }),
    onPortal('order-form', 'planned', { listChecked: 'before' }),
    onPortal('order-form', 'planned', { listChecked: 'before', formReady: true }),
    onPortal('order-form', 'planned', { listChecked: 'behind', formReady: true }),
    onPortal('order-form', 'confirming', { bound: true }),
    onPortal('confirmation', 'confirming', { bound: true }),
    onPortal('confirmation', 'planned', { bound: true }),
    onPortal('certificate-list', 'confirming', { bound: true }),
    onPortal('confirmation', 'confirming', { unpressed: true }),
    onPortal('confirmation', 'confirming', { unpressed: true, bound: true }),
    onPortal('confirmation', 'planned', { bound: true, anew: true }),
    onPortal('confirmation', 'confirming', { bound: true, anew: true }),
    onPortal('order-form', 'confirming', { bound: true, anew: true }),
  ].map((situation) => told(decide(situation)))
  expect(steps).toEqual([
    'press createProfile',
    'fill-form',
    'check-list-behind',
    'press orderCertificate',
    AFTER,
    AFTER,
    'note-confirming',
    'look-for-order',
    'review',
    AFTER,
    'note-confirming',
    'gate confirm-yourself',
    'doubt',
  ])
})

test('the page between receipt and terms is gone on from where an issuance was begun, and nowhere else', () => {
  const step = (lastScreen: ScreenId | undefined, task: Situation['task'] = 'order') =>
    told(decide(onPortal('issue-info', 'ordered', { lastScreen }, { task })))
  for (const before of ['receipt-direct', 'profile', 'certificate-list', 'one-time-code'] as const)
    expect(step(before), before).toBe('press next')
  for (const before of [undefined, 'confirmation', 'terms', 'code', 'ready', 'welcome'] as const)
    expect(step(before), before).toBe(UNKNOWN)
  expect(step(undefined, 'collect-by-link')).toBe('press next')
})

test('a confirmation that the human has pressed is never pressed again, however long its answer takes', () => {
  for (const done of [{}, { unpressed: true }, { bound: true }, { bound: true, anew: true }]) {
    expect(told(decide(onPortal('confirmation', 'planned', done, { clicked: true })))).toBe('note-confirming')
    expect(told(decide(onPortal('confirmation', 'confirming', done, { clicked: true })))).toBe(AFTER)
  }
})

test('an order whose file is another’s ends at its receipt; one with a one-time code waits until it is kept', () => {
  const step = (task: Situation['task'], screen: ScreenId, phase: Phase) =>
    told(decide(onPortal(screen, phase, {}, { task })))
  expect(step('order-for-mail', 'receipt', 'confirming')).toBe('note-ordered')
  expect(step('order-for-mail', 'receipt', 'ordered')).toBe('finish')
  expect(step('order-for-mail', 'certificate-list', 'ordered')).toBe('finish')
  expect(step('order-for-code', 'receipt', 'ordered')).toBe('gate receipt-code')
  expect(step('order-for-code', 'certificate-list', 'ordered')).toBe('finish')
  expect(step('collect', 'certificate-list', 'ordered')).toBe('fetch')
})

test('whoever only fetches is shown the way by notification where there is one', () => {
  const step = (screen: ScreenId | undefined, notified: boolean) =>
    told(decide(onPortal(screen, 'ordered', {}, { task: 'collect', notified })))
  expect(step(undefined, true)).toBe('fetch')
  expect(step('list-without-button', true)).toBe('fetch')
  // Killed while the file was on its way: the notification is there still.
  expect(told(decide(onPortal(undefined, 'issued', {}, { task: 'collect', notified: true })))).toBe('fetch')
  expect(step(undefined, false)).toBe(UNKNOWN)
})

test('a login is announced as what it is: the first, the one before the issuance, or one more', () => {
  const login = (phase: Phase, logins: number, more: Partial<Situation> = {}, done: Partial<Done> = {}) =>
    decide({
      ...onPortal(undefined, phase, { logins, ...done }, more),
      place: 'login',
      host: 'nemlog-in.mitid.dk',
    })
  const gate = (again: string) => ({
    step: 'gate',
    gate: { gate: 'login', host: 'nemlog-in.mitid.dk', known: true, again },
  })
  expect(login('planned', 0)).toEqual(gate('first'))
  expect(login('planned', 1)).toEqual(gate('once-more'))
  expect(login('confirming', 1)).toEqual(gate('once-more'))
  expect(login('ordered', 1)).toEqual(gate('issuance'))
  // Whoever fetches logs in for the organisation first, as for an order; with a session left from before only once.
  expect(login('ordered', 0, { task: 'collect' })).toEqual(gate('first'))
  expect(login('issued', 1, { task: 'collect' })).toEqual(gate('issuance'))
  expect(login('ordered', 0, { task: 'collect' }, { lastScreen: 'certificate-list' })).toEqual(
    gate('issuance'),
  )
  for (const task of ['collect-by-link', 'collect-by-code'] as const) {
    expect(login('ordered', 0, { task })).toEqual(gate('by-link'))
    expect(login('issued', 1, { task })).toEqual(gate('once-more'))
  }
})

test('a foreign host is named, and not taken for a login', () => {
  const step = decide({ ...onPortal(undefined, 'planned'), place: 'foreign', host: 'mitid.example' })
  expect(step).toMatchObject({ gate: { gate: 'login', host: 'mitid.example', known: false } })
})

test('a page that stays empty is told to the human, not waited for in silence', () => {
  const blank = (blankTooLong: boolean) =>
    told(decide({ ...onPortal(undefined, 'planned', { blankTooLong }), place: 'blank' }))
  expect([blank(false), blank(true)]).toEqual(['wait', 'gate no-page'])
})

test('a press without effect is handed to the human under the name of its button', () => {
  const pressed = (state: Done['pressed']) => decide(onPortal('front', 'planned', { pressed: state }))
  expect(told(pressed('just-now'))).toBe('wait')
  expect(pressed('without-effect')).toEqual({
    step: 'gate',
    gate: { gate: 'button', name: 'Certifikater', why: 'no-effect' },
  })
})

test('no press that sends, binds, issues or agrees is ever repeated', () => {
  for (const word of ['orderCertificate', 'confirmOrder', 'issueCertificate', 'next'] as const)
    expect(REPEATABLE.has(word), word).toBe(false)
})

/** The values a field of a situation can have, those that go with what stands in its other fields. */
const values: {
  readonly [Field in Exclude<keyof Situation, 'done'>]: (its: Situation) => readonly Situation[Field][]
} = {
  place: () => ['portal', 'login', 'foreign', 'blank'],
  host: () => ['host'],
  screen: () => [undefined, ...SCREENS],
  mayBeGuide: () => FLAGS,
  phase: () => PHASES,
  task: () => TASKS,
  notified: () => FLAGS,
  // Only a confirmation can be confirmed.
  clicked: ({ screen }) => (screen === 'confirmation' ? FLAGS : [false]),
}
const valuesDone: { readonly [Field in keyof Done]: (its: Situation) => readonly Done[Field][] } = {
  lastScreen: () => [undefined, 'welcome', 'guide-end'],
  issuing: () => FLAGS,
  logins: () => [0, 1],
  blankTooLong: () => FLAGS,
  listChecked: ({ screen }) => (isList(screen) ? ['no', 'before', 'behind'] : ['no']),
  formReady: () => FLAGS,
  bound: () => FLAGS,
  // Nobody orders anew what this run has not confirmed.
  anew: ({ done }) => (done.bound ? FLAGS : [false]),
  fileOverdue: () => FLAGS,
  unpressed: () => FLAGS,
  pressed: () => ['no', 'just-now', 'without-effect'],
}
const FLAGS = [false, true] as const
const TASKS = [
  'order',
  'order-for-mail',
  'order-for-code',
  'collect',
  'collect-by-link',
  'collect-by-code',
] as const

/**
 * Hands out every situation that is different for its reader: a field gets a value when it is read, and each of its
 * values in turn; what is not read decides nothing and is not varied. @returns how many there were
 */
function forEverySituation(read: (situation: Situation) => void): number {
  /** Which of how many values each field got, in the order in which they were read. */
  const path: { at: number; of: number }[] = []
  for (let times = 1; ; times++) {
    let depth = 0
    const choose = <Value>(among: readonly Value[]): Value => {
      const choice = (path[depth++] ??= { at: 0, of: among.length })
      return among[choice.at] as Value
    }
    const situation = { done: {} } as Situation
    const fill = (
      into: object,
      fields: Readonly<Record<string, (its: Situation) => readonly unknown[]>>,
    ): void => {
      for (const [name, among] of Object.entries(fields))
        Object.defineProperty(into, name, {
          configurable: true,
          get() {
            const value = choose(among(situation))
            Object.defineProperty(into, name, { value, enumerable: true })
            return value
          },
        })
    }
    fill(situation, values)
    fill(situation.done, valuesDone)
    read(situation)
    while (path.length > 0 && path.at(-1)?.at === (path.at(-1)?.of ?? 0) - 1) path.pop()
    const last = path.at(-1)
    if (!last) return times
    last.at++
  }
}

const isList = (screen: ScreenId | undefined) => screen === 'certificate-list' || screen === 'order-form'

/** What must hold for every step, wherever it is taken. */
const LAWS: Readonly<Record<string, (step: string, situation: Situation) => boolean>> = {
  'off the portal nothing is done': (step, { place }) =>
    place === 'portal' || ['wait', 'gate login', 'gate no-page'].includes(step),
  'a review only on the confirmation, and only of an order that nobody can have confirmed': (
    step,
    { screen, phase, done },
  ) =>
    step !== 'review' ||
    (screen === 'confirmation' &&
      (phase === 'planned' || (phase === 'confirming' && done.unpressed)) &&
      !done.bound),
  'nothing is reviewed that somebody has confirmed on this very page': (step, { clicked }) =>
    step !== 'review' || !clicked,
  'the binding button is never pressed as any other': (step) => step !== 'press confirmOrder',
  'the form is sent only when it is filled, the list was searched, and nothing confirmed': (
    step,
    { screen, phase, done },
  ) =>
    step !== 'press orderCertificate' ||
    (screen === 'order-form' && phase === 'planned' && done.formReady && done.listChecked === 'behind'),
  'a profile is opened only after the list was searched': (step, { phase, done }) =>
    step !== 'press createProfile' || (phase === 'planned' && done.listChecked !== 'no'),
  'terms belong to the human': (step, { place, screen }) =>
    place !== 'portal' || screen !== 'terms' || step === 'gate terms',
  'the code belongs to the human': (step, { place, screen }) =>
    place !== 'portal' || screen !== 'code' || step === 'gate code',
  'nothing is issued that was not ordered': (step, { screen, phase }) =>
    step !== 'press issueCertificate' ||
    (screen === 'receipt-direct' && PHASES.indexOf(phase) >= PHASES.indexOf('ordered')),
  'an unknown screen is left alone, but for the guide and the way to the terms': (step, its) =>
    its.screen !== undefined ||
    its.place !== 'portal' ||
    step === UNKNOWN ||
    (its.done.issuing && its.mayBeGuide && ['ordered', 'issued'].includes(its.phase)) ||
    (its.task.startsWith('collect') && its.notified && ['ordered', 'issued'].includes(its.phase)) ||
    (its.mayBeGuide && its.done.lastScreen === 'welcome' && its.phase === 'planned'),
  'an overdue file alone is asked for again': (step, { screen, done }) =>
    step !== 'press downloadCertificate' || (screen === 'ready' && done.fileOverdue),
  'nothing is fetched that was not ordered': (step, { phase }) =>
    step !== 'fetch' || PHASES.indexOf(phase) >= PHASES.indexOf('ordered'),
  'an order is noted on a receipt alone, and once': (step, { screen, phase }) =>
    step !== 'note-ordered' ||
    (screen?.startsWith('receipt') === true && ['planned', 'confirming'].includes(phase)),
  'an issuance is noted on the ready page alone, and once': (step, { screen, phase }) =>
    step !== 'note-issued' || (screen === 'ready' && PHASES.indexOf(phase) < PHASES.indexOf('issued')),
  'a doubt is raised only when an order may have been confirmed': (step, { phase }) =>
    !['doubt', 'look-for-order'].includes(step) || phase === 'confirming',
  'nothing is pressed twice, but for the button of an overdue file': (step, { done }) =>
    !/^(press|fetch)/.test(step) || step === 'press downloadCertificate' || done.pressed === 'no',
}

for (const [law, holds] of Object.entries(LAWS))
  test(`in every situation: ${law}`, () => {
    const broken: unknown[] = []
    forEverySituation((situation) => {
      const step = told(decide(situation))
      if (!holds(step, situation))
        broken.push({ step, situation: { ...situation, done: { ...situation.done } } })
    })
    expect(broken).toEqual([])
  })

test('every step there is is taken somewhere, and nothing that is read goes unvaried', () => {
  const steps = new Set<string>()
  const situations = forEverySituation((situation) => void steps.add(decide(situation).step))
  expect([...steps].sort()).toEqual([...STEPS].sort())
  expect(situations).toBeGreaterThan(500)
})

/** A step more or less is a type error. */
const STEPS = Object.keys({
  wait: 1,
  gate: 1,
  press: 1,
  'check-list': 1,
  'check-list-behind': 1,
  'look-for-order': 1,
  fetch: 1,
  'fill-form': 1,
  review: 1,
  'note-confirming': 1,
  'note-ordered': 1,
  'note-issued': 1,
  doubt: 1,
  finish: 1,
} satisfies Record<Step['step'], 1>)
