/** What `altid-order doctor` can find, as data: a check, the state it found, and how good that is. Words: terminal/. */
import type { BrowserFailure } from '../flows/browser-failure.ts'
import { Exit, type ExitCode } from '../exits.ts'

/** Why an address gave no answer. */
export type Silence =
  'dns' | 'refused' | 'no-route' | 'timeout' | 'cut' | 'proxy' | 'certificate' | 'tls' | 'blocked' | 'other'

interface Tried {
  tried: { browser: string; failure: BrowserFailure }[]
}

/** A proxy server that is named for programs; never with its user and password. */
export interface NamedProxy {
  server: string
  /** The variable or setting that names it. */
  by: string
}

/** In the order in which they are told. */
export const CHECK_NAMES = [
  'node',
  'browser',
  'portal',
  'clock',
  'folder',
  'leftovers',
  'orders',
  'presets',
] as const
export type CheckName = (typeof CHECK_NAMES)[number]

/** Each check with the states that it can find, and the facts that the words of a state need. */
export interface DoctorFacts {
  node: { enough: { version: string }; 'too-old': { version: string; needed: string } }
  browser: {
    starts: { name: string }
    /** One that comes first is installed and does not start. */
    'another-starts': { name: string } & Tried
    /** It starts, but there is no screen for its window. */
    'no-window': { name: string }
    /** `start`: where the portal is, for the way by hand. */
    none: { start: string } & Tried
  }
  portal: {
    /** `by`: who got the answer; the program itself, or the browser where only that knows the way. */
    answers: { host: string; by: 'program' | 'browser'; proxy: NamedProxy | undefined }
    /** It answers with an error of its own, an HTTP status from 500 on. */
    ails: { host: string; status: number }
    /** Its certificate is no public authority's: somebody on the way reads along, and the browser lets him. */
    inspected: { host: string; issuer: string }
    /** As before, and nobody knows yet whether a browser lets him. */
    'inspected-untried': { host: string; issuer: string }
    /** `said`: the machine's own word for it, so that it can be looked up. */
    silent: {
      host: string
      reason: Silence
      said: string
      issuer: string | undefined
      proxy: NamedProxy | undefined
    }
    'not-tried': { host: string }
  }
  clock: {
    right: object
    ahead: { minutes: number }
    behind: { minutes: number }
    /** There was no answer whose time it could be held against. */
    'not-tried': object
  }
  folder: {
    private: { folder: string }
    /** `reason`: the file system's own code. */
    'not-writable': { folder: string; reason: string }
    synced: { folder: string; by: string }
    network: { folder: string }
    /** Files in it cannot be kept from others. */
    'others-may-read': { folder: string }
  }
  leftovers: {
    none: object
    /** Paths. A run that was killed may have left a certificate in the browser's folder for downloads. */
    certificates: { files: string[] }
    folders: { folders: string[] }
  }
  orders: {
    none: { folder: string }
    finished: { count: number }
    unfinished: { count: number; folder: string }
  }
  /** `file`: where the user's own settings may stand. */
  presets: { none: { file: string }; some: { values: { option: string; value: string; where: string }[] } }
}

export type Finding = {
  [Check in CheckName]: {
    [State in keyof DoctorFacts[Check]]: { check: Check; state: State } & DoctorFacts[Check][State]
  }[keyof DoctorFacts[Check]]
}[CheckName]

/** `failed`: no order can run like this. `noted`: one can, and something is to be known. */
export const OUTCOMES = ['passed', 'noted', 'failed', 'not-tried'] as const
export type Outcome = (typeof OUTCOMES)[number]

const OUTCOME_OF: { [Check in CheckName]: Readonly<Record<keyof DoctorFacts[Check], Outcome>> } = {
  node: { enough: 'passed', 'too-old': 'failed' },
  browser: { starts: 'passed', 'another-starts': 'noted', 'no-window': 'failed', none: 'failed' },
  portal: {
    answers: 'passed',
    ails: 'noted',
    inspected: 'noted',
    'inspected-untried': 'noted',
    silent: 'failed',
    'not-tried': 'not-tried',
  },
  // A certificate that is not valid yet by this computer's clock would be refused after it was paid for.
  clock: { right: 'passed', ahead: 'noted', behind: 'failed', 'not-tried': 'not-tried' },
  folder: {
    private: 'passed',
    'not-writable': 'failed',
    synced: 'noted',
    network: 'noted',
    'others-may-read': 'noted',
  },
  leftovers: { none: 'passed', certificates: 'noted', folders: 'noted' },
  orders: { none: 'passed', finished: 'passed', unfinished: 'noted' },
  presets: { none: 'passed', some: 'passed' },
}

export function outcomeOf({ check, state }: Finding): Outcome {
  const outcomes: Readonly<Record<string, Outcome>> = OUTCOME_OF[check]
  return outcomes[state] ?? 'failed'
}

const EXITS: Readonly<Record<CheckName, ExitCode>> = {
  node: Exit.notReady,
  browser: Exit.noBrowser,
  portal: Exit.notReady,
  clock: Exit.notReady,
  folder: Exit.fileOrCode,
  leftovers: Exit.notReady,
  orders: Exit.notReady,
  presets: Exit.usage,
}

/** What the order itself would have ended with, as far as it has a code of its own; 0 when it could run. */
export function exitCodeOfFindings(findings: readonly Finding[]): ExitCode {
  const worst = findings.find((finding) => outcomeOf(finding) === 'failed')
  return worst ? EXITS[worst.check] : Exit.done
}
