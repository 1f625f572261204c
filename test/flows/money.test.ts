import { expect, test } from '../cli/ordering.ts'
import type { PortalOptions } from '../../fixtures/portal/index.ts'

/** Confirmations that are not what was ordered: without a person to judge them, nothing may be bound. */
const refusals: Record<string, { portalOptions: PortalOptions; code: number; says: string }> = {
  'a page without a price': { portalOptions: { variant: { price: null } }, code: 7, says: 'Pris' },
  'a price that has changed': { portalOptions: { variant: { price: '25,00' } }, code: 7, says: '25,00 DKK' },
  'a confirmation without the type': {
    portalOptions: { variant: { missingRows: ['type'] } },
    code: 7,
    says: 'Certifikattype',
  },
  'a row that orders a hundred pieces': {
    portalOptions: { variant: { extraRows: ['quantity'] } },
    code: 7,
    says: 'Antal 100',
  },
  'a fee besides the price': {
    portalOptions: { variant: { extraRows: ['fee'] } },
    code: 7,
    says: 'Oprettelsesgebyr 5.000,00 DKK',
  },
  'rights that are ticked in a card that does not open': {
    portalOptions: { variant: { rightsCard: 'stuck', systemRights: true } },
    code: 7,
    says: 'Ikke set i formularen',
  },
  'rights that are ticked in a card whose heading is no button': {
    portalOptions: { variant: { rightsCard: 'unmarked', systemRights: true } },
    code: 7,
    says: 'Adgang til IdM',
  },
  'another organisation': {
    portalOptions: { variant: { organisation: { name: 'Nabokommune', cvr: '97654321' } } },
    code: 7,
    says: 'Nabokommune',
  },
  'a profile of that name': {
    portalOptions: { variant: { profileNamed: 'Testkommune AltID Modtager' } },
    code: 5,
    says: 'Testkommune AltID Modtager',
  },
  'a profile of that name, behind a form that the human opened first': {
    portalOptions: {
      variant: { profileNamed: 'Testkommune AltID Modtager' },
      human: { goesAhead: ['list'] },
    },
    code: 5,
    says: 'Testkommune AltID Modtager',
  },
  'a profile of that name, in a list that comes after the form was opened': {
    portalOptions: { variant: { profileNamed: 'Testkommune AltID Modtager', rowsComeAfter: 1000 } },
    code: 5,
    says: 'Testkommune AltID Modtager',
  },
  'a profile of that name, in a list that says that it is fetched until then': {
    portalOptions: {
      variant: { profileNamed: 'Testkommune AltID Modtager', rowsComeAfter: 2000, rowsAnnounced: true },
    },
    code: 5,
    says: 'Testkommune AltID Modtager',
  },
  'a profile of that name, in a list that comes after a form in a frame was opened': {
    portalOptions: {
      variant: { profileNamed: 'Testkommune AltID Modtager', rowsComeAfter: 1000, container: 'frame' },
    },
    code: 5,
    says: 'Testkommune AltID Modtager',
  },
  'a profile of that name, in a table whose first column has boxes and no text': {
    portalOptions: {
      variant: {
        profileNamed: 'Testkommune AltID Modtager',
        smallList: 'table',
        nameColumn: 'after-a-box',
      },
    },
    code: 5,
    says: 'Testkommune AltID Modtager',
  },
  'a profile of that name, on a closed card with its status beside it': {
    portalOptions: { variant: { profileNamed: 'Testkommune AltID Modtager', smallList: 'accordion' } },
    code: 5,
    says: 'Testkommune AltID Modtager',
  },
  'a list that is not shown whole, behind a form that the human opened first': {
    portalOptions: { variant: { profiles: 20, rowsShown: 10 }, human: { goesAhead: ['list'] } },
    code: 5,
    says: '20',
  },
  'a list that goes on, and says nowhere how many profiles there are': {
    portalOptions: {
      variant: { profiles: 8, rowsShown: 4, profileNamed: 'Testkommune AltID Modtager' },
    },
    code: 5,
    says: 'Listen kan vise flere certifikatprofiler',
  },
  'a list that shows fewer profiles than it counts': {
    portalOptions: { variant: { profiles: 20, rowsShown: 10 } },
    code: 5,
    says: '20',
  },
}

for (const [what, { portalOptions, code, says }] of Object.entries(refusals)) {
  test.describe(what, () => {
    test.use({ portalOptions })
    test('is never paid for without a person’s word', async ({ portal, order, ledger }) => {
      const ended = await order('--accept-price', '20')
      expect(ended.code, ended.stderr).toBe(code)
      expect(ended.stderr).toContain(says)
      expect(portal.books.orders).toEqual([])
      expect(await ledger()).toMatchObject({ phase: 'planned' })
    })
  })
}

test.describe('a confirmation with a box to tick first', () => {
  test.use({ portalOptions: { variant: { confirmationBox: true }, human: { speed: 'calm' } } })
  test('is ordered once, when the human has ticked it', async ({ portal, order, ledger }) => {
    const ended = await order('--accept-price', '20')
    expect(ended.code, ended.stderr).toBe(0)
    expect(ended.stderr).toContain('Knappen "Bekræft oprettelse" kan ikke trykkes endnu')
    expect(portal.books.orders).toHaveLength(1)
    expect(await ledger()).toMatchObject({ phase: 'converted', confirmedBy: 'assistant' })
  })
})

test.describe('a confirmation whose button stands there twice', () => {
  test.use({
    portalOptions: {
      variant: { confirmTwice: true },
      human: { speed: 'calm', goesAhead: ['confirmation'] },
    },
  })
  test('is the human’s to press, once it was set beside the order', async ({ portal, order, ledger }) => {
    const ended = await order('--accept-price', '20')
    expect(ended.code, ended.stderr).toBe(0)
    expect(ended.stderr).toMatch(/OK +Pris +20,00 DKK[^]*Knappen "Bekræft oprettelse" findes flere gange/)
    expect(portal.books.orders).toHaveLength(1)
    expect(await ledger()).toMatchObject({ phase: 'converted', confirmedBy: 'human' })
  })
})

test.describe('a page that orders when the mouse goes down, and a second time if it is asked', () => {
  test.use({
    portalOptions: {
      variant: {
        ordersAtMouseDown: true,
        doubleClickOrders: true,
        faults: [{ at: 'POST /certificates/confirm', what: 'slow' }],
      },
    },
  })
  test('is not pressed again', async ({ portal, order, ledger }) => {
    const ended = await order('--accept-price', '20')
    expect(ended.code, ended.stderr).toBe(0)
    expect(ended.stderr).toContain('Trykket på "Bekræft oprettelse" blev afbrudt')
    expect(portal.books.orders).toHaveLength(1)
    expect(await ledger()).toMatchObject({ phase: 'converted' })
  })
})

test.describe('an answer that is cut off after the order was accepted', () => {
  test.use({
    portalOptions: {
      variant: {
        doubleClickOrders: true,
        faults: [{ at: 'POST /certificates/confirm', what: 'cut-after' }],
      },
    },
  })
  // The gate after a cut answer has no limit: the command ends it after a hundred seconds.
  test('orders once: the list proves it, and its certificate is fetched @long', async ({
    portal,
    order,
    resume,
  }) => {
    test.setTimeout(400_000)
    const ended = await order('--accept-price', '20')
    const end = ended.code === 0 ? ended : await resume('--accept-price', '20')
    expect(end.code, `${ended.stderr}\n---\n${end.stderr}`).toBe(0)
    expect(portal.books.orders).toHaveLength(1)
    expect(portal.books.certificates).toHaveLength(1)
  })
})
