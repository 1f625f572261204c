import { normalise } from '../types.ts'
import { unshadowed } from './unshadowed.ts'
import { isShown, visibleText } from './visibility.ts'

/**
 * Whether an element says, by ARIA, that the page is at work: something is still to come. A bar that knows how far it has
 * come may as well be the steps of a form, and a status that says something else than to wait has been there all along.
 *
 * @param waiting tells a text that asks to wait
 */
export function saysBusy(element: Element, waiting: RegExp): boolean {
  const own = unshadowed(element)
  const isSign = own.matches(
    '[aria-busy=true], [role=progressbar]:not([aria-valuenow]), progress:not([value]), [role=status]',
  )
  if (!isSign || !isShown(element)) return false
  if (own.getAttribute('role') !== 'status' || own.getAttribute('aria-busy') === 'true') return true
  const text = normalise(own.getAttribute('aria-label') ?? visibleText(element))
  return text === '' || waiting.test(text)
}
