import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import type { Other, Pair, Reading } from '../../src/flows/page/types.ts'
import {
  differences,
  reviewOf,
  type ReadBack,
  type ReviewId,
  type RowId,
} from '../../src/flows/portal/review.ts'
import { parseOrder } from '../../src/order/order.ts'
import { priceIn } from '../../src/order/price.ts'

const order = parseOrder({
  organisation: 'Testkommune',
  contactEmail: 'drift@testkommune.dk',
  cvr: '12345678',
})

type Rows = Readonly<Record<string, readonly string[]>>
const reading = (pairs: readonly Pair[], ...others: Other[]): Reading => ({ pairs: [...pairs], others })
const pairsOf = (rows: Rows): Pair[] =>
  Object.entries(rows).map(([label, values]) => ({ label, values: [...values] }))

const rows: Rows = {
  Organisationsnavn: ['Testkommune'],
  'CVR-nummer': ['12345678'],
  Certifikatnavn: ['Testkommune AltID Modtager'],
  Certifikattype: ['Systemcertifikat', '20,00 DKK'],
  'Metode til identifikation': ['Bruger-login'],
  'Metode til udstedelse': ['Internetbrowser'],
  'Offentliggørelse af certifikat': ['Nej'],
}

/** What the drawer held when it was sent, all as ordered: it must never outweigh what the confirmation says. */
const held: ReadBack['rows'] = {
  certificateName: 'Testkommune AltID Modtager',
  organisation: 'Testkommune',
  cvr: '12345678',
  type: 'OCES systemcertifikat (20,00 DKK per certifikat)',
  price: '20,00 DKK',
  identification: 'Bruger-login',
  issuance: 'Internetbrowser',
  publication: 'Nej',
  contactName: '',
  contactEmail: 'drift@testkommune.dk',
  goDirectly: 'Ja',
  certificateEmail: '',
  productionUnit: null,
  seNumber: 'Intet SE-nummer tilknyttet',
  idmServices: 'Nej',
  certificateHandling: 'Nej',
}
const formHolding = (rows: ReadBack['rows']): ReadBack => ({ rows, ticked: [], unopened: [] })
const readBack = formHolding(held)
/** The rows that a confirmation repeats. */
const REPEATED: readonly RowId[] = [
  'certificateName',
  'organisation',
  'cvr',
  'type',
  'price',
  'identification',
  'issuance',
  'publication',
]
/** Nothing was read of what the confirmation repeats. */
const rest = formHolding(
  Object.fromEntries(Object.entries(held).filter(([id]) => !REPEATED.includes(id as RowId))),
)

const differing = (pairs: readonly Pair[], from: ReadBack = readBack): ReviewId[] =>
  differences(reviewOf(order, reading(pairs), from)).map(({ id }) => id)

test('a confirmation that says what was ordered agrees, in Danish and in English', () => {
  const english = pairsOf({
    'Organisation name': ['TESTKOMMUNE'],
    'CVR number': ['12 34 56 78'],
    'Certificate name': ['Testkommune AltID Modtager'],
    'Certificate type': ['OCES system certificate (20,00 DKK per certificate)'],
    'Identification method': ['User login'],
    'Issuing method': ['Internet browser'],
    'Publication of certificate': ['No'],
  })
  for (const pairs of [pairsOf(rows), english]) {
    expect(differing(pairs, rest)).toEqual([])
    expect(reviewOf(order, reading(pairs), rest).price).toBe(2000)
  }
})

