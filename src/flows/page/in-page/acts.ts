import type { Acted, Pressed, Target } from '../types.ts'
import { nextFrames } from './frames.ts'
import { nameOf, roleOf } from './names.ts'
import { hidesSubtree, above, isShown, isTick, liesIn, topmostAt } from './visibility.ts'

/**
 * Acts on elements from within their document, in one go: checked, then done, with nothing between. Playwright's own
 * `fill` and `click` send keys and mouse from outside, and a redirect in between receives them (measured: a pending
 * `fill()` typed into the login page).
 */
export function press(element: Element | undefined, target: Target): Acted {
  const state = readiness(element, target)
  if (state !== 'done' || !element) return state
  pressSoon(element)
  return 'done'
}

/** Later, so that a native dialog that the click opens does not hold up the answer. */
export function pressSoon(element: Element): void {
  setTimeout(() => {
    act(() => {
      pressDown(element)
      click(element)
    })
  })
}

/** A key goes down and up. */
export function pressKey(element: Element, key: Key): void {
  const init = { ...KEYS[key], key, bubbles: true, cancelable: true, composed: true }
  act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', init))
    element.dispatchEvent(new KeyboardEvent('keyup', init))
  })
}

/** With the number that older libraries still look at. */
const KEYS = {
  ArrowDown: { code: 'ArrowDown', keyCode: 40 },
  Enter: { code: 'Enter', keyCode: 13 },
  Escape: { code: 'Escape', keyCode: 27 },
  Home: { code: 'Home', keyCode: 36 },
} as const
export type Key = keyof typeof KEYS

/**
 * Presses in two parts: what the page makes of the mouse going down and up is waited for and judged before the click, in
 * one go with it. Any answer but `done` means that no click of ours was made.
 */
export async function pressUnchanged(
  element: Element | undefined,
  target: Target,
  judge: () => 'clicked' | 'renamed' | 'done',
): Promise<Pressed> {
  const ready = (): Acted | 'clicked' => {
    const judged = judge()
    return judged === 'done' ? readiness(element, target) : judged
  }
  const before = ready()
  if (before !== 'done' || !element) return before
  act(() => pressDown(element))
  await nextFrames()
  const now = ready()
  if (now === 'done') void afterAnswer(() => act(() => click(element)))
  return now === 'done' || now === 'clicked' ? now : 'interrupted'
}

/**
 * A native dialog that the click opens must not hold up the answer, and the page must have no turn in between: the
 * answer goes out within a few microtasks, and none of them is the page's.
 */
async function afterAnswer(then: () => void): Promise<void> {
  for (let microtask = 0; microtask < ANSWER_TAKES; microtask++) await Promise.resolve()
  then()
}
const ANSWER_TAKES = 16

/** Whether an element can be pressed as it stands: still what was seen, shown, enabled, with nothing over it. */
export function readiness(element: Element | undefined, target: Target): Acted {
  const state = presence(element, target)
  if (state !== 'done' || !element) return state
  element.scrollIntoView({ block: 'center', inline: 'nearest' })
  return isCovered(element) ? 'covered' : 'done'
}

/** Opens a part of a form: a card, a disclosure, a tab. */
export function open(element: Element | undefined): Acted {
  if (!element?.isConnected) return 'gone'
  element.scrollIntoView({ block: 'nearest' })
  if (isCovered(element)) return 'covered'
  pressSoon(element)
  return 'done'
}

/** Sets a text field as if typed. The prototype's own setter, because frameworks watch the instance's. */
export function fill(element: Element | undefined, target: Target, text: string): Acted {
  const state = presence(element, target)
  if (state !== 'done' || !element) return state
  if (element instanceof HTMLElement) element.focus()
  if (element instanceof HTMLInputElement) setNatively(HTMLInputElement.prototype, 'value', element, text)
  else if (element instanceof HTMLTextAreaElement)
    setNatively(HTMLTextAreaElement.prototype, 'value', element, text)
  else if (element instanceof HTMLElement && element.isContentEditable) element.textContent = text
  else return 'disabled'
  element.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  )
  element.dispatchEvent(new Event('change', { bubbles: true }))
  if (element instanceof HTMLElement) element.blur()
  return 'done'
}

/** Whether an element is still what was seen: there, so named, shown and enabled. */
export function presence(element: Element | undefined, target: Target): Acted {
  if (!element?.isConnected) return 'gone'
  const role = roleOf(element)
  if (role !== target.role || nameOf(element, role) !== target.name) return 'renamed'
  for (let part: Element | null = element; part; part = above(part)) {
    if (hidesSubtree(part) && !(part === element && isTick(element))) return 'hidden'
  }
  if (!isTick(element) && !isShown(element)) return 'hidden'
  return isDisabled(element) ? 'disabled' : 'done'
}

export function isDisabled(element: Element): boolean {
  return element.matches(':disabled') || element.closest('[aria-disabled=true]') !== null
}

export function isCovered(element: Element): boolean {
  if (isTick(element)) return false
  const box = element.getBoundingClientRect()
  const top = topmostAt(box.left + box.width / 2, box.top + box.height / 2)
  return top !== null && !liesIn(top, element) && !liesIn(element, top)
}

let acting = false
/** The event being heard is of our own making. */
export const isActing = (): boolean => acting

function act(events: () => void): void {
  acting = true
  try {
    events()
  } finally {
    acting = false
  }
}

/** All that a page hears of a person's press before the click. */
function pressDown(element: Element): void {
  const at = middleOf(element)
  const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true }
  for (const name of ['pointerover', 'pointermove'])
    element.dispatchEvent(new PointerEvent(name, { ...pointer, button: -1 }))
  for (const name of ['mouseover', 'mousemove']) element.dispatchEvent(new MouseEvent(name, at))
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }))
  const mayFocus = element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }))
  if (mayFocus && element instanceof HTMLElement) element.focus()
  element.dispatchEvent(new PointerEvent('pointerup', pointer))
  element.dispatchEvent(new MouseEvent('mouseup', at))
}

function click(element: Element): void {
  if (element instanceof HTMLElement) element.click()
  else element.dispatchEvent(new MouseEvent('click', middleOf(element)))
}

function middleOf(element: Element): MouseEventInit {
  const box = element.getBoundingClientRect()
  return {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: box.left + box.width / 2,
    clientY: box.top + box.height / 2,
    button: 0,
    detail: 1,
    view: window,
  }
}

export function setNatively(prototype: object, property: string, element: Element, value: string): void {
  // Called with the element below, as a setter is.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const setter = Object.getOwnPropertyDescriptor(prototype, property)?.set
  setter?.call(element, value)
}
