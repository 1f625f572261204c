import type { ExitCode } from '../exits.ts'
import type { OrderOptions } from '../runs/options.ts'
import { runOrder, runResume } from '../runs/order.ts'
import type { RunMeans } from '../runs/run-ui.ts'
import { beginAt } from './run-ui.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `altid-order`: a new order, from the first page to the certificate. @throws ProblemError */
export async function order(given: OrderOptions, terminal: Terminal, means: RunMeans): Promise<ExitCode> {
  const isAsked = terminal.interactive && (given.org === undefined || given.contact === undefined)
  const options = isAsked ? await (await import('./guided.ts')).askForOrder(given, terminal) : given
  return runOrder(options, beginAt(terminal, { ...options, isTold: isAsked }), means)
}

/** `altid-order resume`: goes on with an order from wherever the portal is. @throws ProblemError */
export async function resume(
  place: string,
  options: OrderOptions,
  terminal: Terminal,
  means: RunMeans,
): Promise<ExitCode> {
  return runResume(place, options, beginAt(terminal, options), means)
}
