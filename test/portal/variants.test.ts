import { listVariants, type VariantInput } from '../../fixtures/portal/index.ts'
import { expect, test } from './fixture.ts'
import { Walk, type Wishes } from './walk.ts'

/** Variants under which the straight way still leads to one order and one certificate, several at a time. */
const PASSABLE: Record<string, VariantInput> = {
  'no profiles, three cards, no numbers': { profiles: 0, cards: 3, numbers: false },
  '8 profiles and comboboxes': { profiles: 8, selects: 'combobox', labels: 'labelledby' },
  '9 profiles and listboxes elsewhere': { profiles: 9, selects: 'combobox-elsewhere', labels: 'wrapping' },
  '150 profiles of which 20 are shown, one of that name': {
    profiles: 150,
    rowsShown: 20,
    profileNamed: 'Testkommune AltID Modtager',
  },
  'help inside labels, soft hyphens, other wording': {
    helpInsideLabel: true,
    hyphens: 'characters',
    wording: 'other',
  },
  'a drawer that is a region in a shadow root': {
    drawer: 'region',
    background: 'open',
    container: 'shadow',
    selects: 'combobox-elsewhere',
  },
  'a drawer in a frame': { container: 'frame', selects: 'combobox' },
  'everything chosen wrongly at the start': {
    autofill: 'late',
    type: 'organisation',
    publish: true,
    seal: false,
    systemRights: true,
    direct: true,
    price: null,
    missingRows: ['price', 'type', 'organisation'],
    wording: 'third',
  },
  'another price, the own login provider, several identities': {
    price: '25,00',
    login: 'local',
    identities: 'several',
  },
  'no second login, no policy': { issuanceLogin: false, security: 'none' },
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

test('a browser that fills fields late fills what was meant to stay empty', async ({ page, openPortal }) => {
  const portal = await openPortal({ variant: { autofill: 'late' } })
  await new Walk(page, portal).to('create')
  await expect(page.locator('#certificateEmail')).toHaveValue('')
  await page.locator('#name').fill('Testkommune AltID Modtager')
  await expect(page.locator('#certificateEmail')).toHaveValue('alma@proeve.example')
})

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
