import { PORTAL_ENVIRONMENTS } from '../environments.ts'
import type { HelpWords } from '../words/help.ts'

/** An option as data: commander's definition and its help page are made of it. */
export interface CommandOption {
  /** Without its dashes. */
  name: string
  /** What stands for its value in the help; an option without it is a switch. */
  value?: string
  choices?: readonly string[]
  words: keyof HelpWords['options']
}

const EXPECTATIONS: readonly CommandOption[] = [
  { name: 'select', value: 'aftryk', words: 'select' },
  { name: 'org', value: 'navn', words: 'orgExpected' },
  { name: 'cvr', value: 'cvr', words: 'cvrExpected' },
  {
    name: 'environment',
    value: 'miljø',
    choices: PORTAL_ENVIRONMENTS,
    words: 'environment',
  },
  { name: 'password-file', value: 'fil', words: 'passwordFile' },
  { name: 'password-stdin', words: 'passwordStdin' },
]

/** What the commands about certificate files take besides files. */
export const CERTIFICATE_OPTIONS = {
  convert: [
    ...EXPECTATIONS,
    { name: 'out', value: 'dir', words: 'outCertificate' },
    { name: 'force', words: 'force' },
    { name: 'format', value: 'format', choices: ['der', 'pem'], words: 'format' },
    { name: 'chain', words: 'chain' },
    { name: 'any', words: 'any' },
    { name: 'calendar', words: 'calendar' },
  ],
  inspect: EXPECTATIONS,
} as const satisfies Record<string, readonly CommandOption[]>

export type CertificateCommand = keyof typeof CERTIFICATE_OPTIONS
