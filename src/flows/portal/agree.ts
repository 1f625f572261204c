/** Whether a text of the portal says what was asked for. Pure. */
import { normalise } from '../page/types.ts'
import { beginsWith, sameText } from './screens.ts'
import { isPrice } from './unasked.ts'
import { wording, type Word } from './wording.ts'

export function isCvr(found: string, wanted: string | undefined): boolean {
  return /^\d{8}$/.test(found) && (wanted === undefined || found === wanted)
}

/** "OCES systemcertifikat (20,00 DKK per certifikat)", and "Systemcertifikat" as the receipt has it; nothing more. */
export function isSystemCertificate(found: string, price: number | undefined): boolean {
  const names = [...wording.systemCertificate, 'Systemcertifikat', 'System certificate']
  const name = names.find((text) => beginsWith(found, text))
  if (name === undefined) return false
  const rest = normalise(found)
    .slice(normalise(name).length)
    .replace(/^[\s,:–-]+/, '')
  return rest === '' || isPrice(rest, price)
}

/** One of the word's forms, or begins with one: hints may follow. */
export const anyOf = (word: Word, found: string): boolean =>
  wording[word].some((text) => beginsWith(found, text))
export const isNo = (found: string): boolean => ['Nej', 'No'].some((no) => sameText(found, no))
export const isYes = (found: string): boolean => ['Ja', 'Yes'].some((yes) => sameText(found, yes))
export const sameOrEmpty = (wanted: string) => (found: string) =>
  sameText(found, wanted) || (wanted === '' && isNothing(found))

/** The ways of a portal to write that nothing was chosen. */
export function isNothing(found: string): boolean {
  return /^[-–—]?$/.test(found) || isNo(found) || wording.none.some((none) => beginsWith(found, none.trim()))
}
