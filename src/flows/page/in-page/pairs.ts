import { normalise, type Pair } from '../types.ts'
import { childrenOf, hidesSubtree, visibleText } from './visibility.ts'

/**
 * Reads labels and what stands beside or below them, however the page lays them out: definition lists, table rows,
 * two columns, a bold line above its value. A label must be the whole text of its element; of several elements that
 * hold nothing else, the innermost counts. A label that stands on the page twice is brought twice.
 */
export function readPairs(root: Element, labels: readonly string[]): Pair[] {
  const wanted = new Map(labels.map((label) => [bare(label), label]))
  const found: Pair[] = []
  walk(root, (element) => {
    const label = wanted.get(bare(ownLabelText(element)))
    if (label === undefined) return true
    const inner = childrenOf(element).some((child) => wanted.get(bare(visibleText(child))) === label)
    if (inner) return true
    const values = valuesBeside(element, wanted)
    if (values.length > 0) found.push({ label, values })
    return false
  })
  return found
}

const bare = (text: string): string => normalise(text).replace(/\s*:$/, '').toLocaleLowerCase('da')

/** Long texts cannot be labels; measuring them first keeps a look at a large page cheap. */
function ownLabelText(element: Element): string {
  return (element.textContent.length || 0) > 200 && !element.shadowRoot ? '' : visibleText(element)
}

function walk(element: Element, visit: (element: Element) => boolean): void {
  if (hidesSubtree(element)) return
  if (!visit(element)) return
  for (const child of childrenOf(element)) walk(child, visit)
}

function valuesBeside(label: Element, labels: ReadonlyMap<string, string>): string[] {
  const below = cellBelow(label)
  if (below !== undefined) return below === '' ? [] : [below]
  let wrapper: Element = label
  for (let height = 0; height < 4; height++) {
    const values: string[] = []
    for (let next = wrapper.nextElementSibling; next; next = next.nextElementSibling) {
      if (hidesSubtree(next)) continue
      // A label of a field: what the field holds is no text beside a label.
      if (next.matches(CONTROLS) || next.querySelector(CONTROLS)) return []
      const text = normalise(visibleText(next))
      if (text === '') continue
      if (labels.has(bare(text)) || next.localName === 'dt') break
      values.push(text)
      if (next.localName === 'dd' && next.nextElementSibling?.localName !== 'dd') break
    }
    if (values.length > 0) return values
    const loose = looseTextAfter(wrapper)
    if (loose !== '') return [loose]
    const parent = wrapper.parentElement
    if (!parent || bare(visibleText(parent)) !== bare(visibleText(wrapper))) return []
    wrapper = parent
  }
  return []
}

const CONTROLS = 'input, select, textarea, [role=combobox], [role=textbox], [role=listbox]'

/** Text that follows the label without an element of its own: `<p><b>CVR-nummer</b> 12345678</p>`. */
function looseTextAfter(element: Element): string {
  let text = ''
  for (let node = element.nextSibling; node; node = node.nextSibling) {
    if (node instanceof Text) text += node.data
    else if (node instanceof Element && node.localName !== 'br') break
  }
  return normalise(text).replace(/^:\s*/, '')
}

/** A table with its labels across: the value is the cell below. */
function cellBelow(element: Element): string | undefined {
  const head = element.closest('th')
  const row = head?.parentElement
  if (!head || !(row instanceof HTMLTableRowElement)) return undefined
  if (![...row.cells].every((cell) => cell.localName === 'th')) return undefined
  const table = row.closest('table')
  const next = table?.rows[row.rowIndex + 1]
  const cell = next?.cells[head.cellIndex]
  return cell ? normalise(visibleText(cell)) : undefined
}
