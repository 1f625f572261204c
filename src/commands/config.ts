import { readPresets } from '../presets/presets.ts'
import { settingNames, settings } from '../presets/settings.ts'
import { Exit, type ExitCode } from '../problems.ts'
import { layPresets } from '../terminal/presets.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { presetWords } from '../words/presets.ts'

/** `altid-order config`: what is preset, and where it says so. @throws ProblemError `presets-invalid` */
export function config(options: { config?: string }, terminal: Terminal): ExitCode {
  const presets = readPresets(options.config)
  const words = presetWords(terminal.language)
  for (const line of layPresets(presets, words, terminal.columns)) terminal.say(line)
  for (const name of settingNames) {
    const preset = presets.values.get(name)
    const setting = settings[name]
    terminal.event({
      event: 'setting',
      name,
      value: preset?.value ?? ('usual' in setting ? setting.usual : null),
      place: preset?.place ?? 'default',
      where: preset?.where ?? null,
      line: preset?.line ?? null,
    })
  }
  for (const { path, place, exists } of presets.files) {
    terminal.event({ event: 'config-file', path, place, exists })
  }
  return Exit.done
}
