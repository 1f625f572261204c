import type { Command } from 'commander'
import type { Run } from '../run.ts'
import type { HelpWords } from '../words/help.ts'
import type { DoctorOptions } from './doctor.ts'

/** Adds `status` and `doctor`: what there is, changing nothing. A command's code is loaded when it runs. */
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

  const examining = command('doctor').description(commands.doctor)
  for (const [flags, text] of [
    ['--out <dir>', options.out],
    ['--environment <miljø>', options.environment],
    ['--browser <browser>', options.browser],
    ['--offline', options.offline],
    ['--portal <url>', options.portal],
  ] as const)
    examining.option(flags, text)
  examining.action((given: DoctorOptions) =>
    run(async (terminal) => (await import('./doctor.ts')).doctor(given, terminal)),
  )
}
