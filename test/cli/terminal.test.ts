import { handClock, type Portal } from '../../fixtures/portal/index.ts'
import { browser, expect, knownLogin, ORGANISATION, test } from './ordering.ts'
import { hasTerminal, inTerminal, type Typist } from './pty.ts'

test.skip(!hasTerminal, 'no `script` of util-linux here: nothing that needs a terminal is tried')

const CTRL_C = '\u0003'

function orderInTerminal(portal: Portal, folder: string): Typist {
  const who = ['--org', ORGANISATION.name, '--contact', 'drift@testkommune.dk']
  const where = ['--portal', portal.url, '--headless', '--browser', browser, '--out', folder, '--lang', 'da']
  return inTerminal([...who, ...where, ...knownLogin(portal)])
}

test.describe('paused', () => {
  test.use({ portalOptions: { human: { logsIn: false } } })
  test('by p nothing is pressed; Ctrl+C then leaves with the ledger saved', async ({
    portal,
    folder,
    ledger,
  }) => {
    const typist = orderInTerminal(portal, folder)
    await typist.waitsFor('Din tur: Log ind')
    typist.type('p')
    await typist.waitsFor('PAUSE.')
    typist.type(CTRL_C)
    expect(await typist.ended).toBe(3)
    expect(typist.shown).toContain('altid-order resume')
    expect(await ledger()).toMatchObject({ phase: 'planned' })
    expect(portal.books.orders).toEqual([])
  })
})

test('at the question of money Ctrl+C pauses, Enter asks again, and the yes still counts once', async ({
  portal,
  folder,
}) => {
  const typist = orderInTerminal(portal, folder)
  await typist.waitsFor('Skriv BESTIL')
  typist.type(CTRL_C)
  await typist.waitsFor('PAUSE.')
  expect(portal.books.orders).toEqual([])
  typist.type('\r')
  await typist.waitsFor('Skriv BESTIL')
  typist.type('bestil\r')
  await typist.waitsFor('Indsæt koden')
  await expect.poll(() => portal.books.certificates.length).toBe(1)
  typist.type(`${portal.books.certificates[0]?.code ?? ''}\r`)
  expect(await typist.ended, typist.shown).toBe(0)
  expect(typist.shown).toContain('Koden åbner filen')
  expect(typist.shown).not.toContain(portal.books.certificates[0]?.code ?? '?')
  expect(portal.books.orders).toHaveLength(1)
})

test('Ctrl+C twice at the question of money orders nothing', async ({ portal, folder, ledger }) => {
  const typist = orderInTerminal(portal, folder)
  await typist.waitsFor('Skriv BESTIL')
  typist.type(CTRL_C)
  await typist.waitsFor('PAUSE.')
  typist.type(CTRL_C)
  expect(await typist.ended, typist.shown).toBe(3)
  expect(portal.books.orders).toEqual([])
  expect(await ledger()).toMatchObject({ phase: 'planned' })
})

test.describe('a portal that counts down to the end of the session', () => {
  const interruptions = [{ at: 'list', what: 'countdown' } as const]
  test.use({ portalOptions: { variant: { interruptions }, human: { helps: false } } })
  test('is called out, and what lies under its dialog is left to the human', async ({ portal, folder }) => {
    const typist = orderInTerminal(portal, folder)
    await typist.waitsFor('tæller ned')
    await typist.waitsFor('er dækket af noget andet')
    typist.type('p')
    await typist.waitsFor('PAUSE.')
    typist.type('p')
    expect(await typist.ended, typist.shown).toBe(3)
  })
})

test.describe('at the login of the organisation’s own provider', () => {
  test.use({ portalOptions: { variant: { login: 'local' }, human: { logsIn: false } } })
  test('its host is confirmed for one run, whatever a prepared ledger says', async ({
    portal,
    folder,
    ledger,
  }) => {
    const host = new URL(portal.providerOrigin).host
    const begin = () => {
      const who = ['--org', ORGANISATION.name, '--contact', 'drift@testkommune.dk', '--lang', 'da']
      const where = ['--portal', portal.url, '--headless', '--browser', browser, '--out', folder]
      return inTerminal([...who, ...where])
    }
    const first = begin()
    await first.waitsFor(`Er ${host} din egen organisations login? Skriv JA`)
    first.type('ja\r')
    await first.waitsFor(`Log ind med MitID på ${host}. Jeg ser ikke med`)
    first.type('p')
    await first.waitsFor('PAUSE.')
    first.type('p')
    expect(await first.ended, first.shown).toBe(3)
    // A ledger vouches for no host: the next run asks again.
    expect(await ledger()).not.toHaveProperty('loginHosts')
  })
})

test.describe('a human who presses “Bekræft oprettelse” himself, on a portal that is slow to answer', () => {
  const clock = handClock(Date.now() - 300_000)
  test.use({
    portalOptions: {
      clock,
      variant: {
        doubleClickOrders: true,
        faults: [{ at: 'POST /certificates/confirm', what: 'slow', milliseconds: 60_000 }],
      },
      human: { goesAhead: ['confirmation'], speed: 'calm' },
    },
  })

  test('and then types the word all the same has ordered once', async ({ portal, folder, ledger }) => {
    const typist = orderInTerminal(portal, folder)
    await typist.waitsFor('Skriv BESTIL')
    await expect.poll(() => clock.waiting, { timeout: 60_000 }).toBe(1)
    typist.type('BESTIL\r')
    await typist.waitsFor('Vent på kvitteringen')
    expect(await ledger()).toMatchObject({ phase: 'confirming' })
    expect(clock.waiting).toBe(1)
    clock.advance(60_000)
    await typist.waitsFor('Bestilt: du bekræftede selv')
    await typist.waitsFor('Indsæt koden')
    typist.type('\r')
    expect(await typist.ended, typist.shown).toBe(0)
    expect(portal.books.orders).toHaveLength(1)
    expect(portal.books.certificates).toHaveLength(1)
  })
})
