import type { Order } from '../../order/order.ts'
import { plainCvr } from '../../cvr.ts'
import { normalise, type Pair, type Reading } from '../page/types.ts'
import { anyOf, isCvr, isNo, isNothing, isSystemCertificate, isYes, sameOrEmpty } from './agree.ts'
import { sameText } from './screens.ts'
import { isUnasked } from './unasked.ts'
import { isOf, namesAnotherType, priceOf, priceTexts, valueOf, valuesOf } from './values.ts'
import { wording, type Word } from './wording.ts'

/** What the human is asked to say yes to: each item as ordered and as read from the portal. */
export interface Review {
  items: readonly ReviewItem[]
  /** In øre, read from the confirmation; nothing when it could not be read there. */
  price: number | undefined
}

export const SOURCES = ['page', 'form', 'absent', 'nowhere'] as const

export interface ReviewItem {
  id: ReviewId
  expected: string
  /** As the portal shows it, in the portal's spelling. */
  found: string | undefined
  /** Where it was read: the confirmation itself, or the form as it stood when it was sent, which may lack the field. */
  source: (typeof SOURCES)[number]
  agrees: boolean
}

/** The rows that are read and compared. */
const ROW_IDS = [
  'certificateName',
  'organisation',
  'cvr',
  'type',
  'price',
  'contactName',
  'contactEmail',
  'identification',
  'goDirectly',
  'issuance',
  'publication',
  'certificateEmail',
  'productionUnit',
  'seNumber',
  'idmServices',
  'certificateHandling',
  'seal',
] as const
export type RowId = (typeof ROW_IDS)[number]

/** `unasked`: what the confirmation says besides; `ticked`: a box of the form; `unopened`: a part of the form. */
export const REVIEW_IDS = [...ROW_IDS, 'unasked', 'ticked', 'unopened'] as const
export type ReviewId = (typeof REVIEW_IDS)[number]

/** What was read on the way to the confirmation: the form's own last read-back, and who the portal says we are. */
export interface ReadBack {
  /** Null: the whole form was seen, and it has no such field. What is missing here was not seen. */
  rows: Readonly<Partial<Record<RowId, string | null>>>
  /** Boxes that were ticked and are none of ours, by their labels. */
  ticked: readonly string[]
  /** Parts of the form that are closed and would not open, by their names. */
  unopened: readonly string[]
}

/** Nothing of the form was read by this run. */
export const UNREAD: ReadBack = { rows: {}, ticked: [], unopened: [] }

/** How the confirmation names what it repeats of the order. */
const LABELS: Readonly<Record<Exclude<RowId, 'price'>, Word>> = {
  certificateName: 'certificateName',
  organisation: 'organisation',
  cvr: 'cvr',
  type: 'type',
  contactName: 'contactName',
  contactEmail: 'contactEmail',
  identification: 'identification',
  goDirectly: 'goDirectlyRow',
  issuance: 'issuance',
  publication: 'publicationRow',
  certificateEmail: 'certificateEmail',
  productionUnit: 'productionUnit',
  seNumber: 'seNumber',
  idmServices: 'idmServices',
  certificateHandling: 'certificateHandling',
  seal: 'signing',
}

/** Rows of no field that a confirmation may have, and when they say nothing that was not asked for. */
const ALSO: readonly (readonly [Word, (found: string) => boolean])[] = [
  ['systemRights', isNothing],
  ['quantity', (found) => found === '1'],
]

/** Items that the confirmation itself must show: never taken from anywhere else. */
const ON_PAGE: ReadonlySet<ReviewId> = new Set(['type', 'price'])
/** Items that are shown only when they are not as ordered: what was to stay empty, and is. */
const SHOWN_IF_WRONG: ReadonlySet<ReviewId> = new Set([
  'certificateEmail',
  'productionUnit',
  'seNumber',
  'idmServices',
  'certificateHandling',
])

/** The labels to read pairs by, for the confirmation and the receipt. */
export const reviewLabels: readonly string[] = [
  ...Object.values(LABELS),
  'price' as const,
  ...ALSO.map(([word]) => word),
].flatMap((word) => [...wording[word]])

