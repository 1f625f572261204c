import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { startPortal } from '../../fixtures/portal/index.ts'
import { altidOrder, browser, expect, test } from './cli.ts'

type Facts = Record<string, unknown>

/** On a computer where nobody else leaves anything. */
async function doctor(folder: string, ...words: string[]) {
  const [home, orders] = [join(folder, 'home'), join(folder, 'orders')]
  await mkdir(home, { recursive: true })
  const ended = await altidOrder(['doctor', '--out', orders, ...words], { env: { TMPDIR: home, HOME: home } })
  const found = (check: string) => ended.events.find((event) => event['check'] === check)
  return { ...ended, found, home, orders }
}

const NO_BROWSER = ['--browser', '/nowhere/browser']

test('where all is well an order can run, and the portal has heard one question and no login', async ({
  folder,
}) => {
  await using portal = await startPortal({})
  const words = ['--portal', portal.url, '--browser', browser]
  const { code, stdout, stderr, home, orders } = await doctor(folder, ...words)
  expect(code, stdout + stderr).toBe(0)
  expect(stdout).not.toMatch(/FEJL|Bemærk|Uprøvet/)
  expect(stdout.match(/^ {2}I orden/gm)).toHaveLength(8)
  expect(stdout).toContain('Du kan bestille.')
  expect(portal.books.requests.map(({ request }) => request)).toEqual(['HEAD /certificates'])
  expect(portal.books.login.requests).toBe(0)
  // Nothing is left, and no folder was made in passing.
  expect(await readdir(home)).toEqual([])
  expect(await readdir(folder)).not.toContain(orders)
})

test('what the program alone is not told, the browser is asked; no page comes to life and no login is followed', async ({
  folder,
}) => {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method ?? ''} ${request.url ?? ''}`)
    if (request.method === 'HEAD') return void request.socket.destroy()
    const date = new Date(Date.now() + 3_600_000).toUTCString()
    response.writeHead(303, { location: '/login', date }).end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}/certificates`
  const { code, found, stderr } = await doctor(folder, '--json', '--portal', address, '--browser', browser)
  server.close()
  expect(found('portal'), stderr).toMatchObject({ state: 'answers', by: 'browser', outcome: 'passed' })
  expect(found('clock')).toMatchObject({ state: 'behind', minutes: 60, outcome: 'failed' })
  expect(code).toBe(12)
  expect(heard).toEqual(['HEAD /certificates', 'GET /certificates'])
})

test('a portal that cannot be reached is never taken for a computer that is ready', async ({ folder }) => {
  const closed = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => closed.once('listening', resolve))
  const { port } = closed.address() as AddressInfo
  await new Promise((resolve) => closed.close(resolve))
  const address = `http://127.0.0.1:${port}/`
  const { code, found, stderr } = await doctor(folder, '--json', '--portal', address, '--browser', browser)
  expect(code, stderr).toBe(12)
  expect(found('browser')).toMatchObject({ outcome: 'passed' })
  expect(found('portal')).toMatchObject({ state: 'silent', reason: 'refused', outcome: 'failed' })
  expect(stderr).toContain('firewall')
})

test('without a browser the way by hand is shown, and nothing is asked of the real portal when offline', async ({
  folder,
}) => {
  for (const lang of ['da', 'en']) {
    const { code, stdout } = await doctor(folder, ...NO_BROWSER, '--offline', '--lang', lang)
    expect(code).toBe(10)
    expect(stdout).toContain('altid-order convert')
    expect(stdout).toContain('https://erhvervsadministration.nemlog-in.dk/certificates')
    expect(stdout).toContain(lang === 'da' ? 'Uprøvet' : 'Untried')
  }
  const test4 = await doctor(folder, ...NO_BROWSER, '--offline', '--environment', 'devtest4')
  expect(test4.stdout).toContain('devtest4-nemlog-in.dk')
})

test('a folder that takes no files, a certificate that a killed run left and an order half way are told', async ({
  folder,
}) => {
  const { home, orders } = await doctor(folder, ...NO_BROWSER, '--offline')
  await writeFile(orders, 'a file where the folder should be')
  const blocked = await doctor(folder, ...NO_BROWSER, '--offline', '--json')
  expect(blocked.found('folder')).toMatchObject({ state: 'not-writable', reason: 'ENOTDIR' })

  await mkdir(join(home, 'altid-order-abc'))
  const owner = { process: 999_999_999, host: 'here', uptime: 1 }
  await writeFile(join(home, 'altid-order-abc', 'owner.json'), JSON.stringify(owner))
  await writeFile(join(home, 'altid-order-abc', 'one.p12'), Buffer.from([0x30, 0x82, 0, 0]))
  const order: Facts = {
    format: 'altid-order ledger 1',
    portal: 'https://erhvervsadministration.nemlog-in.dk',
    rehearsal: false,
    phase: 'ordered',
    order: {
      organisation: 'Testkommune',
      contactEmail: 'drift@testkommune.dk',
      certificateName: 'Testkommune AltID Modtager',
      identification: 'login',
      issue: 'direct',
      environment: 'production',
    },
    times: { planned: '2026-06-19T12:05:09.000Z', ordered: '2026-06-19T12:06:09.000Z' },
  }
  const open = join(folder, 'open orders')
  await mkdir(open)
  await writeFile(join(open, 'order.json'), JSON.stringify(order))
  const words = [...NO_BROWSER, '--offline', '--out', open]
  const { found } = await doctor(folder, ...words, '--json')
  expect(found('leftovers')).toMatchObject({
    state: 'certificates',
    files: [join(home, 'altid-order-abc', 'one.p12')],
  })
  expect(found('orders')).toMatchObject({ state: 'unfinished', count: 1, folder: open })
  const { stdout } = await doctor(folder, ...words)
  expect(stdout).toMatch(/^ +altid-order status ".*open orders"$/m)
})

test('what is preset is shown with where it stands, else where it could stand', async ({ folder }) => {
  const own = join(folder, 'own', 'altid-order')
  await mkdir(own, { recursive: true })
  await writeFile(join(own, 'settings.json'), '{ "org": "Testkommune" }')
  const env = { TMPDIR: folder, XDG_CONFIG_HOME: join(folder, 'own'), ALTID_ORDER_OUT: folder }
  const words = ['doctor', ...NO_BROWSER, '--offline']
  const { stdout } = await altidOrder(words, { env })
  const said = stdout.replace(/\s+/g, ' ')
  expect(said).toContain(`org: Testkommune (${join(own, 'settings.json')})`)
  expect(said).toContain(`out: ${folder} (ALTID_ORDER_OUT)`)
  const { events } = await altidOrder([...words, '--json'], {
    env: { TMPDIR: folder, XDG_CONFIG_HOME: folder },
  })
  const file = join(folder, 'altid-order', 'settings.json')
  expect(events).toContainEqual({ event: 'check', check: 'presets', state: 'none', outcome: 'passed', file })
})

test('a wrong environment or an address that is not on this machine is refused before anything is tried', async ({
  folder,
}) => {
  expect((await doctor(folder, '--environment', 'mars')).code).toBe(2)
  expect((await doctor(folder, '--portal', 'https://portal.test/')).code).toBe(2)
})
