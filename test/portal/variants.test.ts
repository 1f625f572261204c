import { listVariants, type VariantInput } from '../../fixtures/portal/index.ts'
import { expect, test } from './fixture.ts'
import { Walk, type Wishes } from './walk.ts'

/** Variants under which the straight way still leads to one order and one certificate. */
const PASSABLE: Record<string, VariantInput> = {
  'no profiles': { profiles: 0 },
  '8 profiles': { profiles: 8 },
  '9 profiles': { profiles: 9 },
  '150 profiles of which 20 are shown': { profiles: 150, rowsShown: 20 },
  'a profile of that name': { profileNamed: 'Testkommune AltID Modtager' },
  'three cards': { cards: 3 },
  'no P- and SE-numbers': { numbers: false },
  comboboxes: { selects: 'combobox' },
  'listboxes elsewhere': { selects: 'combobox-elsewhere' },
  'wrapping labels': { labels: 'wrapping' },
  'labels that fields point at': { labels: 'labelledby' },
  'help inside labels': { helpInsideLabel: true },
  'soft hyphens': { hyphens: 'characters' },
  'other wording': { wording: 'other' },
  'a drawer that is a region': { drawer: 'region', background: 'open' },
  'a drawer in a shadow root': { container: 'shadow' },
  'a drawer in a frame': { container: 'frame' },
  'listboxes elsewhere in a shadow root': { container: 'shadow', selects: 'combobox-elsewhere' },
  'comboboxes in a frame': { container: 'frame', selects: 'combobox' },
  'fields that are filled already': { autofill: true },
  'the wrong type chosen already': {
    type: 'organisation',
    publish: true,
    seal: false,
    systemRights: true,
    direct: true,
  },
  'another price': { price: '25,00' },
  'no price': { price: null },
  'several identities': { identities: 'several' },
  'the own login provider': { login: 'local' },
  'issuance on another origin': { issuanceOrigin: 'other' },
  'no second login': { issuanceLogin: false },
  'rows missing on the confirmation': { missingRows: ['price', 'type', 'organisation'] },
  'no policy': { security: 'none' },
  'trusted types': { security: 'trusted-types' },
  'trusted types and everything unusual': {
    security: 'trusted-types',
    container: 'shadow',
    selects: 'combobox',
    labels: 'labelledby',
    helpInsideLabel: true,
    hyphens: 'characters',
    wording: 'other',
    identities: 'several',
    issuanceOrigin: 'other',
    download: 'data',
  },
}

for (const [what, variant] of Object.entries(PASSABLE)) {
  test(`the way is open with ${what}`, async ({ page, openPortal }) => {
    const portal = await openPortal({ variant })
    const failures: string[] = []
    page.on('pageerror', ({ message }) => failures.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(message.text())
    })
    const walk = new Walk(page, portal)
    const download = page.waitForEvent('download')
    await walk.to('issuance-ready')
    await (await download).path()
    expect(failures).toEqual([])
    expect(portal.books.orders[0]).toMatchObject({
      type: 'system',
      direct: true,
      price: variant.price === undefined ? '20,00' : variant.price,
    })
    expect({ ...portal, books: { ...portal.books, touched: [] } }).toHaveBooked({
      orders: 1,
      certificates: 1,
    })
  })
}

test('the closed cards open by their headings', async ({ page, openPortal }) => {
  const portal = await openPortal({ variant: { cardsClosed: true } })
  await new Walk(page, portal).to('create')
  await expect(page.locator('#name')).toBeHidden()
  await page.getByRole('button', { name: /^Stamdata/ }).click()
  await expect(page.locator('#name')).toBeVisible()
})

const MISTAKES: { what: string; wishes: Wishes; message: RegExp; variant?: VariantInput }[] = [
  { what: 'no name', wishes: { name: '' }, message: /Certifikatnavn skal udfyldes/ },
  { what: 'a name of 65 characters', wishes: { name: 'x'.repeat(65) }, message: /højst være 64 tegn/ },
  { what: 'a bad e-mail', wishes: { contactEmail: 'drift' }, message: /gyldig e-mailadresse/ },
  {
    what: 'æøå in the e-mail of the certificate',
    wishes: { certificateEmail: 'å@x.dk' },
    message: /æ, ø eller å/,
  },
  {
    what: 'a name that is taken',
    wishes: { name: 'Drift' },
    message: /allerede en certifikatprofil/,
    variant: { duplicateNames: 'refused', profileNamed: 'Drift' },
  },
]
for (const { what, wishes, message, variant } of MISTAKES) {
  test(`an order with ${what} is not placed`, async ({ page, openPortal }) => {
    const portal = await openPortal({ variant: variant ?? {} })
    const walk = new Walk(page, portal, wishes)
    await walk.to('create')
    await walk.fillAndOrder()
    await expect(page.getByText(message)).toBeVisible()
    expect(await walk.screen()).toBe('create')
    expect(portal.books.orders).toEqual([])
  })
}

test('the one-time code can be chosen only when the contact person is known', async ({
  page,
  openPortal,
}) => {
  const portal = await openPortal()
  await new Walk(page, portal).to('create')
  const option = page.locator('option[value=one-time-code]')
  await expect(option).toBeDisabled()
  await page.locator('#contactName').fill('Drift')
  await page.locator('#contactEmail').fill('drift@testkommune.dk')
  await expect(option).toBeEnabled()
  await page.locator('#identification').selectOption('one-time-code')
  await expect(page.locator('#direct')).toBeHidden()
})

test('every variant is described', () => {
  const rows = listVariants()
  expect(rows.length).toBeGreaterThan(30)
  for (const row of rows)
    expect(row, row.name).toMatchObject({ description: /\S/, values: /\S/, default: /\S/ })
})