const DISAGREEING: readonly (readonly [what: string, change: Rows, ids: readonly ReviewId[]])[] = [
  ['another organisation', { Organisationsnavn: ['Andenkommune'] }, ['organisation']],
  ['a longer organisation', { Organisationsnavn: ['Testkommune Forsyning'] }, ['organisation']],
  ['another CVR number', { 'CVR-nummer': ['87654321'] }, ['cvr']],
  ['a CVR number with a digit too many', { 'CVR-nummer': ['123456789'] }, ['cvr']],
  ['another name', { Certifikatnavn: ['Testkommune'] }, ['certificateName']],
  ['a name in another case', { Certifikatnavn: ['Testkommune Altid Modtager'] }, ['certificateName']],
  ['a name cut short', { Certifikatnavn: ['Testkommune AltID Mod…'] }, ['certificateName']],
  ['an organisation certificate', { Certifikattype: ['Organisationscertifikat', '20,00 DKK'] }, ['type']],
  [
    'an OCES organisation certificate',
    { Certifikattype: ['OCES organisationscertifikat', '20,00 DKK'] },
    ['type'],
  ],
  [
    'a second type that is paid for too',
    { Certifikattype: ['OCES systemcertifikat (20,00 DKK)', 'OCES organisationscertifikat (20,00 DKK)'] },
    ['type'],
  ],
  [
    'two types in one text',
    { Certifikattype: ['Systemcertifikat, organi\u00ADsations\u00ADcertifikat', '20,00 DKK'] },
    ['type'],
  ],
  ['a longer word for the type', { Certifikattype: ['Systemcertifikater', '20,00 DKK'] }, ['type']],
  ['no price', { Certifikattype: ['Systemcertifikat'] }, ['price']],
  ['two prices', { Certifikattype: ['Systemcertifikat', '20,00 DKK', '25,00 DKK'] }, ['price']],
  ['two prices in one text', { Certifikattype: ['Systemcertifikat', '20,00 DKK (25,00 kr.)'] }, ['price']],
  ['another price in a row of its own', { Pris: ['25,00 DKK'] }, ['price']],
  ['a price beside it that cannot be read', { Pris: ['DKK 25.00'] }, ['price']],
  ['a price in another currency', { Certifikattype: ['Systemcertifikat', '20,00 EUR'] }, ['price']],
  ['an identification by code', { 'Metode til identifikation': ['Engangskode'] }, ['identification']],
  ['another way of issuance', { 'Metode til udstedelse': ['Manuelt'] }, ['issuance']],
  ['a publication', { 'Offentliggørelse af certifikat': ['Ja'] }, ['publication']],
  ['a publication in more words', { 'Offentliggørelse af certifikat': ['Nej, kun e-mail'] }, ['publication']],
  ['an empty row', { Organisationsnavn: [''] }, ['organisation']],
]

test.describe('the form never covers up', () => {
  for (const [what, change, ids] of DISAGREEING)
    test(what, () => {
      expect(differing(pairsOf({ ...rows, ...change }))).toEqual(ids)
    })
})

const LABELS: readonly (readonly [label: string, id: ReviewId, english: string, other: string])[] = [
  ['Organisationsnavn', 'organisation', 'Organisation name', 'Andenkommune'],
  ['CVR-nummer', 'cvr', 'CVR number', '87654321'],
  ['Certifikatnavn', 'certificateName', 'Certificate name', 'Andet navn'],
  ['Certifikattype', 'type', 'Certificate type', 'OCES organisationscertifikat'],
  ['Metode til identifikation', 'identification', 'Identification method', 'Engangskode'],
  ['Metode til udstedelse', 'issuance', 'Issuing method', 'Manuelt'],
  ['Offentliggørelse af certifikat', 'publication', 'Publication of certificate', 'Ja'],
]

test('a row that stands there twice with different values is a difference, in whatever order and language', () => {
  for (const [label, id, english, other] of LABELS)
    for (const again of [label, english])
      for (const pairs of [
        [...pairsOf(rows), { label: again, values: [other] }],
        [{ label: again, values: [other] }, ...pairsOf(rows)],
      ]) {
        const review = reviewOf(order, reading(pairs), readBack)
        expect(differences(review).map((item) => item.id)).toEqual([id])
        expect(differences(review)[0]?.found, 'both are shown').toContain(other)
      }
})

test('a row that stands there twice with one value is no difference', () => {
  expect(differing([...pairsOf(rows), ...pairsOf(rows)])).toEqual([])
})

test('a missing row is taken from the form and marked so, but for type and price', () => {
  const review = reviewOf(order, reading([]), readBack)
  expect(review.price).toBeUndefined()
  expect(Object.fromEntries(review.items.map(({ id, source }) => [id, source]))).toEqual({
    certificateName: 'form',
    organisation: 'form',
    cvr: 'form',
    type: 'nowhere',
    price: 'nowhere',
    identification: 'form',
    issuance: 'form',
    publication: 'form',
    contactEmail: 'form',
    goDirectly: 'form',
  })
  expect(differing([])).toEqual(['type', 'price'])
})

test('what was read nowhere agrees with nothing', () => {
  expect(differences(reviewOf(order, reading([]), formHolding({})))).toHaveLength(16)
})

