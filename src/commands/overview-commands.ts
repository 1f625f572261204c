import type { Command } from 'commander'
import type { Run } from '../run.ts'
import type { HelpWords } from '../words/help.ts'
import type { DoctorOptions } from './doctor.ts'

/** Adds `config`, `status` and `doctor`: what there is, changing nothing. A command's code is loaded when it runs. */
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
    run(async (terminal) => {
      const { applyPresets } = await import('./presets.ts')
      return (await import('./doctor.ts')).doctor(await applyPresets('doctor', given, terminal), terminal)
    }),
  )
}
