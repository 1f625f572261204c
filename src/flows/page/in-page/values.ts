import { normalise, type ControlValue } from '../types.ts'
import { nameOf, referred, roleOf } from './names.ts'
import { radiosOf } from './radios.ts'
import { hidesSubtree, isTick, visibleText } from './visibility.ts'

/** What a control holds now. A list of the page's own making shows its choice as its text. */
export function read(element: Element | undefined): ControlValue {
  if (!element?.isConnected) return { kind: 'gone' }
  if (isTick(element)) return { kind: 'checked', checked: element.checked }
  const ticked = element.getAttribute('aria-checked')
  if (ticked !== null) return { kind: 'checked', checked: ticked === 'true' }
  return { kind: 'text', text: normalise(textIn(element)) }
}

function textIn(element: Element): string {
  if (element instanceof HTMLSelectElement)
    return [...element.selectedOptions].map((option) => normalise(option.text)).join(' | ')
  const radios = radiosOf(element)
  if (radios.length > 0)
    return radios
      .filter(isChosen)
      .map((radio) => nameOf(radio, 'radio'))
      .join(' | ')
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    if (element.value !== '' || roleOf(element) !== 'combobox') return element.value
    // A search box that is a list: its choice stands beside it, in the nearest wrapper that shows any text.
    return textBesideNames(element, element.parentElement?.parentElement ?? element)
  }
  return textBesideNames(element, element)
}

export function isChosen(radio: Element): boolean {
  return isTick(radio) ? radio.checked : radio.getAttribute('aria-checked') === 'true'
}

/** What stands there without the control's label and hints. */
function textBesideNames(control: Element, around: Element): string {
  const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : []
  const labelledBy = referred(control, 'aria-labelledby')
  const hints = ['aria-describedby', 'aria-errormessage'].flatMap((name) => referred(control, name))
  const beside = new Set([...labels, ...labelledBy, ...hints].filter((part) => !control.contains(part)))
  const text = normalise(visibleText(around, (element) => hidesSubtree(element) || beside.has(element)))
  // A label that is drawn in the control itself, above its value.
  const isNamed = labels.length > 0 || labelledBy.length > 0 || control.hasAttribute('aria-label')
  const name = nameOf(control, 'combobox')
  return isNamed && name !== '' && text.startsWith(name) ? text.slice(name.length) : text
}
