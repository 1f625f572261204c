import { normalise, type RowsSeen, type SeenRole } from '../types.ts'
import { nameOf, roleOf } from './names.ts'
import { unshadowed } from './unshadowed.ts'
import { above, childrenOf, hidesSubtree, isShown, isTick, visibleText } from './visibility.ts'

const TABLE_ROWS = 'tr, [role=row]'
const ROWS = `${TABLE_ROWS}, li, article, [role=listitem]`
const CELLS = 'td, [role=cell], [role=gridcell]'
const HEADING_CELLS = 'th, [role=rowheader], [role=columnheader]'
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]'
/** What opens a card, with its status beside its name. */
const OPENERS = 'button[aria-expanded], [role=button][aria-expanded], summary'

/**
 * Cells of table rows, and headings of cards: where a certificate profile's name stands in its list. (In which column,
 * or beside what, is known of the one picture of a long list alone.)
 *
 * @param behind what lies behind a drawer counts too, though it is hidden from assistive technology
 */
export function readRows(behind: boolean): RowsSeen {
  const names = new Set<string>()
  const lists = { table: new Set<Element>(), cards: new Set<Element>() }
  for (const element of everything(unshadowed(document).body, behind)) {
    if (!unshadowed(element).matches(`${ROWS}, ${HEADINGS}, ${OPENERS}`) || !isShown(element)) continue
    // Grey bars in the place of what is being fetched.
    if (textOf(element) === '') continue
    if (element.matches(TABLE_ROWS)) outermost(lists.table, element, CELLS)
    else if (element.matches(ROWS)) outermost(lists.cards, element, HEADINGS)
    for (const part of partsOf(element, behind)) {
      const text = textOf(part)
      if (text !== '' && text.length <= 200) names.add(text)
    }
  }
  const rows = lists.table.size > 0 ? lists.table.size : lists.cards.size
  return { names: [...names], rows, counted: countOnPage(behind) }
}

/** The element itself, or what in it may be a name alone. */
function partsOf(element: Element, behind: boolean): Element[] {
  if (element.matches(OPENERS)) return [...everything(element, behind)].filter(isShown)
  if (!element.matches(TABLE_ROWS)) return [element]
  const cells = [...everything(element, behind)].filter((part) =>
    unshadowed(part).matches(`${CELLS}, ${HEADING_CELLS}`),
  )
  return cells.length > 0 ? cells : [element]
}

const textOf = (element: Element): string => normalise(visibleText(element))

/** Takes the row in if it holds what tells it from a table's head or a menu's item, and lies in no other of them. */
function outermost(rows: Set<Element>, row: Element, holding: string): void {
  if (![...everything(row, true)].some((inner) => inner !== row && unshadowed(inner).matches(holding))) return
  for (let part = above(row); part; part = above(part)) if (rows.has(part)) return
  rows.add(row)
}

/** "Antallet af certifikatprofiler: 149", as the portal states it above a long list. */
function countOnPage(behind: boolean): number | undefined {
  const match = /(?:Antallet af certifikatprofiler|Number of certificate profiles)\s*:\s*(\d+)/i.exec(
    normalise(visibleText(unshadowed(document).body, behind ? isUndrawn : hidesSubtree)),
  )
  return match ? Number(match[1]) : undefined
}

interface Found {
  element: Element
  role: SeenRole
  name: string
}

/**
 * The buttons that belong to one profile. A button belongs to the row or card around it that holds the profile's name;
 * on a page whose own heading is that name, every button does. Never to a list that merely mentions the name elsewhere.
 */
export function buttonsOf(profile: string, names: readonly string[]): Found[] {
  const wanted = new Set(names.map(fold))
  const all = [...everything(unshadowed(document).body)]
  const isOwnPage = all.some(
    (element) =>
      unshadowed(element).matches('h1, [role=heading][aria-level="1"]') &&
      fold(visibleText(element)) === fold(profile),
  )
  return all.flatMap((element) => {
    const role = roleOf(element)
    if ((role !== 'button' && role !== 'link') || !isShown(element)) return []
    const name = nameOf(element, role)
    return wanted.has(fold(name)) && (isOwnPage || rowNames(element, profile))
      ? [{ element, role, name }]
      : []
  })
}

function rowNames(element: Element, profile: string): boolean {
  for (let part = above(element); part; part = above(part)) {
    if (
      unshadowed(part).matches(ROWS) &&
      [...everything(part)].some((inner) => fold(visibleText(inner)) === fold(profile))
    )
      return true
  }
  return false
}

/** An element and all below it that is not hidden. */
export function* everything(root: Element, behind = false): Generator<Element> {
  // A tick may be drawn by its label, and be transparent itself.
  const isHidden = behind || isTick(root) ? isUndrawn(root) : hidesSubtree(root)
  if (isHidden) return
  yield root
  for (const child of childrenOf(root)) yield* everything(child, behind)
}

/** Not even drawn, unlike what only assistive technology is kept from. */
function isUndrawn(element: Element): boolean {
  return getComputedStyle(element).display === 'none'
}

const fold = (text: string): string => normalise(text).toLocaleLowerCase('da')
