import { expect, test } from './ordering.ts'

/** What the assistant is doing when the portal sends the browser to the login. */
const ACTS = ['look', 'fill', 'choose', 'tick', 'press'] as const

for (const logsOutDuring of ACTS) {
  test.describe(`sent to the login in the middle of a ${logsOutDuring}`, () => {
    test.use({ portalOptions: { variant: { logsOutDuring, systemRights: true } } })
    test('nothing of ours reaches the login page, and the order is made once', async ({ portal, order }) => {
      const ended = await order('--accept-price', '20', '--json')
      expect(ended.code, ended.stderr).toBe(0)
      expect(portal.books.login.portal).toBeGreaterThan(1)
      expect(portal.books.touched).toEqual([])
      expect(portal.books.orders).toHaveLength(1)
      expect(portal.books.certificates).toHaveLength(1)
    })
  })
}

test.describe('sent to the login by the very press that binds', () => {
  test.use({ portalOptions: { variant: { logsOutDuring: 'confirm' } } })
  test('nothing is pressed again, and nothing of ours reaches the login page', async ({
    portal,
    order,
    ledger,
  }) => {
    const ended = await order('--accept-price', '20', '--json')
    expect(ended.code, ended.stderr).toBe(8)
    expect(portal.books.login.portal).toBe(2)
    expect(portal.books.touched).toEqual([])
    expect(portal.books.orders).toEqual([])
    expect(await ledger()).toMatchObject({ phase: 'confirming' })
  })
})
