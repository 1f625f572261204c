import type { Order } from '../../order/order.ts'
import { priceIn } from '../../order/price.ts'
import { normalise, type Pair } from '../page/types.ts'
import { beginsWith, sameText } from './screens.ts'
import { wording, type Word } from './wording.ts'

/** What the human is asked to say yes to: each item as ordered and as read from the portal. */
export interface Review {
  items: readonly ReviewItem[]
  /** In øre, read from the confirmation; nothing when it could not be read there. */
  price: number | undefined
}

export const SOURCES = ['page', 'form', 'nowhere'] as const

export interface ReviewItem {
  id: ReviewId
  expected: string
  /** As the portal shows it, in the portal's spelling. */
  found: string | undefined
  /** Where it was read: the confirmation itself, or the form as it stood when it was sent. */
  source: (typeof SOURCES)[number]
  agrees: boolean
}

export const REVIEW_IDS = [
  'certificateName',
  'organisation',
  'cvr',
  'type',
  'price',
  'identification',
  'issuance',
  'publication',
  'seal',
] as const
export type ReviewId = (typeof REVIEW_IDS)[number]

/** What was read on the way to the confirmation: the drawer's own last read-back, and who the portal says we are. */
export type ReadBack = Partial<Record<ReviewId, string>>

const LABELS: Readonly<Record<Exclude<ReviewId, 'seal'>, Word>> = {
  certificateName: 'certificateName',
  organisation: 'organisation',
  cvr: 'cvr',
  type: 'type',
  price: 'price',
  identification: 'identification',
  issuance: 'issuance',
  publication: 'publicationRow',
}

/** Items that the confirmation itself must show: never taken from anywhere else. */
const ON_PAGE: ReadonlySet<ReviewId> = new Set(['type', 'price'])

/** The labels to read pairs by, for the confirmation, the receipt and the drawer's master data. */
export const reviewLabels: readonly string[] = Object.values(LABELS).flatMap((word) => [...wording[word]])

/** Sets what the portal shows beside what was ordered. Pure. */
export function reviewOf(order: Order, pairs: readonly Pair[], readBack: ReadBack): Review {
  const price = priceOf(pairs)
  const check = (
    id: keyof typeof LABELS,
    expected: string,
    agrees: (found: string) => boolean,
  ): ReviewItem => {
    const [onPage, another] = valuesOf(pairs, LABELS[id])
    // A page that contradicts itself is a difference, and nothing that the form held can settle it.
    if (onPage !== undefined && another !== undefined)
      return { id, expected, found: `${onPage} / ${another}`, source: 'page', agrees: false }
    const found = onPage ?? (ON_PAGE.has(id) ? undefined : readBack[id])
    const source = onPage !== undefined ? 'page' : found !== undefined ? 'form' : 'nowhere'
    return { id, expected, found, source, agrees: found !== undefined && agrees(found) }
  }
  const name = normalise(order.certificateName)
  const items = [
    check('certificateName', order.certificateName, (found) => found === name),
    check('organisation', order.organisation, (found) => sameText(found, order.organisation)),
    // Without --cvr the number is the portal's own: shown, and binding for the certificate later.
    check(
      'cvr',
      order.cvr ?? '',
      (found) =>
        /^\d{8}$/.test(found.replaceAll(' ', '')) &&
        (order.cvr === undefined || found.replaceAll(' ', '') === order.cvr),
    ),
    check('type', 'OCES systemcertifikat', (found) => isSystemCertificate(found) && !namesAnotherType(pairs)),
    {
      id: 'price' as const,
      expected: '',
      found: price === undefined ? undefined : priceText(pairs),
      source: price === undefined ? ('nowhere' as const) : ('page' as const),
      agrees: price !== undefined,
    },
    check('identification', order.identification === 'login' ? 'Bruger-login' : 'Engangskode', (found) =>
      anyOf(order.identification === 'login' ? 'userLogin' : 'oneTimeCode', found),
    ),
    check('issuance', 'Internetbrowser', (found) => anyOf('internetBrowser', found)),
    check('publication', 'Nej', isNo),
  ]
  return { items: [...items, ...sealOf(readBack)], price }
}

/** Seals are the organisation's own choice: the tick is left as it was found, and shown. */
function sealOf({ seal }: ReadBack): ReviewItem[] {
  return seal === undefined ? [] : [{ id: 'seal', expected: '', found: seal, source: 'form', agrees: true }]
}

/** The items in which the portal differs from the order, or shows nothing. */
export function differences(review: Review): ReviewItem[] {
  return review.items.filter((item) => !item.agrees)
}

/** The first text beside a label; nothing when the label is missing, or is there twice with different texts. */
export function valueOf(pairs: readonly Pair[], word: Word): string | undefined {
  const [value, another] = valuesOf(pairs, word)
  return another === undefined ? value : undefined
}

/** The different first texts beside a label, in the order of the page. */
function valuesOf(pairs: readonly Pair[], word: Word): string[] {
  const rows = pairs.filter(({ label }) => wording[word].includes(label))
  return [...new Set(rows.map(({ values }) => values[0] ?? ''))]
}

/** "OCES systemcertifikat (20,00 DKK …", and "Systemcertifikat" as the receipt has it; never an organisation's. */
function isSystemCertificate(found: string): boolean {
  return (
    anyOf('systemCertificate', found) ||
    ['Systemcertifikat', 'System certificate'].some((name) => beginsWith(found, name))
  )
}

/** The row may list several types ("Typer af certifikater" is a plural), and each of them is paid for. */
function namesAnotherType(pairs: readonly Pair[]): boolean {
  return pairs
    .filter(({ label }) => wording.type.includes(label))
    .flatMap(({ values }) => values)
    .some((text) => /organi[sz]ation|kvalificeret|qualified/i.test(normalise(text)))
}

function anyOf(word: Word, found: string): boolean {
  return wording[word].some((text) => beginsWith(found, text))
}

function isNo(found: string): boolean {
  return ['Nej', 'No'].some((no) => sameText(found, no))
}

/** The price stands in the type's own row, or in a row of its own; two that differ are none. */
function priceOf(pairs: readonly Pair[]): number | undefined {
  const prices = priceTexts(pairs).map(priceIn)
  return prices.length > 0 && new Set(prices).size === 1 ? prices[0] : undefined
}

function priceText(pairs: readonly Pair[]): string | undefined {
  return priceTexts(pairs)[0]
}

function priceTexts(pairs: readonly Pair[]): string[] {
  return pairs
    .filter(({ label }) => wording.type.includes(label) || wording.price.includes(label))
    .flatMap(({ values }) => values)
    .filter((text) => /\d/.test(text) && /DKK|\bkr\b|\dkr\b/i.test(text))
}
