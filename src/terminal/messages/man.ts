/** Words of the man page that no help page says, in one language. */
export interface ManWords {
  manual: string
  name: string
  synopsis: string
  description: string
  options: string
  commands: string
  examples: string
  exits: { heading: string; text: (highest: number) => string }
  seeAlso: string
  optionsWord: string
  short: string
}
