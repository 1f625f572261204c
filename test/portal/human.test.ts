import { handClock, humanSchema, type HumanInput } from '../../fixtures/portal/index.ts'
import { expect, test } from './fixture.ts'
import { Walk } from './walk.ts'

test('a human who goes ahead needs nobody but for the form', async ({ page, openPortal }) => {
  const portal = await openPortal({
    human: { goesAhead: ['list', 'confirmation', 'receipt', 'issuance-information', 'issuance-ready'] },
  })
  await page.goto(portal.url)
  await page.locator('#name').waitFor()
  const comes = page.waitForEvent('download')
  await new Walk(page, portal).fillAndOrder()
  await comes
  await page.waitForURL(portal.url)
  expect(portal).toHaveBooked({ orders: 1, certificates: 1, logins: { portal: 1, issuance: 1 } })
})

const STAYS: Record<string, { human: HumanInput; at: RegExp }> = {
  'does not log in': { human: { logsIn: false }, at: /login\/mitid\?/ },
  'aborts the login': { human: { abortsLogin: true }, at: /login\/mitid/ },
  'picks no identity': { human: { picks: 'nothing' }, at: /loginoption/ },
}
for (const [what, { human, at }] of Object.entries(STAYS)) {
  test(`a human who ${what} stays at the login`, async ({ page, openPortal }) => {
    const portal = await openPortal({ human, variant: { identities: 'several' } })
    await page.goto(portal.url)
    await page.waitForURL(at)
    await page.waitForLoadState('networkidle')
    expect(portal.books.login.portal).toBe(0)
    expect(page.url()).toMatch(at)
  })
}

async function toTerms(walk: Walk) {
  await walk.page.goto(walk.portal.url)
  await walk.page.locator('#name').waitFor()
  await walk.fillAndOrder()
}
const AHEAD: HumanInput['goesAhead'] = ['list', 'confirmation', 'receipt', 'issuance-information']

test('a human who refuses the terms stays there, and nothing is issued', async ({ page, openPortal }) => {
  const portal = await openPortal({ human: { goesAhead: AHEAD, acceptsTerms: false } })
  await toTerms(new Walk(page, portal))
  await page.waitForURL(/\/terms/)
  await page.waitForLoadState('networkidle')
  expect(portal).toHaveBooked({ orders: 1, certificates: 0 })
})

test('a human who does not keep the code stays there, and no file comes', async ({ page, openPortal }) => {
  const portal = await openPortal({ human: { goesAhead: AHEAD, keepsCode: false } })
  await toTerms(new Walk(page, portal))
  await page.waitForURL('**/code')
  await page.waitForLoadState('networkidle')
  expect(portal.books.certificates[0]?.downloads ?? 0).toBe(0)
})

test('a human reloads, goes back, cancels and opens a second tab, once each, and comes through', async ({
  page,
  openPortal,
}) => {
  const portal = await openPortal({
    human: {
      goesAhead: ['confirmation', 'receipt', 'issuance-information'],
      reloads: ['issuance-information', 'issuance-code'],
      goesBack: ['issuance-terms'],
      opensSecondTab: ['list'],
      cancels: ['create'],
    },
  })
  const tab = page.context().waitForEvent('page', (other) => other !== page)
  const open = () => page.locator('[data-open-drawer]').click()
  const asked = (request: string) =>
    portal.books.requests.filter((one) => one.request.startsWith(request)).length
  await page.goto(portal.url)
  await (await tab).close()
  await open()
  await expect(page.locator('.drawer')).toHaveCount(0)
  await open()
  const comes = page.waitForEvent('download')
  await new Walk(page, portal).fillAndOrder()
  await comes
  expect(asked('GET /certificates/new'), 'opened, cancelled, opened again').toBe(2)
  const id = portal.books.orders[0]?.id ?? ''
  expect(asked(`GET /issuance/${id}/information`), 'reloaded, then come back to').toBe(3)
  expect(asked(`GET /issuance/${id}/code`), 'reloaded').toBe(2)
  expect(portal).toHaveBooked({ orders: 1, certificates: 1 })
})

test('ten minutes of waiting pass by the clock of the portal', async ({ page, openPortal }) => {
  const clock = handClock()
  const portal = await openPortal({ clock, human: { waits: [{ at: 'login', minutes: 10 }] } })
  await page.goto(portal.url)
  await expect.poll(() => clock.waiting).toBe(1)
  expect(portal.books.login.portal).toBe(0)
  clock.advance(10 * 60_000)
  await page.waitForURL(portal.url)
  expect(portal).toHaveBooked({ orders: 0, certificates: 0, logins: { portal: 1, issuance: 0 } })
})

test('a test can wait for a screen without looking at the page', async ({ page, openPortal }) => {
  const portal = await openPortal({ human: { goesAhead: ['list'] } })
  const reached = portal.reached('create')
  await page.goto(portal.url)
  await reached
  await portal.reached('login')
  expect(portal.books.screens).toEqual(['login', 'list', 'create'])
})

test('the half that sits at the terminal has answers by default', () => {
  expect(humanSchema.parse({}).terminal).toEqual({ confirms: 'word', code: 'right' })
  expect(() => humanSchema.parse({ fast: true })).toThrow()
})
