import { chooseLanguage } from './terminal/language.ts'
import { Exit, ProblemError, exitCodeOf, type ExitCode } from './problems.ts'
import { openTerminal, type Terminal } from './terminal/terminal.ts'
import { presetFiles, surroundings } from './presets/places.ts'
import { createProgram, usageProblem, type Run } from './program.ts'

/** The language must be known before the options are parsed, because help and errors of parsing speak it. */
const language = chooseLanguage(
  optionInArguments('--lang') ?? (process.env['ALTID_ORDER_LANG'] || (await presetLanguage())),
)
const json = process.argv.includes('--json')

// A reader that has gone (`| head`, a closed terminal) must not end a run that has paid for something.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

const run: Run = async (command) => {
  const terminal = openTerminal({ language, json })
  process.exitCode = await endOf(() => command(terminal), terminal)
}

const program = await createProgram(language, run)
await program.parseAsync().catch(async (error: unknown) => {
  const problem = usageProblem(error)
  if (problem === 'help') return
  if (!problem) throw error
  await openTerminal({ language, json }).problem(problem)
  process.exitCode = Exit.usage
})

/** Runs a command to its exit code; what nobody foresaw ends in words too, and in exit code 1. */
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

/** Presets are read only where there are any: a look for their files is all that other runs pay. */
async function presetLanguage(): Promise<string | undefined> {
  const named = optionInArguments('--config')
  if (!presetFiles(surroundings(), named).some(({ exists }) => exists)) return undefined
  return (await import('./presets/presets.ts')).presetLanguage(named)
}

function optionInArguments(name: string): string | undefined {
  const at = process.argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`))
  const argument = process.argv[at]
  if (argument === undefined) return undefined
  return argument === name ? process.argv[at + 1] : argument.slice(name.length + 1)
}
