import type { Problem } from '../problems.ts'
import { differences, type Review } from './portal/review.ts'

/** What stands for the human's yes in this run. */
export interface ConsentTerms {
  /** A person can be asked for the word. */
  interactive: boolean
  /** The price accepted in writing with `--accept-price`, in øre. */
  acceptPrice: number | undefined
  /** Real money: a person at the terminal types the word, whatever was accepted in writing. */
  production: boolean
}

/**
 * Whether the review may be bound as it stands. Pure. `ask`: the human reads it, differences too, and types the word.
 * In writing, consent holds only for a review without a difference and for exactly that price.
 */
export function consentTo(review: Review, terms: ConsentTerms): 'given' | 'ask' | Problem {
  const differing = differences(review)
  const written = terms.acceptPrice
  if (terms.interactive && (terms.production || written === undefined || differing.length > 0)) return 'ask'
  if (differing.length > 0) {
    return {
      code: 'differs-from-order',
      items: differing.map(({ id, expected, found, source }) => ({ id, expected, found, source })),
    }
  }
  if (written === undefined) return { code: 'needs-terminal', question: 'approval', option: '--accept-price' }
  if (review.price !== written) {
    return { code: 'price-differs', accepted: written, found: review.price ?? 0 }
  }
  return 'given'
}
