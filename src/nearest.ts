/** The word that was probably meant: at most a third of its letters differ. */
export function nearest<Word extends string>(written: string, words: readonly Word[]): Word | undefined {
  const [best] = words
    .map((word) => ({ word, apart: distance(written, word) }))
    .sort((one, other) => one.apart - other.apart)
  return best && best.apart <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : undefined
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (const [i, letter] of Array.from(one).entries()) {
    const next = [i + 1]
    for (const [j, candidate] of Array.from(other).entries())
      next.push(
        Math.min((row[j] ?? 0) + (letter === candidate ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      )
    row = next
  }
  return row[other.length] ?? 0
}
