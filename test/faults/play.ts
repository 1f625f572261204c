import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import {
  createAuthority,
  startPortal,
  variantSchema,
  type HumanInput,
  type Portal,
} from '../../fixtures/portal/index.ts'
import { walkOrder } from '../../src/runs/walk-order.ts'
import { beginAt } from '../../src/commands/run-ui.ts'
import { loopbackTerritory } from '../../src/flows/portal/hosts.ts'
import { Ledger, type LedgerEntry } from '../../src/order/ledger.ts'
import { parseOrder } from '../../src/order/order.ts'
import { ProblemError } from '../../src/problems.ts'
import { Exit, exitCodeOf, type ExitCode } from '../../src/exits.ts'
import { openTerminal, type Terminal } from '../../src/terminal/terminal.ts'
import { browser } from '../cli/cli.ts'
import { expectedOf, givesUp, type Case } from './cases.ts'
import { leapingClock } from './clock.ts'
import { beAttentive, Hands } from './hands.ts'
import type { Evidence, Walked } from './verdict.ts'
import { Window } from './window.ts'

/** How long nothing may happen before a run counts as hung: longer than any patience of either side. In milliseconds. */
const QUIET = 45_000
/** How long a run may take in all. In milliseconds. */
const LONGEST = 120_000

export const ORGANISATION = { name: 'Testkommune', cvr: '91234567' }

/** All portals of a process issue from here. */
const authority = createAuthority({ oneKey: true })

/** What a human of that kind does in the pages themselves. */
const IN_PAGES: Readonly<Partial<Record<Case['behaviour'], HumanInput>>> = {
  slow: { speed: 'calm' },
  ahead: { goesAhead: ['list', 'receipt', 'issuance-information', 'issuance-ready'] },
  confirms: { goesAhead: ['confirmation'] },
}

/** Who is about to give up does nothing more where he does. */
const GIVING_UP: Readonly<Partial<Record<Case['at'], HumanInput>>> = {
  'issuance-information': { acceptsTerms: false },
  'issuance-terms': { acceptsTerms: false },
  'issuance-code': { keepsCode: false },
}
/**
 * Who is ahead still waits for the right file: nobody knows whether the portal gives it to one who has closed its page, and
 * the mocked one does not.
 */
const AHEAD_OF_FILE: HumanInput = { goesAhead: ['list', 'receipt', 'issuance-information'] }

const inPages = ({ behaviour, at }: Case): HumanInput => ({
  ...IN_PAGES[behaviour],
  ...(behaviour === 'ahead' && at === 'file' && AHEAD_OF_FILE),
  ...(givesUp(behaviour) && GIVING_UP[at]),
})

/** Plays a case from the first page to the end, resumed where it was stopped, in folders of its own. */
export async function play(one: Case): Promise<Evidence> {
  const place = await mkdtemp(join(tmpdir(), 'altid-faults-'))
  const [folder, temporary] = [join(place, 'order'), join(place, 'temporary')]
  await Promise.all([mkdir(folder), mkdir(temporary)])
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = temporary
  const clock = leapingClock()
  await using portal = await startPortal({
    organisation: ORGANISATION,
    clock,
    variant: one.fault?.variant ?? {},
    human: { ...one.fault?.human, ...inPages(one) },
    authority,
  })
  try {
    const wanted = parseOrder({ organisation: ORGANISATION.name, contactEmail: 'drift@testkommune.dk' })
    const ledger = await Ledger.begin(folder, wanted, portal.origin, true)
    const first = await walkOnce(ledger, { portal, clock, one })
    const left = await entryOf(folder)
    const orderedThen = portal.books.orders.length
    let resumed: Walked | undefined
    if (first.exit !== Exit.done && expectedOf(one).resumed && left.phase !== 'converted') {
      await withoutTrouble(portal)
      resumed = await walkOnce(await Ledger.open(folder), {
        portal,
        clock,
        one: { fault: undefined, behaviour: 'attentive', at: one.at },
      })
    }
    return {
      first,
      left: left.phase,
      orderedThen,
      resumed,
      phase: (await entryOf(folder)).phase,
      orders: portal.books.orders,
      certificates: portal.books.certificates,
      touched: portal.books.touched,
      failures: portal.books.failures,
      files: await hashesIn(folder),
      leftBehind: await readdir(temporary),
      written: await textsIn(folder),
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    await rm(place, { recursive: true, force: true, maxRetries: 5 })
  }
}

type Stage = Pick<ConstructorParameters<typeof Hands>[0], 'portal' | 'clock' | 'one'>

/** One run of the assistant beside one human, up to its exit code. */
async function walkOnce(ledger: Ledger, stage: Stage): Promise<Walked> {
  const heard = new Heard()
  const terminal = heard.terminal()
  const window = Window.watch()
  const hands = new Hands({ ...stage, window, leave: () => process.emit('SIGINT') })
  const started = Date.now()
  const walk = {
    ledger,
    territory: loopbackTerritory(stage.portal.url, [stage.portal.loginOrigin]),
    acceptPrice: undefined,
    headless: true,
    quiet: true,
    browser,
    report: true,
  }
  const run = walkOrder(walk, async (start) => {
    const ui = await beginAt(terminal, walk)(start)
    return { ...ui, human: hands.takeOver(ui.human), answers: true }
  }).catch((error: unknown) => exitOf(error, terminal))
  const work = hands.work()
  const end = await Promise.race([run, hangs(hands, started)])
  hands.rest()
  if (end === 'hung') {
    await window.close()
    await Promise.race([run, pause(10_000)])
  }
  await work
  return {
    exit: end === 'hung' ? undefined : end,
    askedFor: hands.askedFor,
    said: heard.text(),
    milliseconds: Date.now() - started,
  }
}

/** As the command line does it. */
async function exitOf(error: unknown, terminal: Terminal): Promise<ExitCode> {
  if (error instanceof ProblemError) {
    await terminal.problem(error.problem)
    return exitCodeOf(error.problem)
  }
  terminal.unexpected(error)
  return Exit.unexpected
}

async function hangs(hands: Hands, started: number): Promise<'hung'> {
  while (Date.now() - hands.lastNews < QUIET && Date.now() - started < LONGEST) await pause(250)
  return 'hung'
}

/** The portal as it should be, and a human who does his part. */
async function withoutTrouble(portal: Portal): Promise<void> {
  const answer = await fetch(`${portal.origin}/mock/variant`, {
    method: 'POST',
    body: JSON.stringify(variantSchema.parse({})),
  })
  if (!answer.ok) throw new Error('the portal did not take the other variant')
  await beAttentive(portal)
}

async function entryOf(folder: string): Promise<LedgerEntry> {
  return (await Ledger.open(folder)).entry
}

async function hashesIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder)
  const hashes = names.map(async (name): Promise<[string, string]> => {
    const bytes = await readFile(join(folder, name))
    return [name, createHash('sha256').update(bytes).digest('hex')]
  })
  return Object.fromEntries(await Promise.all(hashes))
}

/** What the runs have written besides the certificate: the ledger and the problem reports. */
async function textsIn(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => !/\.(p12|cer)$/.test(name))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.join('\n')
}

/** Everything that a run says, on either stream. */
class Heard {
  readonly #parts: string[] = []

  terminal(): Terminal {
    const stream = new PassThrough().setEncoding('utf8').on('data', (text: string) => this.#parts.push(text))
    // Of a terminal's stream only `write` is used where nobody can be asked.
    const output = stream as unknown as NodeJS.WriteStream
    return openTerminal({ language: 'da', json: true, output, errors: output })
  }

  text(): string {
    return this.#parts.join('')
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
