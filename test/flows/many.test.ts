import { expect, test } from '@playwright/test'
import type { Human } from '../../src/flows/human.ts'
import { onceForAll } from '../../src/flows/many.ts'
import type { Review } from '../../src/flows/portal/review.ts'

const review = (name: string, price = 2000, agrees = true): Review => ({
  price,
  items: [
    { id: 'certificateName', expected: name, found: name, source: 'page', agrees: true },
    { id: 'organisation', expected: 'Testkommune', found: 'Testkommune', source: 'page', agrees },
  ],
})

/** Who says yes to everything, and for how many orders each yes was asked. */
function yesSayer() {
  const asked: number[] = []
  const human = {
    approve: (_review: Review, _signal: AbortSignal, times = 1) => {
      asked.push(times)
      return Promise.resolve('yes' as const)
    },
  } as unknown as Human
  return { human, asked }
}

test('a word for all is asked for as many as are left, and is spent once an order', async () => {
  const { human, asked } = yesSayer()
  let left = 4
  const once = onceForAll(human, () => left)
  const approve = (one: Review) => once.approve(one, AbortSignal.timeout(60_000))
  // The first failed before anybody was asked.
  left = 3
  await approve(review('B'))
  expect(asked).toEqual([3])
  await approve(review('C'))
  expect(asked, 'the same but for its name').toEqual([3])
  await approve(review('C'))
  expect(asked, 'its confirmation has come once more').toEqual([3, 1])
  await approve(review('D', 2500))
  expect(asked, 'another price').toEqual([3, 1, 1])
  await approve(review('E', 2000, false))
  expect(asked, 'another organisation').toEqual([3, 1, 1, 1])
})
