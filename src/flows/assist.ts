import type { BrowserContext, Page } from 'playwright-core'
import type { Ledger } from '../order/ledger.ts'
import { ProblemError } from '../problems.ts'
import type { CheckOptions } from '../conversion/index.ts'
import type { Brake } from './brake.ts'
import { openBrowser, type LaunchOptions, type OpenBrowser } from './browser.ts'
import type { ConsentTerms } from './consent.ts'
import { taskOf } from './decide.ts'
import { endOf, inView, mayBePaid, orRefused } from './ends.ts'
import { Keeper } from './keeper.ts'
import { findLeftovers } from './leftovers.ts'
import type { Human } from './human.ts'
import type { Journal } from './journal.ts'
import { formByHand } from './portal/form.ts'
import type { Territory } from './portal/hosts.ts'
import { left, loopEnds, windowsClosed } from './presence.ts'
import { RefusalWatch } from './refusal.ts'
import { walk, type End } from './run.ts'
import { Windows } from './windows.ts'

export interface AssistOptions {
  ledger: Ledger
  territory: Territory
  human: Human
  consent: ConsentTerms
  /** A person is at the terminal. */
  attended: boolean
  check: CheckOptions
  headless: boolean
  browser?: string | undefined
  /** Where to begin instead of the portal's list: the link of an e-mail. It carries a reference number: never said. */
  link?: string | undefined
  /** The window does not come to the front by itself. */
  quiet: boolean
  /** The human's way to pause and to leave. */
  brake: Brake
  /** Opens the window of the run; a test passes one of a browser that is open already. */
  openBrowser?: (options: LaunchOptions) => Promise<OpenBrowser>
  /** The time, in milliseconds; a test passes its own, so that it waits for no patience. */
  now?: () => number
  /** Takes down what the run sees, for a problem report. */
  journal?: Journal | undefined
}

/**
 * Walks an order from wherever its ledger and the portal are to a certificate on the disk, in a window of its own.
 *
 * @throws ProblemError for everything that ends it short of that; the ledger says how far it came
 */
export async function assist(options: AssistOptions): Promise<End> {
  const keeper = new Keeper(options.ledger, options.human, options.check)
  const before = await takeUp(keeper, options)
  if (before) return before
  const browser = await openFor(options)
  try {
    return await steer(browser, keeper, options)
  } finally {
    await closeBrowser(browser, options.human, keeper.incoming.isInBrowserAlone)
  }
}

/** Takes up what an earlier run of the order has left on the disk. Returns its end when that was all that was missing. */
export async function takeUp(
  keeper: Keeper,
  { ledger, brake, human }: Pick<AssistOptions, 'ledger' | 'brake' | 'human'>,
): Promise<End | undefined> {
  brake.left.addEventListener('abort', () => keeper.withdraw())
  const leftovers = await findLeftovers(ledger.folder)
  for (const unread of leftovers.unread) human.tell({ news: 'unread', ...unread })
  await keeper
    .takeUp(leftovers.files)
    .catch(async (error: unknown) => endOf(keeper, ledger, taskOf(ledger.entry), error))
  for (const path of await leftovers.clear(ledger.entry.p12?.sha256)) human.tell({ news: 'copy-left', path })
  const end = keeper.ended()
  return end && { end: 'converted', ...end }
}

/** @throws ProblemError `no-browser`; `not-downloaded`, `not-converted` once something may have been ordered */
export async function openFor(options: AssistOptions): Promise<OpenBrowser> {
  const { ledger, territory, human, headless, openBrowser: open = openBrowser } = options
  // A rehearsal's portal ends with the run: nothing can be ordered there by hand.
  const byHand = ledger.entry.rehearsal ? [] : formByHand(ledger.entry.order)
  const { start } = territory
  const wanted = { browser: options.browser, headless, start, byHand }
  const browser = await open(wanted).catch((error: unknown) => {
    if (error instanceof ProblemError && error.problem.code === 'no-browser' && ledger.reached('confirming'))
      human.tell({ news: 'no-browser', tried: error.problem.tried })
    throw inView(ledger, error)
  })
  human.tell({ news: 'browser', name: browser.name, sandbox: browser.sandbox, headless })
  return browser
}

