/** Lives in a document of the portal (never elsewhere) and answers the assistant's questions about it. */
import {
  normalise,
  type Looker,
  type Reading,
  type Seen,
  type Snapshot,
  type Target,
  type Words,
} from '../types.ts'
import { fill, isActing, isDisabled, open, press, pressUnchanged, readiness } from './acts.ts'
import { saysBusy } from './busy.ts'
import { choose } from './choose.ts'
import { readConfirmation } from './confirmation.ts'
import { lookAtForm } from './form-parts.ts'
import { nextFrames } from './frames.ts'
import { mark } from './mark.ts'
import { nameOf, otherNamesOf, roleOf } from './names.ts'
import { readPairs } from './pairs.ts'
import { buttonsOf, readRows } from './rows.ts'
import { unshadowed } from './unshadowed.ts'
import { read } from './values.ts'
import { childrenOf, hidesSubtree, isShown, isTick, visibleText } from './visibility.ts'

const FIELDS: ReadonlySet<Seen['role']> = new Set(['checkbox', 'combobox', 'textbox'])
/** Style alone can show and hide without the document changing: a look is made anew after so many milliseconds. */
const LOOK_KEEPS = 4000

export function createLooker(): Looker {
  const elements: Element[] = []
  const refs = new WeakMap<Element, number>()
  const watched = new WeakSet<Node>()
  let version = 1
  const wake: (() => void)[] = []
  const clicked = new WeakSet<EventTarget>()
  let last: { snapshot: Snapshot; at: number } | undefined

  const touch = (): void => {
    version += 1
    for (const resolve of wake.splice(0)) resolve()
  }
  const hear = (event: Event): void => {
    if (isActing()) return
    for (const target of clickedBy(event)) clicked.add(target)
    touch()
  }
  const observer = new MutationObserver(touch)
  const watch = (root: Document | ShadowRoot): void => {
    if (watched.has(root)) return
    watched.add(root)
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
    for (const event of ['input', 'change', 'toggle', 'transitionend', 'animationend'])
      unshadowed(root).addEventListener(event, touch, { capture: true, passive: true })
    for (const event of ['click', 'submit'])
      unshadowed(root).addEventListener(event, hear, { capture: true, passive: true })
  }
  const page = unshadowed(document)
  watch(document)
  const refOf = (element: Element): number => {
    const known = refs.get(element)
    if (known !== undefined) return known
    refs.set(element, elements.length)
    return elements.push(element) - 1
  }

  const snapshot = ({ phrases, cautions, waiting }: Words): Snapshot => {
    const seen: Seen[] = []
    const asksToWait = new RegExp(waiting, 'iu')
    let busy = false
    const modal = [...page.querySelectorAll('dialog:modal')].at(-1)
    const walk = (element: Element, inDialog: boolean): void => {
      const { shadowRoot } = unshadowed(element)
      if (shadowRoot) watch(shadowRoot)
      const tick = isTick(element)
      if (hidesSubtree(element) && !(tick && getComputedStyle(element).display !== 'none')) return
      busy ||= saysBusy(element, asksToWait)
      const role = roleOf(element)
      const within = inDialog || role === 'dialog'
      if (role && (tick || isShown(element)))
        seen.push({
          ...describe(element, role, refOf(element), inDialog),
          ...(isClicked(element, clicked) && { clicked: true }),
        })
      if (!(element instanceof HTMLSelectElement))
        for (const child of childrenOf(element)) walk(child, within)
    }
    walk(modal ?? page.documentElement, false)
    const text = textOf(modal ?? page.body)
    const folded = text.toLocaleLowerCase('da')
    return {
      version,
      seen,
      phrases: phrases.filter((phrase) => folded.includes(normalise(phrase).toLocaleLowerCase('da'))),
      cautions: new RegExp(cautions, 'iu').test(text),
      busy,
    }
  }

  /** Waiting at a gate looks once a second: as long as nothing changes, the last look serves, so that waiting is idle. */
  const snapshotOnce = (words: Words): Snapshot => {
    const at = performance.now()
    if (last?.snapshot.version === version && at - last.at < LOOK_KEEPS) return last.snapshot
    last = { snapshot: snapshot(words), at }
    return last.snapshot
  }

  const confirmation = (near: number, labels: readonly string[]): Reading =>
    readConfirmation(elements[near] ?? page.body, labels)

  return {
    // Two looks with two frames of the page between them; equal when nothing has changed meanwhile.
    async look(words) {
      await loaded()
      for (let attempt = 0; ; attempt++) {
        const before = version
        await nextFrames()
        if (before === version || attempt === 3) return snapshotOnce(words)
      }
    },
    changed: (since, milliseconds) =>
      version !== since
        ? Promise.resolve(version)
        : new Promise((resolve) => {
            const timer = setTimeout(() => resolve(version), milliseconds)
            wake.push(() => {
              clearTimeout(timer)
              resolve(version)
            })
          }),
    pairs: (labels) => readPairs(page.body, labels),
    confirmation,
    form: (near, phrases) =>
      lookAtForm(
        near.flatMap((ref) => elements[ref] ?? []),
        phrases,
        refOf,
      ),
    open: (ref) => open(elements[ref]),
    rows: (behind) => readRows(behind),
    buttonsOf: (profile, names) =>
      buttonsOf(profile, names).map(({ element, role, name }) => ({ ref: refOf(element), role, name })),
    readiness: (target) => readiness(elements[target.ref], target),
    press: (target) => press(elements[target.ref], target),
    bind(target, { labels, reading }) {
      const element = elements[target.ref]
      return pressUnchanged(element, target, () => {
        if (element && isClicked(element, clicked)) return 'clicked'
        const now = confirmation(target.ref, labels)
        return JSON.stringify(reading) === JSON.stringify(now) ? 'done' : 'renamed'
      })
    },
    mark: (refs) => mark(refs.flatMap((ref) => elements[ref] ?? [])),
    fill: (target: Target, text) => fill(elements[target.ref], target, text),
    choose: (target, options) => choose(elements[target.ref], target, options),
    read: (target) => read(elements[target.ref]),
  }
}

