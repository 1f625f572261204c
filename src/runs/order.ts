import { resolve } from 'node:path'
import { makePrivateFolder } from '../files.ts'
import { Ledger } from '../order/ledger.ts'
import { parseOrder, parsePlacedOrder } from '../order/order.ts'
import { ProblemError } from '../problems.ts'
import type { ExitCode } from '../exits.ts'
import { chooseTerritory, folderOf, holding, readPrice, wishesOf, type OrderOptions } from './options.ts'
import type { BeginRun, RunMeans } from './run-ui.ts'
import { walkOrder } from './walk-order.ts'

/** A new order, from the first page to the certificate. @throws ProblemError */
export async function runOrder(options: OrderOptions, begin: BeginRun, means: RunMeans): Promise<ExitCode> {
  const wanted = parseOrder({
    organisation: options.org,
    contactEmail: options.contact,
    contactName: options.contactName,
    cvr: options.cvr,
    certificateName: options.name,
    identification: options.identification,
    issue: options.issue,
    environment: options.environment,
  })
  const territory = chooseTerritory(wanted, options)
  const rehearsal = options.portal !== undefined
  const folder = folderOf(wanted, options)
  const acceptPrice = readPrice(options.acceptPrice)
  await makePrivateFolder(folder)
  return holding(folder, async () => {
    const ledger = await Ledger.begin(folder, wanted, new URL(territory.start).origin, rehearsal)
    return walkOrder({ ledger, territory, acceptPrice, ...wishesOf(options) }, begin, means)
  })
}

/** Goes on with the order of a folder from wherever the portal is. @throws ProblemError */
export async function runResume(
  place: string,
  options: OrderOptions,
  begin: BeginRun,
  means: RunMeans,
): Promise<ExitCode> {
  const folder = resolve(place)
  const acceptPrice = readPrice(options.acceptPrice)
  return holding(folder, async () => {
    const ledger = await Ledger.open(folder)
    const { phase, order: wanted, portal, rehearsal } = ledger.entry
    if (phase === 'converted') {
      throw new ProblemError({ code: 'order-finished', folder, name: wanted.certificateName })
    }
    // A rehearsal goes on where it was begun; the real portal has one address an environment.
    const at =
      rehearsal && options.portal === undefined ? { ...options, portal: `${portal}/certificates` } : options
    const territory = chooseTerritory(wanted, at)
    if (!territory.isPortal(portal)) throw new ProblemError({ code: 'other-portal', folder, portal })
    return walkOrder({ ledger, territory, acceptPrice, isResumed: true, ...wishesOf(options) }, begin, means)
  })
}

/**
 * The file of an order that was placed before, by this program or by hand, here or on another machine.
 *
 * @param link asks for the link of the e-mail, once the rest is known to be right
 * @throws ProblemError
 */
export async function runCollect(
  options: OrderOptions,
  link: ((rehearsal: boolean) => Promise<string>) | undefined,
  begin: BeginRun,
  means: RunMeans,
): Promise<ExitCode> {
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
  const folder = folderOf(wanted, options)
  const opened = await link?.(rehearsal)
  await makePrivateFolder(folder)
  return holding(folder, async () => {
    const ledger = await Ledger.fetch(folder, wanted, new URL(territory.start).origin, rehearsal)
    const walk = { ledger, territory, acceptPrice: undefined, link: opened, ...wishesOf(options) }
    return walkOrder(walk, begin, means)
  })
}
