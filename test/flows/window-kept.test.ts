import { assist } from '../../src/flows/assist.ts'
import { Brake } from '../../src/flows/brake.ts'
import { openBrowser } from '../../src/flows/browser.ts'
import type { News } from '../../src/flows/human.ts'
import { loopbackTerritory } from '../../src/flows/portal/hosts.ts'
import { Ledger } from '../../src/order/ledger.ts'
import { parseOrder } from '../../src/order/order.ts'
import { ProblemError } from '../../src/problems.ts'
import { exitCodeOf } from '../../src/exits.ts'
import type { Portal } from '../../fixtures/portal/index.ts'
import { browser, expect, ORGANISATION, test } from '../cli/ordering.ts'
import { listener } from './keeping.ts'

/** An order whose assistant has a fault of its own wherever it has news of one of these kinds. */
async function faultyRun(portal: Portal, folder: string, faultsAt: readonly News['news'][]) {
  const wanted = parseOrder({ organisation: ORGANISATION.name, contactEmail: 'drift@testkommune.dk' })
  const ledger = await Ledger.begin(folder, wanted, portal.origin, true)
  const { human, told } = listener(({ news }) => {
    if (faultsAt.includes(news)) throw new TypeError('a fault of ours')
  })
  const brake = new Brake()
  let windows = (): number => 0
  const ended = assist({
    ledger,
    territory: loopbackTerritory(portal.url, [portal.loginOrigin]),
    human: { ...human, approve: () => Promise.resolve('yes') },
    consent: { interactive: true, acceptPrice: undefined, production: false },
    attended: true,
    check: { environment: 'rehearsal' },
    headless: true,
    quiet: true,
    browser,
    brake,
    async openBrowser(options) {
      const open = await openBrowser(options)
      windows = () => open.context.pages().length
      return open
    },
  }).catch((error: unknown) => error)
  return { ledger, told, brake, ended, windows: () => windows() }
}

test.describe('a fault of ours in an order that is paid', () => {
  test.use({ portalOptions: { human: { acceptsTerms: false } } })

  test('leaves the window open until the human leaves, who is told to resume', async ({ portal, folder }) => {
    const run = await faultyRun(portal, folder, ['ordered'])
    await expect.poll(() => run.told, { timeout: 60_000 }).toContainEqual({ news: 'window-kept' })
    expect(portal.books.orders).toHaveLength(1)
    expect(run.windows()).toBe(1)
    run.brake.leave()
    const end = await run.ended
    expect(end).toMatchObject({ problem: { code: 'not-downloaded', certain: true } })
    expect(end instanceof ProblemError && exitCodeOf(end.problem)).toBe(8)
  })
})

test.describe('a second fault, in what keeps the file,', () => {
  test.use({
    portalOptions: {
      human: { goesAhead: ['receipt', 'issuance-information', 'issuance-ready'], speed: 'calm' },
    },
  })

  test('closes no window either: the P12 is saved, and resume makes the .cer', async ({ portal, folder }) => {
    const run = await faultyRun(portal, folder, ['ordered', 'saved'])
    await expect.poll(() => run.ledger.entry.phase, { timeout: 60_000 }).toBe('saved')
    await expect
      .poll(() => run.told, { timeout: 60_000 })
      .toContainEqual(expect.objectContaining({ news: 'saved' }))
    run.brake.leave()
    const end = await run.ended
    expect(end).toMatchObject({ problem: { code: 'not-converted', isThere: true } })
    expect(end instanceof ProblemError && exitCodeOf(end.problem)).toBe(8)
  })
})
