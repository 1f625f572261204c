import { isAbsolute, join } from 'node:path'
import { orderFields, type Expected } from '../order/order.ts'
import type { Misnamed, PresetExpected } from './problems.ts'

/** Where a preset stands: in the user's settings file, or in an environment variable. */
export type Place = 'file' | 'environment'

type Check = (
  text: string,
  place: Place,
  home: string,
) => { value: string | boolean } | { expected: PresetExpected }

/** As the order itself is checked. */
const field =
  (name: keyof typeof orderFields): Check =>
  (text) => {
    const parsed = orderFields[name].safeParse(text)
    if (parsed.success && parsed.data !== undefined) return { value: parsed.data }
    return { expected: (parsed.error?.issues[0]?.message ?? 'value') as Expected }
  }

const yesNo: Check = (text) =>
  text === 'true' || text === 'false' ? { value: text === 'true' } : { expected: 'yes-no' }

const language: Check = (text) =>
  text === 'da' || text === 'en' ? { value: text } : { expected: 'language' }

const browser: Check = (text) =>
  ['edge', 'chrome', 'chromium'].includes(text) || isAbsolute(text)
    ? { value: text }
    : { expected: 'browser' }

/** Where the P12 with the private key goes. The settings file says it in full, wherever the program is started. */
const out: Check = (text, place, home) => {
  const path = /^~[/\\]/.test(text) ? join(home, text.slice(2)) : text
  const isSaid = place === 'file' ? isAbsolute(path) : path.trim() !== ''
  return isSaid ? { value: path } : { expected: 'folder' }
}

/**
 * What can be preset, by the name of its option. Nothing here stands for a human's yes, is a secret, or says which
 * address is the portal or a login.
 */
export const settings = {
  org: field('organisation'),
  contact: field('contactEmail'),
  'contact-name': field('contactName'),
  cvr: field('cvr'),
  name: field('certificateName'),
  out,
  environment: field('environment'),
  identification: field('identification'),
  issue: field('issue'),
  browser,
  calendar: yesNo,
  quiet: yesNo,
  lang: language,
} as const satisfies Record<string, Check>

export type SettingName = keyof typeof settings
const settingNames = Object.keys(settings) as SettingName[]

export function isSetting(key: string): key is SettingName {
  return (settingNames as string[]).includes(key)
}

/** Options that are never presets, and why; words that people may try are among them. */
const FORBIDDEN: Readonly<Record<string, 'consent' | 'secret' | 'one-run'>> = {
  'accept-price': 'consent',
  price: 'consent',
  yes: 'consent',
  password: 'secret',
  code: 'secret',
  kode: 'secret',
  'password-file': 'secret',
  'password-stdin': 'secret',
  portal: 'one-run',
  headless: 'one-run',
  'login-host': 'one-run',
  link: 'one-run',
  json: 'one-run',
  any: 'one-run',
  force: 'one-run',
}

/** What is wrong with a name that is no setting's. */
export function misnamed(key: string): Misnamed {
  const why = Object.hasOwn(FORBIDDEN, key) ? FORBIDDEN[key] : undefined
  if (why) return { mistake: 'forbidden', key, why }
  return { mistake: 'unknown', key, known: settingNames }
}
