import type { Page } from 'playwright-core'
import type { Ledger } from '../order/ledger.ts'
import type { Brake } from './brake.ts'
import type { ConsentTerms } from './consent.ts'
import type { Task } from './decide.ts'
import type { Human } from './human.ts'
import type { Journal } from './journal.ts'
import type { Keeper } from './keeper.ts'
import type { Territory } from './portal/hosts.ts'
import type { RefusalWatch } from './refusal.ts'
import type { Windows } from './windows.ts'

/** What the assistant works with during one run. */
export interface Run {
  windows: Windows
  territory: Territory
  ledger: Ledger
  human: Human
  keeper: Keeper
  page: Page
  consent: ConsentTerms
  /** A person is at the terminal. */
  attended: boolean
  /** The window does not come to the front by itself. */
  quiet: boolean
  refusal: RefusalWatch
  brake: Brake
  journal: Journal | undefined
  task: Task
  /** The time, in milliseconds. */
  now: () => number
  /** Fires when the window is closed or the human leaves. */
  signal: AbortSignal
}
