import { expect, test } from '../cli/ordering.ts'
import type { PortalOptions } from '../../fixtures/portal/index.ts'

/** Portals that look and are built differently; the assistant is told nothing about any of them. */
const portals: Record<string, PortalOptions> = {
  'lists of its own, labels around their fields, soft hyphens': {
    variant: { selects: 'combobox', labels: 'wrapping', helpInsideLabel: true, hyphens: 'characters' },
  },
  'lists elsewhere in the document, closed cards, a table of nine': {
    variant: { selects: 'combobox-elsewhere', labels: 'labelledby', cardsClosed: true, profiles: 9 },
  },
  'a form in a shadow root, filled by the browser, with every default wrong': {
    variant: {
      container: 'shadow',
      autofill: 'late',
      publish: true,
      systemRights: true,
      type: 'organisation',
      identification: 'one-time-code',
      issuanceMethod: 'hardware',
    },
  },
  'a form in a frame, three cards, no numbers': {
    variant: { container: 'frame', cards: 3, numbers: false, download: 'attachment' },
  },
  'a drawer without a role over an open page of 150 profiles, in other words': {
    variant: { drawer: 'region', background: 'open', profiles: 150, wording: 'other' },
  },
  'a welcome guide, several identities, trusted types, a popup that closes itself': {
    variant: { welcome: true, identities: 'several', security: 'trusted-types', download: 'closing-popup' },
  },
  'English, with rows missing from the confirmation': {
    language: 'en',
    variant: { missingRows: ['organisation', 'cvr', 'identification', 'issuance'], download: 'new-window' },
  },
  'an own login, and a file that is cut off the first time': {
    variant: { login: 'local', downloadContent: 'cut' },
  },
  'a file of somebody else first': { variant: { downloadContent: 'other-certificate' } },
}

for (const [what, portalOptions] of Object.entries(portals)) {
  test.describe(what, () => {
    test.use({ portalOptions })
    test('is walked to one right order, and its login page sees nothing', async ({ portal, order }) => {
      const ended = await order('--accept-price', '20')
      expect(ended.code, ended.stderr).toBe(0)
      expect(portal.books.orders).toHaveLength(1)
      expect(portal.books.orders[0]).toMatchObject({
        name: 'Testkommune AltID Modtager',
        type: 'system',
        certificateEmail: '',
        contactName: '',
        contactEmail: 'drift@testkommune.dk',
        idmAccess: false,
        certificateAccess: false,
        identification: 'login',
        direct: true,
        issuance: 'browser',
        publish: false,
      })
      expect(portal.books.touched).toEqual([])
    })
  })
}
