/** Presets laid out for a person's eyes. Pure: words in, lines out. */
import type { Preset, Presets } from '../presets/presets.ts'
import { settingNames, settings, type SettingName } from '../presets/settings.ts'
import type { PresetWords } from '../words/presets.ts'
import { printable } from './printable.ts'
import { layTable } from './table.ts'

/** Every setting with its value and where it stands, then the files that were looked for. */
export function layPresets({ values, files }: Presets, words: PresetWords, columns: number): string[] {
  const { name, value, whence } = words.heads
  const rows = settingNames.map((setting) => [
    setting,
    ...rowOf(setting, values.get(setting), words).map(printable),
  ])
  return [
    ...layTable([name, value, whence], rows, columns),
    '',
    `${words.files}:`,
    ...files.map((file) => `  ${printable(file.path)}  ${words.file(file)}`),
    '',
    words.over,
  ]
}

function rowOf(name: SettingName, preset: Preset | undefined, words: PresetWords): string[] {
  if (preset) return [sayValue(preset.value, words), layWhence(preset, words)]
  const setting = settings[name]
  return 'usual' in setting
    ? [setting.usual === 'false' ? words.no : setting.usual, words.usual]
    : [words.unset, '']
}

/** Where a preset stands, down to the line. */
export function layWhence({ where, line }: Preset, words: PresetWords): string {
  return line === undefined ? where : words.line(where, line)
}

function sayValue(value: string | boolean, words: PresetWords): string {
  return typeof value === 'string' ? value : value ? words.yes : words.no
}
