import type { PresetExpected, PresetMistake, PresetProblems } from '../presets/problems.ts'
import type { WordsFor } from './problem-text.ts'
import { reasonInWords } from './files.ts'
import { EXPECTED as EXPECTED_OF_ORDER } from './order.ts'
import type { Bilingual } from './words.ts'

export const presetProblems = {
  'presets-invalid': {
    da: ({ mistakes }) => ({
      what: [
        'Noget af det, der er forvalgt, kan ikke bruges:',
        ...mistakes.map((one) => `  ${sayMistake.da(one)}`),
      ].join('\n'),
      todo: 'Ret det, eller flyt filen væk, og kør kommandoen igen.',
      safe: 'Der er ikke åbnet, udfyldt eller bestilt noget.',
    }),
    en: ({ mistakes }) => ({
      what: [
        'Some of what is preset cannot be used:',
        ...mistakes.map((one) => `  ${sayMistake.en(one)}`),
      ].join('\n'),
      todo: 'Put it right, or move the file away, and run the command again.',
      safe: 'Nothing was opened, filled in or ordered.',
    }),
  },
} satisfies WordsFor<PresetProblems>

const sayMistake = {
  da: (mistake: PresetMistake): string => `${mistake.where}: ${sayWhat.da(mistake)}`,
  en: (mistake: PresetMistake): string => `${mistake.where}: ${sayWhat.en(mistake)}`,
}

const sayWhat = {
  da: (mistake: PresetMistake): string => {
    switch (mistake.mistake) {
      case 'unknown':
        return `"${mistake.key}" findes ikke. Her kan stå: ${mistake.known.join(', ')}.`
      case 'forbidden':
        return `"${mistake.key}" ${FORBIDDEN[mistake.why].da}.`
      case 'value':
        return `${mistake.key}: ${EXPECTED[mistake.expected].da}.`
      case 'syntax':
        return 'filen kan ikke læses som JSON; skriv { "navn": "værdi" } med komma mellem linjerne.'
      case 'no-table':
        return 'filen er ikke en liste af navne og værdier.'
      case 'unreadable':
        return `filen kan ikke læses (${reasonInWords.da(mistake.reason)}).`
    }
  },
  en: (mistake: PresetMistake): string => {
    switch (mistake.mistake) {
      case 'unknown':
        return `there is no "${mistake.key}". There may be: ${mistake.known.join(', ')}.`
      case 'forbidden':
        return `"${mistake.key}" ${FORBIDDEN[mistake.why].en}.`
      case 'value':
        return `${mistake.key}: ${EXPECTED[mistake.expected].en}.`
      case 'syntax':
        return 'the file cannot be read as JSON; write { "name": "value" } with commas between the lines.'
      case 'no-table':
        return 'the file is no list of names and values.'
      case 'unreadable':
        return `the file cannot be read (${reasonInWords.en(mistake.reason)}).`
    }
  },
}

const FORBIDDEN = {
  consent: {
    da: 'kan ikke forvælges: et menneske skal sige ja til at betale hver gang, eller ja’et skal stå på kommandolinjen',
    en: 'cannot be preset: a person says yes to paying each time, or it is on the command line',
  },
  secret: {
    da: 'kan ikke forvælges: koder må ikke stå i en fil med indstillinger; programmet spørger selv',
    en: 'cannot be preset: codes have no place in a file of settings; the program asks for them itself',
  },
  'one-run': {
    da: 'kan ikke forvælges: det hører til på kommandolinjen',
    en: 'cannot be preset: it belongs on the command line',
  },
}

const EXPECTED: Bilingual<Readonly<Record<PresetExpected, string>>> = {
  ...EXPECTED_OF_ORDER,
  browser: {
    da: 'skriv edge, chrome, chromium eller hele stien til en browser',
    en: 'write edge, chrome, chromium or the full path of a browser',
  },
  folder: {
    da: 'skriv hele stien til en mappe; ~/ er din hjemmemappe',
    en: 'write the full path of a folder; ~/ is your home folder',
  },
  language: { da: 'skriv da eller en', en: 'write da or en' },
  'yes-no': { da: 'skriv true eller false', en: 'write true or false' },
  value: { da: 'skriv en værdi på én linje', en: 'write a value on one line' },
}
