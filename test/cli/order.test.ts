import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { X509Certificate } from 'node:crypto'
import { handClock } from '../../fixtures/portal/index.ts'
import { altidOrder, browser, expect, NAME as NAMED, test } from './ordering.ts'

const NAME = `ØVELSE ${NAMED}`

test('one order becomes one certificate, private where it must be and whole', async ({
  portal,
  order,
  folder,
}) => {
  const ended = await order('--accept-price', '20', '--json')
  expect(ended.stderr).not.toContain('undefined')
  expect(ended.code, ended.stderr).toBe(0)
  expect(portal.books.orders).toMatchObject([
    {
      name: 'Testkommune AltID Modtager',
      type: 'system',
      certificateEmail: '',
      contactEmail: 'drift@testkommune.dk',
      idmAccess: false,
      certificateAccess: false,
      identification: 'login',
      direct: true,
      issuance: 'browser',
      publish: false,
    },
  ])
  expect((await readdir(folder)).sort()).toEqual(
    ['order.json', `${NAME}.cer`, `${NAME}.p12`, 'ØVELSE kvittering.html'].sort(),
  )
  expect((await stat(join(folder, `${NAME}.p12`))).mode & 0o777).toBe(0o600)
  const certificate = new X509Certificate(await readFile(join(folder, `${NAME}.cer`)))
  expect(certificate.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(
    portal.books.certificates[0]?.leafSha256,
  )
  expect(ended.events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['screen', 'action', 'gate', 'review', 'ordered', 'saved', 'converted', 'done']),
  )
})

test('the code the portal made is in nothing that the run says or leaves', async ({
  portal,
  order,
  folder,
}) => {
  const ended = await order('--accept-price', '20,00', '--json')
  expect(ended.code, ended.stderr).toBe(0)
  const code = portal.books.certificates[0]?.code ?? ''
  expect(code).toMatch(/^.{12}$/)
  const left = ['order.json', 'ØVELSE kvittering.html'].map((name) => readFile(join(folder, name), 'utf8'))
  const said = [ended.stdout, ended.stderr, ...(await Promise.all(left))].join('\n')
  expect(said).not.toContain(code)
})

test('without a terminal nothing is paid for unless the price was accepted in writing', async ({
  portal,
  order,
}) => {
  const ended = await order()
  expect(ended.code, ended.stderr).toBe(5)
  expect(ended.stderr).toContain('--accept-price')
  expect(portal.books.orders).toEqual([])
})

test('a price other than the accepted one is never paid', async ({ portal, order, folder }) => {
  const ended = await order('--accept-price', '19,99')
  expect(ended.code, ended.stderr).toBe(7)
  expect(ended.stderr).toContain('20,00 DKK')
  expect(portal.books.orders).toEqual([])
  expect(JSON.parse(await readFile(join(folder, 'order.json'), 'utf8'))).toMatchObject({ phase: 'planned' })
})

test.describe('for another organisation than the one asked for', () => {
  test.use({ portalOptions: { organisation: { name: 'Nabokommune', cvr: '97654321' } } })
  test('nothing is ordered', async ({ portal, order }) => {
    const ended = await order('--accept-price', '20')
    expect(ended.code, ended.stderr).toBe(7)
    expect(ended.stderr).toContain('Nabokommune')
    expect(portal.books.orders).toEqual([])
  })
})

test('a CVR number other than the one asked for stops before the money', async ({ portal, order }) => {
  const ended = await order('--accept-price', '20', '--cvr', '11111111')
  expect(ended.code, ended.stderr).toBe(7)
  expect(ended.stderr).toContain('11111111')
  expect(portal.books.orders).toEqual([])
})

test('a finished order is not overwritten by the next', async ({ portal, order }) => {
  expect((await order('--accept-price', '20')).code).toBe(0)
  const again = await order('--accept-price', '20')
  expect(again.code).toBe(2)
  expect(portal.books.orders).toHaveLength(1)
})

