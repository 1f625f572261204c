import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { readFile } from 'node:fs/promises'
import { handClock, type PortalOptions, type VariantInput } from '../../fixtures/portal/index.ts'
import { expect, test } from './fixture.ts'
import { Walk } from './walk.ts'

const CONFIRM = 'POST /certificates/confirm'

type Fault = NonNullable<VariantInput['faults']>[number]
const fault = (what: Fault['what'], at = CONFIRM): VariantInput => ({ faults: [{ at, what }] })

for (const what of ['error', 'cut'] as const) {
  test(`an order whose request meets "${what}" is not placed, and the page says so`, async ({
    page,
    openPortal,
  }) => {
    const portal = await openPortal({ variant: fault(what) })
    const walk = new Walk(page, portal)
    await walk.to('confirmation')
    await walk.press('confirm')
    await expect(page.getByRole('alert')).toContainText('teknisk fejl')
    expect(portal.books.orders).toHaveLength(0)
    await walk.press('confirm')
    await expect(page.getByRole('heading', { name: 'Kvittering' })).toBeVisible()
    expect(portal.books.orders).toHaveLength(1)
  })
}

for (const what of ['error-after', 'cut-after'] as const) {
  test(`an order whose answer meets "${what}" is placed, and waits in the list`, async ({
    page,
    openPortal,
  }) => {
    const portal = await openPortal({ variant: fault(what) })
    const walk = new Walk(page, portal)
    await walk.to('confirmation')
    await walk.press('confirm')
    await expect(page.getByRole('alert')).toContainText('teknisk fejl')
    expect(portal.books.orders).toHaveLength(1)
    await walk.press('confirm')
    await expect(page.getByRole('heading', { name: 'Kvittering' })).toBeVisible()
    expect(portal.books.orders, 'the same draft is not ordered twice').toHaveLength(1)
    await page.goto(portal.url)
    await page.getByRole('button', { name: 'Udsted' }).click()
    expect(await walk.screen()).toBe('login')
  })
}

test('a cut connection cuts whole pages too', async ({ page, openPortal }) => {
  // Browsers ask for a page once more by themselves: one cut they hide.
  const portal = await openPortal({
    variant: { faults: [{ at: 'GET /certificates', what: 'cut', times: 2 }] },
  })
  await expect(page.goto(portal.url)).rejects.toThrow(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/)
  // Where they did not, the second cut is still to come.
  const another = await page.context().newPage()
  await expect(() => another.goto(portal.url)).toPass()
  expect(portal.books.requests[0]).toEqual({ request: 'GET /certificates', status: 0 })
})

test('a slow answer comes when the clock of the portal says so', async ({ page, openPortal }) => {
  const clock = handClock()
  const portal = await openPortal({
    clock,
    variant: { faults: [{ at: CONFIRM, what: 'slow', milliseconds: 60_000 }] },
  })
  const walk = new Walk(page, portal)
  await walk.to('confirmation')
  await walk.press('confirm')
  await expect.poll(() => clock.waiting).toBe(1)
  expect(portal.books.orders).toHaveLength(0)
  clock.advance(60_000)
  await expect(page.getByRole('heading', { name: 'Kvittering' })).toBeVisible()
})

test('a second click does not order again', async ({ page, openPortal }) => {
  const portal = await openPortal()
  const walk = new Walk(page, portal)
  await walk.to('confirmation')
  await page.locator('[data-hand=confirm]').dblclick()
  await expect(page.getByRole('heading', { name: 'Kvittering' })).toBeVisible()
  expect(portal.books.orders).toHaveLength(1)
})

test('in the trap a second click really orders again', async ({ page, openPortal }) => {
  const portal = await openPortal({ variant: { doubleClickOrders: true } })
  const walk = new Walk(page, portal)
  await walk.to('confirmation')
  await page.locator('[data-hand=confirm]').dblclick()
  await expect(page.getByRole('heading', { name: 'Kvittering' })).toBeVisible()
  await expect.poll(() => portal.books.orders.length).toBe(2)
})

