import { readPresets, type Preset, type Presets } from '../presets/presets.ts'
import type { SettingName } from '../presets/settings.ts'
import { printable } from '../printable.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { frame } from '../words/frame.ts'

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
 * nobody orders by a setting that he has forgotten.
 *
 * @throws ProblemError `presets-invalid`
 */
export function applyPresets<Options extends object>(
  command: keyof typeof PRESETS_OF,
  options: Options,
  terminal: Terminal,
): Options {
  const taken = presetsTaken(command, options, readPresets())
  if (taken.length > 0) terminal.note(frame(terminal.language).preset)
  for (const { name, preset } of taken)
    terminal.note(`  ${name}: ${printable(String(preset.value))} (${printable(preset.where)})`)
  return { ...valuesOf(taken), ...options }
}

interface Taken {
  name: SettingName
  preset: Preset
}

/** The presets that a command takes, because the options do not say otherwise. */
export function presetsTaken(command: keyof typeof PRESETS_OF, options: object, presets: Presets): Taken[] {
  return PRESETS_OF[command].flatMap((name) => {
    const preset = presets.get(name)
    return preset === undefined || propertyOf(name) in options ? [] : [{ name, preset }]
  })
}

export function valuesOf(taken: readonly Taken[]): Record<string, string | boolean> {
  return Object.fromEntries(taken.map(({ name, preset }) => [propertyOf(name), preset.value]))
}

/** As the command line names it: `contact-name` gives `contactName`. */
function propertyOf(name: SettingName): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
