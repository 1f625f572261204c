import { expect, test } from '@playwright/test'
import { SessionWatch } from '../../src/flows/session-watch.ts'

const MINUTE = 60_000

test('ten minutes without a change on the portal are said once, and again only after something changed', () => {
  const watch = new SessionWatch()
  const at = (minutes: number, key: string | undefined) => watch.warnings(key, false, minutes * MINUTE)
  expect(at(0, 'list')).toEqual([])
  expect(at(9.99, 'list')).toEqual([])
  expect(at(10, 'list')).toEqual([{ news: 'idle', minutes: 10 }])
  expect(at(30, 'list')).toEqual([])
  expect(at(31, 'form')).toEqual([])
  expect(at(41, 'form')).toEqual([{ news: 'idle', minutes: 10 }])
})

test('time in MitID does not count as idleness of the portal', () => {
  const watch = new SessionWatch()
  expect(watch.warnings('list', false, 0)).toEqual([])
  expect(watch.warnings(undefined, false, 15 * MINUTE)).toEqual([])
  expect(watch.warnings('list', false, 16 * MINUTE)).toEqual([])
})

test('a countdown is said when it appears, not at every second of it', () => {
  const watch = new SessionWatch()
  const look = (countsDown: boolean) => watch.warnings('list', countsDown, 0)
  expect([true, true, false, true].map(look)).toEqual([
    [{ news: 'countdown' }],
    [],
    [],
    [{ news: 'countdown' }],
  ])
})
