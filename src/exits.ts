import type { Problem, ProblemCode } from './problems.ts'

/** Exit codes that scripts build on; the README lists them, and none is ever given a second meaning. */
export const Exit = {
  done: 0,
  unexpected: 1,
  usage: 2,
  stoppedByUser: 3,
  windowClosed: 4,
  needsTerminal: 5,
  refusedByPortal: 6,
  differsFromOrder: 7,
  notDownloaded: 8,
  fileOrCode: 9,
  noBrowser: 10,
  notTheCertificate: 11,
  /** `doctor`: this computer is not ready for an order. */
  notReady: 12,
} as const

export type ExitCode = (typeof Exit)[keyof typeof Exit]

/** Every problem, with what it exits with. */
const EXITS: Readonly<Record<ProblemCode, ExitCode>> = {
  'file-unreadable': Exit.fileOrCode,
  'not-a-file': Exit.fileOrCode,
  'nothing-in-folder': Exit.fileOrCode,
  'file-too-big': Exit.fileOrCode,
  malformed: Exit.fileOrCode,
  'not-a-certificate-file': Exit.fileOrCode,
  unsupported: Exit.fileOrCode,
  'password-needed': Exit.fileOrCode,
  'wrong-password': Exit.fileOrCode,
  'code-unusable': Exit.fileOrCode,
  'code-on-command-line': Exit.usage,
  'conversion-stopped': Exit.stoppedByUser,
  'file-missing': Exit.fileOrCode,
  'too-expensive': Exit.fileOrCode,
  'no-certificate': Exit.fileOrCode,
  'no-matching-certificate': Exit.fileOrCode,
  'only-issuers': Exit.notTheCertificate,
  ambiguous: Exit.fileOrCode,
  'not-selectable': Exit.fileOrCode,
  'chain-missing': Exit.fileOrCode,
  'convert-option': Exit.usage,
  'wrong-certificate': Exit.notTheCertificate,
  usage: Exit.usage,
  'order-invalid': Exit.usage,
  'not-begun': Exit.stoppedByUser,
  'price-invalid': Exit.usage,
  'variant-invalid': Exit.usage,
  'presets-invalid': Exit.usage,
  'host-invalid': Exit.usage,
  'loopback-only': Exit.usage,
  'link-refused': Exit.usage,
  'link-unknown-host': Exit.stoppedByUser,
  'order-unfinished': Exit.notDownloaded,
  'order-finished': Exit.usage,
  'order-in-use': Exit.usage,
  'other-portal': Exit.usage,
  'ledger-missing': Exit.usage,
  'ledger-unreadable': Exit.fileOrCode,
  'folder-unreadable': Exit.fileOrCode,
  'file-exists': Exit.fileOrCode,
  'file-not-written': Exit.fileOrCode,
  'no-browser': Exit.noBrowser,
  'window-closed': Exit.windowClosed,
  stopped: Exit.stoppedByUser,
  'not-downloaded': Exit.notDownloaded,
  'not-converted': Exit.notDownloaded,
  'saved-elsewhere': Exit.notDownloaded,
  'differs-from-order': Exit.differsFromOrder,
  'not-the-certificate': Exit.notTheCertificate,
  'price-differs': Exit.differsFromOrder,
  'needs-terminal': Exit.needsTerminal,
  'no-access': Exit.refusedByPortal,
}

/** The one list of problems: their schema and reference are made of it. */
export const PROBLEM_CODES = Object.keys(EXITS) as ProblemCode[]

export function exitCodeOf({ code }: Problem): ExitCode {
  return EXITS[code]
}
