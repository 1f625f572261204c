import type { FlowProblems } from '../flows/problems.ts'
import type { BrowserFailure } from '../flows/browser-failure.ts'
import type { Bilingual } from './words.ts'

/** A line for each browser that was tried. */
export const browserFailures = {
  da: (tried: FlowProblems['no-browser']['tried']): string[] =>
    tried.map(({ browser, failure }) => `  ${browser}: ${FAILURES[failure].da}`),
  en: (tried: FlowProblems['no-browser']['tried']): string[] =>
    tried.map(({ browser, failure }) => `  ${browser}: ${FAILURES[failure].en}`),
}

const FAILURES: Bilingual<Readonly<Record<BrowserFailure, string>>> = {
  'not-found': { da: 'er ikke installeret', en: 'is not installed' },
  'not-drivable': {
    da: 'kan ikke styres; det kan kun browsere som Edge, Chrome og Chromium',
    en: 'cannot be driven; only browsers such as Edge, Chrome and Chromium can',
  },
  'blocked-by-policy': {
    da: 'lukkede straks; sandsynligvis tillader jeres it-afdelings regler den ikke at blive styret',
    en: "closed at once; probably your IT department's policies do not let it be driven",
  },
  'no-display': { da: 'kan ikke vise et vindue her', en: 'cannot show a window here' },
  crashed: { da: 'kunne ikke starte', en: 'could not start' },
}
