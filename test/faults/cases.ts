import { FAULTS, type Fault } from './faults.ts'
import { mayBeFetchedBy, PLACES, type Place } from './way.ts'

/** What the human is like. Those that act at a place do it once, as soon as the portal has been asked for that place. */
export type Behaviour = 'attentive' | 'slow' | 'ahead' | 'confirms' | 'says no' | Act
export const ACTS = [
  'closes the window',
  'leaves',
  'opens a second window',
  'goes back',
  'reloads',
  'logs out',
] as const
export type Act = (typeof ACTS)[number]

/** One run: a human of that kind meets that fault, or none. */
export interface Case {
  /** Says all of it, in characters that a command line takes as they are. */
  name: string
  fault: Fault | undefined
  behaviour: Behaviour
  /** Where the fault strikes, or where the human acts. */
  at: Place
}

export const isAct = (behaviour: Behaviour): behaviour is Act =>
  (ACTS as readonly Behaviour[]).includes(behaviour)

const GIVES_UP: readonly Behaviour[] = ['closes the window', 'leaves']
export const givesUp = (behaviour: Behaviour): boolean => GIVES_UP.includes(behaviour)
/** What people do who are tired of waiting. */
const IMPATIENT: readonly Behaviour[] = ['opens a second window', 'goes back', 'reloads']

/** Which humans are worth pairing with a fault. */
export function pairedWith(fault: Fault): Behaviour[] {
  if (fault.ends === 'differs') return ['attentive']
  if (fault.ends !== 'comes-through') return ['attentive', 'closes the window']
  const atTheMoney: Behaviour[] = ['confirmation', 'receipt'].includes(fault.at) ? ['confirms'] : []
  const everyone: Behaviour[] = ['attentive', 'ahead', ...atTheMoney]
  switch (fault.kind) {
    case 'request':
      return [...everyone, ...GIVES_UP]
    case 'slow':
      return [...everyone, 'closes the window', ...IMPATIENT]
    case 'interruption':
      return [...everyone, 'closes the window']
    case 'variant':
      return [...everyone, 'leaves']
  }
}

/** With a portal that does everything right: the human himself is what comes in between. */
const withoutFault: Case[] = [
  ...(['attentive', 'slow', 'ahead', 'confirms', 'says no'] as const).map((behaviour): Case => ({
    name: behaviour,
    fault: undefined,
    behaviour,
    at: 'confirmation',
  })),
  ...PLACES.flatMap((at) =>
    ACTS.map((behaviour): Case => ({ name: `${behaviour} at ${at}`, fault: undefined, behaviour, at })),
  ),
]

const withFault: Case[] = FAULTS.flatMap((fault) =>
  pairedWith(fault).map((behaviour): Case => ({
    name: `${fault.name}, ${behaviour}`,
    fault,
    behaviour,
    at: fault.at,
  })),
)

export const CASES: readonly Case[] = [...withoutFault, ...withFault]

/** What a run must come to. */
export interface Expected {
  /** `either`: the file may be here before the human acts. */
  ends: 'completed' | 'stopped' | 'either'
  /** Nobody is asked for more than what is always the human's. */
  alone: boolean
  /** A run that stopped is resumed to its certificate; not when the human said no to the order itself. */
  resumed: boolean
}

export function expectedOf({ fault, behaviour, at }: Case): Expected {
  const said = behaviour === 'says no' || fault?.ends === 'differs'
  // Who runs ahead may be on pages that the assistant has not seen him come to.
  const alone = (fault === undefined || fault.alone === true) && ['attentive', 'slow'].includes(behaviour)
  if (said) return { ends: 'stopped', alone: true, resumed: false }
  if (givesUp(behaviour))
    return { ends: mayBeFetchedBy(at) ? 'either' : 'stopped', alone: false, resumed: true }
  if (fault && fault.ends !== 'comes-through') return { ends: 'stopped', alone: false, resumed: true }
  return { ends: 'completed', alone, resumed: false }
}
