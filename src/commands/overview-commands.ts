import type { Command } from 'commander'
import type { Run } from '../program.ts'
import type { HelpWords } from '../terminal/messages/help.ts'

/** Adds `config` and `status`: what there is, changing nothing. A command's code is loaded when it runs. */
export function addOverviewCommands(
  command: (name: string) => Command,
  { commands, options }: HelpWords,
  run: Run,
): void {
  command('config')
    .description(commands.config)
    .option('--config <fil>', options.config)
    .action((given: { config?: string }) =>
      run(async (terminal) => (await import('./config.ts')).config(given, terminal)),
    )

  command('status')
    .description(commands.status)
    .argument('[dir]', options.statusDir)
    .action((folder: string | undefined) =>
      run(async (terminal) => (await import('./status.ts')).status(folder, terminal)),
    )
}
