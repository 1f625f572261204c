/** A table for a person's eyes at any width: columns side by side, cells wrapped at words, or one block a row. Pure. */
import { breakAtSpaces } from './wrap.ts'

const INDENT = '  '
const GAP = '  '
/** Below this a column of words is no longer read but spelt. */
const NARROWEST = 12

/** @param width columns of the terminal */
export function layTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const room = width - INDENT.length - GAP.length * (heads.length - 1)
  const widths = fit(
    heads.map((head, i) => rows.reduce((most, row) => Math.max(most, row[i]?.length ?? 0), head.length)),
    room,
  )
  if (!widths) return rows.flatMap((row, i) => (i === 0 ? [] : ['']).concat(layBlock(heads, row, width)))
  const rule = widths.map((columns) => '-'.repeat(columns))
  return [heads, rule, ...rows].flatMap((row) => layRow(row, widths))
}

/** Takes from the widest column until all fit; nothing when that leaves a column too narrow to read. */
function fit(wanted: readonly number[], room: number): number[] | undefined {
  const widths = [...wanted]
  for (let sum = total(widths); sum > room; sum--) {
    const widest = Math.max(...widths)
    if (widest <= NARROWEST) return undefined
    widths[widths.indexOf(widest)] = widest - 1
  }
  return widths
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

function layRow(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, i) => cellLines(row[i] ?? '', width))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    `${INDENT}${cells.map((lines, i) => (lines[line] ?? '').padEnd(widths[i] ?? 0)).join(GAP)}`.trimEnd(),
  )
}

function layBlock(heads: readonly string[], row: readonly string[], width: number): string[] {
  const label = Math.max(...heads.map((head) => head.length))
  const room = Math.max(NARROWEST, width - INDENT.length - label - GAP.length)
  return heads.flatMap((head, i) => layRow([head, row[i] ?? ''], [label, room]))
}

/** A word that is wider than its column is cut, because a path may have no space. */
function cellLines(text: string, width: number): string[] {
  return breakAtSpaces(text, width).flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [''])
}
