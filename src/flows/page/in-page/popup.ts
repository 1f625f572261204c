/**
 * Lists of the page's own making, after the patterns of ARIA: a control opens them, they may stand anywhere in the
 * document, come late, hold only the rows in sight, and hide the rest of the page while they are open. So one is opened,
 * searched, chosen from and closed again in one act, and nobody looks at the page in between.
 */
import type { Chosen } from '../types.ts'
import { isCovered, isDisabled, pressKey, pressSoon } from './acts.ts'
import { nextFrames } from './frames.ts'
import { nameOf, referred, roleOf } from './names.ts'
import { everything } from './rows.ts'
import { unshadowed } from './unshadowed.ts'
import { read } from './values.ts'
import { above, hidesSubtree, isShown, liesIn } from './visibility.ts'

/** How long what was done may take to show, in milliseconds. */
const ANSWERS_WITHIN = 1000
/** How long options may take to come, and how long no other may have come before there are none to come. */
const COMES_WITHIN = 6000
const STILL_FOR = 800

type Fits = (name: string) => boolean

export async function chooseFromPopup(control: Element, fits: Fits): Promise<Chosen> {
  if (isCovered(control)) return 'covered'
  const popup = new Popup(control)
  if (!(await popup.open())) return 'none'
  const option = await popup.find(fits)
  if (typeof option === 'string') {
    await popup.close()
    return option
  }
  if (isDisabled(option)) {
    await popup.close()
    return 'disabled'
  }
  option.scrollIntoView({ block: 'nearest' })
  if (!isCovered(option)) pressSoon(option)
  const holdsIt = (): boolean => !control.isConnected || fits(textOf(control))
  if (!(await within(ANSWERS_WITHIN, holdsIt))) await popup.chooseByKeys(fits)
  await within(ANSWERS_WITHIN, holdsIt)
  await popup.close()
  return 'done'
}

class Popup {
  readonly #control: Element
  /** Options that stood there before it was opened. */
  readonly #before: ReadonlySet<Element>

  constructor(control: Element) {
    this.#control = control
    this.#before = new Set(this.#isExpanded ? [] : optionsShown())
  }

  /** By a press, else by the keys that open such a list. */
  async open(): Promise<boolean> {
    if (this.#isOpen) return true
    pressSoon(this.#control)
    if (await within(ANSWERS_WITHIN, () => this.#isOpen)) return true
    for (const key of ['ArrowDown', 'Enter'] as const) {
      if (this.#control instanceof HTMLElement) this.#control.focus()
      pressKey(this.#control, key)
      if (await within(ANSWERS_WITHIN / 2, () => this.#isOpen)) return true
    }
    return false
  }

  /** The one option that fits, from the top of the list to its end. */
  async find(fits: Fits): Promise<Element | 'none' | 'several'> {
    const end = performance.now() + COMES_WITHIN
    let [seen, since, isAtTop] = ['', performance.now(), false]
    for (;;) {
      const options = this.#options()
      const [only, second] = options.filter((option) => fits(nameOf(option, 'option')))
      if (second) return 'several'
      if (only) return only
      const now = performance.now()
      const names = options.map((option) => nameOf(option, 'option')).join('\n')
      if (names !== seen) [seen, since] = [names, now]
      const scroller = scrollerOf(options[0])
      if (scroller && !isAtTop) [scroller.scrollTop, isAtTop] = [0, true]
      else if (scroller && !isAtEnd(scroller)) scroller.scrollTop += scroller.clientHeight * 0.8
      else if (now > end || (options.length > 0 && now - since > STILL_FOR)) return 'none'
      await nextFrames()
    }
  }

  /** With the arrows to the option, and Enter. */
  async chooseByKeys(fits: Fits): Promise<void> {
    if (!this.#isOpen && !(await this.open())) return
    pressKey(this.#focused, 'Home')
    for (let left = this.#options().length; left >= 0 && this.#isOpen; left--) {
      const at = this.#focused
      const active = roleOf(at) === 'option' ? at : referred(at, 'aria-activedescendant')[0]
      if (active && fits(nameOf(active, 'option'))) {
        pressKey(at, 'Enter')
        return
      }
      pressKey(at, 'ArrowDown')
      await nextFrames()
    }
  }

  /** Until nothing of it is left, and the page that it hid is there again. */
  async close(): Promise<void> {
    if (this.#isOpen) await within(ANSWERS_WITHIN / 2, () => !this.#isOpen)
    if (this.#isOpen) pressKey(this.#focused, 'Escape')
    await within(ANSWERS_WITHIN, () => !this.#isOpen && !isHidden(this.#control))
  }

  get #isExpanded(): boolean {
    return this.#control.getAttribute('aria-expanded') === 'true'
  }

  get #isOpen(): boolean {
    return this.#isExpanded || this.#options().length > 0
  }

  /** Options of the list that the control names; where it names none, those that were not there before. */
  #options(): Element[] {
    const lists = ['aria-controls', 'aria-owns'].flatMap((name) => referred(this.#control, name))
    const shown = optionsShown()
    const named = shown.filter((option) => lists.some((list) => liesIn(option, list)))
    return named.length > 0 ? named : shown.filter((option) => !this.#before.has(option))
  }

  /** What hears the keys: in the list, or the control. */
  get #focused(): Element {
    let focused = unshadowed(document).activeElement
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
    const isBody = !focused || focused === unshadowed(document).body
    return focused && !isBody ? focused : (this.#options()[0] ?? this.#control)
  }
}

function optionsShown(): Element[] {
  return [...everything(unshadowed(document).documentElement)].filter(
    (element) => roleOf(element) === 'option' && isShown(element),
  )
}

function scrollerOf(option: Element | undefined): Element | undefined {
  for (let part = option ?? null; part; part = above(part)) {
    const scrolls = /^(auto|scroll)$/.test(getComputedStyle(part).overflowY)
    if (scrolls && part.scrollHeight > part.clientHeight + 1) return part
    if (part.getAttribute('role') === 'dialog') return undefined
  }
  return undefined
}

const isAtEnd = ({ scrollTop, clientHeight, scrollHeight }: Element): boolean =>
  scrollTop + clientHeight >= scrollHeight - 1

function isHidden(element: Element): boolean {
  for (let part: Element | null = element; part; part = above(part)) if (hidesSubtree(part)) return true
  return false
}

function textOf(control: Element): string {
  const value = read(control)
  return value.kind === 'text' ? value.text : ''
}

async function within(milliseconds: number, holds: () => boolean): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (!holds()) {
    if (performance.now() > end) return false
    await nextFrames()
  }
  return true
}
