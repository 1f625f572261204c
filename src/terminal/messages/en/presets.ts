import type { PresetExpected, PresetMistake, PresetProblems } from '../../../presets/problems.ts'
import type { PresetWords } from '../presets.ts'
import type { WordsFor } from '../types.ts'
import { reasonInWords } from './files.ts'
import { EXPECTED as EXPECTED_OF_ORDER } from './order.ts'

export const presetProblems: WordsFor<PresetProblems> = {
  'presets-invalid': ({ mistakes }) => ({
    what: ['Some of what is preset cannot be used:', ...mistakes.map((one) => `  ${sayMistake(one)}`)].join(
      '\n',
    ),
    todo: 'Put it right, or move the file away, and run the command again.',
    safe: 'Nothing was opened, filled in or ordered.',
  }),
}

function sayMistake(mistake: PresetMistake): string {
  const where = mistake.line === undefined ? mistake.where : `${mistake.where}, line ${mistake.line}`
  return `${where}: ${sayWhat(mistake)}`
}

function sayWhat(mistake: PresetMistake): string {
  switch (mistake.mistake) {
    case 'unknown':
      return `there is no "${mistake.key}". There may be: ${mistake.known.join(', ')}.`
    case 'forbidden':
      return `"${mistake.key}" ${FORBIDDEN[mistake.why]}.`
    case 'value':
      return `${mistake.key}: ${EXPECTED[mistake.expected]}.`
    case 'syntax':
      return 'the line cannot be read; write name: value (YAML) or "name": "value" (JSON).'
    case 'twice':
      return 'the same name stands there twice.'
    case 'no-table':
      return 'the file is no list of names and values.'
    case 'unreadable':
      return `the file cannot be read (${mistake.reason === 'ENOENT' ? 'it does not exist' : reasonInWords(mistake.reason)}).`
    case 'two-files':
      return `there is ${mistake.other} too; keep only one of them.`
  }
}

const FORBIDDEN = {
  consent: 'cannot be preset: a person says yes to paying each time, or it is on the command line',
  secret: 'cannot be preset: codes have no place in a file of settings; the program asks for them itself',
  'one-run': 'cannot be preset: it belongs on the command line',
} as const

const EXPECTED: Readonly<Record<PresetExpected, string>> = {
  ...EXPECTED_OF_ORDER,
  browser: 'write edge, chrome, chromium or the full path of a browser',
  'browser-name':
    'write edge, chrome or chromium; the path of a program may stand only in your own configuration folder or on the command line',
  folder: 'write the full path of a folder; ~/ is your home folder',
  'folder-inside':
    'write a folder that lies in the same folder as the file; others may stand only in your own configuration folder or on the command line',
  language: 'write da or en',
  'yes-no': 'write true or false',
  value: 'write a value on one line',
}

export const presetWords: PresetWords = {
  taken: 'Preset, because you did not say otherwise:',
  heads: { name: 'Option', value: 'Value', whence: 'From' },
  line: (where, line) => `${where}, line ${line}`,
  usual: "the program's own choice",
  unset: 'not set',
  yes: 'yes',
  no: 'no',
  files: 'Files looked for; the lower ones come over the upper',
  file: ({ exists }) => (exists ? '(read)' : '(not there)'),
  over: 'Environment variables (ALTID_ORDER_ORG, ALTID_ORDER_CONTACT …) come over files, and the command line over all.',
}