test('a native question that is answered with no orders nothing', async ({ page, openPortal }) => {
  const portal = await openPortal({ variant: { nativeConfirm: true } })
  const walk = new Walk(page, portal)
  const questions: string[] = []
  page.on('dialog', (dialog) => {
    questions.push(dialog.message())
    void (questions.length === 1 ? dialog.dismiss() : dialog.accept())
  })
  await walk.to('confirmation')
  await walk.press('confirm')
  await expect.poll(() => questions.length).toBe(1)
  expect(portal.books.orders).toHaveLength(0)
  await walk.press('confirm')
  await expect(page.getByRole('heading', { name: 'Kvittering' })).toBeVisible()
  expect(questions).toHaveLength(2)
})

const DOWNLOADS = ['blob', 'attachment', 'data', 'new-window', 'closing-popup'] as const
for (const download of DOWNLOADS) {
  test(`the whole file comes as ${download}`, async ({ page, openPortal }) => {
    const portal = await openPortal({ variant: { download } })
    const walk = new Walk(page, portal, { name: 'Ærø AltID' })
    const comes = page.context().waitForEvent('download')
    await walk.to('issuance-ready')
    const file = await comes
    expect(file.suggestedFilename()).toBe('Ærø_AltID.p12')
    const bytes = await readFile(await file.path())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      portal.books.certificates[0]?.containerSha256,
    )
  })
}

test('a file that comes by the button only waits for it', async ({ page, openPortal }) => {
  const portal = await openPortal({ variant: { downloadStart: 'button', downloadName: 'certifikat.p12' } })
  const walk = new Walk(page, portal)
  await walk.to('issuance-ready')
  expect(portal.books.certificates[0]?.downloads).toBe(0)
  const comes = page.waitForEvent('download')
  await walk.press('download')
  expect((await comes).suggestedFilename()).toBe('certifikat.p12')
})

test('a file that is cut half way fails, and the button brings it whole', async ({ page, openPortal }) => {
  const portal = await openPortal({ variant: { downloadContent: 'cut' } })
  const walk = new Walk(page, portal)
  await walk.to('issuance-ready')
  await expect(page.getByRole('alert')).toContainText('kunne ikke hentes')
  const comes = page.waitForEvent('download')
  await walk.press('download')
  expect((await readFile(await (await comes).path())).length).toBeGreaterThan(7000)
})

const CONTENTS = {
  empty: (bytes: Buffer) => bytes.length === 0,
  html: (bytes: Buffer) => bytes.toString().startsWith('<!doctype'),
  'other-certificate': (bytes: Buffer) => bytes.length > 7000,
} as const
for (const [downloadContent, fits] of Object.entries(CONTENTS)) {
  test(`instead of the file comes: ${downloadContent}`, async ({ page, openPortal }) => {
    const portal = await openPortal({
      variant: { downloadContent: downloadContent as keyof typeof CONTENTS },
    })
    const comes = page.waitForEvent('download')
    await new Walk(page, portal).to('issuance-ready')
    const bytes = await readFile(await (await comes).path())
    expect(fits(bytes)).toBe(true)
    expect(createHash('sha256').update(bytes).digest('hex')).not.toBe(
      portal.books.certificates[0]?.containerSha256,
    )
  })
}

const DIALOGS = ['survey', 'cookies', 'news', 'countdown'] as const
const SCREENS = [
  'list',
  'create',
  'confirmation',
  'receipt',
  'issuance-information',
  'issuance-terms',
  'issuance-code',
  'issuance-ready',
] as const

