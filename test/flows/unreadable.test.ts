import { expect, test } from '../cli/ordering.ts'

test.describe('pages of a paid order that cannot be read', () => {
  test.use({
    portalOptions: {
      variant: { unreadable: ['issuance-information', 'issuance-code', 'issuance-ready'] },
      // Slower than the two seconds after which an unknown page is said to be the human's.
      human: { goesAhead: ['issuance-information', 'issuance-ready'], speed: 'slow' },
    },
  })

  test('are left to the human, whose file is kept; their text reaches no terminal', async ({
    portal,
    order,
  }) => {
    const ended = await order('--accept-price', '20', '--json')
    expect(ended.code, ended.stderr).toBe(0)
    expect(ended.events).toContainEqual({ event: 'gate', gate: 'unknown-screen' })
    expect(ended.stdout + ended.stderr).not.toMatch(/\]52;|2JBestilt/)
    expect(portal.books.orders).toHaveLength(1)
  })
})
