import type { VariantInput } from '../../fixtures/portal/index.ts'
import { expect, test } from '../portal/fixture.ts'
import { Form, reviewAfterForm, said } from './form.ts'
import { Walk } from '../portal/walk.ts'

/** What nobody asked for, chosen or ticked before anybody has touched the form: each field of it that may be so. */
const BEFOREHAND: Record<string, VariantInput> = {
  'system rights': { systemRights: true },
  'P- and SE-numbers': { numberChosen: true },
  'an e-mail in the certificate and a contact': { autofill: 'at-once' },
  'another type': { type: 'organisation' },
  'another identification': { identification: 'one-time-code' },
  'another issuance': { issuanceMethod: 'hardware' },
  publication: { publish: true },
}
const EVERYTHING = Object.values(BEFOREHAND).reduce((all, one) => ({ ...all, ...one }), {})

const RIGHT = {
  name: 'Testkommune AltID Modtager',
  certificateEmail: '',
  contactName: '',
  contactEmail: 'drift@testkommune.dk',
  pNumber: '',
  seNumber: '',
  idmAccess: false,
  certificateAccess: false,
  type: 'system',
  identification: 'login',
  direct: true,
  issuance: 'browser',
  publish: false,
}

for (const [what, variant] of Object.entries(BEFOREHAND)) {
  test(`a closed card is opened and put right: ${what} @long`, async ({ page, openPortal }) => {
    const portal = await openPortal({ variant: { ...variant, cardsClosed: true } })
    expect(said(await reviewAfterForm(page, portal))).toEqual([])
    await new Walk(page, portal).press('confirm')
    await expect.poll(() => portal.books.orders).toMatchObject([RIGHT])
  })
}

const KINDS: Record<string, VariantInput> = {
  'closed cards': { cardsClosed: true },
  'cards of which one is open at a time': { cardKind: 'one-at-a-time' },
  'cards of which one is open at a time, closed': { cardKind: 'one-at-a-time', cardsClosed: true },
  details: { cardKind: 'details', cardsClosed: true },
  tabs: { cardKind: 'tabs' },
}

for (const [what, variant] of Object.entries(KINDS)) {
  test(`all of the form is seen and put right in ${what}`, async ({ page, openPortal }) => {
    const portal = await openPortal({ variant: { ...EVERYTHING, ...variant } })
    expect(said(await reviewAfterForm(page, portal))).toEqual([])
    await new Walk(page, portal).press('confirm')
    await expect.poll(() => portal.books.orders).toMatchObject([RIGHT])
  })
}

/** Lists as UI kits make them. */
const KITS = ['select-only', 'keyboard', 'portalled', 'pressed', 'top-layer', 'fetched', 'radios'] as const
for (const selects of KITS) {
  test(`a list of the page's own making is opened, chosen from and closed: ${selects}`, async ({
    page,
    openPortal,
  }) => {
    const portal = await openPortal({ variant: { ...EVERYTHING, selects } })
    expect(said(await reviewAfterForm(page, portal))).toEqual([])
    await new Walk(page, portal).press('confirm')
    await expect.poll(() => portal.books.orders).toMatchObject([RIGHT])
  })
}

test('a field is known by the legend around it, or by its own label, in either language', async ({
  page,
  openPortal,
}) => {
  const portal = await openPortal({ language: 'en', variant: { ...EVERYTHING, labels: 'legend' } })
  expect(said(await reviewAfterForm(page, portal))).toEqual([])
  await new Walk(page, portal).press('confirm')
  await expect.poll(() => portal.books.orders).toMatchObject([RIGHT])
})

test('what the portal makes of a value is that value, and is not written against', async ({
  page,
  openPortal,
}) => {
  const portal = await openPortal({ variant: { values: 'reformatted' } })
  expect(said(await reviewAfterForm(page, portal))).toEqual([])
  await new Walk(page, portal).press('confirm')
  await expect.poll(() => portal.books.orders).toMatchObject([{ contactEmail: 'drift@TESTKOMMUNE.DK' }])
})

test('what the human sets himself and leaves is his, and the review shows it', async ({
  page,
  openPortal,
}) => {
  const portal = await openPortal({ variant: { values: 'typed-only' } })
  await using form = await Form.open(page, portal)
  const gate = { gate: 'field', field: 'contactEmail', why: 'not-kept' }
  expect(await form.fill(0)).toMatchObject({ ready: false, gate })
  expect(await form.fill(60_000), 'nothing was changed yet').toMatchObject({ ready: false, gate })
  await page.locator('#contactEmail').fill('andre@testkommune.dk')
  expect(await form.fill(61_000)).toMatchObject({ ready: false, gate })
  expect(await form.fill(66_000)).toMatchObject({ ready: true })
  expect(said(await form.review())).toEqual(['contactEmail: andre@testkommune.dk'])
})

test('a ticked box that nobody knows of is a difference', async ({ page, openPortal }) => {
  const portal = await openPortal({ variant: { unknownRight: true } })
  expect(said(await reviewAfterForm(page, portal))).toEqual(['ticked: Adgang til andre organisationers data'])
})

const UNSEEN: Record<string, { variant: VariantInput; says: RegExp }> = {
  'that does not open': { variant: { rightsCard: 'stuck' }, says: /unopened: Systemrettigheder/ },
  'whose heading is no button': { variant: { rightsCard: 'unmarked' }, says: /idmServices: $/m },
}

for (const [what, { variant, says }] of Object.entries(UNSEEN)) {
  test(`rights in a card ${what} are not seen, and said so`, async ({ page, openPortal }) => {
    const portal = await openPortal({ variant: { ...variant, systemRights: true } })
    expect(said(await reviewAfterForm(page, portal)).join('\n')).toMatch(says)
  })
}
