import { normalise, type Pair } from '../types.ts'
import { isDrawn } from './drawn.ts'
import { unshadowed } from './unshadowed.ts'
import { childrenOf, hidesSubtree, visibleText } from './visibility.ts'

/** A pair, and the nodes that hold its label and its first value. */
export interface PlacedPair extends Pair {
  nodes: readonly Node[]
}

/**
 * Reads labels and what stands beside or below them, however the page lays them out: definition lists, table rows,
 * two columns, a bold line above its value. A label must be the whole text of its element; of several elements that
 * hold nothing else, the innermost counts. A label that stands on the page twice is brought twice.
 */
export function findPairs(root: Element, labels: readonly string[]): PlacedPair[] {
  const wanted = new Map(labels.map((label) => [bare(label), label]))
  const found: PlacedPair[] = []
  walk(root, (element) => {
    const label = wanted.get(bare(ownLabelText(element)))
    if (label === undefined) return true
    const inner = childrenOf(element).some((child) => wanted.get(bare(visibleText(child))) === label)
    if (inner) return true
    const [first, ...others] = bare(seenText(element)) === bare(label) ? valuesBeside(element, wanted) : []
    if (first)
      found.push({
        label,
        values: [first, ...others].map(({ text }) => text),
        nodes: [element, ...first.nodes],
      })
    return false
  })
  return found
}

/** The pairs alone, as they go out of the page. */
export function readPairs(root: Element, labels: readonly string[]): Pair[] {
  return findPairs(root, labels).map(({ label, values }) => ({ label, values }))
}

interface Value {
  text: string
  nodes: readonly Node[]
}

const bare = (text: string): string => normalise(text).replace(/\s*:$/, '').toLocaleLowerCase('da')
const seenText = (element: Element): string => visibleText(element, hidesSubtree, isDrawn)

/** Long texts cannot be labels; measuring them first keeps a look at a large page cheap. */
function ownLabelText(element: Element): string {
  return (unshadowed(element).textContent.length || 0) > 200 && !unshadowed(element).shadowRoot
    ? ''
    : visibleText(element)
}

function walk(element: Element, visit: (element: Element) => boolean): void {
  if (hidesSubtree(element)) return
  if (!visit(element)) return
  for (const child of childrenOf(element)) walk(child, visit)
}

function valuesBeside(label: Element, labels: ReadonlyMap<string, string>): Value[] {
  const below = cellBelow(label)
  if (below) return below.text === '' ? [] : [below]
  if (unshadowed(label).querySelector(CONTROLS)) return []
  let wrapper: Element = label
  for (let height = 0; height < 4; height++) {
    const values: Value[] = []
    for (
      let next = unshadowed(wrapper).nextElementSibling;
      next;
      next = unshadowed(next).nextElementSibling
    ) {
      if (hidesSubtree(next) || unshadowed(next).matches('button, [role=button]')) continue
      // A label of a field: what the field holds is no text beside a label.
      if (unshadowed(next).matches(CONTROLS) || unshadowed(next).querySelector(CONTROLS)) return []
      const text = normalise(seenText(next))
      if (text === '' && unshadowed(next).matches('dd, td')) return values
      if (text === '') continue
      if (unshadowed(next).localName === 'dt' || holdsLabel(next, labels)) break
      values.push({ text, nodes: [next] })
      if (unshadowed(next).localName === 'dd' && next.nextElementSibling?.localName !== 'dd') break
    }
    if (values.length > 0) return values
    const loose = looseTextAfter(wrapper)
    if (loose.text !== '') return [loose]
    const { parentElement: parent } = unshadowed(wrapper)
    if (!parent || bare(visibleText(parent)) !== bare(visibleText(wrapper))) return []
    wrapper = parent
  }
  return []
}

/** The next row, when a value is empty. */
function holdsLabel(element: Element, labels: ReadonlyMap<string, string>): boolean {
  return (
    labels.has(bare(ownLabelText(element))) || childrenOf(element).some((child) => holdsLabel(child, labels))
  )
}

export const CONTROLS = 'input, select, textarea, [role=combobox], [role=textbox], [role=listbox]'

/** Text that follows the label without an element of its own: `<p><b>CVR-nummer</b> 12345678</p>`. */
function looseTextAfter(element: Element): Value {
  const nodes: Text[] = []
  for (let node = unshadowed(element).nextSibling; node; node = unshadowed(node).nextSibling) {
    if (node instanceof Text) nodes.push(node)
    else if (node instanceof Element && unshadowed(node).localName !== 'br') break
  }
  const text = nodes.filter(isDrawn).map(({ data }) => data)
  return { text: normalise(text.join('')).replace(/^:\s*/, ''), nodes }
}

/** A table with its labels across: the value is the cell below. */
function cellBelow(element: Element): Value | undefined {
  const head = unshadowed(element).closest('th')
  const row = head?.parentElement
  if (!head || !(row instanceof HTMLTableRowElement)) return undefined
  if (![...row.cells].every((cell) => cell.localName === 'th')) return undefined
  const table = row.closest('table')
  const next = table?.rows[row.rowIndex + 1]
  const cell = next?.cells[head.cellIndex]
  return cell && { text: normalise(seenText(cell)), nodes: [cell] }
}
