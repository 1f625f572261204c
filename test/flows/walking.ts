import type { Browser, BrowserContext } from 'playwright-core'
import {
  createAuthority,
  startPortal,
  wallClock,
  type Clock,
  type Portal,
} from '../../fixtures/portal/index.ts'
import { assist } from '../../src/flows/assist.ts'
import { Brake } from '../../src/flows/brake.ts'
import type { Gate, Human, News } from '../../src/flows/human.ts'
import { loopbackTerritory } from '../../src/flows/portal/hosts.ts'
import { Ledger, type LedgerEntry } from '../../src/order/ledger.ts'
import { parseOrder } from '../../src/order/order.ts'
import { ProblemError } from '../../src/problems.ts'
import { expect, NAME, ORGANISATION, test as base } from '../cli/ordering.ts'

/** How much faster than ours time passes while the portal lets somebody wait, and while it does not. */
const [WAITING, WORKING] = [4, 0.25]
const authority = createAuthority({ oneKey: true })

/** What is always the human's, however the portal looks. */
const OWN: readonly Gate['gate'][] = ['login', 'terms', 'code', 'download']

/** What came of a run. */
export interface Walked {
  /** `converted`, or the code of the problem that ended it. */
  end: string
  /** The gates that an attentive human met beyond what is always his, and the questions that he was asked. */
  asked: string[]
  /** What the assistant said that it did, in order. */
  actions: string[]
  news: News[]
  ledger: LedgerEntry
}

/** The human before the screen: what he does in the browser when something is told, and what he answers. */
export interface Person extends Partial<Omit<Human, 'tell'>> {
  hears?: (news: News, context: BrowserContext) => void
}

/** The portal's waits and the patience of the assistant by one clock: the load of this machine wears out nobody's. */
class StoryTime implements Clock {
  #ahead = 0
  /** What the portal dates things by. */
  readonly now = (): number => Date.now()
  /** What the assistant is patient by. */
  readonly patience = (): number => performance.now() * WORKING + this.#ahead

  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    const steps = Math.ceil(milliseconds / 200)
    for (let step = 0; step < steps; step++) {
      await wallClock.wait(200 / WAITING, signal)
      this.pass(200)
    }
  }

  /** Lets so many milliseconds pass at once. */
  pass(milliseconds: number): void {
    this.#ahead += milliseconds
  }
}

interface Walking {
  time: StoryTime
  /** Orders on the mocked portal, in this process and in one browser, up to whatever end. */
  walk: (person?: Person) => Promise<Walked>
}

export const test = base.extend<Walking>({
  time: async ({}, use) => use(new StoryTime()),
  portal: async ({ portalOptions, time }, use) => {
    const options = { organisation: ORGANISATION, human: {}, ...portalOptions }
    await using portal = await startPortal({ ...options, authority, clock: time })
    await use(portal)
    expect(portal.books.failures, 'bugs of the mock').toEqual([])
  },
  walk: async ({ portal, opened, folder, time }, use) => {
    await use((person = {}) => walkOnce({ portal, opened, folder, person, time }))
  },
})

interface Stage {
  portal: Portal
  opened: { browser: Browser; downloads: string }
  folder: string
  person: Person
  time: StoryTime
}

async function walkOnce({ portal, opened, folder, person, time }: Stage): Promise<Walked> {
  const wanted = parseOrder({ organisation: ORGANISATION.name, contactEmail: 'drift@testkommune.dk' })
  const ledger = await Ledger.begin(folder, wanted, portal.origin, true)
  const context = await opened.browser.newContext({ acceptDownloads: true, locale: 'da-DK' })
  const news: News[] = []
  const asked: string[] = []
  const { hears, ...answers } = person
  const human: Human = {
    tell(told) {
      news.push(told)
      if (told.news === 'gate' && !OWN.includes(told.gate.gate)) asked.push(nameOf(told.gate))
      hears?.(told, context)
    },
    approve: () => Promise.resolve('yes'),
    chooseAtDuplicate: ({ why }) => {
      asked.push(`question ${why}`)
      return Promise.resolve('stop')
    },
    chooseAfterDoubt: () => {
      asked.push('question doubt')
      return Promise.resolve('stop')
    },
    chooseAtEarlier: () => Promise.resolve('unsaid'),
    confirmLogin: () => Promise.resolve('unsaid'),
    giveCode: () => Promise.resolve(undefined),
    ...answers,
  }
  const end = await assist({
    ledger,
    territory: loopbackTerritory(portal.url, [portal.loginOrigin]),
    human,
    consent: { interactive: true, acceptPrice: undefined, production: false },
    check: { environment: 'rehearsal' },
    attended: true,
    headless: true,
    quiet: true,
    brake: new Brake(),
    now: time.patience,
    openBrowser: () =>
      Promise.resolve({
        name: 'Chromium',
        context,
        downloads: opened.downloads,
        sandbox: true,
        tried: [],
        close: async () => {
          await context.close()
          return { closed: true, left: undefined }
        },
      }),
  }).then(
    ({ end }) => end,
    (error: unknown) => {
      if (error instanceof ProblemError) return error.problem.code
      throw error
    },
  )
  const actions = news.flatMap((told) => (told.news === 'action' ? [told.action.action] : []))
  return { end, asked, actions, news, ledger: ledger.entry }
}

/** "button Certifikater covered": a gate in as many words as tell it apart. */
function nameOf(gate: Gate): string {
  if (gate.gate === 'button') return `button ${gate.name} ${gate.why}`
  return gate.gate === 'field' ? `field ${gate.field} ${gate.why}` : gate.gate
}

export { expect, NAME }
