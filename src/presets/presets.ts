import { ProblemError } from '../problems.ts'
import type { PresetMistake } from './problems.ts'
import { readSettingsFile, settingsFile, surroundings, type Surroundings } from './settings-file.ts'
import { isSetting, misnamed, settings, type Place, type SettingName } from './settings.ts'

/** A preset that holds, and whence. */
export interface Preset {
  value: string | boolean
  /** The file's path, or the name of the environment variable. */
  where: string
}

export type Presets = ReadonlyMap<SettingName, Preset>

const PREFIX = 'ALTID_ORDER_'
/** The code of a P12 has a variable of its own, read and removed by whoever needs it. */
const SECRET_VARIABLE = 'ALTID_ORDER_PASSWORD'

/**
 * What is preset: the user's settings file, and over it environment variables. Options come over both, and are not in here.
 *
 * @throws ProblemError `presets-invalid` naming every mistake
 */
export function readPresets(around: Surroundings = surroundings()): Presets {
  const presets = new Map<SettingName, Preset>()
  const file = settingsFile(around)
  const { values, mistake } = readSettingsFile(file)
  const mistakes: PresetMistake[] = mistake ? [mistake] : []
  const take = (key: string, value: unknown, where: string, place: Place): void => {
    if (!isSetting(key)) return void mistakes.push({ where, ...misnamed(key) })
    const text = textOf(value)
    const checked =
      text === undefined ? { expected: 'value' as const } : settings[key](text, place, around.home)
    if ('value' in checked) presets.set(key, { value: checked.value, where })
    else mistakes.push({ where, mistake: 'value', key, expected: checked.expected })
  }
  for (const [key, value] of Object.entries(values)) take(key, value, file, 'file')
  for (const [variable, text] of Object.entries(around.environment)) {
    if (!variable.startsWith(PREFIX) || variable === SECRET_VARIABLE || text === '') continue
    take(variable.slice(PREFIX.length).toLowerCase().replaceAll('_', '-'), text, variable, 'environment')
  }
  if (mistakes.length > 0) throw new ProblemError({ code: 'presets-invalid', mistakes })
  return presets
}

/** A CVR number may stand in the file as a number, and a yes as true. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
