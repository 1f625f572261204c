import type { PresetExpected, PresetMistake, PresetProblems } from '../../../presets/problems.ts'
import type { PresetWords } from '../presets.ts'
import type { WordsFor } from '../types.ts'
import { reasonInWords } from './files.ts'
import { EXPECTED as EXPECTED_OF_ORDER } from './order.ts'

export const presetProblems: WordsFor<PresetProblems> = {
  'presets-invalid': ({ mistakes }) => ({
    what: [
      'Noget af det, der er forvalgt, kan ikke bruges:',
      ...mistakes.map((one) => `  ${sayMistake(one)}`),
    ].join('\n'),
    todo: 'Ret det, eller flyt filen væk, og kør kommandoen igen.',
    safe: 'Der er ikke åbnet, udfyldt eller bestilt noget.',
  }),
}

function sayMistake(mistake: PresetMistake): string {
  const where = mistake.line === undefined ? mistake.where : `${mistake.where}, linje ${mistake.line}`
  return `${where}: ${sayWhat(mistake)}`
}

function sayWhat(mistake: PresetMistake): string {
  switch (mistake.mistake) {
    case 'unknown':
      return `"${mistake.key}" findes ikke. Her kan stå: ${mistake.known.join(', ')}.`
    case 'forbidden':
      return `"${mistake.key}" ${FORBIDDEN[mistake.why]}.`
    case 'value':
      return `${mistake.key}: ${EXPECTED[mistake.expected]}.`
    case 'syntax':
      return 'linjen kan ikke læses; skriv navn: værdi (YAML) eller "navn": "værdi" (JSON).'
    case 'twice':
      return 'det samme navn står to gange.'
    case 'no-table':
      return 'filen er ikke en liste af navne og værdier.'
    case 'unreadable':
      return `filen kan ikke læses (${mistake.reason === 'ENOENT' ? 'den findes ikke' : reasonInWords(mistake.reason)}).`
    case 'two-files':
      return `der ligger også ${mistake.other}; behold kun den ene.`
  }
}

const FORBIDDEN = {
  consent:
    'kan ikke forvælges: et menneske skal sige ja til at betale hver gang, eller ja’et skal stå på kommandolinjen',
  secret: 'kan ikke forvælges: koder må ikke stå i en fil med indstillinger; programmet spørger selv',
  'one-run': 'kan ikke forvælges: det hører til på kommandolinjen',
} as const

const EXPECTED: Readonly<Record<PresetExpected, string>> = {
  ...EXPECTED_OF_ORDER,
  browser: 'skriv edge, chrome, chromium eller hele stien til en browser',
  'browser-name':
    'skriv edge, chrome eller chromium; en sti til et program må kun stå i din egen indstillingsmappe eller på kommandolinjen',
  folder: 'skriv hele stien til en mappe; ~/ er din hjemmemappe',
  'folder-inside':
    'skriv en mappe, der ligger i samme mappe som filen; andre mapper må kun stå i din egen indstillingsmappe eller på kommandolinjen',
  language: 'skriv da eller en',
  'yes-no': 'skriv true eller false',
  value: 'skriv en værdi på én linje',
}

export const presetWords: PresetWords = {
  taken: 'Forvalgt, fordi du ikke har skrevet andet:',
  heads: { name: 'Valg', value: 'Værdi', whence: 'Fra' },
  line: (where, line) => `${where}, linje ${line}`,
  usual: 'programmets eget valg',
  unset: 'ikke valgt',
  yes: 'ja',
  no: 'nej',
  files: 'Filer, der ses efter; det nederste går forud',
  file: ({ exists }) => (exists ? '(læst)' : '(findes ikke)'),
  over: 'Miljøvariabler (ALTID_ORDER_ORG, ALTID_ORDER_CONTACT …) går forud for filer, og kommandolinjen for alt.',
}
