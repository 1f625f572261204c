import { plainCvr } from '../cvr.ts'
import type { Ledger } from '../order/ledger.ts'
import type { Order } from '../order/order.ts'
import { ProblemError } from '../problems.ts'
import type { Brake } from './brake.ts'
import { leavesConfirmation, type ConfirmButton } from './confirmation.ts'
import { consentTo, type ConsentTerms } from './consent.ts'
import type { Human } from './human.ts'
import { DocumentGone, PageUnreadable } from './page/document.ts'
import type { Reading } from './page/types.ts'
import { reviewLabels, reviewOf, type ReadBack, type Review } from './portal/review.ts'
import { named } from './portal/screens.ts'
import { valueOf } from './portal/values.ts'
import { targetOf, type View, type Windows } from './windows.ts'

/**
 * How the confirmation ended: clicked by us, or maybe so; refused by the human; the page is no longer what was reviewed, or somebody
 * else has clicked; or the button could not be pressed as it stood, before anybody was asked (`disabled`) or at any time.
 */
export type Bound = 'bound' | 'refused' | 'moved-on' | 'covered' | 'disabled'

interface Binding {
  windows: Windows
  view: View
  ledger: Ledger
  /** What the form held when it was sent. */
  readBack: ReadBack
  human: Human
  terms: ConsentTerms
  brake: Brake
  /** Fires when the window is closed or the human leaves. */
  signal: AbortSignal
}

/**
 * The binding step, and the only place in the program that presses "Bekræft oprettelse". The ledger says `confirming`,
 * on the disk, before anything else: from here on the order may have been placed, by us or by the human himself. The
 * page is read, set beside the order and put to the human; after his yes the button is pressed once, and only if
 * everything that he said yes to still stands on the page in that very moment, and nobody has clicked it before us (his
 * own click may be on its way while he types the word). Nothing is ever pressed again.
 */
export async function bind(binding: Binding): Promise<Bound> {
  const { view, ledger, readBack, human, brake, signal } = binding
  if (!ledger.reached('confirming')) await ledger.note({ phase: 'confirming' })
  const [button, second] = named(view.seen, ['button', 'link'], 'confirmOrder')
  if (!button || second) return 'moved-on'
  const ready = await button.document.ask('readiness', targetOf(button))
  if (ready !== 'done') return ready === 'covered' || ready === 'disabled' ? ready : 'moved-on'
  const { reading, review } = await readReview(button, ledger.entry.order, readBack)
  human.tell({ news: 'review', review })
  const consent = consentTo(review, binding.terms)
  if (typeof consent === 'object') throw new ProblemError(consent)
  if (consent === 'ask') {
    const answer = await askWhileThere(binding, review)
    if (answer !== 'yes') return answer
  }
  // Whoever has left in the meantime (Ctrl+C, a closed window) has said no.
  if (signal.aborted) return 'refused'
  if (brake.isOn) return 'moved-on'
  const organisation = valueOf(reading.pairs, 'organisation') ?? readBack.rows.organisation ?? undefined
  const cvr = valueOf(reading.pairs, 'cvr') ?? readBack.rows.cvr
  await ledger.note({
    ...(organisation !== undefined && { organisation }),
    ...(typeof cvr === 'string' && { cvr: plainCvr(cvr) }),
    ...(review.price !== undefined && { price: review.price }),
    confirmedBy: 'assistant',
  })
  const pressed = await button.document
    .ask('bind', targetOf(button), { labels: [...reviewLabels], reading })
    .catch((error: unknown) => {
      if (error instanceof DocumentGone) return 'gone-at-press' as const
      if (error instanceof PageUnreadable) return 'interrupted' as const
      throw error
    })
  // The page went away in that very moment: whether the press went through cannot be known, so it counts as made.
  if (pressed === 'gone-at-press') return 'bound'
  // A page may order at the mouse's going down: what has had part of the press counts as pressed too.
  if (pressed === 'interrupted') {
    human.tell({ news: 'press-interrupted' })
    return 'bound'
  }
  if (pressed === 'done') {
    human.tell({ news: 'action', action: { action: 'confirm' } })
    return 'bound'
  }
  if (pressed !== 'clicked') human.tell({ news: 'not-pressed' })
  await ledger.note({ confirmedBy: 'human' })
  // It was ready before the question: what is disabled by now may have been pressed in a way that no click tells of.
  return pressed === 'covered' ? 'covered' : 'moved-on'
}

/** Reads what the confirmation around that button says, and sets it beside the order. */
export async function readReview(
  button: ConfirmButton,
  order: Order,
  readBack: ReadBack,
): Promise<{ reading: Reading; review: Review }> {
  const reading = await button.document.ask('confirmation', button.ref, [...reviewLabels])
  return { reading, review: reviewOf(order, reading, readBack) }
}

/** Asks for the word, and takes the question back when the human goes on in the browser instead of answering. */
async function askWhileThere(
  { windows, human, signal }: Binding,
  review: Review,
): Promise<'yes' | 'refused' | 'moved-on'> {
  const asking = new AbortController()
  const question = AbortSignal.any([signal, asking.signal])
  const left = leavesConfirmation(windows, question).then(() => {
    asking.abort()
    return 'moved-on' as const
  })
  const answered = human.approve(review, question).then((answer) => (answer === 'yes' ? 'yes' : 'refused'))
  const outcome = await Promise.race([left, answered])
  asking.abort()
  return outcome
}
