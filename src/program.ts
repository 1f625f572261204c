import { Command, Option } from 'commander'
import { base } from './command-help.ts'
import { CERTIFICATE_OPTIONS, type CommandOption } from './commands/certificate-options.ts'
import type { CollectOptions } from './commands/collect.ts'
import type { ConvertOptions } from './commands/convert.ts'
import { addOverviewCommands } from './commands/overview-commands.ts'
import type { applyPresets } from './commands/presets.ts'
import type { RehearseOptions } from './commands/rehearse.ts'
import type { Run } from './run.ts'
import type { OrderOptions } from './runs/options.ts'
import type { Language } from './words/language.ts'
import { help, type HelpWords } from './words/help.ts'
import { VERSION } from './version.ts'

/** The command line as data: commands, options, and nothing that does anything yet. */
export function createProgram(language: Language, run: Run): Command {
  const words = help(language)
  const program = base(new Command('altid-order'), words)
    .description(words.description)
    .enablePositionalOptions()
    .version(VERSION, '-V, --version', words.version)
    .helpCommand(false)
  addOrderOptions(program, words)
  program.action((options: OrderOptions) =>
    run(async (terminal, _, means) =>
      (await import('./commands/order.ts')).order(
        await withPresets('order', options, terminal),
        terminal,
        means,
      ),
    ),
  )

  base(program.command('resume'), words)
    .description(words.commands.resume)
    .argument('[dir]', words.options.dir)
    .addOption(new Option('--browser <browser>', words.options.browser))
    .addOption(new Option('--accept-price <dkk>', words.options.acceptPrice))
    .addOption(new Option('--portal <url>', words.options.portal))
    .addOption(new Option('--headless', words.options.headless))
    .addOption(new Option('--report', words.options.report))
    .addOption(new Option('--quiet', words.options.quiet))
    .addOption(new Option('--login-host <vært...>', words.options.loginHost))
    .addOption(new Option('--calendar', words.options.calendar))
    .action((folder: string | undefined, options: OrderOptions) =>
      run(async (terminal, _, means) =>
        (await import('./commands/order.ts')).resume(
          folder ?? '.',
          await withPresets('resume', options, terminal),
          terminal,
          means,
        ),
      ),
    )

  const collecting = base(program.command('collect'), words).description(words.commands.collect)
  for (const [flags, text] of [
    ['--link', words.options.link],
    ['--org <navn>', words.options.org],
    ['--name <navn>', words.options.name],
    ['--contact <email>', words.options.contact],
    ['--cvr <cvr>', words.options.cvr],
    ['--identification <metode>', words.options.identification],
    ['--out <dir>', words.options.out],
    ['--environment <miljø>', words.options.environment],
    ['--browser <browser>', words.options.browser],
    ['--portal <url>', words.options.portal],
    ['--headless', words.options.headless],
    ['--report', words.options.report],
    ['--quiet', words.options.quiet],
    ['--login-host <vært...>', words.options.loginHost],
    ['--calendar', words.options.calendar],
  ] as const)
    collecting.option(flags, text)
  collecting.action((options: CollectOptions) =>
    run(async (terminal, _, means) =>
      (await import('./commands/collect.ts')).collect(
        await withPresets('collect', options, terminal),
        terminal,
        means,
      ),
    ),
  )

  for (const name of ['convert', 'inspect'] as const) {
    const files = name === 'convert' ? words.options.filesAndFolders : words.options.files
    const command = base(program.command(name), words)
      .description(words.commands[name])
      .argument('<file...>', files)
    addOptions(command, CERTIFICATE_OPTIONS[name], words)
    command.action(async (files: string[], given: ConvertOptions) => {
      const { runCertificateCommand } = await import('./commands/certificate-commands.ts')
      return runCertificateCommand(name, files, given, run)
    })
  }
  addOverviewCommands((name) => base(program.command(name), words), words, run)

  base(program.command('rehearse'), words)
    .description(words.commands.rehearse)
    .option('--simulate-human', words.options.simulateHuman)
    .option('--headless', words.options.headlessRehearsal)
    .option('--out <dir>', words.options.out)
    .option('--browser <browser>', words.options.browser)
    .option('--variant <felt=værdi...>', words.options.variant)
    .option('--list-variants', words.options.listVariants)
    .option('--report', words.options.report)
    .option('--quiet', words.options.quiet)
    .action((options: RehearseOptions) =>
      run(async (terminal, _, means) =>
        (await import('./commands/rehearse.ts')).rehearse(
          await withPresets('rehearse', options, terminal),
          terminal,
          means,
        ),
      ),
    )

  return program
}

/** What is preset for a command, under what was said on the command line. */
const withPresets = async <Options extends object>(
  ...given: Parameters<typeof applyPresets<Options>>
): Promise<Options> => (await import('./commands/presets.ts')).applyPresets(...given)

function addOrderOptions(program: Command, { options }: HelpWords): void {
  program
    .option('--org <navn>', options.org)
    .option('--contact <email>', options.contact)
    .option('--contact-name <navn>', options.contactName)
    .option('--cvr <cvr>', options.cvr)
    .option('--name <navn>', options.name)
    .option('--out <dir>', options.out)
    .option('--environment <miljø>', options.environment)
    .option('--identification <metode>', options.identification)
    .option('--issue <måde>', options.issue)
    .option('--browser <browser>', options.browser)
    .option('--accept-price <dkk>', options.acceptPrice)
    .option('--portal <url>', options.portal)
    .option('--headless', options.headless)
    .option('--report', options.report)
    .option('--quiet', options.quiet)
    .option('--login-host <vært...>', options.loginHost)
    .option('--calendar', options.calendar)
    .addOption(new Option('--no-calendar').hideHelp())
}

function addOptions(command: Command, options: readonly CommandOption[], words: HelpWords): void {
  for (const { name, value, choices, words: key } of options) {
    const option = new Option(`--${name}${value === undefined ? '' : ` <${value}>`}`, words.options[key])
    command.addOption(choices ? option.choices(choices) : option)
  }
}
