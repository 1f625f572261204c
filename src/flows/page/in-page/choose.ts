/** Chooses in a list, whatever it is made of. */
import { normalise, type Chosen, type Target } from '../types.ts'
import { isDisabled, presence, pressSoon, setNatively } from './acts.ts'
import { nextFrames } from './frames.ts'
import { chooseFromPopup } from './popup.ts'
import { nameOf } from './names.ts'
import { radiosOf } from './radios.ts'

/** Chooses the one option that begins with one of the texts. */
export async function choose(
  element: Element | undefined,
  target: Target,
  texts: readonly string[],
): Promise<Chosen> {
  const state = presence(element, target)
  if (state !== 'done' || !element) return state
  const fits = (name: string): boolean => texts.some((text) => beginsWith(name, text))
  if (element instanceof HTMLSelectElement) return chooseOption(element, fits)
  const radios = radiosOf(element)
  return radios.length > 0 ? chooseRadio(radios, fits) : chooseFromPopup(element, fits)
}

function chooseOption(list: HTMLSelectElement, fits: (name: string) => boolean): Chosen {
  const only = oneOf([...list.options].filter(({ label, text }) => fits(label || text)))
  if (typeof only === 'string') return only
  if (only.disabled || only.parentElement?.hasAttribute('disabled')) return 'disabled'
  setNatively(HTMLSelectElement.prototype, 'value', list, only.value)
  if (list.selectedOptions[0] !== only) only.selected = true
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  list.dispatchEvent(new Event('change', { bubbles: true }))
  return 'done'
}

async function chooseRadio(radios: readonly Element[], fits: (name: string) => boolean): Promise<Chosen> {
  const only = oneOf(radios.filter((radio) => fits(nameOf(radio, 'radio'))))
  if (typeof only === 'string') return only
  if (isDisabled(only)) return 'disabled'
  pressSoon(only)
  await nextFrames()
  return 'done'
}

function oneOf<Option>([only, second]: readonly Option[]): Option | 'none' | 'several' {
  if (!only) return 'none'
  return second ? 'several' : only
}

/** Whether a text begins with the words asked for, as whole words: "OCES systemcertifikat (20,00 DKK …". */
function beginsWith(text: string, words: string): boolean {
  const [whole, start] = [normalise(text).toLocaleLowerCase('da'), normalise(words).toLocaleLowerCase('da')]
  return whole.startsWith(start) && !/^[\p{L}\p{N}]/u.test(whole.slice(start.length))
}
