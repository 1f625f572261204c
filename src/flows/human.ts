import type { CertificateReport } from '../conversion/index.ts'
import type { Mistaken } from '../conversion/problem-facts.ts'
import type { OneOf } from '../one-of.ts'
import type { BrowserTried } from './browser-failure.ts'
import type { Place } from './portal/hosts.ts'
import type { FieldId } from './portal/form.ts'
import type { Review } from './portal/review.ts'
import type { ScreenId } from './portal/screens.ts'

/** A moment that belongs to the human; the assistant waits without limit and watches. */
export type Gate = OneOf<'gate', GateName, GateFacts>

export type GateOf<Name extends GateName> = Extract<Gate, { gate: Name }>

interface GateFacts {
  login: { host: string; known: boolean; again: LoginKind }
  'no-access': { why: Refusal }
  field: { field: FieldId; label: string; value: string; why: (typeof FIELD_TROUBLES)[number] }
  button: { name: string; why: (typeof BUTTON_TROUBLES)[number] }
}

export const GATES = [
  'login',
  'terms',
  'code',
  'download',
  'unknown-screen',
  'no-page',
  'no-access',
  'validate-email',
  'field',
  'button',
  'after-confirmation',
  'receipt-code',
  'one-time-code',
  'find-order',
  'confirm-yourself',
] as const
export type GateName = (typeof GATES)[number]

/** The first at the portal, one more there, the one before an issuance, or the one that the link of the e-mail leads to. */
export const LOGIN_KINDS = ['first', 'once-more', 'issuance', 'by-link'] as const
export type LoginKind = (typeof LOGIN_KINDS)[number]

/**
 * Why nothing can be ordered, as far as the portal's pages tell: logged in as a private person, without the role, the
 * organisation has not allowed it, or only that the button or the menu is missing, or no more than "no access".
 */
export const REFUSALS = ['private', 'role', 'not-allowed', 'no-button', 'no-menu', 'unsaid'] as const
export type Refusal = (typeof REFUSALS)[number]

/** Why the human is asked to fill in a field. */
export const FIELD_TROUBLES = ['missing', 'several', 'not-kept'] as const
/** Why the human is asked to press a button. */
export const BUTTON_TROUBLES = ['several', 'no-effect', 'covered', 'disabled'] as const

/** What the assistant does by itself, for the one line that says so. */
export type Action = OneOf<'action', ActionName, { open: { url: string } }>

export const ACTIONS = [
  'open',
  'welcome-guide',
  'menu',
  'check-list',
  'create-profile',
  'fill-form',
  'send-form',
  'confirm',
  'issue',
  'open-profile',
  'issue-row',
  'notification',
  'issue-next',
  'download',
  'close',
] as const
export type ActionName = (typeof ACTIONS)[number]

/** What the assistant tells; it never waits for an answer to it. */
export type News =
  | { news: 'browser'; name: string; sandbox: boolean; headless: boolean }
  | { news: 'no-browser'; tried: BrowserTried[] }
  | { news: 'screen'; screen: ScreenId | Exclude<Place, 'portal' | 'blank'> }
  | { news: 'action'; action: Action }
  | { news: 'gate'; gate: Gate }
  | { news: 'reminder'; gate: Gate; minutes: number }
  | { news: 'countdown' }
  | { news: 'idle'; minutes: number }
  | { news: 'review'; review: Review }
  | { news: 'ordered'; by: 'assistant' | 'human' }
  | { news: 'saved'; file: string; sha256: string }
  /** `found`: what it is, where it is no certificate file. */
  | { news: 'other-file'; file: string; found?: Mistaken }
  | { news: 'download-failed' }
  /** A page that is not the portal's began a download; it was not read. */
  | { news: 'download-refused'; host: string }
  | { news: 'not-written'; path: string; reason: string }
  | { news: 'not-restricted'; file: string }
  /** A file that may be a certificate an earlier run left, and cannot be read; `reason`: the file system's own code. */
  | { news: 'unread'; path: string; reason: string }
  /** A certificate file whose owner only its code can tell; it lies there until that opens it. */
  | { news: 'locked-file'; file: string }
  /** The certificate of the order by all but its time, which is before the order; nobody could be asked. */
  | { news: 'earlier-file'; file: string }
  /** Files that may hold a copy of the certificate and its key, and could not be removed. */
  | { news: 'copy-left'; path: string }
  | { news: 'converted'; file: string; report: CertificateReport }
  | { news: 'code'; code: 'proved' | 'wrong' | 'not-given' }
  /** After the yes the page was no longer what was reviewed, so the binding button was not pressed. */
  | { news: 'not-pressed' }
  | { news: 'press-interrupted' }
  | { news: 'browser-not-closed' }
  /** The assistant cannot go on, and leaves the window to the human, because something in it may have been paid for. */
  | { news: 'window-kept' }

/** What the assistant asks. The answer may come late or never; a signal withdraws the question. */
export interface Human {
  tell(news: News): void
  /** The paid yes: a typed word after the whole review. */
  approve(review: Review, signal: AbortSignal): Promise<'yes' | 'no'>
  /** A profile by that name exists, or the list could not be read whole. */
  chooseAtDuplicate(found: Duplicate, signal: AbortSignal): Promise<'order' | 'stop'>
  /** It may have been ordered already, and nothing that the assistant sees proves it: is it to be ordered anew? */
  chooseAfterDoubt(signal: AbortSignal): Promise<'ordered' | 'anew' | 'stop'>
  /** A file of that name, organisation and CVR was issued before the order, by this computer's clock. */
  chooseAtEarlier(times: Earlier, signal: AbortSignal): Promise<'ours' | 'other' | 'unsaid'>
  /** Whether a host that nobody here knows is his own organisation's login. Withdrawn when he is back in the portal. */
  confirmLogin(host: string, signal: AbortSignal): Promise<'own' | 'unsaid'>
  /** The code, without echo, to prove it against the file; nothing: not now. */
  giveCode(time: 'first' | 'again', signal: AbortSignal): Promise<string | undefined>
}

export type Duplicate =
  | { why: 'list-unseen' }
  | { why: 'list-goes-on' }
  | { why: 'same-name'; name: string }
  | { why: 'list-incomplete'; read: number; counted: number }

export interface Earlier {
  /** ISO 8601: by the portal's clock, and by this computer's. */
  issued: string
  ordered: string
}
