import { expect, test } from '@playwright/test'
import { RefusalWatch } from '../../src/flows/refusal.ts'

test('a page that shows its buttons late is no refusal', () => {
  const watch = new RefusalWatch()
  watch.note('no-button', 0)
  expect([watch.why, watch.isWorthTelling(1500), watch.isFinal(1500)]).toEqual(['no-button', false, false])
  watch.note(undefined, 1600)
  expect([watch.why, watch.isWorthTelling(20_000)]).toEqual([undefined, false])
  watch.note('no-menu', 20_000)
  watch.note('role', 29_000)
  // The reason may become clearer; what counts is since when it has been one.
  expect([watch.why, watch.isWorthTelling(29_000), watch.isFinal(29_000)]).toEqual(['role', true, false])
  expect(watch.isFinal(30_001)).toBe(true)
})
