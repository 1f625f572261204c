/**
 * What people read, each text in Danish and English side by side. A text is a string, a list, or a function that makes
 * one of facts; a language that is missing does not compile.
 */
import { LANGUAGES, type Language } from './language.ts'

/** A table as it is written: whatever `T` has, in both languages. */
export type Bilingual<T> = T extends undefined
  ? undefined
  : T extends string | readonly unknown[] | ((...facts: never[]) => unknown)
    ? Record<Language, T>
    : { [Key in keyof T]: Bilingual<T[Key]> }

interface Table {
  readonly [part: string]: Record<Language, unknown> | Table
}

/** A table as it is read, in one language. */
type Picked<Words> = {
  [Part in keyof Words]: Words[Part] extends Record<Language, infer Text> ? Text : Picked<Words[Part]>
}

/**
 * A table of words, to be asked for its language.
 *
 * @example
 * const greeting = words({ hello: { da: (name: string) => `Hej ${name}`, en: (name: string) => `Hello ${name}` } })
 * greeting('da').hello('Mette')
 */
export function words<Words extends Table>(table: Words): (language: Language) => Picked<Words> {
  const picked = new Map<Language, Picked<Words>>()
  return (language) => {
    const known = picked.get(language) ?? (pick(table, language) as Picked<Words>)
    picked.set(language, known)
    return known
  }
}

function pick(table: Table, language: Language): unknown {
  return Object.fromEntries(
    Object.entries(table).map(([part, words]) => [
      part,
      isSaid(words) ? words[language] : pick(words, language),
    ]),
  )
}

function isSaid(words: Record<Language, unknown> | Table): words is Record<Language, unknown> {
  return LANGUAGES.every((language) => language in words)
}
