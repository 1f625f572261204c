import type { CertificateReport } from '../../conversion/check.ts'
import type { LedgerEntry } from '../../order/ledger.ts'
import type { Language } from '../../words/language.ts'
import type { CertificateWords } from '../../words/certificate.ts'
import type { Purpose, ReceiptWords } from '../../words/receipt.ts'

/** All that a receipt is made of. Nothing of it is secret: neither a code nor a key can come into it. */
export interface ReceiptFacts {
  entry: LedgerEntry
  folder: string
  /** What was found in the certificate; nothing while it is not fetched. */
  report?: CertificateReport | undefined
  /** Ready to be copied: to fetch it elsewhere, to fetch it here, to be reminded of its expiry. */
  commands: Record<'collect' | 'resume' | 'calendar', string>
  now: Date
  version: string
}

export interface AllReceiptWords {
  language: Language
  receipt: ReceiptWords
  certificate: CertificateWords
}

export function purposeOf({ rehearsal, order }: LedgerEntry): Purpose {
  if (rehearsal) return 'rehearsal'
  return order.environment === 'production' ? 'register' : 'test'
}
