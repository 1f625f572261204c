import { Exit, type ExitCode } from '../problems.ts'
import type { Terminal } from '../terminal/terminal.ts'

export async function convert(
  files: readonly string[],
  options: object,
  terminal: Terminal,
): Promise<ExitCode> {
  await Promise.resolve()
  terminal.say(`${files.join(' ')} ${JSON.stringify(options)}`)
  return Exit.done
}
