/** Reads single values out of the pairs of a page. Pure. */
import { priceIn } from '../../order/price.ts'
import { normalise, type Pair } from '../page/types.ts'
import { wording, type Word } from './wording.ts'

/** The first text beside a label; nothing when the label is missing, or is there twice with different texts. */
export function valueOf(pairs: readonly Pair[], word: Word): string | undefined {
  const [value, another] = valuesOf(pairs, word)
  return another === undefined ? value : undefined
}

/** The different first texts beside a label, in the order of the page. */
export function valuesOf(pairs: readonly Pair[], word: Word): string[] {
  const rows = pairs.filter((pair) => isOf(pair, word))
  return [...new Set(rows.map(({ values }) => values[0] ?? ''))]
}

export const isOf = ({ label }: Pair, word: Word): boolean => wording[word].includes(label)

/** The row may list several types ("Typer af certifikater" is a plural), and each of them is paid for. */
export function namesAnotherType(pairs: readonly Pair[]): boolean {
  return pairs
    .filter((pair) => isOf(pair, 'type'))
    .flatMap(({ values }) => values)
    .some((text) => /organi[sz]ation|kvalificeret|qualified/i.test(normalise(text)))
}

/** The price stands in the type's own row, or in a row of its own; two that differ are none. */
export function priceOf(pairs: readonly Pair[]): number | undefined {
  const prices = priceTexts(pairs).map(priceIn)
  return prices.length > 0 && new Set(prices).size === 1 ? prices[0] : undefined
}

export function priceTexts(pairs: readonly Pair[]): string[] {
  return pairs
    .filter((pair) => isOf(pair, 'type') || isOf(pair, 'price'))
    .flatMap(({ values }) => values)
    .filter((text) => /\d/.test(text) && /DKK|\bkr\b|\dkr\b/i.test(text))
}
