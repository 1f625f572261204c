import type { ManWords } from '../man.ts'

export const manWords: ManWords = {
  manual: 'User Commands',
  name: 'Name',
  synopsis: 'Synopsis',
  description: 'Description',
  options: 'Options',
  commands: 'Commands',
  examples: 'Examples',
  exits: {
    heading: 'Exit status',
    text: (highest) =>
      `0 for success, else a number from 1 to ${highest}. README.md in the package says what each of them means.`,
  },
  seeAlso: 'See also',
  optionsWord: 'options',
  short: 'order the OCES system certificate for AltID, and make a verified .cer',
}
