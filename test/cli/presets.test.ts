import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { altidOrder, browser, expect, test } from './ordering.ts'

/** Writes the settings of a user whose settings lie in `folder`, and says where they are. */
async function settle(folder: string, settings: object): Promise<{ file: string; env: NodeJS.ProcessEnv }> {
  const file = join(folder, 'altid-order', 'settings.json')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(settings))
  return { file, env: { XDG_CONFIG_HOME: folder } }
}

test('an order by presets says what it took from where, and an option comes over them', async ({
  portal,
  folder,
}) => {
  const out = join(folder, 'order')
  const { file, env } = await settle(join(folder, 'own'), {
    org: 'Testkommune',
    contact: 'drift@testkommune.dk',
    'contact-name': 'Drift',
    name: 'Fra filen',
    out,
  })
  const ended = await altidOrder(
    ['--portal', portal.url, '--headless', '--accept-price', '20', '--name', 'Fra linjen'],
    { env: { ...env, ALTID_ORDER_BROWSER: browser } },
  )
  expect(ended.code, ended.stderr).toBe(0)
  expect(portal.books.orders).toMatchObject([
    { name: 'Fra linjen', contactEmail: 'drift@testkommune.dk', contactName: 'Drift' },
  ])
  expect(ended.stderr).toContain(`contact: drift@testkommune.dk (${file})`)
  expect(ended.stderr).toContain(`browser: ${browser} (ALTID_ORDER_BROWSER)`)
  expect(ended.stderr).not.toContain('Fra filen')
  expect(await readdir(out)).toContain('order.json')
})

test('a price is never accepted by a file, nor by the environment', async ({ portal, folder }) => {
  const words = ['--org', 'Testkommune', '--contact', 'a@b.dk', '--portal', portal.url, '--headless']
  const { file, env } = await settle(folder, { 'accept-price': 20 })
  const byFile = await altidOrder(words, { env })
  expect(byFile.code).toBe(2)
  expect(byFile.stderr).toContain(file)
  expect(byFile.stderr).toContain('et menneske skal sige ja')
  const byEnvironment = await altidOrder(words, { env: { ALTID_ORDER_ACCEPT_PRICE: '20' } })
  expect(byEnvironment.code).toBe(2)
  expect(portal.books.requests).toEqual([])
})

test('nothing is read from the folder where the user happens to stand', async ({ folder }) => {
  await settle(folder, { org: 'Testkommune' })
  for (const name of ['settings.json', 'altid-order.config.json'])
    await writeFile(join(folder, name), '{ "org": "Testkommune" }')
  const ended = await altidOrder(['--contact', 'a@b.dk'], { cwd: folder })
  expect(ended.code, ended.stderr).toBe(2)
  expect(ended.stderr).toContain('--org')
})

test('a file with mistakes stops an order before anything is opened, and never a conversion', async ({
  folder,
}) => {
  const { env } = await settle(folder, { contakt: 'a@b.dk', lang: 'fr' })
  const ordering = await altidOrder(['--org', 'T', '--contact', 'a@b.dk'], { cwd: folder, env })
  expect(ordering.code).toBe(2)
  expect(ordering.stderr).toContain('settings.json: "contakt" findes ikke. Her kan stå: org, contact')
  expect(ordering.stderr).toContain('settings.json: lang')
  expect(await readdir(folder)).toEqual(['altid-order'])
  const converting = await altidOrder(['convert', 'none.p12'], { cwd: folder, env })
  expect(converting.stderr).toContain('none.p12')
  expect(converting.stderr).not.toContain('contakt')
})

test('the language that is preset holds for the help as well, and an option comes over it', async ({
  folder,
}) => {
  const { env } = await settle(folder, { lang: 'en' })
  expect((await altidOrder(['--help'], { env })).stdout).toContain('Usage:')
  expect((await altidOrder(['--help', '--lang', 'da'], { env })).stdout).toContain('Brug:')
})

test('a control character in the settings does not reach the terminal', async ({ folder }) => {
  const { env } = await settle(folder, { 'o\u001b[2Jrg': 'x' })
  const { code, stdout, stderr } = await altidOrder(['--org', 'T'], { env })
  expect(code).toBe(2)
  expect(stderr).toContain('settings.json')
  expect(stdout + stderr).not.toContain('\u001b')
})
