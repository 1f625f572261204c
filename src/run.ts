import { ProblemError } from './problems.ts'
import { Exit, exitCodeOf, type ExitCode } from './exits.ts'
import type { RunMeans } from './runs/run-ui.ts'
import type { Voice } from './terminal/language.ts'
import { ignoreGoneReader } from './terminal/gone-reader.ts'
import { openTerminal, type Terminal } from './terminal/terminal.ts'

/** Runs a command with a terminal to its exit code. */
export type Run = (
  /** `secret`: the code that was in the environment. `means`: the browser and the clock, where they are not the usual. */
  command: (terminal: Terminal, secret: string | undefined, means: RunMeans) => Promise<ExitCode>,
) => Promise<void>

/** Prepares to run commands: what nobody foresaw ends in words too, and in exit code 1. */
export function runIn(voice: Voice): Run {
  const secret = takeSecret()
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreGoneReader)
  return async (command) => {
    const terminal = openTerminal(voice)
    process.exitCode = await endOf(() => command(terminal, secret, {}), terminal)
  }
}

/** A code in the environment is taken out of it at once, before anything else can see or inherit it. */
function takeSecret(): string | undefined {
  const secret = process.env['ALTID_ORDER_PASSWORD']
  delete process.env['ALTID_ORDER_PASSWORD']
  return secret
}

/** Runs a command to its exit code, having said what went wrong. */
export async function endOf(command: () => Promise<ExitCode>, terminal: Terminal): Promise<ExitCode> {
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
