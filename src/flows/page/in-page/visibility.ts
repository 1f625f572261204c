import { unshadowed } from './unshadowed.ts'

/** The element above, through shadow roots and slots. */
export function above(node: Element | Text): Element | null {
  const { assignedSlot, parentElement } = unshadowed(node)
  if (assignedSlot ?? parentElement) return assignedSlot ?? parentElement
  const root = unshadowed(node).getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}

/** Whether this element hides itself and all below it from everybody. */
export function hidesSubtree(element: Element): boolean {
  const own = unshadowed(element)
  if (own.getAttribute('aria-hidden') === 'true' || own.hasAttribute('inert')) return true
  // What a closed <details> holds has a size all the same (measured).
  if (own.matches('details:not([open]) > :not(summary)')) return true
  const style = getComputedStyle(element)
  return style.display === 'none' || style.contentVisibility === 'hidden' || style.opacity === '0'
}

/** Shown, though perhaps outside the window. Native ticks may be drawn by their label: a size is not asked of them. */
export function isShown(element: Element): boolean {
  const style = getComputedStyle(element)
  if (style.visibility === 'hidden' || style.visibility === 'collapse') return false
  if (style.display === 'contents') return true
  const box = unshadowed(element).getBoundingClientRect()
  return box.width > 0 && box.height > 0
}

export function isTick(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio')
}

/** What lies at the middle of an element, through shadow roots. */
export function topmostAt(x: number, y: number): Element | null {
  let found = unshadowed(document).elementFromPoint(x, y)
  for (;;) {
    const inner = found?.shadowRoot?.elementFromPoint(x, y)
    if (!inner || inner === found) return found
    found = inner
  }
}

/** `inner` is `outer` or lies in it, through shadow roots and slots. */
export function liesIn(inner: Element | null, outer: Element): boolean {
  for (let element = inner; element; element = above(element)) if (element === outer) return true
  return false
}

/** Children as they are laid out: a shadow root's, a slot's, else the element's own. */
export function childrenOf(element: Element): Element[] {
  const { shadowRoot, children } = unshadowed(element)
  if (shadowRoot) return [...shadowRoot.children]
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedElements()
    if (assigned.length > 0) return assigned
  }
  return [...children]
}

/** Child nodes as they are laid out: a shadow root's, a slot's, else the element's own. */
export function nodesOf(element: Element): Iterable<Node> {
  const { shadowRoot, childNodes } = unshadowed(element)
  if (shadowRoot) return shadowRoot.childNodes
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes()
    if (assigned.length > 0) return assigned
  }
  return childNodes
}

/**
 * Visible text below an element, spaces as laid out; hidden parts left out.
 *
 * @param isSeen asked of each text: `isDrawn` for what a person sees, where it must be no more than that
 */
export function visibleText(
  root: Element,
  isHidden = hidesSubtree,
  isSeen: (text: Text) => boolean = () => true,
): string {
  let text = ''
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      if (isSeen(node)) text += node.data
      return
    }
    if (!(node instanceof Element)) return
    if (isSilent(node) || isHidden(node)) return
    const block = !getComputedStyle(node).display.startsWith('inline')
    if (block) text += ' '
    for (const child of nodesOf(node)) walk(child)
    if (block) text += ' '
  }
  walk(root)
  return text
}

/** Elements whose text is none that stands on the page as text. */
export const isSilent = (element: Element): boolean => SILENT.has(unshadowed(element).localName)
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'select', 'option', 'textarea', 'svg'])
