import type { Expected, OrderField } from './order.ts'

/** What can be wrong with an order before the portal is opened. */
export interface OrderProblems {
  /** A mistake in the command line itself; `named` is the option, command or value that it is about, `allowed` what may stand there. */
  usage: { mistake: UsageMistake; named: string; suggestion?: string; allowed?: string[] }
  /** Fields of the order that are not what is expected there. */
  'order-invalid': { fields: { field: OrderField; expected: Expected }[] }
  /** The human left at the questions before an order. */
  'not-begun': object
  /** `--accept-price` is no price. */
  'price-invalid': { option: '--accept-price' }
  /** `--variant` names a field or value that the built-in portal does not have. */
  'variant-invalid': { field: string }
  /** What is given as a host is none. */
  'host-invalid': { option: '--login-host'; host: string }
  /** `--portal` or `--headless` for a portal that is not on this machine. */
  'loopback-only': { option: string }
  /** What was pasted as the link of the e-mail cannot be opened. */
  'link-refused': { why: 'no-address' | 'not-https' | 'names-a-user' }
  /** The link leads to a host that nobody here knows, and no human has typed it. */
  'link-unknown-host': { host: string }
  /** The folder holds an order that is not finished. */
  'order-unfinished': { folder: string; name: string }
  /** The folder holds an order that is finished. */
  'order-finished': { folder: string; name: string }
  /**
   * Another run works on the order in this folder, as the file `lock` says; `machine`: on another one, by that name.
   * No `process`: the file cannot be read.
   */
  'order-in-use': { folder: string; lock: string; process?: number; machine?: string }
  /** The order belongs to another portal than this run's. */
  'other-portal': { folder: string; portal: string }
  /** There is no order in the folder, or its ledger is torn or somebody else's. */
  'ledger-missing': { folder: string }
  'ledger-unreadable': { path: string; reason: string }
  /** The folder to look for orders in cannot be read; `reason` is the file system's own code. */
  'folder-unreadable': { folder: string; reason: string }
}

declare module '../problems.ts' {
  interface ProblemFacts extends OrderProblems {}
}

export type UsageMistake =
  | 'unknown-option'
  | 'unknown-command'
  | 'too-many'
  | 'unquoted'
  | 'long-dash'
  | 'missing-argument'
  | 'missing-value'
  | 'invalid-value'
  | 'other'
