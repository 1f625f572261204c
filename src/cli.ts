import { Command, Option } from 'commander'
import { chooseLanguage } from './terminal/language.ts'
import { openTerminal, type Terminal } from './terminal/terminal.ts'
import { Exit, ProblemError, type ExitCode } from './problems.ts'

const program = new Command('altid-order')

program
  .command('convert')
  .argument('<file...>')
  .option('--json')
  .addOption(new Option('--lang <lang>').choices(['da', 'en']))
  .action(async (files: string[], options: { json?: boolean; lang?: string }) => {
    await run(options, async (terminal) => {
      const { convert } = await import('./commands/convert.ts')
      return convert(files, options, terminal)
    })
  })

async function run(
  options: { json?: boolean; lang?: string },
  command: (terminal: Terminal) => Promise<ExitCode>,
): Promise<void> {
  const terminal = openTerminal({
    language: chooseLanguage(options.lang, process.env),
    json: options.json ?? false,
  })
  try {
    process.exitCode = await command(terminal)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    await terminal.problem(error.problem)
    process.exitCode = Exit.unexpected
  }
}

await program.parseAsync()
