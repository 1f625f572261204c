/**
 * `npm run bench:flow`: what the assistant itself costs. First a whole order with an instant human, by turns through the
 * assistant and through a straight script that makes the same clicks, both up to the P12 on the disk, as medians of one
 * run. Then how soon a run ends whose window is closed, and the processor time of one that waits for its human (Linux
 * only). Exits 1 when a promise is not kept.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { createAuthority, startPortal, type HumanInput, type Portal } from '../fixtures/portal/index.ts'
import { assist } from '../src/flows/assist.ts'
import { Brake } from '../src/flows/brake.ts'
import { openBrowser } from '../src/flows/browser.ts'
import type { Human } from '../src/flows/human.ts'
import { loopbackTerritory } from '../src/flows/portal/hosts.ts'
import { Ledger } from '../src/order/ledger.ts'
import { parseOrder } from '../src/order/order.ts'
import { ProblemError } from '../src/problems.ts'
import { Window } from '../test/faults/window.ts'
import { ensureBrowser } from '../scripts/ensure-browser.ts'

const ROUNDS = 7
/** How much longer than the straight script, and how many milliseconds more a step, the assistant may take. */
const [RATIO, A_STEP] = [1.25, 50]
/** How long a run may go on when its window is closed, in milliseconds. */
const CLOSED = 1000
/** What waiting may take of one core, in percent, measured over so many seconds. */
const [IDLE, SECONDS] = [2, 20]
const ORGANISATION = { name: 'Testkommune', cvr: '91234567' }
const CONTACT = 'drift@testkommune.dk'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
let broken = 0
function promise(what: string, measured: number, limit: number, unit: string): void {
  if (measured > limit) broken += 1
  say(
    `${measured <= limit ? 'kept  ' : 'BROKEN'}  ${what}: ${measured.toFixed(1)} ${unit} (at most ${limit.toFixed(1)})`,
  )
}

const authority = createAuthority({ oneKey: true })
await authority.prepare()
const browser = await ensureBrowser()
if (browser === undefined) process.exit(10)
const folder = await mkdtemp(join(tmpdir(), 'altid-order-bench-'))
try {
  await compareWays(browser)
  await measureClosing(browser)
  if (existsSync('/proc/self/stat')) {
    await measureWaiting(browser, 'the login', { logsIn: false }, 'login')
    await measureWaiting(browser, 'the code', { keepsCode: false }, 'code')
  } else say('waiting is measured on Linux only')
} finally {
  await rm(folder, { recursive: true, force: true })
}
process.exitCode = broken === 0 ? 0 : 1

async function compareWays(browser: string): Promise<void> {
  const ours: number[] = []
  const straight: number[] = []
  let steps = 0
  for (let round = 0; round < ROUNDS; round++) {
    const script = await onPortal((portal) => straightWay(portal, browser))
    straight.push(script.milliseconds)
    steps = script.steps
    ours.push(await onPortal((portal) => assistedWay(portal, browser, join(folder, String(round)))))
  }
  say(`straight script, ${steps} steps: ${straight.map((time) => time.toFixed(0)).join(' ')} ms`)
  say(`assistant:                ${ours.map((time) => time.toFixed(0)).join(' ')} ms`)
  promise('a whole order', median(ours), RATIO * median(straight) + A_STEP * steps, 'ms')
}

async function measureClosing(browser: string): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const place = join(folder, `closed ${round}`)
    times.push(await onPortal((portal) => closedWay(portal, browser, place), { logsIn: false }))
  }
  say(`closed window:            ${times.map((time) => time.toFixed(0)).join(' ')} ms`)
  promise('from a closed window to the end', median(times), CLOSED, 'ms')
}

async function onPortal<Result>(
  work: (portal: Portal) => Promise<Result>,
  human: HumanInput = {},
): Promise<Result> {
  await using portal = await startPortal({ organisation: ORGANISATION, human, authority })
  return await work(portal)
}

/** From the first address to the file on the disk, in milliseconds. */
async function assistedWay(portal: Portal, browser: string, place: string): Promise<number> {
  const times = new Map<string, number>()
  await assisted(portal, browser, place, ({ news }) => times.set(news, times.get(news) ?? performance.now()))
  return (times.get('saved') ?? Infinity) - (times.get('action') ?? 0)
}

