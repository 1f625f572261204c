import { type PortalOptions } from '../../fixtures/portal/index.ts'
import { expect, test } from './walking.ts'

const portals: Record<string, PortalOptions> = {
  'issues in a window of its own that it closes itself': { variant: { issuanceWindow: 'own' } },
  'issues in a window of its own, without a login': {
    variant: { issuanceWindow: 'own', issuanceLogin: false },
  },
  'issues in a window of its own, by a page that names nothing, in English': {
    language: 'en',
    variant: { issuanceWindow: 'own', information: 'bare' },
  },
  'names no certificate before the terms': { variant: { information: 'bare' } },
  'shows its menu and no certificate before the terms': { variant: { information: 'bare-with-menu' } },
}

for (const [what, portalOptions] of Object.entries(portals)) {
  test.describe(`a portal that ${what}`, () => {
    test.use({ portalOptions })
    test('is walked alone to one order', async ({ walk, portal }) => {
      const walked = await walk()
      expect(walked.asked, JSON.stringify(walked.actions)).toEqual([])
      expect(walked.end).toBe('converted')
      expect(walked.actions).toContain('issue-next')
      expect(portal.books.orders).toHaveLength(1)
      expect(portal.books.certificates).toHaveLength(1)
    })
  })
}
