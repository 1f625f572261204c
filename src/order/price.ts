/**
 * A price in Danish kroner as whole øre, from the ways people and the portal write it: "20", "20,00", "20.00",
 * "1.039,50". Nothing for anything else: a price is read or it is not, never guessed.
 */
export function parsePrice(text: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](\d{2}))?$/.exec(text.trim())
  if (!match?.[1]) return undefined
  return Number(match[1].replaceAll('.', '')) * 100 + Number(match[2] ?? 0)
}

/**
 * The one price in a text such as "OCES systemcertifikat (20,00 DKK per …"; nothing when there is none or several.
 * A number is taken whole, with whatever it is grouped by: the tail of "1 039,50 DKK" would be a price too low.
 */
export function priceIn(text: string): number | undefined {
  const amounts = text.matchAll(/((?:[\d.,'’−-]|(?<=\d)\s+(?=\d))+)\s*(?:DKK|kr\b)/gi)
  const prices = [...amounts].map((match) => parsePrice(match[1] ?? ''))
  return prices.length === 1 ? prices[0] : undefined
}

/** "20,00 DKK", as the portal writes it. */
export function formatPrice(ore: number): string {
  return `${(ore / 100).toFixed(2).replace('.', ',')} DKK`
}
