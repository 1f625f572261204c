import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Portal } from '../../fixtures/portal/index.ts'
import { altidOrder, browser, expect, knownLogin, ORGANISATION, POWER_CUT, test as base } from './ordering.ts'
import type { Ended } from './cli.ts'
import { hasTerminal, inTerminal, type Typist } from './pty.ts'

interface Many {
  /** A file of so many orders, and the command line that orders them. */
  words: (orders: number) => Promise<string[]>
  orderMany: (orders: number, ...more: string[]) => Promise<Ended>
}

const nameOf = (at: number) => `Certifikat ${at + 1}`

const test = base.extend<Many>({
  words: async ({ portal, folder }, use) => {
    await use(async (orders) => {
      const file = join(folder, 'ordrer.csv')
      const rows = Array.from({ length: orders }, (_, at) => nameOf(at))
      await writeFile(
        file,
        `\uFEFFname;contact\r\n${rows.map((name) => `${name};drift@testkommune.dk`).join('\r\n')}\r\n`,
      )
      const where = ['--portal', portal.url, '--headless', '--browser', browser, '--out', join(folder, 'ud')]
      return ['--file', file, '--org', ORGANISATION.name, '--lang', 'da', ...where, ...knownLogin(portal)]
    })
  },
  orderMany: async ({ words }, use) => {
    await use(async (orders, ...more) =>
      altidOrder([...(await words(orders)), ...more], { patience: 60_000 + orders * 20_000 }),
    )
  },
})

/** The phases of the ledgers, by certificate. */
async function phases(folder: string): Promise<string[]> {
  const folders = (await readdir(join(folder, 'ud'))).sort((one, other) =>
    one.localeCompare(other, 'da', { numeric: true }),
  )
  return Promise.all(
    folders.map(async (name) => {
      const text = await readFile(join(folder, 'ud', name, 'order.json'), 'utf8')
      return (JSON.parse(text) as { phase: string }).phase
    }),
  )
}

test('orders of a file are all placed with one login, then fetched, each into a folder of its own', async ({
  portal,
  orderMany,
  folder,
}) => {
  const ended = await orderMany(3, '--accept-price', '20')
  expect(ended.code, ended.stderr).toBe(0)
  expect(portal.books.orders.map(({ name, direct }) => [name, direct])).toEqual(
    [0, 1, 2].map((at) => [nameOf(at), false]),
  )
  expect(portal.books.certificates).toHaveLength(3)
  expect(portal.books.login).toMatchObject({ portal: 1, issuance: 3 })
  expect(await phases(folder)).toEqual(['converted', 'converted', 'converted'])
  expect((await readdir(join(folder, 'ud', nameOf(1)))).sort()).toEqual([
    'order.json',
    `ØVELSE ${nameOf(1)}.cer`,
    `ØVELSE ${nameOf(1)}.p12`,
    'ØVELSE kvittering.html',
  ])
  expect(ended.stdout).toMatch(/Certifikat 3\s+færdig/)
  // The same command once more has nothing left to do.
  const again = await orderMany(3, '--accept-price', '20')
  expect(again.code, again.stderr).toBe(0)
  expect(portal.books.orders).toHaveLength(3)
})

test.describe('on a terminal', () => {
  test.skip(!hasTerminal, 'no `script` of util-linux here')
  /** Skips the code of each certificate. */
  async function skipCodes(typist: Typist, times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await typist.waitsFor('Indsæt koden')
      typist.type('\r')
      await typist.waitsFor('Koden er ikke afprøvet')
    }
  }
  test('one typed word holds the number and the price of all', async ({ portal, words }) => {
    const typist = inTerminal(await words(2))
    await typist.waitsFor(
      'Skriv BESTIL 2 for at bestille 2 certifikater til 20,00 DKK stykket, i alt 40,00 DKK',
    )
    typist.type('bestil 2\r')
    await skipCodes(typist, 2)
    expect(await typist.ended, typist.shown).toBe(0)
    expect(typist.shown).not.toContain('Skriv BESTIL for')
    expect(portal.books.orders).toHaveLength(2)
  })
  test('a price that rises after the first order is not in the word, and is asked for by itself', async ({
    portal,
    words,
    folder,
  }) => {
    const typist = inTerminal(await words(3))
    await typist.waitsFor('Skriv BESTIL 3')
    typist.type('bestil 3\r')
    await makeDearer(portal)
    await typist.waitsFor('Skriv BESTIL for at bestille for 25,00 DKK')
    typist.type('nej\r')
    expect(await typist.ended, typist.shown).toBe(8)
    expect(portal.books.orders).toHaveLength(1)
    expect(await phases(folder)).toEqual(['ordered', 'planned', 'planned'])
  })
  test('the word without its number orders nothing', async ({ portal, words, folder }) => {
    const typist = inTerminal(await words(2))
    await typist.waitsFor('Skriv BESTIL 2')
    typist.type('bestil\r')
    expect(await typist.ended, typist.shown).toBe(3)
    expect(portal.books.orders).toEqual([])
    expect(await phases(folder)).toEqual(['planned', 'planned'])
  })
})

