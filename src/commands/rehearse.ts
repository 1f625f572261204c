import { listVariants } from '../../fixtures/portal/index.ts'
import { hasDisplay } from '../flows/browser.ts'
import { Exit, type ExitCode } from '../exits.ts'
import { runRehearsal, type Rehearsal } from '../runs/rehearse.ts'
import type { RunMeans } from '../runs/run-ui.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { beginAt } from './run-ui.ts'

export interface RehearseOptions extends Partial<Rehearsal> {
  simulateHuman?: boolean
  listVariants?: boolean
}

/**
 * `altid-order rehearse`: a whole order on the built-in portal. With a terminal and a display the user plays along;
 * else, or when asked, a simulated human does the human's acts. @throws ProblemError
 */
export async function rehearse(
  options: RehearseOptions,
  terminal: Terminal,
  means: RunMeans,
): Promise<ExitCode> {
  if (options.listVariants) return tellVariants(terminal)
  const headless = options.headless ?? !hasDisplay(process.env)
  const simulated = options.simulateHuman ?? (headless || !terminal.interactive)
  const rehearsal = { ...options, headless, simulated }
  return runRehearsal(rehearsal, beginAt(terminal, rehearsal), means)
}

/** How the portal may be told to differ, a field with its meaning and values at a time. */
function tellVariants(terminal: Terminal): ExitCode {
  const variants = listVariants()
  for (const { name, description, values, default: usual } of variants) {
    terminal.say(`${name}  ${values}  (${usual})\n    ${description}`)
  }
  terminal.event({ event: 'variants', variants })
  return Exit.done
}