/** From a window that is closed at a gate to the end of the run, the browser gone and its files too, in milliseconds. */
async function closedWay(portal: Portal, browser: string, place: string): Promise<number> {
  const window = Window.watch()
  let closedAt = Infinity
  const run = assisted(portal, browser, place, ({ news }) => {
    if (news !== 'gate') return
    closedAt = performance.now()
    void window.close()
  })
  await run.catch((error: unknown) => {
    if (!(error instanceof ProblemError) || error.problem.code !== 'window-closed') throw error
  })
  return performance.now() - closedAt
}

async function assisted(portal: Portal, browser: string, place: string, tell: Human['tell']): Promise<void> {
  await mkdir(place)
  const wanted = parseOrder({ organisation: ORGANISATION.name, contactEmail: CONTACT })
  const human: Human = {
    tell,
    approve: () => Promise.resolve('yes'),
    chooseAtDuplicate: () => Promise.resolve('stop'),
    chooseAfterDoubt: () => Promise.resolve('stop'),
    chooseAtEarlier: () => Promise.resolve('unsaid'),
    confirmLogin: () => Promise.resolve('unsaid'),
    giveCode: () => Promise.resolve(undefined),
  }
  await assist({
    ledger: await Ledger.begin(place, wanted, portal.origin, true),
    territory: loopbackTerritory(portal.url, [portal.loginOrigin]),
    human,
    consent: { interactive: true, acceptPrice: undefined, production: false },
    check: { environment: 'rehearsal' },
    attended: true,
    headless: true,
    quiet: true,
    browser,
    brake: new Brake(),
  })
}

/** The same clicks in the same browser by somebody who knows the page and looks at nothing. */
async function straightWay(
  portal: Portal,
  browser: string,
): Promise<{ milliseconds: number; steps: number }> {
  const open = await openBrowser({ browser, headless: true, start: portal.url, byHand: [] })
  try {
    const page = await open.context.newPage()
    const steps = straightSteps(page, portal)
    const download = open.context.waitForEvent('download')
    const began = performance.now()
    for (const step of steps) await step()
    await (await download).saveAs(join(folder, 'straight.p12'))
    return { milliseconds: performance.now() - began, steps: steps.length }
  } finally {
    await open.close()
  }
}

function straightSteps(page: Page, portal: Portal): (() => Promise<unknown>)[] {
  const press = (name: string) => () => page.getByRole('button', { name, exact: true }).click()
  return [
    () => page.goto(portal.url, { waitUntil: 'commit' }),
    press('Opret certifikatprofil'),
    () => page.getByLabel('Certifikatnavn').fill(`${ORGANISATION.name} AltID Modtager`),
    () => page.getByLabel('E-mailadresse på kontaktperson').fill(CONTACT),
    () =>
      page
        .getByLabel(/^Type/)
        .selectOption({ label: 'OCES systemcertifikat (20,00 DKK per certifikat)' })
        .catch(() => page.locator('select[name=type]').selectOption('system')),
    () => page.getByLabel('Ja, gå direkte til udstedelse efter bestilling').check({ force: true }),
    press('Opret certifikatprofil og bestil certifikat'),
    press('Bekræft oprettelse'),
    press('Udsted certifikat'),
    press('Næste'),
  ]
}

/** The command as a user runs it, waiting before that gate. */
async function measureWaiting(
  browser: string,
  where: string,
  human: HumanInput,
  gate: string,
): Promise<void> {
  await using portal = await startPortal({ organisation: ORGANISATION, human, authority })
  const out = join(folder, gate)
  const words = ['--org', ORGANISATION.name, '--contact', CONTACT, '--portal', portal.url, '--out', out]
  const child = spawn(
    process.execPath,
    ['bin/altid-order.js', ...words, '--headless', '--browser', browser, '--accept-price', '20', '--json'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const ended = new Promise((resolve) => child.on('close', resolve))
  try {
    for await (const text of child.stdout.setEncoding('utf8') as AsyncIterable<string>)
      if (text.includes(`"gate":"${gate}"`)) break
    await pause(3000)
    const before = await processorSeconds(child.pid)
    await pause(SECONDS * 1000)
    const share = ((await processorSeconds(child.pid)) - before) / SECONDS
    promise(`waiting before ${where}`, 100 * share, IDLE, '% of a core')
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** What a process has had of the processor. Source: proc(5), fields 14 and 15, in hundredths of a second. */
async function processorSeconds(id: number | undefined): Promise<number> {
  const fields = (await readFile(`/proc/${id ?? 'self'}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Infinity
}