/** Where the power goes at the second of three orders, how many had been placed by then, and how the next run ends. */
const cuts: Record<string, { moment: RegExp; ordered: number; code: number }> = {
  'before its confirmation is noted': {
    moment: /^order\.json (?=.*"Certifikat 2").*"phase": "confirming"/,
    ordered: 1,
    code: 0,
  },
  'between the review and the press': {
    moment: /^order\.json (?=.*"Certifikat 2").*"phase": "confirming".*"confirmedBy"/,
    ordered: 1,
    code: 8,
  },
  'before its order is noted': {
    moment: /^order\.json (?=.*"Certifikat 2").*"phase": "ordered"/,
    ordered: 2,
    code: 0,
  },
  'before its file has its name': { moment: /Certifikat 2\.p12 /, ordered: 3, code: 0 },
  'before the end of it is noted': {
    moment: /^order\.json (?=.*"Certifikat 2").*"phase": "converted"/,
    ordered: 3,
    code: 0,
  },
}

for (const [when, { moment, ordered, code }] of Object.entries(cuts)) {
  test(`power lost at the second of three, ${when}: the same command orders none twice and forgets none`, async ({
    portal,
    words,
    orderMany,
  }) => {
    const env = { NODE_OPTIONS: `--import=${POWER_CUT}`, POWER_CUT: moment.source }
    const cut = await altidOrder([...(await words(3)), '--accept-price', '20'], { env })
    expect(cut.code, cut.stderr).toBeNull()
    expect(portal.books.orders).toHaveLength(ordered)
    const ended = await orderMany(3, '--accept-price', '20')
    expect(ended.code, ended.stderr).toBe(code)
    // What may have been paid for is for a human to judge, and until then no money follows it.
    const placed = code === 0 ? 3 : ordered
    expect(portal.books.orders.map(({ name }) => name)).toEqual([0, 1, 2].slice(0, placed).map(nameOf))
    expect(portal.books.certificates).toHaveLength(code === 0 ? 3 : 0)
  })
}

test.describe('of three orders the second has a profile of its name already', () => {
  test.use({ portalOptions: { variant: { profileNamed: nameOf(1) } } })
  test('and is not placed without a word, while the others are', async ({ portal, orderMany, folder }) => {
    const ended = await orderMany(3, '--accept-price', '20')
    expect(ended.code, ended.stderr).toBe(5)
    expect(ended.stderr).toContain(nameOf(1))
    expect(portal.books.orders.map(({ name }) => name)).toEqual([nameOf(0), nameOf(2)])
    expect(portal.books.certificates).toHaveLength(2)
    expect(await phases(folder)).toEqual(['converted', 'planned', 'converted'])
  })
})

/** From the second order on the portal asks for more than the first confirmation said. */
async function makeDearer(portal: Portal): Promise<void> {
  await portal.reached('receipt')
  await fetch(`${portal.origin}/mock/variant`, { method: 'POST', body: JSON.stringify({ price: '25,00' }) })
}

test('a price that rises after the first order is accepted by nothing in writing', async ({
  portal,
  orderMany,
  folder,
}) => {
  const [ended] = await Promise.all([orderMany(3, '--accept-price', '20'), makeDearer(portal)])
  expect(ended.code, ended.stderr).toBe(7)
  expect(ended.stderr).toContain('25,00 DKK')
  expect(portal.books.orders).toMatchObject([{ name: nameOf(0), price: '20,00' }])
  expect(await phases(folder)).toEqual(['converted', 'planned', 'planned'])
})

