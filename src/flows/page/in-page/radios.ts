/** Radios are a list of which one is chosen, however they are put together. */
import { unshadowed } from './unshadowed.ts'

const RADIOS = 'input[type=radio], [role=radio]'
const GROUPS = '[role=radiogroup], fieldset, [role=group]'

/** The radios of a list of them; none when the element is no such list. */
export function radiosOf(element: Element): Element[] {
  const own = unshadowed(element)
  const first = own.querySelector(RADIOS)
  return first && listAround(first) === element ? [...own.querySelectorAll(RADIOS)] : []
}

/** The group of a radio, when no radio of another list lies in it; else what holds all of its list. */
function listAround(radio: Element): Element | null {
  const isOurs = (other: Element): boolean => isOfOneList(other, radio)
  const group = radio.closest(GROUPS)
  if (group && [...group.querySelectorAll(RADIOS)].every(isOurs)) return group
  const root = radio.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return null
  const list = [...unshadowed(root).querySelectorAll(RADIOS)].filter(isOurs)
  let around = radio.parentElement
  while (around && !list.every((other) => unshadowed(around as Element).contains(other)))
    around = unshadowed(around).parentElement
  return list.length > 1 ? around : null
}

function isOfOneList(one: Element, other: Element): boolean {
  if (!(one instanceof HTMLInputElement && other instanceof HTMLInputElement))
    return one.closest(GROUPS) === other.closest(GROUPS)
  return one.name === other.name && one.form === other.form
}