/** A click is everything's that it goes through, but the form's only if that was sent. */
function clickedBy(event: Event): EventTarget[] {
  if (event.type === 'submit') return event.target ? [event.target] : []
  return event.composedPath().filter((target) => !(target instanceof HTMLFormElement))
}

/** Whether somebody else has clicked that button, or sent its form by the keyboard: an answer may be on its way. */
function isClicked(element: Element, clicked: WeakSet<EventTarget>): boolean {
  const form = element instanceof HTMLButtonElement && element.type === 'submit' ? element.form : null
  return clicked.has(element) || (form !== null && clicked.has(form))
}

function describe(element: Element, role: Seen['role'], ref: number, inDialog: boolean): Seen {
  const seen: Seen = { ref, role, name: nameOf(element, role) }
  const checked = isTick(element) ? String(element.checked) : element.getAttribute('aria-checked')
  if (checked !== null) seen.checked = checked === 'true'
  const expanded = element.getAttribute('aria-expanded')
  if (expanded !== null) seen.expanded = expanded === 'true'
  if (FIELDS.has(role)) {
    const also = otherNamesOf(element, seen.name)
    if (also.length > 0) seen.also = also
  }
  if (isDisabled(element)) seen.disabled = true
  if (element.matches('[readonly], [aria-readonly=true]')) seen.readonly = true
  if (inDialog) seen.inDialog = true
  return seen
}

/** What the page says apart from its navigation: a link "Vilkår" at its foot is no word of this page. */
function textOf(root: Element): string {
  return normalise(visibleText(root, (element) => hidesSubtree(element) || isNavigation(element)))
}

function isNavigation(element: Element): boolean {
  return unshadowed(element).matches('nav, [role=navigation], body > footer, [role=contentinfo]')
}

/**
 * A button that is there before the page's scripts have run swallows its click (seen on a slow machine). A page that
 * never finishes loading is looked at all the same.
 */
function loaded(): Promise<void> {
  if (unshadowed(document).readyState === 'complete') return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 2000)
    window.addEventListener(
      'load',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
