/** Whether a person sees a text: it has a size and a colour of its own, and nothing cuts it off. */
import { unshadowed } from './unshadowed.ts'
import { above } from './visibility.ts'

/** What is smaller than this is drawn for nobody: texts for screen readers alone have a box of one pixel. */
const SMALLEST = 2
const CUTS_ALL_AWAY = /^(inset\((50|100)%|circle\(0)/

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export function isDrawn(text: Text): boolean {
  // Space between words has no box of its own.
  if (text.data.trim() === '') return true
  const parent = above(text)
  if (!parent) return false
  const range = document.createRange()
  range.selectNodeContents(text)
  return hasInk(parent) && isWithinSight(range.getBoundingClientRect(), parent)
}

/** Shown, with a colour that is not its background's. */
function hasInk(element: Element): boolean {
  const style = getComputedStyle(element)
  const colour = style.webkitTextFillColor
  if (style.visibility !== 'visible' || isTransparent(colour)) return false
  for (let part: Element | null = element; part; part = above(part)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(part)
    if (backgroundImage !== 'none') return true
    if (!isTransparent(backgroundColor)) return backgroundColor !== colour
  }
  return true
}

const isTransparent = (colour: string): boolean => /^rgba\(.*,\s*0\)$|\/\s*0\)$/.test(colour)

/** Follows a box outwards: what cuts it off, and whether scrolling could bring it into sight. */
function isWithinSight(text: Box, parent: Element): boolean {
  let box = text
  let position = 'static'
  for (let part: Element | null = parent; part; part = above(part)) {
    if (isTooSmall(box)) return false
    const style = getComputedStyle(part)
    if (Number(style.opacity) === 0 || CUTS_ALL_AWAY.test(style.clipPath)) return false
    // What is taken out of the flow is cut off by nothing that it is not placed in.
    const cuts = position === 'static' || (position === 'absolute' && style.position !== 'static')
    if (cuts && part !== unshadowed(document).body && part !== unshadowed(document).documentElement) {
      const cut = cutBy(part, style, box)
      if (!cut) return false
      box = cut
    }
    if (cuts) position = /^(absolute|fixed)$/.test(style.position) ? style.position : 'static'
  }
  return !isTooSmall(box) && box.right + scrollX > 0 && box.bottom + scrollY > 0
}

/** What is left of a box within an element: nothing when it lies where no scrolling leads. */
function cutBy(element: Element, { overflowX, overflowY }: CSSStyleDeclaration, box: Box): Box | undefined {
  if (overflowX === 'visible' && overflowY === 'visible') return box
  const frame = unshadowed(element).getBoundingClientRect()
  if (isTooSmall(frame)) return undefined
  const scrolls = /^(auto|scroll)$/
  if (scrolls.test(overflowX) || scrolls.test(overflowY)) {
    const isReached =
      box.right - frame.left + element.scrollLeft > 0 && box.bottom - frame.top + element.scrollTop > 0
    return isReached ? frame : undefined
  }
  return {
    left: overflowX === 'visible' ? box.left : Math.max(box.left, frame.left),
    right: overflowX === 'visible' ? box.right : Math.min(box.right, frame.right),
    top: overflowY === 'visible' ? box.top : Math.max(box.top, frame.top),
    bottom: overflowY === 'visible' ? box.bottom : Math.min(box.bottom, frame.bottom),
  }
}

const isTooSmall = ({ left, right, top, bottom }: Box): boolean =>
  right - left < SMALLEST || bottom - top < SMALLEST
