import { hidesSubtree, isTick } from './visibility.ts'

/** Long enough for anybody: ten days, in milliseconds. */
const FOREVER = 864_000_000
const FRAME = { outline: '3px solid #c2570c', outlineOffset: '3px' }

let drawn: readonly Animation[] = []

/**
 * Frames these elements, and no others. An animation changes neither an attribute nor a style sheet: a policy against
 * foreign style does not concern it, and the page's own code is not told of it.
 */
export function mark(elements: readonly Element[]): void {
  for (const animation of drawn) animation.cancel()
  drawn = elements
    .flatMap(partsToFrame)
    .map((element) => element.animate([FRAME, FRAME], { duration: FOREVER }))
}

/** A tick that its label draws has nothing itself that a frame could stand around. */
function partsToFrame(element: Element): Element[] {
  const labels = isTick(element) ? [...(element.labels ?? [])] : []
  return labels.length > 0 && !isDrawn(element) ? labels : [element]
}

/** Large enough to be seen, in pixels, and not left of the page. */
const SEEN_FROM = 8
function isDrawn(element: Element): boolean {
  const { width, height, right } = element.getBoundingClientRect()
  return !hidesSubtree(element) && Math.min(width, height) >= SEEN_FROM && right > 0
}