test('without --cvr the number of the portal counts, but two numbers are none', () => {
  const { cvr, ...anyCvr } = order
  const one = reviewOf(anyCvr, reading(pairsOf({ ...rows, 'CVR-nummer': ['87654321'] })), rest)
  expect(differences(one)).toEqual([])
  const two = reviewOf(
    anyCvr,
    reading([...pairsOf(rows), { label: 'CVR number', values: ['87654321'] }]),
    rest,
  )
  expect(differences(two)).toMatchObject([{ id: 'cvr', found: `${String(cvr)} / 87654321` }])
})

test('a name is compared as the page can show it: spaces and composed letters are no difference', () => {
  const spaced = parseOrder({ ...order, certificateName: 'Æbletoft  A\u030Arhus\u00A0AltID' })
  const pairs = pairsOf({ ...rows, Certifikatnavn: ['Æbletoft Århus AltID'] })
  expect(differences(reviewOf(spaced, reading(pairs), rest))).toEqual([])
})

test('an order with a one-time code is not confirmed with a login', () => {
  const byCode = parseOrder({ ...order, identification: 'one-time-code' })
  expect(differences(reviewOf(byCode, reading(pairsOf(rows)), readBack))).toMatchObject([
    { id: 'identification' },
    { id: 'goDirectly' },
  ])
})

/** Texts that a page could hold in any row, right and wrong. */
const texts = [...Object.values(rows).flat(), ...LABELS.map(([, , , other]) => other), '', '25,00 DKK', 'Yes']
const labels = [...Object.keys(rows), ...LABELS.map(([, , english]) => english), 'Pris', 'Andet']
const page = fc.array(
  fc.record({
    label: fc.constantFrom(...labels),
    values: fc.array(fc.constantFrom(...texts), { maxLength: 3 }),
  }),
  { maxLength: 12 },
)

test('type and price come from the page or from nowhere, whatever the form held', () => {
  fc.assert(
    fc.property(page, fc.subarray(Object.keys(held) as RowId[]), (pairs, kept) => {
      const form = formHolding(Object.fromEntries(kept.map((id) => [id, held[id]])))
      const [withForm, without] = [form, formHolding({})].map((from) => reviewOf(order, reading(pairs), from))
      if (!withForm || !without) return false
      const paid = (items: typeof withForm.items) => items.filter(({ id }) => id === 'type' || id === 'price')
      return (
        withForm.price === without.price &&
        JSON.stringify(paid(withForm.items)) === JSON.stringify(paid(without.items)) &&
        paid(withForm.items).every(({ source }) => source !== 'form')
      )
    }),
    { seed: 1, numRuns: 3000 },
  )
})

test('a row more never turns a difference into an agreement that the page itself contradicts', () => {
  const rowOf = fc.constantFrom(...LABELS)
  fc.assert(
    fc.property(page, rowOf, fc.nat(), (others, [label, id, , other], at) => {
      const pairs = [...others]
      pairs.splice(at % (pairs.length + 1), 0, { label, values: [other] })
      return differing(pairs).includes(id)
    }),
    { seed: 2, numRuns: 3000 },
  )
})

test('a price is read whole, however it is grouped, or not at all', () => {
  const grouped = (kroner: string, by: string) => kroner.replace(/\B(?=(\d{3})+$)/g, by)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.constantFrom('', '.', ',', ' ', '\u00A0', '\u202F', "'", '’'),
      fc.constantFrom('', ',', '.'),
      fc.constantFrom('', 'Pris: ', 'pr. ', 'i alt ', 'OCES systemcertifikat ('),
      fc.constantFrom(' DKK', 'DKK', ' kr.', '\u00A0kr'),
      (ore, by, point, before, currency) => {
        const cents = String(ore % 100).padStart(2, '0')
        const kroner = grouped(String(Math.floor(ore / 100)), by)
        const text = `${before}${kroner}${point === '' ? '' : point + cents}${currency}`
        const read = priceIn(text)
        const meant = point === '' ? ore - (ore % 100) : ore
        const danish = (by === '' || by === '.') && point !== '.'
        return danish ? read === meant : read === undefined || read === meant
      },
    ),
    { seed: 3, numRuns: 5000 },
  )
  for (const text of [
    '1 039,50 DKK',
    '1,039.50 DKK',
    '20,0 DKK',
    '-20,00 DKK',
    '20-25 kr.',
    '20,- kr.',
    'DKK 20,00',
  ])
    expect(priceIn(text), text).toBeUndefined()
})
