import type { PresetFile } from '../../presets/places.ts'

/** Words about presets, in one language. */
export interface PresetWords {
  /** Stands above what a command takes from presets. */
  taken: string
  heads: Record<'name' | 'value' | 'whence', string>
  line: (where: string, line: number) => string
  usual: string
  unset: string
  yes: string
  no: string
  files: string
  /** What there is to say of a file that was looked for. */
  file: (file: PresetFile) => string
  over: string
}
