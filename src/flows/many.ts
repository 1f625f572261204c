import { ProblemError } from '../problems.ts'
import type { Ledger } from '../order/ledger.ts'
import { closeBrowser, openFor, steer, takeUp, type AssistOptions } from './assist.ts'
import type { OpenBrowser } from './browser.ts'
import { Keeper } from './downloads.ts'
import type { Human } from './human.ts'
import { differences, type Review } from './portal/review.ts'

/** What is shared by all orders of a file; each has its own ledger. */
export interface ManyOptions extends Omit<AssistOptions, 'ledger'> {
  /** Fetch the files too, once everything is ordered. */
  fetches: boolean
}

/** What is told of a batch between its orders. */
export interface ManyTold {
  begins(part: 'order' | 'fetch', number: number, of: number, ledger: Ledger): void
  failed(ledger: Ledger, error: ProblemError): Promise<void>
}

/**
 * Walks many orders of one organisation in one window: all are ordered first, with one login, and then fetched. One that
 * fails does not keep the others back, unless it may have been paid for without a proof: then nothing more is ordered.
 *
 * @returns `in-doubt`: the ledger of the order that stopped the ordering
 * @throws ProblemError when the human leaves, or no browser starts
 */
export async function assistMany(
  ledgers: readonly Ledger[],
  options: ManyOptions,
  told: ManyTold,
): Promise<{ inDoubt: Ledger | undefined }> {
  const toOrder = ledgers.filter((ledger) => !ledger.reached('ordered'))
  const [first] = ledgers.filter((ledger) => !ledger.reached('converted'))
  if (!first) return { inDoubt: undefined }
  const browser = await openFor({ ...options, ledger: first })
  try {
    const human = onceForAll(options.human, toOrder.length)
    for (const [at, ledger] of toOrder.entries()) {
      told.begins('order', at + 1, toOrder.length, ledger)
      await walkOne(browser, ledger, { ...options, human }, told)
      if (ledger.entry.phase === 'confirming') return { inDoubt: ledger }
    }
    const toFetch = options.fetches ? ledgers.filter(isToFetch) : []
    for (const [at, ledger] of toFetch.entries()) {
      told.begins('fetch', at + 1, toFetch.length, ledger)
      await walkOne(browser, ledger, options, told)
    }
    return { inDoubt: undefined }
  } finally {
    await closeBrowser(browser, options.human)
  }
}

/** With a one-time code it is fetched by whoever was given that. */
function isToFetch(ledger: Ledger): boolean {
  const { order } = ledger.entry
  return ledger.reached('ordered') && !ledger.reached('converted') && order.identification === 'login'
}

async function walkOne(
  browser: OpenBrowser,
  ledger: Ledger,
  options: ManyOptions,
  told: ManyTold,
): Promise<void> {
  const one: AssistOptions = { ...options, ledger }
  try {
    const keeper = new Keeper(ledger, options.human, options.check)
    if (!(await takeUp(keeper, one))) await steer(browser, keeper, one)
  } catch (error) {
    // Whoever says no, or leaves by the keyboard or by closing the window, means all of them.
    const hasLeft = options.brake.left.aborted || browser.context.pages().length === 0
    if (!(error instanceof ProblemError) || hasLeft || error.problem.code === 'stopped') throw error
    await told.failed(ledger, error)
  }
}

/**
 * The human's word for all orders, given at the first: the same review but for the certificate's name needs no second
 * word. Whatever differs, in the order or in the portal, is asked about by itself.
 */
function onceForAll(human: Human, times: number): Human {
  let approved: string | undefined
  return {
    ...human,
    async approve(review, signal) {
      const terms = termsOf(review)
      if (terms !== undefined && terms === approved) return 'yes'
      const isFirst = approved === undefined && terms !== undefined
      const answer = await human.approve(review, signal, isFirst ? times : 1)
      if (answer === 'yes' && isFirst) approved = terms
      return answer
    },
  }
}

/** What the word holds for: everything but the name. Nothing when the portal differs from the order. */
function termsOf(review: Review): string | undefined {
  if (differences(review).length > 0) return undefined
  const shown = review.items.filter(({ id }) => id !== 'certificateName').map(({ id, found }) => [id, found])
  return JSON.stringify([review.price, shown])
}
