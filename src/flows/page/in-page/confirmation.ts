/** Reads a confirmation whole: the rows that are asked for, and whatever else a person sees in it. */
import { type Other, type Reading } from '../types.ts'
import { roleOf } from './names.ts'
import { findPairs, type PlacedPair } from './pairs.ts'
import { linesOf, type Line } from './lines.ts'
import { unshadowed } from './unshadowed.ts'
import { above, liesIn } from './visibility.ts'

const SECTIONS = 'section, article, main, [role=region], [role=main]'
const MOST = 2 / 3
const ROWS = 'tr, [role=row]'
const CELLS = `${ROWS}, dt, dd`
/** What stands in no row though it stands among them: what is pressed or ticked, and headings. */
const NO_ROW =
  'button, a, label, summary, caption, legend, h1, h2, h3, h4, h5, h6, [role=button], [role=link], [role=heading]'

/** What the confirmation around that button says. */
export function readConfirmation(button: Element, labels: readonly string[]): Reading {
  const root = confirmationAround(button, labels)
  const pairs = findPairs(root, labels)
  const ours = new Set(pairs.flatMap(({ nodes }) => nodes))
  const among = ancestorOf([...ours])
  const lines = linesOf(root, ours)
  return {
    pairs: pairs.map(({ label, values }) => ({ label, values })),
    others: joined(lines.map((line) => (isRow(line, among) ? { ...line, kind: 'row' } : line))),
  }
}

/**
 * The dialog, or the smallest section that holds most of the labels that the page does: a list that lies behind may have
 * some of its own.
 */
function confirmationAround(button: Element, labels: readonly string[]): Element {
  const count = (pairs: readonly PlacedPair[]): number => new Set(pairs.map(({ label }) => label)).size
  let all: number | undefined
  for (let part: Element | null = button; part; part = above(part)) {
    if (roleOf(part) === 'dialog') return part
    if (!unshadowed(part).matches(SECTIONS)) continue
    all ??= count(findPairs(unshadowed(document).body, labels))
    if (all > 0 && count(findPairs(part, labels)) > all * MOST) return part
  }
  return unshadowed(document).body
}

/** A row is a table's or list's, or a short text among our rows. */
function isRow({ kind, text, at }: Line, among: Element | undefined): boolean {
  if (kind !== 'text') return kind === 'row'
  if (at.closest(NO_ROW)) return false
  if (at.closest(CELLS)) return true
  return among !== undefined && liesIn(at, among) && !isSentence(text)
}

const isSentence = (text: string): boolean => {
  const words = text.split(' ').length
  return words >= 8 || (words >= 3 && /[.!?]$/.test(text))
}

function ancestorOf([first, ...others]: readonly Node[]): Element | undefined {
  for (let part = elementOf(first); part; part = above(part)) {
    const around = part
    if (others.every((node) => liesIn(elementOf(node), around))) return part
  }
  return undefined
}

const elementOf = (node: Node | undefined): Element | null =>
  node instanceof Element ? node : node instanceof Text ? above(node) : null

/** Cells of one row come as one text. */
function joined(lines: readonly Line[]): Other[] {
  const others: Other[] = []
  let before: Element | null = null
  for (const { kind, text, at } of lines) {
    const row = kind === 'row' ? rowOf(at) : null
    const last = others.at(-1)
    if (row && row === before && last) last.text += ` ${text}`
    else others.push({ kind, text })
    before = row
  }
  return others
}

function rowOf(at: Element): Element | null {
  const cell = at.closest(CELLS)
  if (cell?.localName !== 'dd') return cell
  let term = cell.previousElementSibling
  while (term && term.localName !== 'dt') term = term.previousElementSibling
  return term ?? cell
}
