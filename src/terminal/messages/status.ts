import type { Next } from '../../order/next.ts'
import type { Phase } from '../../order/ledger.ts'

/** Words of `altid-order status`, in one language. */
export interface StatusWords {
  heads: Record<'number' | 'certificate' | 'organisation' | 'state' | 'since', string>
  phases: Record<Phase, string>
  /** Put after the phase of a certificate that is there; an ISO 8601 date. */
  validTo: (notAfter: string) => string
  cvr: (cvr: string) => string
  rehearsal: string
  test: (environment: string) => string
  /** ISO 8601 in; day and time on this computer's clock out. */
  moment: (iso: string) => string
  todo: string
  next: { [Name in Next['next']]: (next: Extract<Next, { next: Name }>) => string }
  unreadable: (reason: string) => string
  unreadableTodo: string
  /** Nothing was found. */
  none: (folder: string) => string
  noneTodo: string
  unread: (count: number) => string
  cutShort: string
}
