import { ProblemError } from '../problems.ts'
import type { Ledger } from '../order/ledger.ts'
import { closeBrowser, openFor, steer, takeUp, type AssistOptions } from './assist.ts'
import type { OpenBrowser } from './browser.ts'
import { Keeper } from './downloads.ts'
import { inView } from './ends.ts'
import type { Human } from './human.ts'
import { differences, type Review } from './portal/review.ts'
import type { End } from './run.ts'

/** What is shared by all orders of a file; each has its own ledger. */
export interface ManyOptions extends Omit<AssistOptions, 'ledger'> {
  /** Fetch the files too, once everything is ordered. */
  fetches: boolean
}

/** What is told of a batch between its orders. */
export interface ManyTold {
  begins(part: 'order' | 'fetch', number: number, of: number, ledger: Ledger): void
  /** One has come to its end: it is ordered, or its certificate is there. */
  ended(ledger: Ledger, end: End): Promise<void>
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
  const browser = await openFor({ ...options, ledger: first }).catch((error: unknown) => {
    throw inViewOfAll(ledgers, error)
  })
  try {
    let left = toOrder.length
    const human = onceForAll(options.human, () => left)
    for (const [at, ledger] of toOrder.entries()) {
      left = toOrder.length - at
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
  } catch (error) {
    throw inViewOfAll(ledgers, error)
  } finally {
    await closeBrowser(browser, options.human)
  }
}

/** What counts when it ends early is that something may have been ordered, in whichever of the orders. */
function inViewOfAll(ledgers: readonly Ledger[], error: unknown): unknown {
  return ledgers.reduce<unknown>((seen, ledger) => (seen === error ? inView(ledger, error) : seen), error)
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
    const end = (await takeUp(keeper, one)) ?? (await steer(browser, keeper, one))
    await told.ended(ledger, end)
  } catch (error) {
    // Whoever says no, or leaves by the keyboard or by closing the window, means all of them.
    const hasLeft = options.brake.left.aborted || browser.context.pages().length === 0
    if (!(error instanceof ProblemError) || hasLeft || error.problem.code === 'stopped') throw error
    await told.failed(ledger, error)
  }
}

/**
 * The human's word for all orders that are left, given at the first: the same review but for the certificate's name
 * needs no second word. It is spent once an order: one that comes to its confirmation again, and whatever differs, in the
 * order or in the portal, is asked about by itself.
 */
export function onceForAll(human: Human, left: () => number): Human {
  let approved: string | undefined
  const spent = new Set<string>()
  return {
    ...human,
    async approve(review, signal) {
      const terms = termsOf(review)
      const name = nameIn(review)
      const isNew = !spent.has(name)
      spent.add(name)
      if (isNew && terms !== undefined && terms === approved) return 'yes'
      const isFirst = isNew && approved === undefined && terms !== undefined
      const answer = await human.approve(review, signal, isFirst ? left() : 1)
      if (answer === 'yes' && isFirst) approved = terms
      return answer
    },
  }
}

function nameIn({ items }: Review): string {
  return items.find(({ id }) => id === 'certificateName')?.expected ?? ''
}

/** What the word holds for: everything but the name. Nothing when the portal differs from the order. */
function termsOf(review: Review): string | undefined {
  if (differences(review).length > 0) return undefined
  const shown = review.items.filter(({ id }) => id !== 'certificateName').map(({ id, found }) => [id, found])
  return JSON.stringify([review.price, shown])
}
