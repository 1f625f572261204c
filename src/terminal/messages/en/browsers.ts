import type { BrowserFailure, FlowProblems } from '../../../flows/problems.ts'

/** A line for each browser that was tried. */
export function browserFailures(tried: FlowProblems['no-browser']['tried']): string[] {
  return tried.map(({ browser, failure }) => `  ${browser}: ${FAILURES[failure]}`)
}

const FAILURES: Readonly<Record<BrowserFailure, string>> = {
  'not-found': 'is not installed',
  'blocked-by-policy': "closed at once; probably your IT department's policies do not let it be driven",
  'no-display': 'cannot show a window here',
  crashed: 'could not start',
}
