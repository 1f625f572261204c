import type { Phase } from '../order/ledger.ts'
import { PHASES } from '../order/ledger.ts'
import type { Action, Gate, LoginKind, Refusal } from './human.ts'
import type { Place } from './portal/hosts.ts'
import type { ScreenId } from './portal/screens.ts'
import { wording, type Word } from './portal/wording.ts'

/** What the decision rests on: what is seen, how far the ledger is, and what this run has done. */
export interface Situation {
  place: Place
  host: string
  /** The portal screen in front; nothing when none or several fit. */
  screen: ScreenId | undefined
  /** Should the screen be unknown: it has a "Næste", and nothing to agree to. */
  mayBeGuide: boolean
  phase: Phase
  task: Task
  /** A notification of the portal, or their list, can be seen. */
  notified: boolean
  /** The human has clicked "Bekræft oprettelse" on this very page, and it still stands there. */
  clicked: boolean
  done: Done
}

/**
 * What this run is for: an order and its file; an order that ends at its receipt, because somebody is sent a link or
 * because the human must keep the one-time code that stands there; or the file of an order that was placed before, from
 * the portal or from the link of the e-mail, with a one-time code in the place of a login.
 */
export type Task =
  'order' | 'order-for-mail' | 'order-for-code' | 'collect' | 'collect-by-link' | 'collect-by-code'

/** What is left to do, as the ledger has it at the beginning. With the link of the e-mail it begins there. */
export function taskOf(
  { phase, order }: { phase: Phase; order: { identification: string; issue: string } },
  link?: string,
): Task {
  const byCode = order.identification === 'one-time-code'
  if (after(phase, 'ordered')) {
    if (link === undefined) return 'collect'
    return byCode ? 'collect-by-code' : 'collect-by-link'
  }
  if (byCode) return 'order-for-code'
  return order.issue === 'mail' ? 'order-for-mail' : 'order'
}

/** What this run has done and seen so far. Decides nothing by itself. */
export interface Done {
  /** The last screen of the portal that was known. */
  lastScreen: ScreenId | undefined
  /** It has begun an issuance itself, and what it has seen since was on the way from there, or not known. */
  issuing: boolean
  /** A login was waited for, and how often the portal was reached after one. */
  logins: number
  /** Nothing that can be read has been on the screen for longer than a page takes to load. */
  blankTooLong: boolean
  /** The list was searched for a profile by that name: before the form was filled, and once more behind it. */
  listChecked: 'no' | 'before' | 'behind'
  /** The form as it stands was filled and read back. */
  formReady: boolean
  /** The binding click was made by this run. */
  bound: boolean
  /** After that click the human looked, and gave his word that the order is to be placed anew. */
  anew: boolean
  /** The certificate has been ready for longer than a download takes to begin, and its button may be pressed. */
  fileOverdue: boolean
  /** The binding step was begun and pressed nothing, and that very button stands there unclicked. */
  unpressed: boolean
  /** Whether the button of this very view was pressed already, and time enough has gone by for it to lead on. */
  pressed: 'no' | 'just-now' | 'without-effect'
}

export type Step =
  | { step: 'wait' }
  | { step: 'gate'; gate: Gate }
  | { step: 'press'; word: Word; action: Action }
  | { step: 'check-list' }
  | { step: 'check-list-behind' }
  | { step: 'look-for-order' }
  | { step: 'fetch' }
  | { step: 'fill-form' }
  | { step: 'review' }
  | { step: 'note-confirming' }
  | { step: 'note-ordered' }
  | { step: 'note-issued' }
  | { step: 'doubt' }
  | { step: 'finish' }

/**
 * The next step. Pure: no browser, no clock, no disk. The binding step hides in `review` alone, and `review` is
 * returned only on the portal's confirmation and only while the ledger says that nobody can have confirmed yet.
 */
export function decide(situation: Situation): Step {
  const { place, host, done } = situation
  if (place === 'blank')
    return done.blankTooLong ? { step: 'gate', gate: { gate: 'no-page' } } : { step: 'wait' }
  if (place !== 'portal') {
    return {
      step: 'gate',
      gate: { gate: 'login', host, known: place === 'login', again: kindOfLogin(situation) },
    }
  }
  if (isBeforeTerms(situation)) return press('next', { action: 'issue-next' }, done)
  if (situation.screen === undefined) return onUnknown(situation)
  return onScreen(situation.screen, situation)
}

