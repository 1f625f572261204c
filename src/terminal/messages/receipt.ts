import type { Phase } from '../../order/ledger.ts'
import type { Order } from '../../order/order.ts'

/** What a certificate or an order is good for: all there is to say of what comes next depends on it. */
export type Purpose = 'register' | 'test' | 'rehearsal'

/** Who did a thing, as far as the ledger knows. */
export type Actor = 'human' | 'human-by-program' | 'program' | 'portal'

/** One line of what has happened. */
export interface Deed {
  what: Phase | 'placed-elsewhere'
  /** Who pressed "Bekræft oprettelse"; of an order that was not placed, or elsewhere, nothing. */
  confirmedBy?: 'assistant' | 'human' | undefined
}

/** A file in the order's folder. */
export type FileKind = 'cer' | 'p12' | 'code' | 'ledger'

/** Words of the receipt for the case file (`kvittering.html`), in one language. */
export interface ReceiptWords {
  title: (name: string) => string
  /** Stands over everything where the certificate is not for production. */
  warning: Record<Exclude<Purpose, 'register'>, (environment: string) => string>
  /** In one sentence: what this paper is about. */
  lead: Record<'converted' | 'ordered', (organisation: string) => string>
  made: (moment: string, version: string) => string
  /** ISO 8601 in; day and time in Denmark out. */
  moment: (iso: string) => string
  day: (iso: string) => string
  headings: Record<'order' | 'history' | 'certificate' | 'checks' | 'files' | 'expiry' | 'next', string>
  order: Record<
    | 'certificateName'
    | 'organisation'
    | 'cvr'
    | 'type'
    | 'price'
    | 'contact'
    | 'identification'
    | 'issue'
    | 'environment'
    | 'portal',
    string
  >
  type: string
  environments: Record<Order['environment'] | 'rehearsal', string>
  identification: Record<Order['identification'], string>
  issue: Record<Order['issue'], string>
  notGiven: string
  /** The price could not be read, or the order was placed elsewhere. */
  priceUnread: string
  /** `price` in the portal's spelling. */
  price: (price: string) => string
  historyHeads: readonly [when: string, what: string, who: string]
  deed: (deed: Deed) => string
  actors: Record<Actor, string>
  certificate: Record<'subjectId' | 'key' | 'from' | 'to', string>
  key: (type: string, bits: number | undefined) => string
  checkHeads: readonly [outcome: string, check: string]
  fileHeads: readonly [file: string, where: string]
  /** What a file is, and where it belongs. */
  file: Record<FileKind, { what: string; where: string }>
  codeName: string
  /** Whether the code was tried on the file. */
  code: Record<'proved' | 'unproved', string>
  folder: string
  /** Put before the SHA-256 of a file. */
  fileHash: string
  /** Until when, when to order anew, and that nothing does so by itself. Days as `day` writes them. */
  expiry: (from: string, to: string) => string
  /** Stands before the steps of a rehearsal, which are those of a real order. */
  rehearsed: string
  /** `cer`: the certificate's file name; `calendar`: the command that makes reminders. */
  next: Record<Exclude<Purpose, 'rehearsal'>, (cer: string, calendar: string) => readonly NextStep[]>
  /** Of an order that is not fetched yet; its commands fetch it, elsewhere and here. */
  nextOrdered: (order: OrderedNext) => readonly NextStep[]
  /** To be filled in by hand on paper. */
  byHand: readonly string[]
  /** Said in the terminal: what the file is, or why it could not be written (the file system's own code). */
  label: string
  notWritten: (reason: string) => string
}

export interface OrderedNext {
  contact: string
  identification: Order['identification']
  collect: string
  resume: string
}

/** A sentence, with the address or command that it is about. */
export interface NextStep {
  text: string
  link?: string
  command?: string
}
