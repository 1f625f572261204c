import type { Command } from 'commander'
import type { Run } from '../program.ts'
import type { HelpWords } from '../terminal/messages/help.ts'

/** Adds `status`: what there is, changing nothing. A command's code is loaded when it runs. */
export function addOverviewCommands(
  command: (name: string) => Command,
  { commands, options }: HelpWords,
  run: Run,
): void {
  command('status')
    .description(commands.status)
    .argument('[dir]', options.statusDir)
    .action((folder: string | undefined) =>
      run(async (terminal) => (await import('./status.ts')).status(folder, terminal)),
    )
}
