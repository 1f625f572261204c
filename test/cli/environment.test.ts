import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { altidOrder, expect, test } from './cli.ts'

/** A browser that is not there: the order stops before any window, having said where it would have gone. */
const NO_BROWSER = ['--browser', '/nowhere/browser']
const ORDER = ['--org', 'Testkommune', '--contact', 'drift@testkommune.dk', ...NO_BROWSER]

const PORTALS = {
  production: 'https://erhvervsadministration.nemlog-in.dk',
  devtest4: 'https://erhvervsadministration.devtest4-nemlog-in.dk',
  integration: 'https://erhvervsadministration.test-nemlog-in.dk',
} as const

for (const [environment, portal] of Object.entries(PORTALS)) {
  test(`an order in ${environment} never goes to another environment's portal, nor does its resumption`, async ({
    folder,
  }) => {
    const ordering = await altidOrder([...ORDER, '--environment', environment, '--out', folder])
    expect(ordering.code, ordering.stderr).toBe(10)
    const ledger = JSON.parse(await readFile(join(folder, 'order.json'), 'utf8')) as Record<string, unknown>
    expect(ledger).toMatchObject({ portal, rehearsal: false, phase: 'planned', order: { environment } })
    const resuming = await altidOrder(['resume', folder, ...NO_BROWSER])
    expect(resuming.code, resuming.stderr).toBe(10)
    for (const { stderr } of [ordering, resuming]) {
      expect(stderr).toContain(`${portal}/certificates`)
      expect(stderr.includes(`TESTMILJØET ${environment}`)).toBe(environment !== 'production')
      for (const other of Object.values(PORTALS))
        if (other !== portal) expect(stderr).not.toContain(`${other}/`)
    }
    const { stdout } = await altidOrder(['status', folder])
    expect(stdout.includes(environment)).toBe(environment !== 'production')
  })
}

test('an order whose ledger names the portal of another environment is not gone on with', async ({
  folder,
}) => {
  await altidOrder([...ORDER, '--environment', 'devtest4', '--out', folder])
  const path = join(folder, 'order.json')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(PORTALS.devtest4, PORTALS.production))
  const { code, stderr } = await altidOrder(['resume', folder, ...NO_BROWSER])
  expect(code, stderr).toBe(2)
  expect(stderr).toContain('en anden portal')
})

test('a rehearsal of an order in a test environment does not take the folder of the order itself', async ({
  folder,
}) => {
  const env = { HOME: folder, USERPROFILE: folder }
  for (const environment of ['devtest4', 'integration', 'production']) {
    const { code, stderr } = await altidOrder([...ORDER, '--environment', environment], { env })
    expect(code, stderr).toBe(10)
  }
  const { events } = await altidOrder(['status', folder, '--json'], { env })
  const ledgers = events.filter(({ event }) => event === 'ledger')
  expect(ledgers.map(({ environment }) => environment).sort()).toEqual([
    'devtest4',
    'integration',
    'production',
  ])
})
