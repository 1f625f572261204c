import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

/** What an intruder might do → the mark that it leaves in the books. */
const INTRUDERS: Record<
  string,
  {
    mark: string
    before?: (context: BrowserContext) => Promise<unknown>
    act?: (page: Page) => Promise<unknown>
  }
> = {
  'reads the text': { mark: 'read innerText', act: (page) => page.evaluate(() => document.body.innerText) },
  'looks for elements': {
    mark: 'read querySelectorAll',
    act: (page) => page.evaluate(() => document.querySelectorAll('button').length),
  },
  'adds an element': {
    mark: 'childList of body',
    act: (page) =>
      page.locator('body').evaluate((body) => {
        body.append('here')
      }),
  },
  'highlights a button': {
    mark: 'childList of html',
    act: (page) => page.getByRole('button').first().highlight(),
  },
  'takes a picture': { mark: 'attributes of input', act: (page) => page.screenshot() },
  'clicks a button': { mark: 'event pointerdown', act: (page) => page.getByRole('button').first().click() },
  'types a key': { mark: 'event keydown', act: (page) => page.keyboard.press('a') },
  'adds a script to every page': {
    mark: 'global intruder',
    before: (context) => context.addInitScript('window.intruder = 1'),
  },
  'adds a function to every page': {
    mark: 'global intruder',
    before: (context) => context.exposeFunction('intruder', () => 1),
  },
  'routes requests': {
    mark: 'route',
    before: (context) => context.route('**/*', (route) => route.continue()),
  },
  'adds a header': {
    mark: 'header x-intruder',
    before: (context) => context.setExtraHTTPHeaders({ 'x-intruder': 'yes' }),
  },
}

for (const [what, { mark, before, act }] of Object.entries(INTRUDERS)) {
  test(`the login page notices who ${what}`, async ({ page, openPortal }) => {
    const portal = await openPortal({ human: { logsIn: false } })
    await before?.(page.context())
    await page.goto(portal.url)
    await act?.(page)
    await expect.poll(() => portal.books.touched).toContain(mark)
  })
}

test('the login page takes neither a plain visit nor the simulated human for an intruder', async ({
  page,
  openPortal,
}) => {
  const portal = await openPortal({ human: {} })
  await page.goto(portal.url)
  await page.waitForURL(portal.url)
  expect(portal.books.touched).toEqual([])
  expect(portal.books.login).toMatchObject({
    portal: 1,
    paths: { 'GET /login/mitid': 1, 'POST /login/mitid/initialize': 1 },
  })
})
