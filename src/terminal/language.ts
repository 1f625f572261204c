import type { Language } from '../words/language.ts'

/** The language of this run: what `--lang`, ALTID_ORDER_LANG or a preset says, else Danish, the language of the users. */
export function chooseLanguage(said: string | undefined): Language {
  return said === 'en' ? 'en' : 'da'
}

/** What must be known before a command line is parsed, because help and errors of parsing speak it. */
export interface Voice {
  language: Language
  json: boolean
}

/** @param preset the language of a file of presets, which counts least */
export function voiceOf(words: readonly string[], environment: NodeJS.ProcessEnv, preset?: string): Voice {
  const said = valueOf('--lang', words) ?? (environment['ALTID_ORDER_LANG'] || preset)
  return { language: chooseLanguage(said), json: words.includes('--json') }
}

/** What an option says on a command line that is not parsed yet. */
function valueOf(name: string, words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === name || word.startsWith(`${name}=`))
  const word = words[at]
  if (word === undefined) return undefined
  return word === name ? words[at + 1] : word.slice(name.length + 1)
}
