import { dirname } from 'node:path'
import { ProblemError } from '../problems.ts'
import { presetFiles, surroundings, type PresetFile, type Surroundings } from './places.ts'
import { readPresetFile } from './preset-file.ts'
import type { PresetMistake } from './problems.ts'
import { misnamed, settingNames, settings, type Place, type SettingName } from './settings.ts'

/** A preset that holds, and whence. */
export interface Preset {
  value: string | boolean
  place: Place
  /** The file's path, or the name of the environment variable. */
  where: string
  line?: number | undefined
}

export interface Presets {
  values: ReadonlyMap<SettingName, Preset>
  /** The files that were looked for. */
  files: PresetFile[]
}

const PREFIX = 'ALTID_ORDER_'
/** The code of a P12 has a variable of its own, read and removed by whoever needs it. */
const SECRET_VARIABLE = 'ALTID_ORDER_PASSWORD'

/**
 * What is preset, each kind over the one before it: the user's file, the file of the current folder (or the one that was
 * named), environment variables. Options come over all of them, and are not in here.
 *
 * @throws ProblemError `presets-invalid` naming every mistake
 */
export function readPresets(named?: string, around: Surroundings = surroundings()): Presets {
  const { presets, mistakes } = gather(named, around)
  if (mistakes.length > 0) throw new ProblemError({ code: 'presets-invalid', mistakes })
  return presets
}

/** The language that is preset; a mistake is no hindrance here, and is told by the command that reads presets. */
export function presetLanguage(named?: string): string | undefined {
  const value = gather(named, surroundings()).presets.values.get('lang')?.value
  return typeof value === 'string' ? value : undefined
}

function gather(
  named: string | undefined,
  around: Surroundings,
): { presets: Presets; mistakes: PresetMistake[] } {
  const values = new Map<SettingName, Preset>()
  const files = presetFiles(around, named)
  const mistakes: PresetMistake[] = []
  const take = (key: string, text: string | undefined, preset: Omit<Preset, 'value'>, folder: string) => {
    const { where, line } = preset
    if (!isSetting(key)) return void mistakes.push({ where, line, ...misnamed(key) })
    const checked =
      text === undefined
        ? { expected: 'value' as const }
        : settings[key].check(text, { place: preset.place, folder, home: around.home })
    if ('value' in checked) values.set(key, { ...preset, value: checked.value })
    else mistakes.push({ where, line, mistake: 'value', key, expected: checked.expected })
  }
  for (const { path, place, exists } of files) {
    if (!exists && place !== 'named') continue
    const other = files.find((file) => file.exists && file.place === place && file.path < path)
    if (other) mistakes.push({ where: path, mistake: 'two-files', other: other.path })
    const read = readPresetFile(path)
    mistakes.push(...read.mistakes)
    for (const { key, text, line } of read.entries)
      take(key, text, { where: path, place, line }, dirname(path))
  }
  for (const [variable, text] of Object.entries(around.environment)) {
    if (!variable.startsWith(PREFIX) || variable === SECRET_VARIABLE || text === '') continue
    const key = variable.slice(PREFIX.length).toLowerCase().replaceAll('_', '-')
    take(key, text, { where: variable, place: 'environment' }, around.folder)
  }
  return { presets: { values, files }, mistakes }
}

function isSetting(key: string): key is SettingName {
  return (settingNames as string[]).includes(key)
}