/**
 * Whoever orders or fetches from the portal logs in there for his organisation; only what comes after that, with an order
 * placed, is the login of the issuance. Which login the link of the e-mail asks for is published nowhere.
 */
function kindOfLogin({ phase, task, done }: Situation): LoginKind {
  const isBack = done.logins > 0 || done.lastScreen !== undefined
  if (task === 'collect-by-link' || task === 'collect-by-code') return isBack ? 'once-more' : 'by-link'
  if (!isBack) return 'first'
  return after(phase, 'ordered') ? 'issuance' : 'once-more'
}

function onUnknown({ mayBeGuide, phase, task, notified, done }: Situation): Step {
  // Who fetches for somebody else need not be an administrator: his way is the notification on the front page.
  if (isCollecting(task) && isToFetch(phase) && notified) return fetch(task, done)
  if (done.lastScreen === 'welcome' && mayBeGuide && phase === 'planned')
    return press('next', { action: 'welcome-guide' }, done)
  return { step: 'gate', gate: { gate: 'unknown-screen' } }
}

function onScreen(screen: ScreenId, situation: Situation): Step {
  const { phase, task, notified, clicked, done } = situation
  const ordered = after(phase, 'ordered')
  switch (screen) {
    case 'welcome':
      return press('startGuide', { action: 'welcome-guide' }, done)
    case 'guide-end':
      return press('leaveGuide', { action: 'welcome-guide' }, done)
    case 'front':
      return press('certificatesMenu', { action: 'menu' }, done)
    case 'menu-without-certificates':
    case 'list-without-button':
    case 'list-not-allowed':
    case 'no-access':
    case 'no-access-role':
    case 'no-access-private':
      // Who fetches for somebody else need not be an administrator: his way is the notification beside his name.
      if (isCollecting(task) && isToFetch(phase) && notified) return fetch(task, done)
      return { step: 'gate', gate: { gate: 'no-access', why: REFUSALS[screen] } }
    case 'validate-email':
      return { step: 'gate', gate: { gate: 'validate-email' } }
    case 'certificate-list':
      if (phase === 'confirming') return { step: 'look-for-order' }
      if (ordered) return isForAnother(task) && phase === 'ordered' ? { step: 'finish' } : fetch(task, done)
      if (done.listChecked === 'no') return { step: 'check-list' }
      return press('createProfile', { action: 'create-profile' }, done)
    case 'profile':
      return ordered ? fetch(task, done) : { step: 'gate', gate: { gate: 'unknown-screen' } }
    case 'order-form':
      if (phase === 'confirming' && done.bound && !done.anew)
        return { step: 'gate', gate: { gate: 'after-confirmation' } }
      if (phase === 'confirming') return { step: 'doubt' }
      if (ordered) return { step: 'gate', gate: { gate: 'after-confirmation' } }
      // A human who was faster has opened it before the list was read.
      if (done.listChecked === 'no') return { step: 'check-list' }
      if (!done.formReady) return { step: 'fill-form' }
      if (done.listChecked === 'before') return { step: 'check-list-behind' }
      return press('orderCertificate', { action: 'send-form' }, done)
    case 'confirmation':
      // His click may be on its way to the portal for as long as it likes.
      if (clicked && !ordered)
        return phase === 'planned'
          ? { step: 'note-confirming' }
          : { step: 'gate', gate: { gate: 'after-confirmation' } }
      // Here only the human confirms, and the ledger must know that he may have before he does.
      if (done.bound && phase === 'planned') return { step: 'note-confirming' }
      if (done.anew && phase === 'confirming') return { step: 'gate', gate: { gate: 'confirm-yourself' } }
      if (ordered || done.bound) return { step: 'gate', gate: { gate: 'after-confirmation' } }
      // It was seen before, by this run or an earlier one, and may have been confirmed since.
      if (phase === 'confirming' && !done.unpressed) return { step: 'doubt' }
      return { step: 'review' }
    case 'receipt':
      if (!ordered) return { step: 'note-ordered' }
      if (task === 'order-for-mail') return { step: 'finish' }
      return {
        step: 'gate',
        gate: { gate: task === 'order-for-code' ? 'receipt-code' : 'after-confirmation' },
      }
    case 'receipt-direct':
      if (!ordered) return { step: 'note-ordered' }
      // What is on the disk is not issued a second time.
      if (after(phase, 'saved')) return { step: 'gate', gate: { gate: 'after-confirmation' } }
      return press('issueCertificate', { action: 'issue' }, done)
    case 'issue-info':
      if (!ordered || !leadsToIssuance(task, done)) return { step: 'gate', gate: { gate: 'unknown-screen' } }
      return press('next', { action: 'issue-next' }, done)
    case 'terms':
      return { step: 'gate', gate: { gate: 'terms' } }
    case 'one-time-code':
      return { step: 'gate', gate: { gate: 'one-time-code' } }
    case 'code':
      return { step: 'gate', gate: { gate: 'code' } }
    case 'ready':
      if (after(phase, 'saved')) return press('close', { action: 'close' }, done)
      if (phase !== 'issued') return { step: 'note-issued' }
      if (done.fileOverdue)
        return { step: 'press', word: 'downloadCertificate', action: { action: 'download' } }
      return { step: 'gate', gate: { gate: 'download' } }
  }
}

