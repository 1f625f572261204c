import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { errorCode } from '../files.ts'
import type { PresetMistake } from './problems.ts'

/** Where the program runs; another one in tests. */
export interface Surroundings {
  platform: NodeJS.Platform
  environment: NodeJS.ProcessEnv
  home: string
}

export const surroundings = (): Surroundings => ({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
})

/** The settings file is some ten lines. In bytes. */
const LARGEST = 64 * 1024

/** The user's own settings, where the system keeps them (XDG Base Directory; a relative XDG_CONFIG_HOME is to be ignored). */
export function settingsFile({ platform, environment, home }: Surroundings): string {
  const paths = platform === 'win32' ? path.win32 : path.posix
  const [given, usual] =
    platform === 'win32'
      ? [environment['APPDATA'], paths.join(home, 'AppData', 'Roaming')]
      : platform === 'darwin'
        ? [undefined, paths.join(home, 'Library', 'Application Support')]
        : [environment['XDG_CONFIG_HOME'], paths.join(home, '.config')]
  const folder = given !== undefined && paths.isAbsolute(given) ? given : usual
  return paths.join(folder, 'altid-order', 'settings.json')
}

/** What stands in the settings file, by its keys; nothing where there is no file. Its content never goes into a mistake. */
export function readSettingsFile(where: string): {
  values: Readonly<Record<string, unknown>>
  mistake?: PresetMistake
} {
  const wrong = (mistake: 'no-table' | 'syntax') => ({ values: {}, mistake: { where, mistake } })
  let content: string
  try {
    // Asked first: a named pipe would never answer.
    const found = statSync(where)
    if (!found.isFile() || found.size > LARGEST) return wrong('no-table')
    content = readFileSync(where, 'utf8')
  } catch (error) {
    const reason = errorCode(error)
    return reason === 'ENOENT' || reason === 'ENOTDIR'
      ? { values: {} }
      : { values: {}, mistake: { where, mistake: 'unreadable', reason } }
  }
  try {
    // Notepad begins a file with a byte order mark.
    const table: unknown = JSON.parse(content.replace(/^\uFEFF/, ''))
    return isTable(table) ? { values: table } : wrong('no-table')
  } catch {
    return wrong('syntax')
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
