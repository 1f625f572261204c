import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { Ledger, Phase } from '../order/ledger.ts'
import { Exit, exitCodeOf, ProblemError, type ExitCode } from '../problems.ts'
import type { CheckOptions } from '../conversion/index.ts'
import type { Brake } from './brake.ts'
import { openBrowser, type OpenBrowser } from './browser.ts'
import type { ConsentTerms } from './consent.ts'
import { isForAnother, type Task } from './decide.ts'
import { Keeper } from './downloads.ts'
import { findLeftovers } from './leftovers.ts'
import type { Human } from './human.ts'
import type { Journal } from './journal.ts'
import { formByHand } from './portal/form.ts'
import type { Territory } from './portal/hosts.ts'
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
    await closeBrowser(browser, options.human)
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
    .catch(async (error: unknown) => endOf(keeper, ledger, taskOf(ledger), error))
  for (const path of await leftovers.clear(ledger.entry.p12?.sha256)) human.tell({ news: 'copy-left', path })
  const end = keeper.ended()
  return end && { end: 'converted', ...end }
}

/** @throws ProblemError `no-browser`; `not-downloaded`, `not-converted` once something may have been ordered */
export async function openFor(options: AssistOptions): Promise<OpenBrowser> {
  const { ledger, territory, human, headless } = options
  const byHand = formByHand(ledger.entry.order)
  const { start } = territory
  const wanted = { browser: options.browser, headless, start, byHand }
  const browser = await openBrowser(wanted).catch((error: unknown) => {
    if (error instanceof ProblemError && error.problem.code === 'no-browser' && ledger.reached('confirming'))
      human.tell({ news: 'no-browser', tried: error.problem.tried })
    throw inView(ledger, error)
  })
  human.tell({ news: 'browser', name: browser.name, sandbox: browser.sandbox, headless })
  return browser
}

/** The last act; its failure is only a warning. */
export async function closeBrowser(browser: OpenBrowser, human: Human): Promise<void> {
  const { closed, left } = await browser.close()
  if (!closed) human.tell({ news: 'browser-not-closed' })
  if (left !== undefined) human.tell({ news: 'copy-left', path: left })
}

