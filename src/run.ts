import { Exit, ProblemError, exitCodeOf, type ExitCode } from './problems.ts'
import type { Voice } from './terminal/language.ts'
import { ignoreGoneReader } from './terminal/gone-reader.ts'
import { openTerminal, type Terminal } from './terminal/terminal.ts'

/** Runs a command with a terminal to its exit code; the command's code is loaded only then. */
export type Run = (command: (terminal: Terminal) => Promise<ExitCode>) => Promise<void>

/** Prepares to run commands: what nobody foresaw ends in words too, and in exit code 1. */
export function runIn(voice: Voice): Run {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreGoneReader)
  return async (command) => {
    const terminal = openTerminal(voice)
    process.exitCode = await endOf(() => command(terminal), terminal)
  }
}

async function endOf(command: () => Promise<ExitCode>, terminal: Terminal): Promise<ExitCode> {
  try {
    const code = await command()
    terminal.event({ event: 'done', exit: code })
    return code
  } catch (error) {
    if (!(error instanceof ProblemError)) {
      terminal.unexpected(error)
      return Exit.unexpected
    }
    await terminal.problem(error.problem)
    const code = exitCodeOf(error.problem)
    terminal.event({ event: 'done', exit: code })
    return code
  }
}
