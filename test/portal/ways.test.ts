import type { Portal } from '../../fixtures/portal/index.ts'
import { expect, test } from './fixture.ts'
import { Walk, type Wishes } from './walk.ts'

const HUMAN = { goesAhead: ['issuance-information', 'issuance-ready'] } as const
const human = { goesAhead: [...HUMAN.goesAhead] }

async function order(walk: Walk, heading: string) {
  await walk.page.goto(walk.portal.url)
  await walk.page.locator('[data-open-drawer]').first().click()
  await walk.fillAndOrder()
  await walk.press('confirm')
  await expect(walk.page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
}

const issued = (portal: Portal) => expect.poll(() => portal.books.certificates[0]?.downloads).toBe(1)

test('an order by e-mail is fetched by the link of the mail', async ({ page, openPortal }) => {
  const portal = await openPortal({ human })
  await order(new Walk(page, portal, { direct: false }), 'Kvittering')
  await expect(page.getByRole('button', { name: 'Udsted certifikat' })).toHaveCount(0)
  await page.goto(`${portal.origin}/mock/mail`)
  await expect(page.getByRole('heading', { name: 'Hent et systemcertifikat' })).toBeVisible()
  await expect(page.locator('article')).toContainText('noreply@mitid-erhverv.dk')
  await expect(page.locator('article')).toContainText('drift@testkommune.dk')
  await page.getByRole('link', { name: 'Få certifikatet udstedt her' }).click()
  await issued(portal)
  expect(portal).toHaveBooked({ orders: 1, certificates: 1, logins: { portal: 1, issuance: 1 } })
})

test('an order waits as a notification beside the name', async ({ page, openPortal }) => {
  const portal = await openPortal({ human })
  await order(new Walk(page, portal, { direct: false }), 'Kvittering')
  await page.getByRole('button', { name: 'Luk' }).last().click()
  await page.getByText('Notifikationer (1)').click()
  await page.getByRole('link', { name: 'Hent et systemcertifikat' }).click()
  await issued(portal)
  expect(portal).toHaveBooked({ orders: 1, certificates: 1, logins: { portal: 1, issuance: 1 } })
})

test('an order that was left waits as a row with "Udsted" in its profile', async ({ page, openPortal }) => {
  const portal = await openPortal({ human, variant: { profiles: 12 } })
  await order(new Walk(page, portal), 'Kvittering')
  await page.goto(portal.url)
  await page.getByRole('link', { name: 'Testkommune AltID Modtager' }).click()
  await expect(page.getByText('Under oprettelse')).toBeVisible()
  await page.getByRole('button', { name: 'Udsted', exact: true }).click()
  await issued(portal)
  await page.waitForURL(portal.url)
  await page.getByRole('link', { name: 'Testkommune AltID Modtager' }).click()
  await expect(page.getByText('Udstedt')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Udsted', exact: true })).toHaveCount(0)
})

const CODE: Wishes = { identification: 'one-time-code', contactName: 'Drift' }

test('a one-time code opens the issuance without MitID, and a wrong one does not', async ({
  page,
  openPortal,
}) => {
  const portal = await openPortal({ human })
  await order(new Walk(page, portal, CODE), 'Kvittering')
  const code = page.locator('[data-secret-value]')
  await expect(code).toHaveText('●'.repeat(12))
  await page.getByRole('button', { name: 'Vis' }).click()
  const shown = (await code.textContent()) ?? ''
  await page.goto(portal.url)
  await expect(page.getByText('Notifikationer (0)')).toBeVisible()
  await page.goto(`${portal.origin}/mock/mail`)
  await page.getByRole('link', { name: 'Få certifikatet udstedt her' }).click()
  await page.getByLabel('Engangskode').fill('forkert')
  await page.getByRole('button', { name: 'Næste' }).click()
  await expect(page.getByText('Engangskoden er forkert')).toBeVisible()
  await page.getByLabel('Engangskode').fill(shown)
  await page.getByRole('button', { name: 'Næste' }).click()
  await issued(portal)
  expect(portal).toHaveBooked({ orders: 1, certificates: 1, logins: { portal: 1, issuance: 0 } })
})

test('an e-mail in the certificate has to be validated before the issuance', async ({ page, openPortal }) => {
  const portal = await openPortal({ human })
  const walk = new Walk(page, portal, { certificateEmail: 'altid@testkommune.dk' })
  await order(walk, 'Kvittering')
  await walk.press('issue')
  await expect(page.getByRole('heading', { name: 'E-mailadressen skal valideres' })).toBeVisible()
  expect(portal.books.certificates).toHaveLength(0)
  await page.goto(`${portal.origin}/mock/mail`)
  await page.getByRole('link', { name: 'Validér e-mailadressen' }).click()
  await page.goto(portal.url)
  await page.getByRole('button', { name: 'Udsted', exact: true }).click()
  await issued(portal)
})

test('another certificate can be ordered under an old profile, and keeps its identity', async ({
  page,
  openPortal,
}) => {
  const portal = await openPortal({ human: {} })
  await page.goto(portal.url)
  await page.getByRole('link', { name: 'Vis certifikatprofil' }).first().click()
  await page.getByRole('button', { name: 'Bestil nyt certifikat' }).click()
  const walk = new Walk(page, portal, { name: 'Borgerservice 1' })
  await walk.fillAndOrder()
  await walk.press('confirm')
  await expect(page.getByRole('heading', { name: 'Kvittering' })).toBeVisible()
  await page.goto(portal.url)
  await expect(page.getByRole('article')).toHaveCount(3)
})

test('the code is the same until it is kept, and never comes again afterwards', async ({
  page,
  openPortal,
}) => {
  const portal = await openPortal()
  const walk = new Walk(page, portal)
  await walk.to('issuance-code')
  const code = page.locator('[data-secret]')
  const first = await code.getAttribute('data-secret')
  await page.reload()
  expect(await code.getAttribute('data-secret')).toBe(first)
  await walk.press('next')
  await page.waitForURL('**/ready')
  await page.goBack()
  await page.waitForURL('**/ready')
  expect(portal.books.certificates[0]?.code).toBe(first)
})

test('the steps of the issuance cannot be jumped over', async ({ page, openPortal }) => {
  const portal = await openPortal()
  const walk = new Walk(page, portal)
  await walk.to('issuance-information')
  const base = page.url().replace('/information', '')
  for (const step of ['code', 'ready', 'file']) {
    await page.goto(`${base}/${step}`)
    expect(page.url()).toBe(`${base}/terms`)
  }
  await expect(page.getByRole('button', { name: 'Næste' })).toBeDisabled()
  await page.getByLabel(/accepterer/).check()
  await expect(page.getByRole('button', { name: 'Næste' })).toBeEnabled()
})

test('the welcome guide opens once after the first login', async ({ page, openPortal }) => {
  const portal = await openPortal({ variant: { welcome: true }, human: { helps: false } })
  await page.goto(portal.url)
  const guide = page.getByRole('dialog', { name: 'Velkommen til MitID Erhverv' })
  for (const button of ['Start guiden', 'Næste', 'Brug MitID Erhverv'])
    await guide.getByRole('button', { name: button }).click()
  await expect(guide).toHaveCount(0)
  await page.reload()
  await expect(guide).toHaveCount(0)
})

test('the list is searched and exported from 9 profiles on', async ({ page, openPortal }) => {
  const portal = await openPortal({ variant: { profiles: 30 }, human: {} })
  await page.goto(portal.url)
  await expect(page.getByText('Antallet af certifikatprofiler: 30')).toBeVisible()
  await page.getByLabel('Søg efter certifikatprofiler').fill('vejportal')
  await page.getByRole('button', { name: 'Søg', exact: true }).click()
  await expect(page.getByRole('row')).toHaveCount(1 + 4)
  const comes = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Eksportér certifikatprofiler' }).click()
  expect((await comes).suggestedFilename()).toBe('certifikatprofiler.csv')
})

test('the portal speaks English when asked', async ({ page, openPortal }) => {
  const portal = await openPortal({ human: {} })
  await page.goto(portal.url)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Create certificate profile' }).click()
  await page.getByLabel('Certificate name').fill('Verifier')
  await page
    .getByLabel('Types of certificates')
    .selectOption({ label: 'OCES system certificate (20,00 DKK per certificate)' })
  await page.getByRole('button', { name: 'Create certificate profile and order certificate' }).click()
  await expect(page.getByRole('heading', { name: 'Confirm creation of certificate profile' })).toBeVisible()
})

test('hardware issuance asks for a request, and no file comes', async ({ page, openPortal }) => {
  const portal = await openPortal({ human: {} })
  const walk = new Walk(page, portal, { issuance: 'hardware' })
  await order(walk, 'Kvittering')
  await walk.press('issue')
  await walk.press('next')
  await expect(page.getByRole('heading', { name: 'Certifikatanmodning' })).toBeVisible()
  await page.goto(page.url().replace('/code', '/ready'))
  expect(page.url()).toMatch(/\/code$/)
  expect(portal).toHaveBooked({ orders: 1, certificates: 0 })
})

test('a link that has expired says so, and the order waits on', async ({ page, openPortal }) => {
  const portal = await openPortal({ human: {}, variant: { linkExpired: true, issuanceOrigin: 'other' } })
  await order(new Walk(page, portal, { direct: false }), 'Kvittering')
  await page.goto(`${portal.origin}/mock/mail`)
  await page.getByRole('link', { name: 'Få certifikatet udstedt her' }).click()
  await expect(page.getByText('Linket er udløbet')).toBeVisible()
  expect(new URL(page.url()).origin).toBe(portal.issuanceOrigin)
  await page.goto(portal.url)
  await expect(page.getByRole('button', { name: 'Udsted', exact: true })).toBeVisible()
})

test('a small list may be a table, with the button below it all the same', async ({ page, openPortal }) => {
  const portal = await openPortal({ human: {}, variant: { smallList: 'table' } })
  await page.goto(portal.url)
  const table = await page.getByRole('table').boundingBox()
  const button = await page.getByRole('button', { name: 'Opret certifikatprofil' }).boundingBox()
  expect(button?.y).toBeGreaterThan((table?.y ?? 0) + (table?.height ?? 0))
  await expect(page.getByLabel('Søg efter certifikatprofiler')).toHaveCount(0)
})