/** Batches whose confirmation is accepted, but whose answer never comes, at one of the orders. */
for (const [orders, cutAt, details] of [
  [3, 2, {}],
  [20, 7, { tag: '@sweep' }],
] as const) {
  test.describe(`of ${orders} orders the answer to number ${cutAt} is cut off`, () => {
    test.skip(!hasTerminal, 'no `script` of util-linux here')
    const fault = { at: 'POST /certificates/confirm', what: 'cut-after', spares: cutAt - 1 } as const
    test.use({ portalOptions: { variant: { doubleClickOrders: true, faults: [fault] } } })
    test('and none is ordered twice or forgotten', details, async ({ portal, words, orderMany, folder }) => {
      test.setTimeout(120_000 + orders * 30_000)
      const typist = inTerminal([...(await words(orders)), '--accept-price', '20'])
      await typist.waitsFor('Jeg trykker ikke på', 60_000 + cutAt * 15_000)
      typist.type('\u0003')
      await typist.waitsFor('PAUSE.')
      typist.type('\u0003')
      expect(await typist.ended, typist.shown).toBe(8)
      expect(portal.books.orders).toHaveLength(cutAt)
      const ended = await orderMany(orders, '--accept-price', '20')
      expect(ended.code, ended.stderr).toBe(0)
      expect(new Set(portal.books.orders.map(({ name }) => name)).size).toBe(orders)
      expect(portal.books.orders).toHaveLength(orders)
      expect(portal.books.certificates).toHaveLength(orders)
      expect(portal.books.login.portal).toBe(2)
      expect(await phases(folder)).toEqual(Array.from({ length: orders }, () => 'converted'))
    })
  })
}

test('the published schema says what a file of orders may hold', async () => {
  const schema = JSON.parse(await readFile('dist/schemas/orders.schema.json', 'utf8')) as {
    type: string
    items: { properties: object; additionalProperties: boolean }
  }
  expect(schema.type).toBe('array')
  expect(Object.keys(schema.items.properties)).toEqual(['org', 'cvr', 'contact', 'contact-name', 'name'])
  expect(schema.items.additionalProperties).toBe(false)
})

test('a file with any mistake begins nothing, and names every one of them', async ({ portal, folder }) => {
  const where = ['--portal', portal.url, '--headless', '--out', join(folder, 'ud'), '--lang', 'da']
  const tables: Record<string, [string, string[]]> = {
    'a.json': ['[{"name":"A","contact":"x"},{"name":"A","pris":20}]', ['pris: kendes ikke']],
    'b.yaml': ['- name: A\n  contact: x\n- name: B\n', ['Ordre 1, contact', 'Ordre 2, contact']],
    'c.csv': ['name,contact\nA,a@b.dk\na,a@b.dk\n', ['Ordre 2, name: står også i en tidligere ordre']],
    'd.csv': ['name,contact,org\nA,a@b.dk,\nB,a@b.dk,Nabokommune\n', ['Ordre 2, org, cvr: alle ordrer']],
    'e.yaml': ['- name: "A\n', ['linje']],
    'f.txt': ['A', ['.json, .yaml eller .csv']],
  }
  for (const [name, [content, says]] of Object.entries(tables)) {
    await writeFile(join(folder, name), content)
    const ended = await altidOrder(['--file', join(folder, name), '--org', 'Testkommune', ...where])
    expect(ended.code, ended.stderr).toBe(2)
    for (const words of says) expect(ended.stderr, name).toContain(words)
    expect(ended.stderr).not.toContain('Browser')
  }
  expect(await readdir(folder)).not.toContain('ud')
})

test('what is each order’s own is refused beside a file of orders, and not taken from a preset', async ({
  words,
}) => {
  for (const option of [['--name', 'Testkommune'], ['--report']]) {
    const ended = await altidOrder([...(await words(1)), ...option])
    expect(ended.code, ended.stderr).toBe(2)
    expect(ended.stderr).toContain(`${option[0] ?? ''} kan ikke bruges sammen med --file`)
  }
  // Only the price that is no price is complained of: the name that is preset for a single order is not.
  const preset = await altidOrder([...(await words(1)), '--accept-price', 'x'], {
    env: { ALTID_ORDER_NAME: 'Testkommune' },
  })
  expect(preset.stderr).not.toMatch(/name: Testkommune|--name/)
  expect(preset.code, preset.stderr).toBe(2)
  expect(preset.stderr).toContain('--accept-price')
})
