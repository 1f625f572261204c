import { normalise, type Seen, type SeenRole } from '../page/types.ts'
import { wording, type Word } from './wording.ts'

/** A sign by which a screen is known: something with a role and a name of ours, a phrase, or the lack of one. */
type Sign =
  | { role: SeenRole | readonly SeenRole[]; word: Word }
  | { role: SeenRole; labelled: Word }
  | { role: SeenRole; any: boolean }
  | { phrase: Word }
  | { fields: false }
  | { cautions: false }
  | { certificateName: true }

interface Screen {
  /** All of them must be there. */
  signs: readonly Sign[]
  /** What lies in front of what: of several screens on one page the highest counts, two of one height are none. */
  layer: number
  /** No secret and no person's data can stand on it, so that a picture of it is safe to keep. */
  picture: boolean
}

const ACTING = ['button', 'link'] as const

/**
 * A page that binds nobody and shows no secret: only there may "Næste" be pressed for the human. Nothing to tick or type,
 * and not a word of agreeing, codes or money.
 */
const NOTHING_TO_AGREE_TO = [
  { role: ACTING, word: 'next' },
  { fields: false },
  { cautions: false },
] as const satisfies readonly Sign[]

export const screens = {
  // The menu of the portal without the one item that matters. Weakest of all: anything that is known counts more.
  'menu-without-certificates': {
    layer: -1,
    picture: false,
    signs: [{ role: ACTING, word: 'settingsMenu' }],
  },
  front: { layer: 0, picture: true, signs: [{ role: ACTING, word: 'certificatesMenu' }] },
  'list-without-button': { layer: 0.5, picture: false, signs: [{ phrase: 'listHeading' }] },
  'list-not-allowed': {
    layer: 0.6,
    picture: false,
    signs: [{ phrase: 'listHeading' }, { phrase: 'notAllowed' }],
  },
  'no-access': { layer: 0.7, picture: false, signs: [{ phrase: 'noAccess' }] },
  'no-access-role': {
    layer: 0.8,
    picture: false,
    signs: [{ phrase: 'noAccess' }, { phrase: 'lacksRole' }],
  },
  'no-access-private': {
    layer: 0.9,
    picture: false,
    signs: [{ phrase: 'noAccess' }, { phrase: 'asPrivatePerson' }],
  },
  'validate-email': { layer: 0.95, picture: false, signs: [{ phrase: 'validateEmail' }] },
  profile: {
    layer: 1,
    picture: false,
    signs: [{ certificateName: true }, { role: ACTING, word: 'issueRow' }],
  },
  'certificate-list': { layer: 2, picture: false, signs: [{ role: ACTING, word: 'createProfile' }] },
  'issue-info': {
    layer: 3,
    picture: true,
    signs: [...NOTHING_TO_AGREE_TO, { certificateName: true }],
  },
  'order-form': { layer: 4, picture: false, signs: [{ role: ACTING, word: 'orderCertificate' }] },
  terms: {
    layer: 5,
    picture: true,
    signs: [{ role: 'checkbox', any: true }, { phrase: 'terms' }, { role: ACTING, word: 'next' }],
  },
  code: { layer: 5, picture: false, signs: [{ phrase: 'codeHeading' }, { role: ACTING, word: 'next' }] },
  // Reached by the link of an e-mail. The code is typed by the human; nobody has published this page.
  'one-time-code': { layer: 5, picture: false, signs: [{ role: 'textbox', labelled: 'oneTimeCodeField' }] },
  ready: { layer: 5, picture: true, signs: [{ role: ACTING, word: 'downloadCertificate' }] },
  // A receipt that does not name our certificate is somebody else's, or the word "Kvittering" on a list.
  receipt: {
    layer: 6,
    picture: true,
    signs: [{ role: 'heading', word: 'receiptHeading' }, { certificateName: true }],
  },
  'receipt-direct': {
    layer: 7,
    picture: true,
    signs: [
      { phrase: 'receiptHeading' },
      { role: ACTING, word: 'issueCertificate' },
      { certificateName: true },
    ],
  },
  confirmation: { layer: 8, picture: true, signs: [{ role: ACTING, word: 'confirmOrder' }] },
  welcome: { layer: 9, picture: true, signs: [{ role: ACTING, word: 'startGuide' }] },
  'guide-end': { layer: 9, picture: true, signs: [{ role: ACTING, word: 'leaveGuide' }] },
} as const satisfies Record<string, Screen>

export type ScreenId = keyof typeof screens

/** What was seen in all documents of a window, as far as recognising screens goes. */
export interface Sight {
  seen: readonly Seen[]
  phrases: ReadonlySet<string>
  /** Its text speaks of agreeing, of a code or of money (`CAUTIONS`). */
  cautions: boolean
}

