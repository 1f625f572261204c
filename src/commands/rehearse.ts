import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  listVariants,
  startPortal,
  variantSchema,
  type Portal,
  type Variant,
} from '../../fixtures/portal/index.ts'
import { makePrivateFolder } from '../files.ts'
import { hasDisplay } from '../flows/browser.ts'
import { loopbackTerritory } from '../flows/portal/hosts.ts'
import type { Human } from '../flows/human.ts'
import { Ledger } from '../order/ledger.ts'
import { parseOrder } from '../order/order.ts'
import { Exit, ProblemError, type ExitCode } from '../problems.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { holding } from './order.ts'
import { walkOrder } from './walk-order.ts'

export interface RehearseOptions {
  config?: string
  simulateHuman?: boolean
  headless?: boolean
  out?: string
  browser?: string
  report?: boolean
  quiet?: boolean
  /** `field=value`, as `--list-variants` names them. */
  variant?: string[]
  listVariants?: boolean
}

const ORGANISATION = { name: 'Testkommune', cvr: '91234567' }

/**
 * `altid-order rehearse`: a whole order on the built-in portal. With a terminal and a display the user plays along;
 * else, or when asked, a simulated human does the human's acts. @throws ProblemError
 */
export async function rehearse(options: RehearseOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.listVariants) return tellVariants(terminal)
  const variant = parseVariant(options.variant ?? [])
  const headless = options.headless ?? !hasDisplay(process.env)
  const simulated = options.simulateHuman ?? (headless || !terminal.interactive)
  await using portal = await startPortal({
    organisation: ORGANISATION,
    variant,
    ...(simulated && { human: {} }),
  })
  const order = parseOrder({ organisation: ORGANISATION.name, contactEmail: 'drift@testkommune.dk' })
  const folder = resolve(options.out ?? join(homedir(), 'altid-order', `ØVELSE ${stamp(new Date())}`))
  await makePrivateFolder(folder)
  // Awaited here, because the portal closes when this function ends.
  return await holding(folder, async () =>
    walkOrder({
      ledger: await Ledger.begin(folder, order, portal.origin, true),
      territory: loopbackTerritory(portal.url, [portal.loginOrigin]),
      terminal,
      acceptPrice: undefined,
      headless,
      quiet: options.quiet ?? false,
      browser: options.browser,
      report: options.report ?? false,
      ...(simulated && { standIn: (human) => simulate(human, portal) }),
    }),
  )
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

/** A value is read as JSON where it is JSON, else as a word. @throws ProblemError `variant-invalid` */
function parseVariant(fields: readonly string[]): Variant {
  const given = fields.map((field): [string, unknown] => {
    const [, name = field, value = 'true'] = /^([^=]+)=(.*)$/s.exec(field) ?? []
    return [name, asJson(value)]
  })
  const parsed = variantSchema.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0]
  throw new ProblemError({ code: 'variant-invalid', field: String(field ?? '') })
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A word needs no quotes on the command line.
    return text
  }
}

/** The terminal half of the simulated human: says yes where a human would, and has kept the code. */
function simulate(human: Human, portal: Portal): Human {
  return {
    ...human,
    approve: () => Promise.resolve('yes'),
    chooseAtDuplicate: () => Promise.resolve('stop'),
    chooseAfterDoubt: () => Promise.resolve('stop'),
    confirmLogin: () => Promise.resolve('unsaid'),
    giveCode: () => Promise.resolve(portal.books.certificates.at(-1)?.code),
  }
}

/** "2026-06-19 14.05.09": sorts, and is a file name everywhere. */
function stamp(now: Date): string {
  return now.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.')
}
