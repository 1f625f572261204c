/** The checks of `altid-order doctor`, in their order; each finding is told as soon as it is there. */
import { hasDisplay } from '../flows/browser.ts'
import { abandonedByRuns } from '../flows/leftovers.ts'
import { findLedgers } from '../order/found.ts'
import { nextOf } from '../order/next.ts'
import type { Presets } from '../presets/presets.ts'
import { settingsFile, surroundings } from '../presets/settings-file.ts'
import { ProblemError } from '../problems.ts'
import { askDirectly, namedProxy } from './ask.ts'
import type { Finding } from './findings.ts'
import { tryFolder } from './folder.ts'
import {
  isPlain,
  judgeBrowser,
  judgeClock,
  judgeFolder,
  judgeLeftovers,
  judgeNode,
  judgeOrders,
  judgePortal,
  judgePresets,
} from './judge.ts'
import { tryBrowser } from './look.ts'

export interface Examination {
  /** The portal's start page. */
  start: string
  /** As `--browser` has it. */
  browser: string | undefined
  /** Where orders go. */
  folder: string
  /** Nothing is asked over the network. */
  offline: boolean
  /** The portal is on this machine, where an order needs no window. */
  loopback: boolean
  presets: Presets
}

export async function* examine(wanted: Examination): AsyncGenerator<Finding> {
  const { start, browser, folder, offline, loopback, presets } = wanted
  const { host } = new URL(start)
  yield judgeNode(process.versions.node)

  const direct = offline ? undefined : await askDirectly(start)
  // The browser knows the organisation's proxy and authorities; it is asked where the program alone gets nowhere.
  const trial = await tryBrowser(browser, start, direct !== undefined && !isPlain(direct))
  yield judgeBrowser(trial, { start, hasDisplay: hasDisplay(process.env), needsWindow: !loopback })
  yield direct
    ? judgePortal({ host, direct, browser: trial.answer, proxy: namedProxy(start, process.env) })
    : { check: 'portal', state: 'not-tried', host }
  yield judgeClock([direct, trial.answer])

  yield judgeFolder(folder, await tryFolder(folder))
  const { certificates, folders } = await abandonedByRuns()
  yield judgeLeftovers(certificates, folders)
  yield judgeOrders(folder, await ordersIn(folder))
  yield judgePresets(settingsFile(surroundings()), presets)
}

async function ordersIn(folder: string): Promise<Parameters<typeof judgeOrders>[1]> {
  try {
    const { ledgers } = await findLedgers(folder)
    return ledgers.map((found) =>
      found.state === 'unreadable' ? 'unreadable' : nextOf(found.entry, found.files, found.holder).next,
    )
  } catch (error) {
    // A folder that is not there holds no orders; what else is wrong with it has been found already.
    if (error instanceof ProblemError && error.problem.code === 'folder-unreadable') return []
    throw error
  }
}
