import type { ExitCode } from '../exits.ts'
import type { OrderOptions } from '../runs/options.ts'
import { runCollect } from '../runs/order.ts'
import type { RunMeans } from '../runs/run-ui.ts'
import { beginAt } from './run-ui.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { readLink } from './link.ts'

export interface CollectOptions extends OrderOptions {
  link?: boolean
}

/** `altid-order collect`: the file of an order that was placed before. @throws ProblemError */
export async function collect(
  { link, ...options }: CollectOptions,
  terminal: Terminal,
  means: RunMeans,
): Promise<ExitCode> {
  const askForLink = (rehearsal: boolean) => readLink(terminal, rehearsal)
  return runCollect(options, link ? askForLink : undefined, beginAt(terminal, options), means)
}
