import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { makePrivateFolder, safeFileName } from '../files.ts'
import { isHost, isLoopback, loopbackTerritory, territoryOf, type Territory } from '../flows/portal/hosts.ts'
import { Ledger } from '../order/ledger.ts'
import { lockOrder } from '../order/lock.ts'
import { parseOrder, type Order } from '../order/order.ts'
import { parsePrice } from '../order/price.ts'
import { ProblemError, type ExitCode } from '../problems.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { walkOrder } from './walk-order.ts'

export interface OrderOptions {
  config?: string
  org?: string
  contact?: string
  contactName?: string
  cvr?: string
  name?: string
  out?: string
  environment?: string
  identification?: string
  issue?: string
  browser?: string
  acceptPrice?: string
  portal?: string
  headless?: boolean
  report?: boolean
  quiet?: boolean
  /** Hosts of the organisation's own login. */
  loginHost?: string[]
  calendar?: boolean
  /** The human's acts were told already. */
  isTold?: boolean
}

/** `altid-order`: a new order, from the first page to the certificate. @throws ProblemError */
export async function order(given: OrderOptions, terminal: Terminal): Promise<ExitCode> {
  const isAsked = terminal.interactive && (given.org === undefined || given.contact === undefined)
  const options = isAsked ? await (await import('./guided.ts')).askForOrder(given, terminal) : given
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
  const folder = resolve(options.out ?? usualFolder(wanted.certificateName, wanted.environment))
  const acceptPrice = readPrice(options.acceptPrice)
  await makePrivateFolder(folder)
  return holding(folder, async () => {
    const ledger = await Ledger.begin(folder, wanted, new URL(territory.start).origin, rehearsal)
    const isTold = options.isTold ?? false
    return walkOrder({ ledger, territory, terminal, acceptPrice, isTold, ...wishesOf(options) })
  })
}

/** `altid-order resume`: goes on with an order from wherever the portal is. @throws ProblemError */
export async function resume(place: string, options: OrderOptions, terminal: Terminal): Promise<ExitCode> {
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
    return walkOrder({ ledger, territory, terminal, acceptPrice, ...wishesOf(options) })
  })
}

/** A test of an order must not stand in the way of the order itself. */
export function usualFolder(called: string, environment: Order['environment']): string {
  const name = environment === 'production' ? called : `${called} (${environment})`
  return join(homedir(), 'altid-order', safeFileName(name))
}

/** No two runs work on one folder. A folder that is not there is left to whoever opens it to say so. */
export async function holding(folder: string, work: () => Promise<ExitCode>): Promise<ExitCode> {
  if (!existsSync(folder)) return work()
  const release = await lockOrder(folder)
  try {
    return await work()
  } finally {
    await release()
  }
}

export const wishesOf = ({ headless, quiet, browser, report, calendar }: OrderOptions) => ({
  headless: headless ?? false,
  quiet: quiet ?? false,
  browser,
  report: report ?? false,
  calendar,
})

/** The real portal, or one on this machine; `--portal` and `--headless` are for the latter only. */
export function chooseTerritory(wanted: Pick<Order, 'environment'>, options: OrderOptions): Territory {
  const chosen = portalOf(wanted, options)
  for (const host of options.loginHost ?? []) {
    if (!isHost(host)) throw new ProblemError({ code: 'host-invalid', option: '--login-host', host })
    chosen.knowLogin(host)
  }
  return chosen
}

function portalOf(wanted: Pick<Order, 'environment'>, options: OrderOptions): Territory {
  if (options.portal === undefined) {
    if (options.headless) throw new ProblemError({ code: 'loopback-only', option: '--headless' })
    return territoryOf(wanted.environment)
  }
  if (!isLoopback(options.portal)) throw new ProblemError({ code: 'loopback-only', option: '--portal' })
  return loopbackTerritory(options.portal)
}

export function readPrice(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const price = parsePrice(text)
  if (price === undefined) throw new ProblemError({ code: 'price-invalid', option: '--accept-price' })
  return price
}