/**
 * A page that an issuance of the assistant's own making has led to, and that nobody has published: where there is a
 * "Næste", and nothing to agree to, to fill in or to keep, going on binds nothing.
 */
function isBeforeTerms({ screen, mayBeGuide, phase, done }: Situation): boolean {
  const isUnknown = screen === undefined || screen === 'front' || screen === 'menu-without-certificates'
  return done.issuing && isUnknown && mayBeGuide && isToFetch(phase)
}

/** Where an issuance is begun: only what comes after one of them may be the page between the receipt and the terms. */
const BEFORE_ISSUANCE: ReadonlySet<ScreenId> = new Set([
  'front',
  'certificate-list',
  'profile',
  'receipt',
  'receipt-direct',
  'one-time-code',
  'issue-info',
])

function leadsToIssuance(task: Task, { lastScreen }: Done): boolean {
  if (lastScreen === undefined) return task === 'collect-by-link' || task === 'collect-by-code'
  return BEFORE_ISSUANCE.has(lastScreen)
}

/** What each screen of a refusal says of its reason. */
const REFUSALS = {
  'menu-without-certificates': 'no-menu',
  'list-without-button': 'no-button',
  'list-not-allowed': 'not-allowed',
  'no-access': 'unsaid',
  'no-access-role': 'role',
  'no-access-private': 'private',
} as const satisfies Partial<Record<ScreenId, Refusal>>

/** An order that stands in the list is issued from there; what does not lead on is the human's. */
function fetch(task: Task, done: Done): Step {
  if (done.pressed === 'no') return { step: 'fetch' }
  if (done.pressed === 'just-now') return { step: 'wait' }
  return { step: 'gate', gate: { gate: isCollecting(task) ? 'find-order' : 'after-confirmation' } }
}

/** The file of an order that was placed before this run. */
export function isCollecting(task: Task): boolean {
  return task === 'collect' || task === 'collect-by-link' || task === 'collect-by-code'
}

/** Somebody else, or the same human another day, fetches the file. */
export function isForAnother(task: Task): boolean {
  return task === 'order-for-mail' || task === 'order-for-code'
}

/** Presses that open or leave something and bind nothing: repeated once, should a page have swallowed the first. */
export const REPEATABLE: ReadonlySet<Word> = new Set([
  'startGuide',
  'certificatesMenu',
  'createProfile',
  'close',
])

/** Presses once; a press that leads to nothing is not repeated but handed to the human. */
function press(word: Word, action: Action, done: Done): Step {
  if (done.pressed === 'no') return { step: 'press', word, action }
  if (done.pressed === 'just-now') return { step: 'wait' }
  return { step: 'gate', gate: { gate: 'button', name: wording[word][0] ?? '', why: 'no-effect' } }
}

/** Placed, and its file is not here. */
function isToFetch(phase: Phase): boolean {
  return after(phase, 'ordered') && !after(phase, 'saved')
}

function after(phase: Phase, mark: Phase): boolean {
  return PHASES.indexOf(phase) >= PHASES.indexOf(mark)
}
