import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPortal, type Portal, type PortalOptions } from '../../fixtures/portal/index.ts'
import { byItsSchema } from './published.ts'
import { openBrowser } from '../portal/browser.ts'
import {
  altidOrder,
  browser,
  expect,
  test as base,
  withoutPresets,
  type CliOptions,
  type Ended,
} from './cli.ts'
import { runInProcess, type Given } from './in-process.ts'

export const ORGANISATION = { name: 'Testkommune', cvr: '91234567' }
export const NAME = 'Testkommune AltID Modtager'

/** What a run is given to lose its power at a moment of its choice. */
export const POWER_CUT = new URL('./power-cut.js', import.meta.url).href

interface Ordering {
  portalOptions: PortalOptions
  portal: Portal
  /** The time of the runs: it passes as it does, and further when it is told to. */
  clock: { now: () => number; advance: (milliseconds: number) => void }
  /** What the run has said so far, on both streams. */
  heard: { said: string }
  /** Once a run has said this, a minute passes at once. */
  leapsAt: RegExp | undefined
  /** A command line in this process, in a window of the worker's browser, run to its end. */
  run: (words: readonly string[], input?: string) => Promise<Ended>
  /** `altid-order` for the test organisation on the mocked portal, run to its end. */
  order: (...words: string[]) => Promise<Ended>
  /** `altid-order resume` on the same folder. */
  resume: (...words: string[]) => Promise<Ended>
  /** The same order, killed without warning as soon as its ledger has come so far. */
  orderKilledAt: (phase: string) => Promise<void>
  /** The same order, whose power goes between the writing and the naming of the first file that fits. */
  orderCutAt: (moment: RegExp) => Promise<void>
  ledger: () => Promise<Record<string, unknown>>
}

/** An order on a mocked portal whose human does the browser's part. */
export const test = base.extend<Ordering, { opened: Pick<Given, 'browser' | 'downloads'> }>({
  opened: [
    async ({}, use) => {
      const downloads = await mkdtemp(join(tmpdir(), 'altid-order-test-downloads-'))
      await using browser = await openBrowser({ artifactsDir: downloads })
      await use({ browser, downloads })
      await rm(downloads, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  portalOptions: [{}, { option: true }],
  portal: async ({ portalOptions }, use) => {
    const portal = await startPortal({ organisation: ORGANISATION, human: {}, ...portalOptions })
    await use(portal)
    await portal.close()
    expect(portal.books.failures, 'bugs of the mock').toEqual([])
  },
  leapsAt: [undefined, { option: true }],
  heard: async ({}, use) => {
    await use({ said: '' })
  },
  clock: async ({}, use) => {
    let ahead = 0
    await use({ now: () => Date.now() + ahead, advance: (milliseconds) => (ahead += milliseconds) })
  },
  run: async ({ opened, clock, leapsAt, heard }, use) => {
    await use((words, input) => {
      let hasLeapt = false
      const hears = (said: string): void => {
        heard.said = said
        if (hasLeapt || leapsAt?.test(said) !== true) return
        hasLeapt = true
        clock.advance(60_000)
      }
      return runInProcess(words, { ...opened, now: clock.now, input, hears })
    })
  },
  order: async ({ portal, folder, run }, use) => {
    await use((...words) => run([...orderWords(portal, folder), ...words]))
  },
  resume: async ({ folder, run }, use) => {
    const inWindow = ['--headless', '--browser', browser]
    await use((...words) => run(['resume', folder, ...inWindow, ...words]))
  },
  orderKilledAt: async ({ portal, folder }, use) => {
    await use((phase) => killedAt(phase, [...orderWords(portal, folder), '--accept-price', '20'], folder))
  },
  orderCutAt: async ({ portal, folder }, use) => {
    await use(async (moment) => {
      const env = { NODE_OPTIONS: `--import=${POWER_CUT}`, POWER_CUT: moment.source }
      const ended = await altidOrder([...orderWords(portal, folder), '--accept-price', '20'], { env })
      if (ended.code !== null) throw new Error(`the run ended before its power was cut:\n${ended.stderr}`)
    })
  },
  ledger: async ({ folder }, use) => {
    await use(() => readLedger(folder))
  },
})

function orderWords(portal: Portal, folder: string): string[] {
  const who = ['--org', ORGANISATION.name, '--contact', 'drift@testkommune.dk']
  return [...who, '--portal', portal.url, '--headless', '--browser', browser, '--out', folder]
}

/** What a user adds who wants no question about the login of the mocked portal. */
export function knownLogin(portal: Portal): string[] {
  return ['--login-host', new URL(portal.loginOrigin).host]
}

async function readLedger(folder: string): Promise<Record<string, unknown>> {
  return byItsSchema('ledger', JSON.parse(await readFile(join(folder, 'order.json'), 'utf8')))
}

export function killedAt(
  phase: string,
  words: string[],
  folder: string,
  options: CliOptions = {},
): Promise<void> {
  // In a group of its own, so that its browser dies with it, as with a machine that loses power.
  const child = spawn(process.execPath, ['bin/altid-order.js', ...words], {
    env: { ...process.env, ...withoutPresets, ...options.env },
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  child.stdin.on('error', () => undefined).end(options.input ?? '')
  let isKilled = false
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      void readLedger(folder).then(
        ({ phase: reached }) => {
          if (reached !== phase || isKilled) return
          isKilled = true
          if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        },
        () => undefined,
      )
    }, 5)
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      clearInterval(watch)
      if (signal === 'SIGKILL') resolve()
      else reject(new Error(`the run ended before it was killed at ${phase}`))
    })
  })
}

export { expect } from './cli.ts'
export { altidOrder, browser }
