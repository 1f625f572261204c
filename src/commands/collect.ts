import { resolve } from 'node:path'
import { makePrivateFolder } from '../files.ts'
import { Ledger } from '../order/ledger.ts'
import { parsePlacedOrder } from '../order/order.ts'
import type { ExitCode } from '../problems.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { readLink } from './link.ts'
import { chooseTerritory, holding, usualFolder, wishesOf, type OrderOptions } from './order.ts'
import { walkOrder } from './walk-order.ts'

export interface CollectOptions extends OrderOptions {
  link?: boolean
}

/**
 * `altid-order collect`: the file of an order that was placed before, by this program or by hand, here or on another
 * machine. @throws ProblemError
 */
export async function collect(options: CollectOptions, terminal: Terminal): Promise<ExitCode> {
  const wanted = parsePlacedOrder({
    organisation: options.org,
    contactEmail: options.contact,
    cvr: options.cvr,
    certificateName: options.name,
    environment: options.environment,
    identification: options.identification,
    issue: 'mail',
  })
  const territory = chooseTerritory(wanted, options)
  const rehearsal = options.portal !== undefined
  const folder = resolve(options.out ?? usualFolder(wanted.certificateName, wanted.environment))
  const link = options.link ? await readLink(terminal, process.stdin, rehearsal) : undefined
  await makePrivateFolder(folder)
  return holding(folder, async () => {
    const ledger = await Ledger.fetch(folder, wanted, new URL(territory.start).origin, rehearsal)
    return walkOrder({ ledger, territory, terminal, acceptPrice: undefined, link, ...wishesOf(options) })
  })
}
