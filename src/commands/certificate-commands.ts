import { Option, type Command } from 'commander'
import type { Run } from '../program.ts'
import type { HelpWords } from '../terminal/messages/help.ts'
import type { CodeSources } from './code-source.ts'
import type { ConvertOptions } from './convert.ts'
import type { InspectOptions } from './inspect.ts'

const ENVIRONMENTS = ['production', 'devtest4', 'integration']

/** Adds `convert` and `inspect`: options only; a command's code is loaded when it runs. */
export function addCertificateCommands(
  command: (name: string) => Command,
  { commands, options }: HelpWords,
  run: Run,
): void {
  withExpectations(command('convert').description(commands.convert), options)
    .option('--out <dir>', options.outCertificate)
    .option('--force', options.force)
    .addOption(new Option('--format <format>', options.format).choices(['der', 'pem']))
    .option('--chain', options.chain)
    .option('--any', options.any)
    .option('--calendar', options.calendar)
    .action((files: string[], given: ConvertOptions) => {
      const taken = withEnvironment(given)
      return run(async (terminal) => (await import('./convert.ts')).convert(files, taken, terminal))
    })

  withExpectations(command('inspect').description(commands.inspect), options).action(
    (files: string[], given: InspectOptions) => {
      const taken = withEnvironment(given)
      return run(async (terminal) => (await import('./inspect.ts')).inspect(files, taken, terminal))
    },
  )
}

function withExpectations(command: Command, options: HelpWords['options']): Command {
  return command
    .argument('<file...>', options.files)
    .option('--select <aftryk>', options.select)
    .option('--org <navn>', options.orgExpected)
    .option('--cvr <cvr>', options.cvrExpected)
    .addOption(new Option('--environment <miljø>', options.environment).choices(ENVIRONMENTS))
    .option('--check-revocation', options.checkRevocation)
    .option('--password-file <fil>', options.passwordFile)
    .option('--password-stdin', options.passwordStdin)
}

/** A code in the environment is taken out of it at once, before anything else can see or inherit it. */
function withEnvironment<Options extends CodeSources>(options: Options): Options {
  const passwordFromEnvironment = process.env['ALTID_ORDER_PASSWORD']
  delete process.env['ALTID_ORDER_PASSWORD']
  return { ...options, passwordFromEnvironment }
}
