import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { consentTo, type ConsentTerms } from '../../src/flows/consent.ts'
import type { Review, ReviewId } from '../../src/flows/portal/review.ts'

const IDS: readonly ReviewId[] = [
  'certificateName',
  'organisation',
  'cvr',
  'type',
  'price',
  'identification',
  'issuance',
  'publication',
]

const reviewWith = (price: number | undefined, differing: readonly ReviewId[] = []): Review => ({
  price,
  items: IDS.map((id) => ({
    id,
    expected: 'ordered',
    found: differing.includes(id) ? 'other' : 'ordered',
    source: 'page',
    agrees: !differing.includes(id),
  })),
})

const atTerminal: ConsentTerms = { interactive: true, acceptPrice: undefined, production: false }
const inWriting: ConsentTerms = { interactive: false, acceptPrice: 2000, production: true }

test('a person at a terminal types the word for real money, whatever was accepted in writing', () => {
  expect(consentTo(reviewWith(2000), { interactive: true, acceptPrice: 2000, production: true })).toBe('ask')
  expect(consentTo(reviewWith(2000), atTerminal)).toBe('ask')
})

test('a consent in writing holds without a terminal, and in a rehearsal', () => {
  expect(consentTo(reviewWith(2000), inWriting)).toBe('given')
  expect(consentTo(reviewWith(2000), { ...atTerminal, acceptPrice: 2000 })).toBe('given')
})

test('without a terminal a difference, another price or no consent is a stop that names its reason', () => {
  expect(consentTo(reviewWith(2000, ['cvr']), inWriting)).toEqual({
    code: 'differs-from-order',
    items: [{ id: 'cvr', expected: 'ordered', found: 'other', source: 'page' }],
  })
  expect(consentTo(reviewWith(2500), inWriting)).toEqual({
    code: 'price-differs',
    accepted: 2000,
    found: 2500,
  })
  expect(consentTo(reviewWith(2000), { ...inWriting, acceptPrice: undefined })).toEqual({
    code: 'needs-terminal',
    question: 'approval',
    option: '--accept-price',
  })
})

test('a difference is read by a person wherever there is one', () => {
  expect(consentTo(reviewWith(2000, ['type']), { ...atTerminal, acceptPrice: 2000 })).toBe('ask')
})

test('no review with a difference, an unread price or another price is ever taken as agreed to', () => {
  // Few prices, so that they often meet.
  const price = fc.option(fc.constantFrom(0, 1, 2000, 2001, 2500), { nil: undefined })
  const review = fc
    .tuple(price, fc.subarray([...IDS]))
    .map(([read, differing]) => reviewWith(read, differing))
  const terms = fc.record({ interactive: fc.boolean(), acceptPrice: price, production: fc.boolean() })
  const given = { count: 0 }
  fc.assert(
    fc.property(review, terms, (shown, agreed) => {
      const consent = consentTo(shown, agreed)
      if (agreed.interactive && agreed.production) return consent === 'ask'
      if (consent === 'ask') return agreed.interactive
      if (consent !== 'given') return !agreed.interactive || shown.price !== agreed.acceptPrice
      given.count++
      return (
        shown.price !== undefined &&
        shown.price === agreed.acceptPrice &&
        shown.items.every(({ agrees }) => agrees)
      )
    }),
    { seed: 1, numRuns: 5000, examples: [[reviewWith(2000), inWriting]] },
  )
  expect(given.count).toBeGreaterThan(1)
})
