import type { Check, CheckName } from './check.ts'

/** What cures a failed check. "Order a new one" costs money, and is said only where that is the cure. */
export const REMEDIES = [
  /** It is the issuer's certificate: the own one is elsewhere. */
  'own-certificate',
  'rehearsal',
  'clock',
  'cvr',
  'organisation',
  'test-certificate',
  'production-certificate',
  'fetch-again',
  'from-portal',
  'order',
] as const
export type Remedy = (typeof REMEDIES)[number]

type CheckOf<Name extends CheckName> = Extract<Check, { check: Name }>

/** One entry a check; those without one are never failed. */
const CURES: { [Name in CheckName]?: (check: CheckOf<Name>) => Remedy } = {
  validity: ({ state }) => (state === 'not-yet' ? 'clock' : 'order'),
  type: ({ found }) => (found === 'authority' ? 'own-certificate' : 'order'),
  chain: ({ end }) =>
    end === 'authority-expired' ? 'clock' : end === 'bad-signature' ? 'fetch-again' : 'from-portal',
  environment: ({ found }) => ENVIRONMENT_CURES[found],
  cvr: () => 'cvr',
  organisation: () => 'organisation',
}

const ENVIRONMENT_CURES: Readonly<Record<CheckOf<'environment'>['found'], Remedy>> = {
  production: 'production-certificate',
  cti: 'test-certificate',
  st: 'from-portal',
  rehearsal: 'rehearsal',
  unknown: 'from-portal',
}

/** Whoever has the wrong file altogether is told that, and nothing about what else is wrong with it. */
const ALONE: readonly Remedy[] = ['own-certificate', 'rehearsal', 'fetch-again', 'from-portal']

/** What to do about a certificate that is not right, each cure once. Pure. */
export function remediesFor(failed: readonly Check[]): Remedy[] {
  const needed = new Set(failed.flatMap((check) => cureOf(check) ?? []))
  const alone = ALONE.find((remedy) => needed.has(remedy))
  return alone ? [alone] : REMEDIES.filter((remedy) => needed.has(remedy))
}

function cureOf(check: Check): Remedy | undefined {
  const cure = CURES[check.check] as ((check: Check) => Remedy) | undefined
  return cure?.(check)
}
