import { expect, test } from '@playwright/test'
import { RefusalWatch } from '../../src/flows/refusal.ts'

test('a page that shows its buttons late is no refusal', () => {
  const watch = new RefusalWatch()
  watch.note('no-button', 0)
  expect([watch.why, watch.isFinal(9000)]).toEqual(['no-button', false])
  watch.note(undefined, 9500)
  expect([watch.why, watch.isFinal(20_000)]).toEqual([undefined, false])
  watch.note('no-menu', 20_000)
  watch.note('role', 29_000)
  // The reason may become clearer; what counts is since when it has been one.
  expect([watch.why, watch.isFinal(29_000)]).toEqual(['role', false])
  expect(watch.isFinal(30_001)).toBe(true)
})
