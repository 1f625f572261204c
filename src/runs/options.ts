import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chosenFolder } from '../chosen-folder.ts'
import { safeFileName } from '../files.ts'
import { isHost, isLoopback, loopbackTerritory, territoryOf, type Territory } from '../flows/portal/hosts.ts'
import { lockOrder } from '../order/lock.ts'
import type { Order } from '../order/order.ts'
import { parsePrice } from '../order/price.ts'
import { ProblemError } from '../problems.ts'

/** What may be said of an order, as it was written: on a command line, in a preset or on a page. */
export interface OrderOptions {
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
}

/** Where the files of an order go. @throws ProblemError `convert-option` */
export function folderOf({ certificateName, environment }: Order, { out }: OrderOptions): string {
  return out === undefined ? usualFolder(certificateName, environment) : chosenFolder(out)
}

/** A test of an order must not stand in the way of the order itself. */
function usualFolder(called: string, environment: Order['environment']): string {
  const name = environment === 'production' ? called : `${called} (${environment})`
  return join(homedir(), 'altid-order', safeFileName(name))
}

/** No two runs work on one folder. A folder that is not there is left to whoever opens it to say so. */
export async function holding<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
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
