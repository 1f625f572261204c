import { homedir } from 'node:os'
import { join } from 'node:path'
import { startPortal, variantSchema, type Portal, type Variant } from '../../fixtures/portal/index.ts'
import { chosenFolder } from '../chosen-folder.ts'
import { makePrivateFolder } from '../files.ts'
import type { Human } from '../flows/human.ts'
import { loopbackTerritory } from '../flows/portal/hosts.ts'
import { Ledger } from '../order/ledger.ts'
import { parseOrder } from '../order/order.ts'
import { ProblemError } from '../problems.ts'
import type { ExitCode } from '../exits.ts'
import { holding, wishesOf, type OrderOptions } from './options.ts'
import type { BeginRun, RunMeans } from './run-ui.ts'
import { walkOrder } from './walk-order.ts'

export interface Rehearsal extends Pick<OrderOptions, 'out' | 'browser' | 'report' | 'quiet'> {
  headless: boolean
  /** A simulated human does the human's acts. */
  simulated: boolean
  /** `field=value`, as the variants are listed. */
  variant?: string[]
}

const ORGANISATION = { name: 'Testkommune', cvr: '91234567' }

/** A whole order on the built-in portal. @throws ProblemError */
export async function runRehearsal(
  { simulated, ...options }: Rehearsal,
  begin: BeginRun,
  means: RunMeans,
): Promise<ExitCode> {
  const variant = parseVariant(options.variant ?? [])
  await using portal = await startPortal({
    organisation: ORGANISATION,
    variant,
    ...(simulated && { human: {} }),
  })
  const order = parseOrder({ organisation: ORGANISATION.name, contactEmail: 'drift@testkommune.dk' })
  const folder = chosenFolder(options.out ?? join(homedir(), 'altid-order', `ØVELSE ${stamp(new Date())}`))
  await makePrivateFolder(folder)
  const beginSimulated: BeginRun = async (start) => {
    const ui = await begin(start)
    return { ...ui, human: simulate(ui.human, portal), answers: true }
  }
  // Awaited here, because the portal closes when this function ends.
  return await holding(folder, async () => {
    const ledger = await Ledger.begin(folder, order, portal.origin, true)
    const territory = loopbackTerritory(portal.url, [portal.loginOrigin])
    const walk = { ledger, territory, acceptPrice: undefined, ...wishesOf(options) }
    return walkOrder(walk, simulated ? beginSimulated : begin, means)
  })
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
    chooseAtEarlier: () => Promise.resolve('unsaid'),
    confirmLogin: () => Promise.resolve('unsaid'),
    giveCode: () => Promise.resolve(portal.books.certificates.at(-1)?.code),
  }
}

/** "2026-06-19 14.05.09": sorts, and is a file name everywhere. */
function stamp(now: Date): string {
  return now.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.')
}
