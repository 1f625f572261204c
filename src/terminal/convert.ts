/** Many files laid out for a person's eyes: how far it has come, and what became of each. Pure: words in, lines out. */
import { basename } from 'node:path'
import type { CertificateWords } from '../words/certificate.ts'
import type { ConvertWords, Outcome } from '../words/convert.ts'
import { printable } from '../printable.ts'
import { layTable } from './table.ts'

const BAR = 20

/** "[########------------] 3 af 10 filer  AltID.p12": one line, never wider than the window. */
export function layProgress(
  done: number,
  all: number,
  file: string,
  columns: number,
  words: ConvertWords,
): string {
  const filled = Math.round((done / all) * BAR)
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}]`
  return `${bar} ${words.progress(done, all)}  ${printable(file)}`.slice(0, columns - 1)
}

/** What the table at the end says of one file, in the order of its headings. Of many files nothing else is kept. */
export type Row = readonly [file: string, ...cells: string[]]

export function layOutcome(outcome: Outcome, certificateWords: CertificateWords, words: ConvertWords): Row {
  const facts = outcome.report?.certificate
  return [
    printable(basename(outcome.file)),
    printable(facts?.organisation ?? '-'),
    facts ? certificateWords.types[facts.type] : '-',
    facts ? words.date(facts.notAfter) : '-',
    words.result(outcome),
  ]
}

/** A table where it fits; else, in a narrow window, a block of lines for each file. */
export function layOutcomes(rows: readonly Row[], columns: number, { headings }: ConvertWords): string[] {
  const { file, organisation, type, until, result } = headings
  return layTable([file, organisation, type, until, result], rows, columns)
}