test('dialogs lie over any screen and go away by their button', async ({ page, openPortal }) => {
  const interruptions = SCREENS.map((at, index) => ({ at, what: DIALOGS[index % DIALOGS.length] ?? 'news' }))
  const portal = await openPortal({ variant: { interruptions } })
  const walk = new Walk(page, portal)
  for (const screen of SCREENS) {
    if (screen === 'list') await walk.to('list')
    else await walk.onFrom(SCREENS[SCREENS.indexOf(screen) - 1] ?? 'list')
    if (screen === 'issuance-information') await passLogin(walk)
    await expect(page.locator('#overlay-title')).toBeVisible()
    await walk.press('dismiss')
    await expect(page.locator('#overlay-title')).toBeHidden()
    expect(await walk.screen()).toBe(screen)
  }
})

async function passLogin(walk: Walk) {
  if ((await walk.screen()) === 'login') await walk.onFrom('login')
}

test('an unknown step before any screen leads on with the same values', async ({ page, openPortal }) => {
  const portal = await openPortal({
    variant: { interruptions: SCREENS.map((at) => ({ at, what: 'new-step' as const })) },
    human: { speed: 'instant', goesAhead: ['list', 'confirmation', 'receipt', 'issuance-information'] },
  })
  const walk = new Walk(page, portal)
  await page.goto(portal.url)
  await page.locator('#name').waitFor()
  await walk.fillAndOrder()
  const comes = page.waitForEvent('download')
  await page.waitForURL('**/ready')
  await comes
  expect(portal.books.orders[0]).toMatchObject({ name: 'Testkommune AltID Modtager', type: 'system' })
})

for (const what of ['expired', 'login-again'] as const) {
  for (const at of ['list', 'create', 'confirmation', 'receipt'] as const) {
    test(`a session that ends (${what}) before ${at} places no order, and a new login goes on`, async ({
      page,
      openPortal,
    }) => {
      const portal = await openPortal({
        variant: { interruptions: [{ at, what }] },
        human: { goesAhead: ['list', 'confirmation'] },
      })
      await page.goto(portal.url)
      const walk = new Walk(page, portal)
      if (at === 'confirmation' || at === 'receipt') {
        await page.locator('#name').waitFor()
        await walk.fillAndOrder()
      }
      await expect.poll(() => portal.books.login.portal).toBe(2)
      await expect(page.locator('#name'), 'the list and its drawer are there again').toBeVisible()
      expect(portal.books.orders).toHaveLength(0)
    })
  }
}

for (const at of ['issuance-information', 'issuance-terms', 'issuance-code', 'issuance-ready'] as const) {
  test(`a login that comes again before ${at} leads back to the issuance`, async ({ page, openPortal }) => {
    const portal = await openPortal({
      variant: { interruptions: [{ at, what: 'login-again' }] },
      human: { goesAhead: ['issuance-information'] },
    })
    const walk = new Walk(page, portal)
    await page.goto(portal.url)
    await page.locator('[data-hand=open-drawer]').click()
    await walk.fillAndOrder()
    await walk.press('confirm')
    const comes = page.waitForEvent('download')
    await walk.press('issue')
    await comes
    expect(portal).toHaveBooked({ orders: 1, certificates: 1 })
  })
}

const REFUSALS: Record<string, { options: PortalOptions; sees: RegExp }> = {
  maintenance: { options: { variant: { maintenance: true } }, sees: /lukket for vedligehold/ },
  'a private identity': {
    options: { variant: { identities: 'several' }, human: { picks: 'private' } },
    sees: /logget ind som privatperson/,
  },
  'certificates that are not allowed': {
    options: { variant: { organisationCertificates: 'no-button' }, human: {} },
    sees: /har ikke tilladt brug af organisationscertifikater/,
  },
  'no role': {
    options: { variant: { role: 'none' }, human: {} },
    sees: /ikke rollen som brugeradministrator/,
  },
  'a role that may only look': {
    options: { variant: { role: 'rights-administrator' }, human: {} },
    sees: /Certifikatprofiler og certifikater/,
  },
}
for (const [what, { options, sees }] of Object.entries(REFUSALS)) {
  test(`nothing can be ordered with ${what}`, async ({ page, openPortal }) => {
    const portal = await openPortal(options)
    await page.goto(portal.url)
    await expect(page.locator('body')).toContainText(sees)
    await expect(page.locator('[data-open-drawer]')).toHaveCount(0)
  })
}

