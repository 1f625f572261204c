/** Reads a part of the page as a person sees it, line by line. */
import { normalise, type Other } from '../types.ts'
import { isDrawn } from './drawn.ts'
import { nameOf, roleOf } from './names.ts'
import { CONTROLS } from './pairs.ts'
import { unshadowed } from './unshadowed.ts'
import { above, isShown, isSilent, isTick, nodesOf } from './visibility.ts'

const PICTURES = 'svg, img, canvas, video, object, embed'

const WITHOUT_VALUE = new Set(['password', 'hidden', 'button', 'submit', 'reset', 'image'])

/** A line, and the element that it begins in. */
export interface Line extends Other {
  at: Element
}

/** What is seen below an element. What is `ours` is passed by, but for what is drawn on it. */
export function linesOf(root: Element, ours: ReadonlySet<Node>): Line[] {
  return new Lines(ours).of(root)
}

class Lines {
  readonly #ours: ReadonlySet<Node>
  readonly #lines: Line[] = []
  #text = ''
  #at: Element | undefined

  constructor(ours: ReadonlySet<Node>) {
    this.#ours = ours
  }

  of(root: Element): Line[] {
    this.#walk(root, false)
    this.#end()
    return this.#lines
  }

  #walk(node: Node, isOurs: boolean): void {
    const within = isOurs || this.#ours.has(node)
    if (node instanceof Text) {
      if (!within && isDrawn(node)) this.#take(node)
      return
    }
    if (!(node instanceof Element) || isUndrawn(node)) return
    for (const text of drawnBeside(node, within)) this.#put('drawn', text, node)
    if (isKeptFromReaders(node)) this.#put('drawn', drawnText(node), node)
    else if (unshadowed(node).matches(PICTURES)) this.#picture(node, within)
    else if (unshadowed(node).matches(CONTROLS)) this.#field(node)
    else if (!isSilent(node)) this.#inside(node, within)
  }

  #inside(node: Element, within: boolean): void {
    const isApart = standsApart(node)
    if (isApart) this.#end()
    for (const child of nodesOf(node)) this.#walk(child, within)
    if (isApart) this.#end()
  }

  #take(text: Text): void {
    this.#text += text.data
    if (text.data.trim() !== '') this.#at ??= above(text) ?? undefined
  }

  #end(): void {
    const text = normalise(this.#text)
    if (text !== '' && this.#at) this.#lines.push({ kind: 'text', text, at: this.#at })
    this.#text = ''
    this.#at = undefined
  }

  #put(kind: Other['kind'], text: string, at: Element): void {
    this.#end()
    if (text !== '') this.#lines.push({ kind, text, at })
  }

  /** A picture in the place of a value may show anything; elsewhere it counts for the text that it draws. */
  #picture(picture: Element, isOurs: boolean): void {
    const text = normalise(picture.textContent || (picture.getAttribute('alt') ?? ''))
    const isValue = isOurs && isShown(picture) && !picture.closest('button, a')
    if (isValue || /\p{N}/u.test(text)) this.#put('drawn', text || '▯', picture)
  }

  #field(control: Element): void {
    if (isTick(control) || !isShown(control)) return
    if (control instanceof HTMLInputElement && WITHOUT_VALUE.has(control.type)) return
    const value =
      control instanceof HTMLSelectElement
        ? [...control.selectedOptions].map(({ text }) => text).join(' | ')
        : 'value' in control
          ? String(control.value)
          : control.textContent
    this.#put('row', normalise(`${nameOf(control, roleOf(control) ?? 'textbox')} ${value}`), control)
  }
}

/** On a line of its own, or in a box of its own such as a button. */
function standsApart(element: Element): boolean {
  return (
    unshadowed(element).localName === 'br' || !/^(inline|contents)$/.test(getComputedStyle(element).display)
  )
}

function isUndrawn(element: Element): boolean {
  const style = getComputedStyle(element)
  if (style.display === 'contents') return false
  return style.display === 'none' || !element.checkVisibility({ opacityProperty: true })
}

/** It stands there for the eye and is hidden from whoever listens: which of the two is right is not for us to say. */
function isKeptFromReaders(element: Element): boolean {
  const own = unshadowed(element)
  return own.getAttribute('aria-hidden') === 'true' || own.hasAttribute('inert')
}

const SPEAKS = /\p{N}|\b(dkk|kr|eur|usd|sek|nok)\b|[€$£]/iu

function drawnText(root: Element): string {
  let text = ''
  const walk = (node: Node): void => {
    if (node instanceof Text && isDrawn(node)) text += node.data
    if (!(node instanceof Element) || isUndrawn(node)) return
    for (const child of nodesOf(node)) walk(child)
  }
  walk(root)
  return SPEAKS.test(text) ? normalise(text) : ''
}

/** What style writes before and after an element: text with a number, or what cannot be told from here. */
function drawnBeside(element: Element, isOurs: boolean): string[] {
  return ['::before', '::after'].flatMap((pseudo) => {
    const { content, display, visibility } = getComputedStyle(element, pseudo)
    if (/^(none|normal)$/.test(content) || display === 'none' || visibility !== 'visible') return []
    const written = /^"(.*)"$/s.exec(content)?.[1]
    if (written === undefined) return isOurs || content.includes('attr(') ? [content] : []
    return SPEAKS.test(written) ? [normalise(written)] : []
  })
}
