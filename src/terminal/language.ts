export type Language = 'da' | 'en'

/** The language of this run: what `--lang` or ALTID_ORDER_LANG says, else Danish, the language of the users. */
export function chooseLanguage(option: string | undefined, environment: NodeJS.ProcessEnv): Language {
  return (option ?? environment['ALTID_ORDER_LANG']) === 'en' ? 'en' : 'da'
}

/** What must be known before a command line is parsed, because help and errors of parsing speak it. */
export interface Voice {
  language: Language
  json: boolean
}

export function voiceOf(words: readonly string[], environment: NodeJS.ProcessEnv): Voice {
  return { language: chooseLanguage(valueOf('--lang', words), environment), json: words.includes('--json') }
}

function valueOf(name: string, words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === name || word.startsWith(`${name}=`))
  const word = words[at]
  if (word === undefined) return undefined
  return word === name ? words[at + 1] : word.slice(name.length + 1)
}
