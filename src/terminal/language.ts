export type Language = 'da' | 'en'

/** The language of this run: what `--lang` or ALTID_ORDER_LANG says, else Danish, the language of the users. */
export function chooseLanguage(option: string | undefined, environment: NodeJS.ProcessEnv): Language {
  return (option ?? environment['ALTID_ORDER_LANG']) === 'en' ? 'en' : 'da'
}
