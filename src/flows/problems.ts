import type { CertificateReport } from '../conversion/index.ts'
import type { BrowserTried } from './browser-failure.ts'
import type { ByHand } from './portal/form.ts'
import type { Refusal } from './human.ts'
import type { ReviewItem } from './portal/review.ts'

/** What can stop an order on its way through the portal. */
export interface FlowProblems {
  /**
   * No Edge, Chrome or Chromium could be started; `tried` names what was tried and how each failed. `byHand`: the form
   * as the human must fill it in without us, at the portal's address `start`; not where the portal ends with the run.
   */
  'no-browser': { tried: BrowserTried[]; byHand?: ByHand[]; start?: string }
  /** The human closed the browser window before anything was ordered. */
  'window-closed': { folder: string }
  /** The human said no, or pressed Ctrl+C, before anything was ordered. */
  stopped: { folder: string }
  /** The run ended after the order was placed or possibly placed, before the file was saved. */
  'not-downloaded': { folder: string; certain: boolean }
  /** The file was fetched and is not converted yet; `isThere`: it still lies where it was saved. */
  'not-converted': { folder: string; path: string; isThere: boolean }
  /** The file came, its folder would not take it, and it lies in a temporary folder now, where `resume` finds it. */
  'saved-elsewhere': { folder: string; path: string }
  /** The confirmation differs from the order. */
  'differs-from-order': { items: Omit<ReviewItem, 'agrees'>[] }
  /** The file is kept, but its certificate is not the one that was ordered, or not right for the register. */
  'not-the-certificate': { path: string; report: CertificateReport }
  /** The price on the page is not the price that was accepted in writing. Both in øre. */
  'price-differs': { accepted: number; found: number }
  /** The portal refuses the human before anything was ordered. */
  'no-access': { why: Refusal; folder: string }
  /** A person must answer here, and there is no terminal to ask on. */
  'needs-terminal': { question: 'approval' | 'duplicate' | 'doubt' | 'link'; option?: string; host?: string }
}

declare module '../problems.ts' {
  interface ProblemFacts extends FlowProblems {}
}