test('without the menu the front page has no way to the certificates', async ({ page, openPortal }) => {
  const portal = await openPortal({ variant: { organisationCertificates: 'no-menu' }, human: {} })
  await page.goto(portal.origin)
  await expect(page.getByRole('link', { name: 'Indstillinger' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Certifikater' })).toHaveCount(0)
  await page.goto(portal.url)
  expect(page.url(), 'the list sends one back').toBe(`${portal.origin}/`)
})

test('the other organisation of the picker is another one in Stamdata', async ({ page, openPortal }) => {
  const portal = await openPortal({
    variant: { identities: 'several' },
    human: { picks: 'other-organisation' },
  })
  await page.goto(portal.url)
  await page.locator('[data-open-drawer]').click()
  await expect(page.getByRole('dialog')).toContainText('98765432')
})

test('a session that lay unused for too long has to log in again', async ({ page, openPortal }) => {
  const clock = handClock()
  const portal = await openPortal({ clock, human: {} })
  await page.goto(portal.url)
  await page.waitForURL(portal.url)
  clock.advance(31 * 60_000)
  await page.reload()
  await expect.poll(() => portal.books.login.portal).toBe(2)
})

test('another host name does not reach the portal', async ({ openPortal, request }) => {
  const portal = await openPortal()
  const answer = await request.get(portal.url, { headers: { host: 'portal.example' }, maxRedirects: 0 })
  expect(answer.status()).toBe(421)
})

test('variants change over HTTP while the portal runs, and bad ones are refused', async ({
  openPortal,
  request,
}) => {
  const portal = await openPortal()
  const change = (data: unknown) => request.post(`${portal.origin}/mock/variant`, { data })
  expect((await change({ price: '30,00' })).status()).toBe(200)
  expect(await (await request.get(`${portal.origin}/mock/variant`)).json()).toMatchObject({
    price: '30,00',
    cards: 4,
  })
  const refused = await change({ cards: 7 })
  expect(refused.status()).toBe(400)
  expect(await refused.text()).toContain('cards')
  expect(await (await request.get(`${portal.origin}/mock/books`)).json()).toMatchObject({
    orders: [],
    certificates: [],
  })
})

test('a request that makes no sense is refused, and hurts nobody', async ({ openPortal, request }) => {
  const portal = await openPortal({ human: {} })
  expect((await request.get(`${portal.origin}/certificates/%E0%A4%A`)).status()).toBe(400)
  expect((await request.post(`${portal.origin}/mock/variant`, { data: 'x'.repeat(200_000) })).status()).toBe(
    400,
  )
  const socket = connect(Number(new URL(portal.origin).port), '127.0.0.1')
  socket.write(
    `POST /certificates/confirm HTTP/1.1\r\nHost: ${new URL(portal.origin).host}\r\nContent-Length: 100\r\n\r\nhalf`,
  )
  socket.end()
  await once(socket.resume(), 'close')
  expect((await request.get(`${portal.origin}/mock/books`)).ok()).toBe(true)
})

test('profiles that a new variant brings stand before what was ordered', async ({
  page,
  openPortal,
  request,
}) => {
  const portal = await openPortal({ human: {} })
  const walk = new Walk(page, portal)
  await page.goto(portal.url)
  await page.locator('[data-open-drawer]').click()
  await walk.fillAndOrder()
  await walk.press('confirm')
  await expect(page.getByRole('heading', { name: 'Kvittering' })).toBeVisible()
  await request.post(`${portal.origin}/mock/variant`, { data: { profiles: 20 } })
  await page.goto(portal.url)
  await expect(page.getByText('Antallet af certifikatprofiler: 21')).toBeVisible()
  await expect(page.getByRole('row').last()).toContainText('Testkommune AltID Modtager')
})
