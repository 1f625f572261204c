import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { altidOrder, browser, expect, test } from './ordering.ts'

const YAML_FILE = 'altid-order.config.yaml'

async function settle(folder: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, YAML_FILE), text)
  return folder
}

test('an order by presets says what it took from where, and an option comes over them', async ({
  portal,
  folder,
}) => {
  const cwd = await settle(
    join(folder, 'work'),
    'org: Testkommune\ncontact: drift@testkommune.dk\nout: order\n',
  )
  const own = await settle(
    join(folder, 'own', 'altid-order'),
    'contact-name: Drift\nname: Fra min egen fil\n',
  )
  const ended = await altidOrder(
    ['--portal', portal.url, '--headless', '--accept-price', '20', '--name', 'Fra linjen'],
    { cwd, env: { XDG_CONFIG_HOME: join(own, '..'), ALTID_ORDER_BROWSER: browser } },
  )
  expect(ended.code, ended.stderr).toBe(0)
  expect(portal.books.orders).toMatchObject([
    { name: 'Fra linjen', contactEmail: 'drift@testkommune.dk', contactName: 'Drift' },
  ])
  expect(ended.stderr).toContain(`contact: drift@testkommune.dk (${join(cwd, YAML_FILE)}, linje 2)`)
  expect(ended.stderr).toContain(`browser: ${browser} (ALTID_ORDER_BROWSER)`)
  expect(ended.stderr).not.toContain('Fra min egen fil')
  expect(await readdir(join(cwd, 'order'))).toContain('order.json')
})

test('a price is never accepted by a file, nor by the environment', async ({ portal, folder }) => {
  const words = ['--org', 'Testkommune', '--contact', 'a@b.dk', '--portal', portal.url, '--headless']
  const cwd = await settle(join(folder, 'work'), 'accept-price: 20\n')
  const byFile = await altidOrder(words, { cwd })
  expect(byFile.code).toBe(2)
  expect(byFile.stderr).toContain(`${YAML_FILE}, linje 1`)
  expect(byFile.stderr).toContain('et menneske skal sige ja')
  const byEnvironment = await altidOrder(words, { cwd: folder, env: { ALTID_ORDER_ACCEPT_PRICE: '20' } })
  expect(byEnvironment.code).toBe(2)
  expect(portal.books.requests).toEqual([])
})

test('what holds is shown with where it stands, in the language that is preset', async ({ folder }) => {
  await settle(folder, 'lang: en\ncvr: 12345678\n')
  const shown = await altidOrder(['config'], { cwd: folder, env: { ALTID_ORDER_ORG: 'Testkommune' } })
  expect(shown.code, shown.stderr).toBe(0)
  expect(shown.stdout).toContain("the program's own choice")
  expect(shown.stdout).toMatch(/org +Testkommune +ALTID_ORDER_ORG/)
  expect((await altidOrder(['config', '--lang', 'da'], { cwd: folder })).stdout).toContain('programmets eget')
  const { events } = await altidOrder(['config', '--json'], { cwd: folder })
  expect(events).toContainEqual({
    event: 'setting',
    name: 'cvr',
    value: '12345678',
    place: 'folder',
    where: join(folder, YAML_FILE),
    line: 2,
  })
  expect(events).toContainEqual(
    expect.objectContaining({ event: 'setting', name: 'environment', value: 'production', place: 'default' }),
  )
})

test('a file with mistakes stops an order before anything is opened, and never a conversion', async ({
  folder,
}) => {
  await settle(folder, 'contakt: a@b.dk\nlang: fr\n')
  const ordering = await altidOrder(['--org', 'T', '--contact', 'a@b.dk'], { cwd: folder })
  expect(ordering.code).toBe(2)
  expect(ordering.stderr).toContain('linje 1: "contakt" findes ikke. Her kan stå: org, contact')
  expect(ordering.stderr).toContain('linje 2: lang')
  expect(await readdir(folder)).toEqual([YAML_FILE])
  const converting = await altidOrder(['convert', 'none.p12'], { cwd: folder })
  expect(converting.stderr).toContain('none.p12')
  expect(converting.stderr).not.toContain('contakt')
})

test('a control character in a file does not reach the terminal', async ({ folder }) => {
  await settle(folder, '"o\\e[2Jrg": x\n')
  const { code, stdout, stderr } = await altidOrder(['config'], { cwd: folder })
  expect(code).toBe(2)
  expect(stdout + stderr).not.toContain('\u001b')
})
