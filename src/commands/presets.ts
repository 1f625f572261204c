import { readPresets, type Presets } from '../presets/presets.ts'
import type { SettingName } from '../presets/settings.ts'
import { layWhence } from '../terminal/presets.ts'
import { printable } from '../terminal/printable.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { presetWords } from '../words/presets.ts'

/** Which presets a command takes. A language holds for all of them, and is chosen before any is known. */
const PRESETS_OF = {
  order: [
    'org',
    'contact',
    'contact-name',
    'cvr',
    'name',
    'out',
    'environment',
    'identification',
    'issue',
    'browser',
    'calendar',
    'quiet',
  ],
  resume: ['browser', 'calendar', 'quiet'],
  collect: ['org', 'contact', 'cvr', 'name', 'out', 'environment', 'browser', 'calendar', 'quiet'],
  rehearse: ['browser', 'quiet'],
  doctor: ['out', 'environment', 'browser'],
} as const satisfies Record<string, readonly SettingName[]>

/**
 * The options of a command with what is preset under them. What is taken from a preset is said, with where it stands:
 * nobody orders by a file that he has forgotten, or has never seen.
 *
 * @throws ProblemError `presets-invalid`
 */
export function applyPresets<Options extends { config?: string }>(
  command: keyof typeof PRESETS_OF,
  options: Options,
  terminal: Terminal,
): Options {
  const presets = readPresets(options.config)
  const taken = takenFrom(presets, PRESETS_OF[command], options)
  if (taken.length === 0) return options
  const words = presetWords(terminal.language)
  terminal.note(words.taken)
  for (const { name, preset } of taken)
    terminal.note(`  ${name}: ${printable(String(preset.value))} (${printable(layWhence(preset, words))})`)
  const values = Object.fromEntries(taken.map(({ name, preset }) => [propertyOf(name), preset.value]))
  return { ...values, ...options }
}

function takenFrom({ values }: Presets, names: readonly SettingName[], options: object) {
  return names.flatMap((name) => {
    const preset = values.get(name)
    return preset === undefined || propertyOf(name) in options ? [] : [{ name, preset }]
  })
}

/** As the command line names it: `contact-name` gives `contactName`. */
function propertyOf(name: SettingName): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
