import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Portal } from '../../fixtures/portal/index.ts'
import type { Ended } from './cli.ts'
import { browser, expect, killedAt, NAME, ORGANISATION, test as base } from './ordering.ts'

interface Collecting {
  /** Another folder, as on another machine. */
  elsewhere: string
  collect: (words?: string[], input?: string) => Promise<Ended>
}

const test = base.extend<Collecting>({
  elsewhere: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'altid-order-test-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  collect: async ({ portal, elsewhere, run }, use) => {
    const where = ['--portal', portal.url, '--headless', '--browser', browser, '--out', elsewhere]
    const what = ['collect', '--org', ORGANISATION.name, '--lang', 'da']
    await use((words = [], input = '') => run([...what, ...where, ...words], input))
  },
})

/** The link of the mail that the portal has sent. */
async function mailedLink(portal: Portal): Promise<string> {
  const inbox = await (await fetch(`${portal.origin}/mock/mail`)).text()
  return /href="([^"]*\/activate\/[^"]*)"/.exec(inbox)?.[1] ?? ''
}

const changeVariant = (portal: Portal, data: object) =>
  fetch(`${portal.origin}/mock/variant`, { method: 'POST', body: JSON.stringify(data) })

async function oneCertificate(portal: Portal, folder: string): Promise<void> {
  expect(portal.books.orders).toHaveLength(1)
  expect(portal.books.certificates).toHaveLength(1)
  expect((await readdir(folder)).filter((name) => /\.(p12|cer)$/.test(name)).sort()).toEqual([
    `ØVELSE ${NAME}.cer`,
    `ØVELSE ${NAME}.p12`,
  ])
}

const BY_MAIL = ['--issue', 'mail', '--accept-price', '20', '--lang', 'da']

test('an order by mail ends at its receipt with the command of the one who fetches, and resume fetches it', async ({
  portal,
  order,
  ledger,
  resume,
  folder,
}) => {
  const ended = await order(...BY_MAIL, '--contact-name', 'Mette Drift')
  expect(ended.code, ended.stderr).toBe(0)
  expect(ended.stdout).toContain(`altid-order collect --link --org Testkommune --name "${NAME}"`)
  expect(ended.stdout).toContain('Mette Drift får mailen')
  expect(portal.books.orders).toMatchObject([{ direct: false, contactName: 'Mette Drift' }])
  expect(portal.books.certificates).toEqual([])
  expect(await ledger()).toMatchObject({ phase: 'ordered' })
  const fetched = await resume()
  expect(fetched.code, fetched.stderr).toBe(0)
  await oneCertificate(portal, folder)
})

test('it is fetched elsewhere from the row in the list, without anything but the organisation’s name', async ({
  portal,
  order,
  collect,
  elsewhere,
}) => {
  await order(...BY_MAIL)
  const ended = await collect()
  expect(ended.code, ended.stderr).toBe(0)
  await oneCertificate(portal, elsewhere)
})

test('it is fetched by the link of the mail, which is said and written nowhere', async ({
  portal,
  order,
  collect,
  elsewhere,
}) => {
  await order(...BY_MAIL)
  const link = await mailedLink(portal)
  const ended = await collect(['--link', '--report'], `${link}\n`)
  expect(ended.code, ended.stderr).toBe(0)
  await oneCertificate(portal, elsewhere)
  expect(ended.stdout + ended.stderr).not.toContain(link.split('/').at(-1))
})

/** How the one who fetches comes to the issuance: what is ordered, what the portal is then, what he types. */
const WAYS: Readonly<Record<string, { order?: string[]; variant?: object; collect?: string[] }>> = {
  'the row in the list': {},
  'the notification': { variant: { role: 'none' } },
  'the link of the mail': { collect: ['--link'] },
  'the one-time code': {
    order: ['--identification', 'one-time-code', '--contact-name', 'Mette Drift'],
    collect: ['--link', '--identification', 'one-time-code'],
  },
}

