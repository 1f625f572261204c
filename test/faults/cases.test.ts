import { expect, test } from '@playwright/test'
import { variantSchema } from '../../fixtures/portal/index.ts'
import { ACTS, CASES, expectedOf, pairedWith } from './cases.ts'
import { FAULTS } from './faults.ts'
import { SLICE } from './slice.ts'
import { PLACES, WAY } from './way.ts'

test('the matrix is at least 400 cases, each with a name of its own', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(400)
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length)
})

test('no fault that the portal knows is left out, at any place where it can strike', () => {
  const { faults, interruptions } = variantSchema.shape
  const whats = faults.unwrap().element.shape.what.options
  const struck = FAULTS.flatMap(({ variant }) => variant.faults ?? [])
  for (const what of whats.filter((what) => !what.endsWith('-after')))
    for (const place of PLACES)
      expect(struck, `${what} at ${place}`).toContainEqual(expect.objectContaining({ what, at: WAY[place] }))
  expect(new Set(struck.map(({ what }) => what))).toEqual(new Set(whats))
  const between = FAULTS.flatMap(({ variant }) => variant.interruptions ?? [])
  const what = interruptions.unwrap().element.shape.what.options
  const shown = PLACES.filter((place) => !['login', 'callback', 'file'].includes(place))
  expect(between).toEqual(
    expect.arrayContaining(shown.flatMap((at) => what.map((one) => ({ at, what: one })))),
  )
})

test('every fault is valid, and meets an attentive human at least', () => {
  for (const fault of FAULTS) {
    expect(() => variantSchema.parse(fault.variant), fault.name).not.toThrow()
    expect(pairedWith(fault), fault.name).toContain('attentive')
  }
})

test('every act is done at every place', () => {
  for (const act of ACTS)
    for (const at of PLACES)
      expect(CASES).toContainEqual(expect.objectContaining({ behaviour: act, at, fault: undefined }))
})

test('only a human who says no ends without a certificate', () => {
  for (const one of CASES) {
    const { ends, resumed } = expectedOf(one)
    const endsForGood = ends === 'stopped' && !resumed
    expect(endsForGood, one.name).toBe(one.behaviour === 'says no' || one.fault?.ends === 'differs')
  }
})

test('the slice of every run has at least 30 cases of all kinds', () => {
  expect(SLICE.length).toBeGreaterThanOrEqual(30)
  const kinds = (of: (one: (typeof CASES)[number]) => unknown) => new Set(SLICE.map(of))
  expect(kinds(({ at }) => at)).toEqual(new Set(PLACES))
  expect(kinds(({ fault }) => fault?.kind)).toEqual(new Set(CASES.map(({ fault }) => fault?.kind)))
  expect(kinds(({ behaviour }) => behaviour)).toEqual(new Set(CASES.map(({ behaviour }) => behaviour)))
})
