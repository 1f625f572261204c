import type { PresetExpected, PresetMistake, PresetProblems } from '../presets/problems.ts'
import type { WordsFor } from './problem-text.ts'
import { reasonInWords } from './files.ts'
import { EXPECTED as EXPECTED_OF_ORDER } from './order.ts'
import type { PresetFile } from '../presets/places.ts'
import { type Bilingual, words } from './words.ts'

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
  da: (mistake: PresetMistake): string => {
    const where = mistake.line === undefined ? mistake.where : `${mistake.where}, linje ${mistake.line}`
    return `${where}: ${sayWhat.da(mistake)}`
  },
  en: (mistake: PresetMistake): string => {
    const where = mistake.line === undefined ? mistake.where : `${mistake.where}, line ${mistake.line}`
    return `${where}: ${sayWhat.en(mistake)}`
  },
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
        return 'linjen kan ikke læses; skriv navn: værdi (YAML) eller "navn": "værdi" (JSON).'
      case 'twice':
        return 'det samme navn står to gange.'
      case 'no-table':
        return 'filen er ikke en liste af navne og værdier.'
      case 'unreadable':
        return `filen kan ikke læses (${mistake.reason === 'ENOENT' ? 'den findes ikke' : reasonInWords.da(mistake.reason)}).`
      case 'two-files':
        return `der ligger også ${mistake.other}; behold kun den ene.`
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
        return 'the line cannot be read; write name: value (YAML) or "name": "value" (JSON).'
      case 'twice':
        return 'the same name stands there twice.'
      case 'no-table':
        return 'the file is no list of names and values.'
      case 'unreadable':
        return `the file cannot be read (${mistake.reason === 'ENOENT' ? 'it does not exist' : reasonInWords.en(mistake.reason)}).`
      case 'two-files':
        return `there is ${mistake.other} too; keep only one of them.`
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
  'browser-name': {
    da: 'skriv edge, chrome eller chromium; en sti til et program må kun stå i din egen indstillingsmappe eller på kommandolinjen',
    en: 'write edge, chrome or chromium; the path of a program may stand only in your own configuration folder or on the command line',
  },
  folder: {
    da: 'skriv hele stien til en mappe; ~/ er din hjemmemappe',
    en: 'write the full path of a folder; ~/ is your home folder',
  },
  'folder-inside': {
    da: 'skriv en mappe, der ligger i samme mappe som filen; andre mapper må kun stå i din egen indstillingsmappe eller på kommandolinjen',
    en: 'write a folder that lies in the same folder as the file; others may stand only in your own configuration folder or on the command line',
  },
  language: { da: 'skriv da eller en', en: 'write da or en' },
  'yes-no': { da: 'skriv true eller false', en: 'write true or false' },
  value: { da: 'skriv en værdi på én linje', en: 'write a value on one line' },
}

/** Words about presets. */
export const presetWords = words({
  /** Stands above what a command takes from presets. */
  taken: {
    da: 'Forvalgt, fordi du ikke har skrevet andet:',
    en: 'Preset, because you did not say otherwise:',
  },
  heads: {
    name: { da: 'Valg', en: 'Option' },
    value: { da: 'Værdi', en: 'Value' },
    whence: { da: 'Fra', en: 'From' },
  },
  line: {
    da: (where: string, line: number) => `${where}, linje ${line}`,
    en: (where: string, line: number) => `${where}, line ${line}`,
  },
  usual: { da: 'programmets eget valg', en: "the program's own choice" },
  unset: { da: 'ikke valgt', en: 'not set' },
  yes: { da: 'ja', en: 'yes' },
  no: { da: 'nej', en: 'no' },
  files: {
    da: 'Filer, der ses efter; det nederste går forud',
    en: 'Files looked for; the lower ones come over the upper',
  },
  /** What there is to say of a file that was looked for. */
  file: {
    da: ({ exists }: PresetFile) => (exists ? '(læst)' : '(findes ikke)'),
    en: ({ exists }: PresetFile) => (exists ? '(read)' : '(not there)'),
  },
  over: {
    da: 'Miljøvariabler (ALTID_ORDER_ORG, ALTID_ORDER_CONTACT …) går forud for filer, og kommandolinjen for alt.',
    en: 'Environment variables (ALTID_ORDER_ORG, ALTID_ORDER_CONTACT …) come over files, and the command line over all.',
  },
})
export type PresetWords = ReturnType<typeof presetWords>