test.describe('with a file that takes its time', () => {
  // So that there is a while in which it is issued and not yet fetched.
  const fault = { at: 'GET /issuance/*/file', what: 'slow', milliseconds: 5000 } as const
  test.use({ portalOptions: { variant: { faults: [fault] }, human: { typesCode: true } } })
  for (const [way, { order: ordered = [], variant, collect: typed = [] }] of Object.entries(WAYS)) {
    test(`killed while it is fetched by ${way}, the same command goes on to the one certificate`, async ({
      portal,
      order,
      collect,
      elsewhere,
    }) => {
      await order(...BY_MAIL, ...ordered)
      if (variant) await changeVariant(portal, { ...variant, faults: [fault] })
      const input = typed.includes('--link') ? await mailedLink(portal) : ''
      const where = ['--portal', portal.url, '--headless', '--browser', browser, '--out', elsewhere]
      await killedAt('issued', ['collect', '--org', ORGANISATION.name, ...where, ...typed], elsewhere, {
        input,
      })
      const ended = await collect(typed, input)
      expect(ended.code, ended.stderr).toBe(0)
      await oneCertificate(portal, elsewhere)
    })
  }
})

test('an order by mail that is killed at its receipt is fetched by resume', async ({
  portal,
  folder,
  resume,
  ledger,
}) => {
  const who = ['--org', ORGANISATION.name, '--contact', 'drift@testkommune.dk']
  const where = ['--portal', portal.url, '--headless', '--browser', browser, '--out', folder]
  await killedAt('ordered', [...who, ...where, ...BY_MAIL], folder)
  expect(await ledger()).toMatchObject({ phase: 'ordered' })
  const ended = await resume()
  expect(ended.code, ended.stderr).toBe(0)
  await oneCertificate(portal, folder)
})

test('one who is no administrator fetches by the notification beside the name', async ({
  portal,
  order,
  collect,
  elsewhere,
}) => {
  await order(...BY_MAIL)
  await changeVariant(portal, { role: 'none' })
  const ended = await collect()
  expect(ended.code, ended.stderr).toBe(0)
  expect(ended.stderr).toContain('notifikationen')
  await oneCertificate(portal, elsewhere)
})

test.describe('with a one-time code', () => {
  test.use({ portalOptions: { human: { typesCode: true } } })
  test('the human keeps it at the receipt and types it at the link; it is said nowhere', async ({
    portal,
    order,
    collect,
    elsewhere,
  }) => {
    const words = [
      '--identification',
      'one-time-code',
      '--contact-name',
      'Mette Drift',
      '--accept-price',
      '20',
    ]
    const ordered = await order(...words, '--lang', 'da')
    expect(ordered.code, ordered.stderr).toBe(0)
    expect(ordered.stdout).toContain('Giv engangskoden til den, der skal hente')
    expect(portal.books.orders).toMatchObject([{ identification: 'one-time-code' }])
    const ended = await collect(['--link', '--identification', 'one-time-code'], await mailedLink(portal))
    expect(ended.code, ended.stderr).toBe(0)
    await oneCertificate(portal, elsewhere)
  })
})

test('a link to an unknown host is not opened unless a human types the host', async ({ portal, collect }) => {
  for (const [link, code, says] of [
    ['https://nemlog-in.dk.example/activate/1', 5, 'nemlog-in.dk.example'],
    ['https://xn--nemlog-n-i2a.dk/activate/1', 5, 'xn--nemlog-n-i2a.dk (nemlog-ín.dk)'],
    ['http://nemlog-in.dk/activate/1', 2, 'https'],
    ['https://nemlog-in.dk@evil.example/', 2, 'brugernavn'],
    ['hent certifikat', 2, 'ikke et link'],
  ] as const) {
    const ended = await collect(['--link'], link)
    expect(ended.code, `${link}: ${ended.stderr}`).toBe(code)
    expect(ended.stderr, link).toContain(says)
    expect(ended.stderr, link).not.toContain('Browser')
  }
  expect(portal.books.login.portal).toBe(0)
})