/** The last act; its failure is only a warning. `keeps`: what it downloaded lies nowhere else, and stays. */
export async function closeBrowser(browser: OpenBrowser, human: Human, keeps: boolean): Promise<void> {
  const { closed, left } = await browser.close(keeps)
  if (!closed) human.tell({ news: 'browser-not-closed' })
  if (left !== undefined) human.tell({ news: 'copy-left', path: left })
}

/** Walks one order in an open browser, to its end or to the human's. @throws ProblemError */
export async function steer(browser: OpenBrowser, keeper: Keeper, options: AssistOptions): Promise<End> {
  const { ledger, territory, brake } = options
  const { context } = browser
  const task = taskOf(ledger.entry, options.link)
  const page = await freshPage(context).catch((error: unknown) => {
    if (context.pages().length > 0) throw error
    throw inView(ledger, new ProblemError({ code: 'window-closed', folder: ledger.folder }, { cause: error }))
  })
  const closed = windowsClosed(context, ledger)
  const windows = new Windows(context, territory, ledger.entry.order.certificateName)
  const deaf = keeper.incoming.listen({ context, downloads: browser.downloads, territory }, () =>
    windows.nudge(),
  )
  const signal = AbortSignal.any([closed.signal, brake.left])
  signal.addEventListener('abort', () => windows.nudge())
  const refusal = new RefusalWatch()
  const walking = begin().catch(keepWindow)
  try {
    return await Promise.race([closed.happens, left(brake.left, ledger, walking), walking])
  } catch (error) {
    keeper.withdraw()
    await loopEnds(walking)
    return await endOf(keeper, ledger, task, orRefused(refusal, ledger, error))
  } finally {
    deaf()
    closed.stop()
    windows.leave()
  }

  /** A fault of ours must not take the window along in which the code or the certificate of a paid order may stand. */
  async function keepWindow(fault: unknown): Promise<End> {
    if (fault instanceof ProblemError || !mayBePaid(ledger)) throw fault
    options.human.tell({ news: 'window-kept' })
    const faults = [fault]
    while (!keeper.settled && !signal.aborted) {
      await windows.changed()
      // The file of it lies on the disk, where the next run takes it up.
      await keeper.keepWhatCame().catch((error: unknown) => {
        if (error instanceof ProblemError) throw error
        faults.push(error)
      })
    }
    const end = keeper.ended()
    if (end) return { end: 'converted', ...end }
    throw new ProblemError({ code: 'stopped', folder: ledger.folder }, { cause: new AggregateError(faults) })
  }

  function begin(): Promise<End> {
    const { human, consent, attended, quiet, journal, link, now = Date.now } = options
    const start = link ?? territory.start
    human.tell({ news: 'action', action: { action: 'open', url: link ? new URL(link).origin : start } })
    // Not awaited: an address that does not answer, or never comes to an end, is for the loop to see and to say.
    void page.goto(start, { waitUntil: 'commit', timeout: 0 }).catch(() => undefined)
    const watch = { quiet, brake, journal, refusal, now, signal }
    return walk({ windows, territory, ledger, human, keeper, page, consent, attended, task, ...watch })
  }
}

/**
 * A page on which nothing of an earlier order stands: its receipt or confirmation must not be taken for this one's. The
 * browser's own empty page serves the first.
 */
async function freshPage(context: BrowserContext): Promise<Page> {
  const before = context.pages()
  const [only, another] = before
  if (only && !another && only.url() === 'about:blank') return only
  const page = await context.newPage()
  for (const old of before) await old.close()
  return page
}