/** The phrases that a look must ask for, so that every screen can be told. */
export function phrasesToAsk(certificateName: string): string[] {
  const words = Object.values<Screen>(screens).flatMap(({ signs }) =>
    signs.flatMap((sign) => ('phrase' in sign ? [sign.phrase] : [])),
  )
  return [...new Set([...words, 'countdown' as const])]
    .flatMap((word) => [...wording[word]])
    .concat(certificateName)
}

/** The one screen that is in front, or nothing when no screen or several fit. */
export function recognise(sight: Sight, certificateName: string): ScreenId | undefined {
  const fitting = (Object.keys(screens) as ScreenId[]).filter((id) =>
    screens[id].signs.every((sign: Sign) => holds(sign, sight, certificateName)),
  )
  const top = Math.max(...fitting.map((id) => screens[id].layer))
  const front = fitting.filter((id) => screens[id].layer === top)
  return front.length === 1 ? front[0] : undefined
}

/** Whether this may be a page of the welcome guide: a "Næste" and nothing to agree to, nor our certificate. */
export function mayBeGuide(sight: Sight, certificateName: string): boolean {
  return (
    NOTHING_TO_AGREE_TO.every((sign) => holds(sign, sight, certificateName)) &&
    !sight.phrases.has(certificateName)
  )
}

/** Whether the portal offers to fetch a certificate by a notification, or a list of them. */
export function isNotified(seen: readonly Seen[]): boolean {
  return (
    named(seen, ACTING, 'notification').length > 0 ||
    labelled(seen, ['button'], 'notificationList').length > 0
  )
}

/** Whether the page says that the session is about to end. */
export function countsDown(sight: Sight): boolean {
  return wording.countdown.some((phrase) => sight.phrases.has(phrase))
}

function holds(sign: Sign, sight: Sight, certificateName: string): boolean {
  if ('certificateName' in sign) return sight.phrases.has(certificateName)
  if ('phrase' in sign) return wording[sign.phrase].some((phrase) => sight.phrases.has(phrase))
  if ('fields' in sign) return sight.seen.some(isField) === sign.fields
  if ('cautions' in sign) return sight.cautions === sign.cautions
  if ('labelled' in sign) return labelled(sight.seen, [sign.role], sign.labelled).length > 0
  if ('any' in sign) return sight.seen.some(({ role }) => role === sign.role) === sign.any
  return named(sight.seen, sign.role, sign.word).length > 0
}

/** Something to fill in, tick or choose, other than what the head of any page may hold. */
function isField({ role, name }: Seen): boolean {
  const isTool = wording.tools.some((tool) => beginsWith(name, tool))
  return (['checkbox', 'radio', 'combobox', 'textbox'] as const).some((field) => field === role) && !isTool
}

/** What has one of these roles and, whole, one of the word's names. */
export function named<Item extends Seen>(
  seen: readonly Item[],
  role: SeenRole | readonly SeenRole[],
  word: Word,
): Item[] {
  const roles: readonly SeenRole[] = typeof role === 'string' ? [role] : role
  return seen.filter(
    (item) => roles.includes(item.role) && wording[word].some((name) => sameText(item.name, name)),
  )
}

/** What has one of these roles and a name that begins with the word, as whole words: help and hints may follow. */
export function labelled<Item extends Seen>(
  seen: readonly Item[],
  roles: readonly SeenRole[],
  word: Word,
): Item[] {
  return seen.filter((item) => roles.includes(item.role) && isLabel(item.name, word))
}

/** The same by whatever else people may take for its label; only where nothing is so named. */
export function labelledBeside<Item extends Seen>(
  seen: readonly Item[],
  roles: readonly SeenRole[],
  word: Word,
): Item[] {
  return seen.filter(
    ({ role, also = [] }) => roles.includes(role) && also.some((name) => isLabel(name, word)),
  )
}

function isLabel(name: string, word: Word): boolean {
  return wording[word].some((label) => beginsWith(spelt(name), spelt(label)))
}

/** One spelling for what English labels write in several ways. */
const spelt = (label: string): string => label.replace(/e-mail/gi, 'email').replace(/ the /gi, ' ')

/** Equal but for letter case, kinds of space and soft hyphens. */
export function sameText(one: string, other: string): boolean {
  return fold(one) === fold(other)
}

/** Begins with those words, as whole words. */
export function beginsWith(text: string, words: string): boolean {
  const [whole, start] = [fold(text), fold(words)]
  return whole.startsWith(start) && !/^[\p{L}\p{N}]/u.test(whole.slice(start.length))
}

const fold = (text: string): string => normalise(text).toLocaleLowerCase('da')
