import { Exit, type ExitCode } from '../problems.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { CodeSources } from './code-source.ts'
import type { ConvertOptions } from './convert.ts'

export type InspectOptions = CodeSources &
  Pick<ConvertOptions, 'select' | 'cvr' | 'org' | 'environment' | 'checkRevocation'>

export async function inspect(
  files: readonly string[],
  options: InspectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await Promise.resolve()
  terminal.say(JSON.stringify({ files, options }))
  return Exit.done
}
