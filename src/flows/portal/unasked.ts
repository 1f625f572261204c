import { parsePrice } from '../../order/price.ts'
import { normalise, type Other } from '../page/types.ts'
import { wording } from './wording.ts'

/** What the confirmation may repeat in other places: the order's own values, and the price once it was read. */
export interface Own {
  texts: readonly string[]
  price: number | undefined
}

const AMOUNT = /(?:[\d.,'’−-]|(?<=\d)\s+(?=\d))+/g
const CURRENCY = /(?<!\p{L})(?:dkk|kr|kroner|eur|euro|usd|sek|nok|gbp)(?!\p{L})|[€$£]|,-/iu
/** All that may stand around the price of one certificate. */
const BESIDE_PRICE = new Set(
  'pris prisen price er is i alt total beløb amount at betale to pay per pr certifikat certifikatet certificate stk styk each ekskl eks inkl excl incl uden med moms vat dkk kr kroner the for'.split(
    ' ',
  ),
)
const HARMLESS = [
  /(?<!\p{L})(?:trin|step) \d+ (?:af|of) \d+(?!\p{N})/giu,
  /(?<!\p{N})\d+ (?:år|måneder|dage|minutter|sekunder|years?|months?|days?|minutes?|seconds?)(?!\p{L})/giu,
  /(?<!\p{N})\d{1,2}[./-] ?\d{1,2}[./-] ?\d{4}(?!\p{N})|(?<!\p{N})\d{1,2}[:.]\d{2}(?::\d{2})?(?!\p{N})/gu,
  /(?<!\p{N})(?:\+45 )?\d{2} \d{2} \d{2} \d{2}(?!\p{N})/gu,
]
/** Pieces, payments and other certificates, in words. */
const TELLING = [
  /(?<!\p{L})(?:antal|stk|styk|quantity|qty|pieces|dusin|dozen|hundrede?|hundred|tusinde?|thousand)(?!\p{L})/iu,
  /(?<!\p{L})(?:to|tre|fire|fem|seks|syv|otte|ni|ti|tyve|flere|two|three|four|five|six|seven|eight|nine|ten|twenty|several) (?:\p{L}+ ){0,2}(?:\p{L}*certifikater|certificates)(?!\p{L})/iu,
  /gebyr|afgift|abonnement|tillæg|(?<!\p{L})fees?(?!\p{L})|surcharge|subscription/iu,
  /(?:organi[sz]ations|virksomheds|medarbejder|funktions|bruger)certifikat|(?:organi[sz]ation|company|employee|user) certificate|(?<!\p{L})[VMF]OCES|kvalificere|qualified/iu,
]

/**
 * Whether a text of the confirmation that belongs to none of our rows is for the human to judge: a row that nobody asked
 * for, money, a number of pieces, another certificate, or something drawn that is no text. Pure.
 */
export function isUnasked({ text, kind }: Other, own: Own): boolean {
  if (kind === 'drawn') return true
  if (isLabel(text) || isPrice(text, own.price)) return false
  const rest = HARMLESS.reduce((left, pattern) => left.replace(pattern, ' '), without(text, own.texts))
  if (kind === 'row') return /[\p{L}\p{N}]/u.test(rest)
  return CURRENCY.test(rest) || /\p{N}/u.test(rest) || TELLING.some((pattern) => pattern.test(rest))
}

/** Whether a text says that price, of one certificate, and nothing else. */
export function isPrice(text: string, price: number | undefined): boolean {
  const amounts = text.match(AMOUNT)?.filter((amount) => /\d/.test(amount)) ?? []
  const [only, another] = amounts.map((amount) => parsePrice(amount.replace(/\s/g, ' ')))
  if (price === undefined || only !== price || amounts.length !== 1 || another !== undefined) return false
  const words = text
    .replaceAll(AMOUNT, ' ')
    .toLocaleLowerCase('da')
    .match(/[\p{L}\p{N}]+|[€$£]/gu)
  return CURRENCY.test(text) && (words ?? []).every((word) => BESIDE_PRICE.has(word))
}

const LABELS = new Set(Object.values(wording).flatMap((texts) => texts.map(fold)))
/** A row of the portal that is empty, or the heading of rows. */
const isLabel = (text: string): boolean => LABELS.has(fold(text).replace(/\s*:$/, ''))

function fold(text: string): string {
  return normalise(text).toLocaleLowerCase('da')
}

function without(text: string, own: readonly string[]): string {
  const longestFirst = own.filter((part) => part !== '').sort((one, other) => other.length - one.length)
  return longestFirst.reduce((left, part) => left.replaceAll(fold(part), ' '), fold(text))
}