test.describe('never opens a browser for', () => {
  for (const [what, words, code, says] of [
    ['an order without an organisation', ['--contact', 'a@b.dk'], 2, '--org'],
    ['a contact that is no address', ['--org', 'T', '--contact', 'a'], 2, '--contact'],
    [
      'a headless run on the real portal',
      ['--org', 'T', '--contact', 'a@b.dk', '--headless'],
      2,
      '--headless',
    ],
    [
      'a portal elsewhere',
      ['--org', 'T', '--contact', 'a@b.dk', '--portal', 'https://127.0.0.1.example.dk/'],
      2,
      '--portal',
    ],
    [
      'a portal with a user name in its address',
      ['--org', 'T', '--contact', 'a@b.dk', '--portal', 'http://x@127.0.0.1/'],
      2,
      '--portal',
    ],
    ['an unknown option', ['--orgg', 'T'], 2, '--org'],
    [
      'a price in words',
      ['--org', 'T', '--contact', 'a@b.dk', '--accept-price', 'tyve'],
      2,
      '--accept-price',
    ],
  ] as const) {
    test(what, async ({ folder }) => {
      const ended = await altidOrder([...words, '--out', join(folder, 'new')])
      expect(ended.code, ended.stderr).toBe(code)
      expect(ended.stderr).toContain(says)
      expect(ended.stderr).not.toMatch(/\bat .*\.js:\d+/)
      expect(await readdir(folder)).toEqual([])
    })
  }
})

test.describe('a portal that takes the connection and never answers', () => {
  const portalClock = handClock()
  test.use({
    portalOptions: {
      clock: portalClock,
      variant: { faults: [{ at: 'GET /certificates', what: 'slow', milliseconds: 1 }] },
    },
  })
  test('is called out while it is waited for, and walked when it comes', async ({ order, clock, heard }) => {
    const ordered = order('--accept-price', '20', '--json')
    await expect.poll(() => portalClock.waiting).toBe(1)
    const say = (): string => {
      clock.advance(11_000)
      return heard.said
    }
    await expect.poll(say).toContain('"gate":"no-page"')
    portalClock.advance(1)
    const ended = await ordered
    expect(ended.code, ended.stderr).toBe(0)
    const gates = ended.events.filter(({ event }) => event === 'gate').map(({ gate }) => gate)
    expect(gates[0]).toBe('no-page')
  })
})

test('a folder that is copied to a cloud is warned of before anything else', async ({ portal, folder }) => {
  const synced = join(folder, 'OneDrive - Testkommune', 'æøå: "certifikat"')
  const who = ['--org', 'Testkommune', '--contact', 'drift@testkommune.dk']
  const where = ['--portal', portal.url, '--headless', '--browser', browser, '--out', synced]
  const ended = await altidOrder([...who, ...where, '--accept-price', '1', '--lang', 'da'])
  expect(ended.code, ended.stderr).toBe(7)
  expect(ended.stderr.indexOf('ligger i OneDrive')).toBeGreaterThan(0)
  expect(ended.stderr.indexOf('ligger i OneDrive')).toBeLessThan(ended.stderr.indexOf('Åbner'))
  expect((await stat(synced)).mode & 0o777).toBe(0o700)
})

test('a folder whose path is too long is said before a browser is opened', async ({ portal, folder }) => {
  const long = join(folder, 'x'.repeat(300))
  const who = ['--org', 'Testkommune', '--contact', 'drift@testkommune.dk']
  const ended = await altidOrder([...who, '--portal', portal.url, '--out', long, '--lang', 'da'])
  expect(ended.code, ended.stderr).toBe(9)
  expect(ended.stderr).toContain('for lang')
  expect(ended.stderr).not.toContain('Browser')
})

test('without a browser the way by hand is told, value by value', async ({ folder }) => {
  const who = ['--org', 'Testkommune', '--contact', 'drift@testkommune.dk', '--out', folder]
  const ended = await altidOrder([...who, '--browser', '/no/such', '--lang', 'da'])
  expect(ended.code, ended.stderr).toBe(10)
  for (const line of [
    'https://erhvervsadministration.nemlog-in.dk/certificates',
    'Certifikatnavn: skal være "Testkommune AltID Modtager"',
    'E-mailadresse i certifikat: skal være tomt',
    'Typer af certifikater: skal være "OCES systemcertifikat"',
    'altid-order convert',
  ])
    expect(ended.stderr).toContain(line)
})
