/** The parts of a form that open and close, by their roles and states: cards, disclosures, tabs. */
import { normalise, type FormSeen } from '../types.ts'
import { isDisabled } from './acts.ts'
import { isDrawn } from './drawn.ts'
import { nameOf, roleOf } from './names.ts'
import { everything } from './rows.ts'
import { unshadowed } from './unshadowed.ts'
import { above, hidesSubtree, isShown, isTick, visibleText } from './visibility.ts'

const FORMS =
  'form, section, article, main, [role=form], [role=region], [role=main], [role=dialog], [role=alertdialog], dialog'
const FIELDS = 'input, select, textarea, [role=checkbox], [role=switch], [role=combobox], [role=textbox]'
const STEP = /(?:trin|step) (\d+) (?:af|of) (\d+)/gi

/** What a form looks like around these of its elements; `refOf` names the parts of it that are closed. */
export function lookAtForm(
  elements: readonly Element[],
  phrases: readonly string[],
  refOf: (element: Element) => number,
): FormSeen {
  const form = formAround(elements)
  const all = [...everything(form)]
  const text = normalise(visibleText(form, hidesSubtree, isDrawn)).toLocaleLowerCase('da')
  return {
    closed: all
      .filter((element) => isClosed(element) && isShown(element) && !isDisabled(element))
      .map((element) => ({ ref: refOf(element), name: nameOf(element, 'button') })),
    ticked: all.filter(isTicked).map((element) => nameOf(element, 'checkbox')),
    phrases: phrases.filter((phrase) => text.includes(phrase.toLocaleLowerCase('da'))),
    steps: [...text.matchAll(STEP)].map(([, step, steps]) => ({ step: Number(step), steps: Number(steps) })),
  }
}

/** The smallest form, section or dialog that all of them lie in. */
function formAround([first, ...others]: readonly Element[]): Element {
  for (let part = first ?? null; part; part = above(part)) {
    const around = part
    if (unshadowed(part).matches(FORMS) && others.every((other) => unshadowed(around).contains(other)))
      return part
  }
  return unshadowed(document).body
}

/** A closed part that may hold fields; one whose text is there already, and no field in it, has nothing to show. */
function isClosed(element: Element): boolean {
  if (element.localName === 'summary')
    return element.parentElement instanceof HTMLDetailsElement && !element.parentElement.open
  if (element.getAttribute('role') === 'tab') return element.getAttribute('aria-selected') === 'false'
  if (element.getAttribute('aria-expanded') !== 'false' || element.hasAttribute('aria-haspopup')) return false
  return roleOf(element) === 'button' && !hasNoFields(element)
}

function hasNoFields(opener: Element): boolean {
  const root = opener.getRootNode()
  const ids = opener.getAttribute('aria-controls')?.split(/\s+/) ?? []
  const panels = ids.map((id) =>
    root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null,
  )
  return (
    panels.length > 0 &&
    panels.every((panel) => panel !== null && panel.textContent.trim() !== '' && !panel.querySelector(FIELDS))
  )
}

function isTicked(element: Element): boolean {
  if (roleOf(element) !== 'checkbox') return false
  return isTick(element) ? element.checked : element.getAttribute('aria-checked') === 'true'
}
