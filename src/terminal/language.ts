export type Language = 'da' | 'en'

/** The language of this run: what `--lang`, ALTID_ORDER_LANG or a preset says, else Danish, the language of the users. */
export function chooseLanguage(said: string | undefined): Language {
  return said === 'en' ? 'en' : 'da'
}
