/**
 * A portal that a test opens and forgets, and its books in one line:
 *
 *     const portal = await openPortal({ variant: { cards: 3 }, human: {} })
 *     expect(portal).toHaveBooked({ orders: 1, certificates: 1 })
 */
import { expect as plainExpect, test as plainTest, type Browser } from '@playwright/test'
import { isDeepStrictEqual } from 'node:util'
import { startPortal, type Portal, type PortalOptions } from '../../fixtures/portal/index.ts'
import { openBrowser } from './browser.ts'

interface Fixtures {
  openPortal: (options?: PortalOptions) => Promise<Portal>
}

export const test = plainTest.extend<Fixtures, { chromium: Browser }>({
  // Playwright reads a fixture's needs off its first parameter, which must be written as a pattern even when it needs none.
  openPortal: async ({}, use) => {
    const opened: Portal[] = []
    await use(async (options) => {
      const portal = await startPortal(options)
      opened.push(portal)
      return portal
    })
    await Promise.all(opened.map((portal) => portal.close()))
    plainExpect(
      opened.flatMap(({ books }) => books.failures),
      'bugs of the mock',
    ).toEqual([])
  },
  chromium: [
    async ({}, use) => {
      await using browser = await openBrowser()
      await use(browser)
    },
    { scope: 'worker' },
  ],
  page: async ({ chromium }, use) => {
    const context = await chromium.newContext({ viewport: { width: 1400, height: 900 } })
    await use(await context.newPage())
    await context.close()
  },
})

interface Booked {
  orders: number
  certificates: number
  /** Logins that were completed; not compared when absent. */
  logins?: { portal: number; issuance: number }
  /** Whether somebody touched a login page: never, unless a test says so. */
  touched?: boolean
  /** Bugs of the mock itself. */
  failures?: string[]
}

// Five seconds, the usual patience, are too few when two cores carry other work as well.
export const expect = plainExpect.configure({ timeout: 20_000 }).extend({
  /** Orders placed, certificates issued, and a login page that was left alone. */
  toHaveBooked({ books }: Portal, wanted: Booked) {
    const found: Booked = {
      orders: books.orders.length,
      certificates: books.certificates.length,
      ...(wanted.logins && { logins: { portal: books.login.portal, issuance: books.login.issuance } }),
      touched: books.touched.length > 0,
      failures: books.failures,
    }
    const expected: Booked = { touched: false, failures: [], ...wanted }
    const pass = isDeepStrictEqual(found, expected)
    return {
      pass,
      message: () =>
        `the books hold ${this.utils.printReceived({ ...found, touched: books.touched })}, ` +
        `${pass ? 'not ' : ''}wanted ${this.utils.printExpected(expected)}`,
    }
  },
})
