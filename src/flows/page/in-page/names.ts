import { computeAccessibleName, getRole } from 'dom-accessibility-api'
import { normalise, SEEN_ROLES, type SeenRole } from '../types.ts'
import { radiosOf } from './radios.ts'
import { unshadowed } from './unshadowed.ts'
import { hidesSubtree, visibleText } from './visibility.ts'

const ROLES: ReadonlySet<string> = new Set(SEEN_ROLES)

/** Roles of other libraries that mean the same to somebody who fills in a form. */
const SAME_AS: Readonly<Record<string, SeenRole>> = {
  switch: 'checkbox',
  menuitemcheckbox: 'checkbox',
  searchbox: 'textbox',
  listbox: 'combobox',
  alertdialog: 'dialog',
  menuitem: 'link',
  tab: 'button',
  menuitemradio: 'option',
  treeitem: 'option',
}

/** The role that counts for the assistant, or nothing. A list of choices that is open is no field; its options are. */
export function roleOf(element: Element): SeenRole | undefined {
  const role = getRole(unshadowed(element))
  if (role !== 'radio' && radiosOf(element).length > 0) return 'combobox'
  if (role === null) return undefined
  if (role === 'listbox') return element instanceof HTMLSelectElement ? 'combobox' : undefined
  if (role === 'button' && opensList(element)) return 'combobox'
  if (role === 'textbox' && opensList(element)) return 'combobox'
  return SAME_AS[role] ?? (ROLES.has(role) ? (role as SeenRole) : undefined)
}

function opensList(element: Element): boolean {
  const popup = element.getAttribute('aria-haspopup')
  return popup === 'listbox' || element.getAttribute('aria-autocomplete') === 'list'
}

/** Accessible name; for a control that has none, the text that stands before it as a label. */
export function nameOf(element: Element, role: SeenRole): string {
  if (role === 'alert') return normalise(visibleText(element))
  // The package that reads names would trip over a field that hides what it asks the form for.
  if (element instanceof HTMLFormElement) return normalise(unshadowed(element).ariaLabel ?? '')
  const name = normalise(nameBesideValue(element, role) ?? computeAccessibleName(element))
  if (name !== '') return name
  if (role === 'button' || role === 'link' || role === 'heading' || role === 'option')
    return normalise(visibleText(element))
  if (role === 'dialog') return ''
  return standingLabel(element)
}

/** A button that opens a list may be named by its label and by what it shows: only the label is its name for us. */
function nameBesideValue(element: Element, role: SeenRole): string | undefined {
  if (role !== 'combobox') return undefined
  const parts = referred(element, 'aria-labelledby')
  const labels = parts.filter((part) => !element.contains(part))
  if (labels.length === 0 || labels.length === parts.length) return undefined
  return labels.map((label) => visibleText(label) || label.textContent).join(' ')
}

/** What else people may take for the label of a field: text before it, the legend of its group, hints in and below it. */
export function otherNamesOf(field: Element, name: string): string[] {
  const legend = field.closest('fieldset, [role=group]')
  const hints = referred(field, 'aria-describedby').map((hint) => visibleText(hint))
  const texts = [
    standingLabel(field),
    legend ? computeAccessibleName(legend) : '',
    ...['placeholder', 'title'].map((attribute) => field.getAttribute(attribute) ?? ''),
    ...hints,
  ].map(normalise)
  return [...new Set(texts)].filter((text) => text !== '' && text !== name && text.length < 120)
}

/** The elements that an attribute names by their ids. */
export function referred(element: Element, attribute: string): Element[] {
  const root = element.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return []
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? []
  return ids.flatMap((id) => unshadowed(root).getElementById(id) ?? [])
}

/**
 * The label that people read though no markup ties it to the control: the nearest text before it (after it for a
 * tick) that belongs to no other control. Searched upwards through at most four wrappers.
 */
function standingLabel(control: Element): string {
  const after = /^(checkbox|radio)$/.test(getRole(control) ?? '')
  let wrapper: Element = control
  for (let height = 0; height < 4; height++) {
    for (const sibling of siblings(wrapper, after)) {
      if (holdsControl(sibling)) break
      if (hidesSubtree(sibling)) continue
      const text = normalise(visibleText(sibling))
      if (text !== '' && text.length < 120) return text
    }
    const { parentElement: parent } = unshadowed(wrapper)
    if (!parent || parent === unshadowed(document).body) return ''
    wrapper = parent
  }
  return ''
}

function siblings(element: Element, after: boolean): Element[] {
  const { parentElement: parent } = unshadowed(element)
  const all = parent ? [...unshadowed(parent).children] : []
  const at = all.indexOf(element)
  return after ? all.slice(at + 1) : all.slice(0, at).reverse()
}

function holdsControl(element: Element): boolean {
  const own = unshadowed(element)
  return own.matches(CONTROLS) || own.querySelector(CONTROLS) !== null
}
const CONTROLS =
  'input, select, textarea, [role=combobox], [role=checkbox], [role=switch], [role=textbox], [role=listbox]'
