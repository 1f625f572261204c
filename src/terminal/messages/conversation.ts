import type { Action, ActionName, Gate, GateName, GateOf, News, Refusal } from '../../flows/human.ts'
import type { ReviewId, ReviewItem } from '../../flows/portal/review.ts'
import type { HumanStage, Stage } from '../way.ts'

/** What the one who fetches needs to know of an order. */
export interface OrderedFacts {
  certificateName: string
  contactEmail: string
  contactName?: string | undefined
  identification: 'login' | 'one-time-code'
  /** What he types. */
  command: string
  /** Of the order's ledger, for who ordered. */
  folder: string
}

/** Every word that the assistant says on the way, in one language; a missing one is a type error. */
export interface ConversationWords {
  /** Before a run: what the assistant does, and the human's own acts, so many of them. */
  intro: {
    orders(acts: number): string
    fetches(acts: number): string
    acts: Record<HumanStage, string>
  }
  rehearsal: string
  /** A test environment of the real portal. */
  testEnvironment(environment: string): string
  browser(facts: Extract<News, { news: 'browser' }>): string
  /** No browser could be started for an order that was placed; a line for each that was tried. */
  noBrowser(tried: Extract<News, { news: 'no-browser' }>['tried']): string
  actions: { [Name in ActionName]: (action: Extract<Action, { action: Name }>) => string }
  gates: { [Name in GateName]: (gate: GateOf<Name>) => string }
  /** Why nothing can be ordered, and what to do about it. */
  refusals: Record<Refusal, { what: string; todo: string }>
  /** Who knows who may do what in the organisation. */
  whoHelps: string
  yourTurn: string
  /** The way of the order, as a picture on a terminal. */
  way: {
    stages: Record<Stage, string>
    /** `clock`: "14.05". */
    yourTurn(clock: string): string
    mine(clock: string): string
    /** For a low window: "Trin 3 af 9:". */
    step(number: number, of: number): string
  }
  reminder(minutes: number, gate: Gate): string
  /** Of a login host that nobody here knows. */
  ownLogin: { ask(host: string): string; yes: string }
  folder: { synced(folder: string, by: string): string; network(folder: string): string }
  /** Pausing by Ctrl+C or p: how, and what is said at it. */
  brake: { hint: string; paused: string; goingOn: string }
  countdown: string
  idle(minutes: number): string
  review: {
    title: string
    ordered: string
    items: { [Name in ReviewId]: string }
    source: { [Source in ReviewItem['source']]: string }
    notShown: string
    /** The form was seen whole and has no such field. */
    absent: string
    /** Neither the confirmation nor what was seen of the form says it. */
    unseen: string
    empty: string
    /** Whoever is sent the link can fetch the certificate. */
    byMail(address: string): string
    /** What to do about differences. */
    differ: string
    asShown: string
    /** The portal shows another organisation than the one that was asked for. */
    otherOrganisation: string
    differs: string
    /** The price in the portal's spelling, or nothing when it could not be read. */
    ask(price: string | undefined, word: string): string
    word: string
  }
  ordered(by: 'assistant' | 'human'): string
  saved(path: string): string
  otherFile(path: string): string
  downloadFailed: string
  /** `reason`: the file system's own code. */
  notWritten(path: string, reason: string): string
  notRestricted(path: string): string
  /** `reason`: the file system's own code. */
  unread(path: string, reason: string): string
  downloadRefused(host: string): string
  lockedFile(path: string): string
  /** A certificate that by this computer's clock is older than its order; both times in ISO 8601. */
  earlier: { ask(issued: string, ordered: string): string; yes: string; kept(path: string): string }
  copyLeft(path: string): string
  converted(path: string): string
  code: { ask: string; again: string; proved: string; wrong: string; 'not-given': string }
  duplicate: {
    sameName(name: string): string
    incomplete(read: number, counted: number): string
    unseen: string
    ask: string
    yes: string
  }
  doubt: { ask: string; ordered: string; anew: string }
  notPressed: string
  browserNotClosed: string
  windowKept: string
  /** A problem report was written there. */
  reported(path: string): string
  /** `reason`: the file system's own code. */
  notReported(path: string, reason: string): string
  /** The link of the e-mail: asked for, and what is said of a host that nobody here knows. */
  link: { ask: string; unknownHost(host: string): string; typeHost: string }
  closing: { rehearsal: string; files: string; ordered(order: OrderedFacts): string[] }
}
