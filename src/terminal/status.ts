/** The ledgers of a folder laid out for a person's eyes. Pure: words in, lines out. */
import type { FoundLedger, Search } from '../order/found.ts'
import type { Next, NextName } from '../order/next.ts'
import { commandLine } from '../command-line.ts'
import type { StatusWords } from '../words/status.ts'
import { printable } from '../printable.ts'
import { layTable } from './table.ts'

/** A ledger with what is left to do with it. */
export interface StatusRow {
  found: FoundLedger
  next?: Next | undefined
  /** What to type, without the program's own name; the folder's path where there is nothing to type. */
  command?: readonly string[] | undefined
  /** Of the certificate, ISO 8601. */
  notAfter?: string | undefined
}

/** A table of the orders, then what is left to do with each, commands on lines of their own so that they can be copied. */
export function layStatus(rows: readonly StatusRow[], words: StatusWords, columns: number): string[] {
  const { number, certificate, organisation, state, since } = words.heads
  const table = layTable(
    [number, certificate, organisation, state, since],
    rows.map((row, i) => [String(i + 1), ...cellsOf(row, words)].map(printable)),
    columns,
  )
  return [...table, '', `${words.todo}:`, ...rows.flatMap((row, i) => layNext(i + 1, row, words))]
}

/** What was not looked into. */
export function layGaps({ unread, isCutShort }: Search, words: StatusWords): string[] {
  return [
    ...(unread.length > 0 ? [words.unread(unread.length)] : []),
    ...(isCutShort ? [words.cutShort] : []),
  ]
}

function cellsOf({ found, notAfter }: StatusRow, words: StatusWords): string[] {
  if (found.state === 'unreadable') return ['-', '-', words.unreadable(found.reason), '-']
  const { entry } = found
  const { order, phase, rehearsal, times } = entry
  const where = rehearsal
    ? ` (${words.rehearsal})`
    : order.environment === 'production'
      ? ''
      : ` (${words.test(order.environment)})`
  const cvr = entry.cvr ?? order.cvr
  return [
    `${order.certificateName}${where}`,
    [entry.organisation ?? order.organisation, ...(cvr === undefined ? [] : [words.cvr(cvr)])].join(', '),
    `${words.phases[phase]}${notAfter === undefined ? '' : words.validTo(notAfter)}`,
    words.moment(times[phase] ?? ''),
  ]
}

/** What is done in the order's folder itself, and so names it. */
const IN_FOLDER: ReadonlySet<NextName | undefined> = new Set(['put-back', 'upload', 'use-in-test'])

function layNext(number: number, { found, next, command }: StatusRow, words: StatusWords): string[] {
  const line = next ? (words.next[next.next] as (next: Next) => string)(next) : words.unreadableTodo
  const what = command
    ? commandLine(['altid-order', ...command])
    : found.state === 'unreadable' || IN_FOLDER.has(next?.next)
      ? found.folder
      : undefined
  return [`  ${number}. ${printable(line)}`, ...(what === undefined ? [] : [`     ${printable(what)}`])]
}