/** Sets what the portal shows beside what was ordered. Pure. */
export function reviewOf(order: Order, { pairs, others }: Reading, readBack: ReadBack): Review {
  const isPlain = others.every(({ kind }) => kind !== 'drawn')
  const price = isPlain ? priceOf(pairs) : undefined
  const check = (
    id: keyof typeof LABELS,
    expected: string,
    agrees: (found: string) => boolean,
    mayBeAbsent = false,
  ): ReviewItem => {
    const [onPage, another] = valuesOf(pairs, LABELS[id])
    // A page that contradicts itself is a difference, and nothing that the form held can settle it.
    if (onPage !== undefined && another !== undefined)
      return { id, expected, found: `${onPage} / ${another}`, source: 'page', agrees: false }
    if (onPage !== undefined) return { id, expected, found: onPage, source: 'page', agrees: agrees(onPage) }
    const held = ON_PAGE.has(id) ? undefined : readBack.rows[id]
    if (held === undefined) return { id, expected, found: undefined, source: 'nowhere', agrees: false }
    if (held === null) return { id, expected, found: undefined, source: 'absent', agrees: mayBeAbsent }
    return { id, expected, found: held, source: 'form', agrees: agrees(held) }
  }
  const same = (expected: string) => (found: string) => normalise(found) === normalise(expected)
  const byLogin = order.identification === 'login'
  const isDirect = byLogin && order.issue === 'direct'
  const items = [
    check('certificateName', order.certificateName, same(order.certificateName)),
    check('organisation', order.organisation, (found) => sameText(found, order.organisation)),
    // Without --cvr the number is the portal's own: shown, and binding for the certificate later.
    check('cvr', order.cvr ?? '', (found) => isCvr(plainCvr(found), order.cvr)),
    check(
      'type',
      'OCES systemcertifikat',
      (found) => isSystemCertificate(found, price) && !namesAnotherType(pairs),
    ),
    priceItem(pairs, price),
    check('contactName', order.contactName ?? '', sameOrEmpty(order.contactName ?? '')),
    check('contactEmail', order.contactEmail, (found) => sameText(found, order.contactEmail)),
    check('identification', byLogin ? 'Bruger-login' : 'Engangskode', (found) =>
      anyOf(byLogin ? 'userLogin' : 'oneTimeCode', found),
    ),
    check('goDirectly', isDirect ? 'Ja' : 'Nej', isDirect ? isYes : isNo, !byLogin),
    check('issuance', 'Internetbrowser', (found) => anyOf('internetBrowser', found)),
    check('publication', 'Nej', isNo),
    check('certificateEmail', '', isNothing),
    check('productionUnit', '', isNothing, true),
    check('seNumber', '', isNothing, true),
    check('idmServices', 'Nej', isNo, true),
    check('certificateHandling', 'Nej', isNo, true),
    // Seals are the organisation's own choice: the tick is left as it was found, and shown.
    check('seal', '', () => true, true),
  ].filter(isShown)
  const own = { texts: [...items.map(({ expected }) => expected), valueOf(pairs, 'cvr') ?? ''], price }
  const unasked = [
    ...ALSO.flatMap(([word, agrees]) =>
      pairs.filter((pair) => isOf(pair, word) && !agrees(pair.values[0] ?? '')),
    ).map(({ label, values }) => `${label} ${values[0] ?? ''}`),
    ...others.filter((other) => isUnasked(other, own)).map(({ text }) => text),
  ]
  return {
    items: [
      ...items,
      ...unasked.map((found) => extra('unasked', found, 'page')),
      ...readBack.ticked.map((found) => extra('ticked', found, 'form')),
      ...readBack.unopened.map((found) => extra('unopened', found, 'form')),
    ],
    price,
  }
}

const extra = (id: ReviewId, found: string, source: 'page' | 'form'): ReviewItem => ({
  id,
  expected: '',
  found,
  source,
  agrees: false,
})

function isShown({ id, agrees, source, found }: ReviewItem): boolean {
  if (id === 'seal') return found !== undefined
  if (id === 'contactName') return !agrees || found !== ''
  return !agrees || !SHOWN_IF_WRONG.has(id) || (source === 'page' && found !== '')
}

/** The certificate is fetched by a link that is mailed to the contact person. */
export function isMailed({ items }: Review): boolean {
  const way = items.find(({ id }) => id === 'goDirectly')
  return way?.source === 'absent' || (way?.found !== undefined && !isYes(way.found))
}

export function contactIn({ items }: Review): string {
  const contact = items.find(({ id }) => id === 'contactEmail')
  return contact?.found ?? contact?.expected ?? ''
}

/** The items in which the portal differs from the order, or shows nothing. */
export function differences(review: Review): ReviewItem[] {
  return review.items.filter((item) => !item.agrees)
}

function priceItem(pairs: readonly Pair[], price: number | undefined): ReviewItem {
  const found = price === undefined ? undefined : priceTexts(pairs)[0]
  const source = price === undefined ? 'nowhere' : 'page'
  return { id: 'price', expected: '', found, source, agrees: price !== undefined }
}
