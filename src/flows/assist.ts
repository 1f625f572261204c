import type { Ledger, Phase } from '../order/ledger.ts'
import { Exit, exitCodeOf, ProblemError, type ExitCode } from '../problems.ts'
import type { CheckOptions } from '../conversion/index.ts'
import type { Brake } from './brake.ts'
import { openBrowser, type OpenBrowser } from './browser.ts'
import type { ConsentTerms } from './consent.ts'
import { Keeper, type End } from './downloads.ts'
import { findLeftovers } from './leftovers.ts'
import type { Human } from './human.ts'
import type { Journal } from './journal.ts'
import { formByHand } from './portal/form.ts'
import type { Territory } from './portal/hosts.ts'
import { RefusalWatch } from './refusal.ts'
import { walk } from './run.ts'
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
  const { ledger, territory, human, brake } = options
  const keeper = new Keeper(ledger, human, options.check)
  brake.left.addEventListener('abort', () => keeper.withdraw())
  const leftovers = await findLeftovers(ledger.folder)
  await keeper.takeUp(leftovers.files).catch(async (error: unknown) => endOf(keeper, ledger, error))
  await leftovers.clear(ledger.entry.p12?.sha256)
  const before = keeper.ended()
  if (before) return before
  const byHand = formByHand(ledger.entry.order)
  const { start } = territory
  const browser = await openBrowser({
    browser: options.browser,
    headless: options.headless,
    start,
    byHand,
  }).catch((error: unknown) => {
    if (error instanceof ProblemError && error.problem.code === 'no-browser' && ledger.reached('confirming'))
      human.tell({ news: 'no-browser', tried: error.problem.tried })
    throw inView(ledger, error)
  })
  human.tell({ news: 'browser', name: browser.name, sandbox: browser.sandbox, headless: options.headless })
  const closed = windowsClosed(browser, ledger)
  const refusal = new RefusalWatch()
  const steering = steer(browser, options, closed.signal)
  try {
    return await Promise.race([closed.happens, left(brake.left, ledger, steering), steering])
  } catch (error) {
    keeper.withdraw()
    await withinMoment(steering, LOOP_PATIENCE)
    return await endOf(keeper, ledger, orRefused(refusal, ledger, error))
  } finally {
    if ((await browser.close()) === 'not-closed') human.tell({ news: 'browser-not-closed' })
  }
  async function steer(open: OpenBrowser, { consent }: AssistOptions, signal: AbortSignal): Promise<End> {
    const page = await open.context.newPage()
    const windows = new Windows(open.context, territory, ledger.entry.order.certificateName)
    keeper.listen(open.context, () => windows.nudge())
    human.tell({ news: 'action', action: { action: 'open', url: start } })
    // Not awaited: an address that does not answer, or never comes to an end, is for the loop to see and to say.
    void page.goto(start, { waitUntil: 'commit', timeout: 0 }).catch(() => undefined)
    const both = AbortSignal.any([signal, brake.left])
    both.addEventListener('abort', () => windows.nudge())
    const { attended } = options
    return walk({
      windows,
      territory,
      ledger,
      human,
      keeper,
      page,
      consent,
      journal: options.journal,
      attended,
      refusal,
      brake,
      signal: both,
    })
  }
}

/** Whoever leaves because the portal refuses him hears that, and who can help. */
function orRefused({ why }: RefusalWatch, { folder }: Ledger, error: unknown): unknown {
  const left = error instanceof ProblemError && ['stopped', 'window-closed'].includes(error.problem.code)
  return left && why ? new ProblemError({ code: 'no-access', why, folder }, { cause: error }) : error
}

/** Rejects as soon as the last window is gone: nobody waits for somebody who has left. */
function windowsClosed(browser: OpenBrowser, ledger: Ledger) {
  const gone = new AbortController()
  const happens = new Promise<never>((_, reject) => {
    const close = (): void => {
      gone.abort()
      reject(new ProblemError({ code: 'window-closed', folder: ledger.folder }))
    }
    browser.context.on('close', close)
    browser.context.on('page', (page) =>
      page.on('close', () => {
        if (browser.context.pages().length === 0) close()
      }),
    )
  })
  happens.catch(() => undefined)
  return { happens, signal: gone.signal }
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
async function endOf(keeper: Keeper, ledger: Ledger, error: unknown): Promise<End> {
  const ofTheLast = await keeper.keepTheLast().catch((reason: unknown) => reason)
  // What was paid for is on the disk: leaving now leaves nothing undone but the trying of the code.
  const end = keeper.ended()
  if (end && isLesser(error)) return end
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
function inView({ folder, entry }: Ledger, error: unknown): unknown {
  if (!isLesser(error) || !MAYBE_PAID.includes(entry.phase)) return error
  return new ProblemError(
    { code: 'not-downloaded', folder, certain: entry.phase !== 'confirming' },
    { cause: error },
  )
}
