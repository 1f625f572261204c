import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { orderFields } from '../order/order.ts'
import type { Expected } from '../order/problems.ts'
import type { Misnamed, PresetExpected } from './problems.ts'

/** Where a preset was found, and so how much it is trusted. */
export type Place = 'user' | 'folder' | 'named' | 'environment'

/** `folder`: the folder of the file, or the current one. */
type Check = (
  text: string,
  at: { place: Place; folder: string; home: string },
) => { value: string | boolean } | { expected: PresetExpected }

interface Setting {
  check: Check
  /** What holds when nothing is said; nothing for what there is no default of. */
  usual?: string
}

/** As the order itself is checked. */
const field =
  (name: keyof typeof orderFields): Check =>
  (text) => {
    const parsed = orderFields[name].safeParse(text)
    if (parsed.success && parsed.data !== undefined) return { value: parsed.data }
    return { expected: (parsed.error?.issues[0]?.message ?? 'value') as Expected }
  }

const oneOf =
  (words: readonly string[], expected: PresetExpected): Check =>
  (text) =>
    words.includes(text) ? { value: text } : { expected }

const yesNo: Check = (text) =>
  text === 'true' || text === 'false' ? { value: text === 'true' } : { expected: 'yes-no' }

/**
 * A browser is a program that is started. The file of a folder that anybody may have filled names none by its path: only
 * the user's own file, the environment and the command line do.
 */
const browser: Check = (text, { place }) => {
  if (['edge', 'chrome', 'chromium'].includes(text)) return { value: text }
  if (place === 'folder' || place === 'named') return { expected: 'browser-name' }
  return isAbsolute(text) ? { value: text } : { expected: 'browser' }
}

/**
 * Where the P12 with the private key goes. The file of a folder may name only that folder or one below it, links
 * followed: else a file that somebody sent could send the key to a share. The user's own file says it in full.
 */
const out: Check = (text, { place, folder, home }) => {
  if (text.trim() === '') return { expected: 'folder' }
  if (place === 'environment') return { value: text }
  if (place === 'user') {
    const path = /^~[/\\]/.test(text) ? join(home, text.slice(2)) : text
    return isAbsolute(path) ? { value: path } : { expected: 'folder' }
  }
  const path = resolve(folder, text)
  const isInside = !isAbsolute(text) && isBelow(folder, path) && isBelow(real(folder), real(path))
  return isInside ? { value: path } : { expected: 'folder-inside' }
}

function isBelow(folder: string | undefined, path: string | undefined): boolean {
  if (folder === undefined || path === undefined) return false
  const way = relative(folder, path)
  return !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..'
}

/** Where a path leads once links are followed, as far as it exists; nothing when a link on the way leads to nothing yet. */
function real(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    if (parent === path || lstatSync(path, { throwIfNoEntry: false })) return undefined
    const above = real(parent)
    return above && join(above, basename(path))
  }
}

/**
 * What can be preset, by the name of its option. Nothing here stands for a human's yes, is a secret, or says which
 * address is the portal or a login.
 */
export const settings = {
  org: { check: field('organisation') },
  contact: { check: field('contactEmail') },
  'contact-name': { check: field('contactName') },
  cvr: { check: field('cvr') },
  name: { check: field('certificateName') },
  out: { check: out },
  environment: { check: field('environment'), usual: 'production' },
  identification: { check: field('identification'), usual: 'login' },
  issue: { check: field('issue'), usual: 'direct' },
  browser: { check: browser },
  calendar: { check: yesNo, usual: 'false' },
  quiet: { check: yesNo, usual: 'false' },
  lang: { check: oneOf(['da', 'en'], 'language'), usual: 'da' },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof settings
export const settingNames = Object.keys(settings) as SettingName[]

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
  config: 'one-run',
}

/** What is wrong with a name that is no setting's. */
export function misnamed(key: string): Misnamed {
  const why = Object.hasOwn(FORBIDDEN, key) ? FORBIDDEN[key] : undefined
  if (why) return { mistake: 'forbidden', key, why }
  return { mistake: 'unknown', key, known: settingNames }
}
