import type { BrowserFailure, FlowProblems } from '../../../flows/problems.ts'

/** A line for each browser that was tried. */
export function browserFailures(tried: FlowProblems['no-browser']['tried']): string[] {
  return tried.map(({ browser, failure }) => `  ${browser}: ${FAILURES[failure]}`)
}

const FAILURES: Readonly<Record<BrowserFailure, string>> = {
  'not-found': 'er ikke installeret',
  'blocked-by-policy':
    'lukkede straks; sandsynligvis tillader jeres it-afdelings regler den ikke at blive styret',
  'no-display': 'kan ikke vise et vindue her',
  crashed: 'kunne ikke starte',
}