/** Walks one order in an open browser, to its end or to the human's. @throws ProblemError */
export async function steer(browser: OpenBrowser, keeper: Keeper, options: AssistOptions): Promise<End> {
  const { ledger, territory, brake } = options
  const { context } = browser
  const task = taskOf(ledger)
  const page = await freshPage(context).catch((error: unknown) => {
    if (context.pages().length > 0) throw error
    throw inView(ledger, new ProblemError({ code: 'window-closed', folder: ledger.folder }, { cause: error }))
  })
  for (const host of ledger.entry.loginHosts ?? []) territory.knowLogin(host)
  const closed = windowsClosed(context, ledger)
  const windows = new Windows(context, territory, ledger.entry.order.certificateName)
  const deaf = keeper.listen(context, () => windows.nudge())
  const signal = AbortSignal.any([closed.signal, brake.left])
  signal.addEventListener('abort', () => windows.nudge())
  const refusal = new RefusalWatch()
  const walking = begin()
  try {
    return await Promise.race([closed.happens, left(brake.left, ledger, walking), walking])
  } catch (error) {
    keeper.withdraw()
    await withinMoment(walking, LOOP_PATIENCE)
    return await endOf(keeper, ledger, task, orRefused(refusal, ledger, error))
  } finally {
    deaf()
    closed.stop()
    windows.leave()
  }

  function begin(): Promise<End> {
    const { human, consent, attended, quiet, journal, link } = options
    const start = link ?? territory.start
    human.tell({ news: 'action', action: { action: 'open', url: link ? new URL(link).origin : start } })
    // Not awaited: an address that does not answer, or never comes to an end, is for the loop to see and to say.
    void page.goto(start, { waitUntil: 'commit', timeout: 0 }).catch(() => undefined)
    const watch = { quiet, brake, journal, refusal, signal }
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

/** What is left to do, as the ledger has it at the beginning. */
export function taskOf({ entry }: Ledger): Task {
  if (!MAY_BE_ORDERED_STILL.includes(entry.phase)) return 'collect'
  if (entry.order.identification === 'one-time-code') return 'order-for-code'
  return entry.order.issue === 'mail' ? 'order-for-mail' : 'order'
}
const MAY_BE_ORDERED_STILL: readonly Phase[] = ['planned', 'confirming']

/** Whoever leaves because the portal refuses him hears that, and who can help. */
function orRefused({ why }: RefusalWatch, { folder }: Ledger, error: unknown): unknown {
  const left = error instanceof ProblemError && ['stopped', 'window-closed'].includes(error.problem.code)
  return left && why ? new ProblemError({ code: 'no-access', why, folder }, { cause: error }) : error
}

/** Rejects as soon as the last window is gone: nobody waits for somebody who has left. */
function windowsClosed(context: BrowserContext, ledger: Ledger) {
  const gone = new AbortController()
  const stops: (() => void)[] = []
  const happens = new Promise<never>((_, reject) => {
    const close = (): void => {
      gone.abort()
      reject(new ProblemError({ code: 'window-closed', folder: ledger.folder }))
    }
    const closePage = (): void => {
      if (context.pages().length === 0) close()
    }
    const watch = (page: Page): void => {
      page.on('close', closePage)
      stops.push(() => page.off('close', closePage))
    }
    for (const page of context.pages()) watch(page)
    context.on('close', close)
    context.on('page', watch)
    stops.push(() => context.off('close', close).off('page', watch))
  })
  happens.catch(() => undefined)
  return {
    happens,
    signal: gone.signal,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

/**
 * Rejects soon after the human has left. The loop ends by itself, and is given a moment to see how things stand: at the
 * confirmation, that nothing was pressed.
 */
async function left(leave: AbortSignal, ledger: Ledger, steering: Promise<End>): Promise<never> {
  await new Promise<void>((resolve) => leave.addEventListener('abort', () => resolve()))
  await withinMoment(steering, LEAVING_PATIENCE)
  throw new ProblemError({ code: 'stopped', folder: ledger.folder })
}

/** How long the loop may take to see how things stand when the human leaves, and when no window is left to see. */
const LEAVING_PATIENCE = 2000
const LOOP_PATIENCE = 500

/** Resolves when that has ended, however it has, at the latest after so many milliseconds. */
async function withinMoment(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))
  await Promise.race([patience, work.catch(() => undefined)])
  clearTimeout(timer)
}

/**
 * What a run that was cut off has come to: what was still on its way is kept, and what the folder would not take is put
 * where the next run finds it. @throws ProblemError
 */
async function endOf(keeper: Keeper, ledger: Ledger, task: Task, error: unknown): Promise<End> {
  const ofTheLast = await keeper.keepTheLast().catch((reason: unknown) => reason)
  // What was paid for is on the disk: leaving now leaves nothing undone but the trying of the code.
  const end = keeper.ended()
  if (end && isLesser(error)) return { end: 'converted', ...end }
  // The order is placed and the file is another run's: closing the window at the receipt is a good end.
  if (isForAnother(task) && ledger.entry.phase === 'ordered' && isLesser(error)) return { end: 'ordered' }
  const path = await keeper.rescue()
  if (path === undefined) throw inView(ledger, ofTheLast ?? error)
  throw new ProblemError({ code: 'saved-elsewhere', folder: ledger.folder, path }, { cause: error })
}

const MAYBE_PAID: readonly Phase[] = ['confirming', 'ordered', 'issued']
/** Ends that mean little beside an order that may have been paid for. */
const LESSER: readonly ExitCode[] = [
  Exit.stoppedByUser,
  Exit.windowClosed,
  Exit.needsTerminal,
  Exit.refusedByPortal,
  Exit.differsFromOrder,
  Exit.noBrowser,
]

function isLesser(error: unknown): boolean {
  return error instanceof ProblemError && LESSER.includes(exitCodeOf(error.problem))
}

/** From the confirmation on, what counts is that something may have been ordered and is not yet here. */
export function inView({ folder, entry }: Ledger, error: unknown): unknown {
  if (!isLesser(error)) return error
  if (entry.phase === 'saved' && entry.p12) {
    const path = join(folder, basename(entry.p12.name))
    return new ProblemError(
      { code: 'not-converted', folder, path, isThere: existsSync(path) },
      { cause: error },
    )
  }
  if (!MAYBE_PAID.includes(entry.phase)) return error
  return new ProblemError(
    { code: 'not-downloaded', folder, certain: entry.phase !== 'confirming' },
    { cause: error },
  )
}
