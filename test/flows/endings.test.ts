import { mkdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openFor } from '../../src/flows/assist.ts'
import { Brake } from '../../src/flows/brake.ts'
import { loopbackTerritory } from '../../src/flows/portal/hosts.ts'
import type { Phase } from '../../src/order/ledger.ts'
import { problemText } from '../../src/words/problems.ts'
import { ProblemError, type Problem } from '../../src/problems.ts'
import { exitCodeOf } from '../../src/exits.ts'
import { expect, ledgerAt, listener, test } from './keeping.ts'

test.beforeEach(({ folder }) => mkdirSync(folder))

/** What a run ends in that comes so far and then has no browser, as one whose window is closed. */
async function endAt(phase: Phase, folder: string, browser = join(folder, 'nowhere')): Promise<Problem> {
  const ledger = await ledgerAt(phase, folder)
  await ledger.note({ p12: { name: 'a.p12', sha256: '' } })
  const opening = openFor({
    ledger,
    territory: loopbackTerritory(ledger.entry.portal),
    human: listener().human,
    consent: { interactive: false, acceptPrice: undefined, production: false },
    attended: false,
    check: { environment: 'rehearsal' },
    headless: true,
    quiet: true,
    browser,
    brake: new Brake(),
  })
  const error: unknown = await opening.catch((reason: unknown) => reason)
  if (error instanceof ProblemError) return error.problem
  throw error
}

const UNUSABLE = [
  ['firefox', 'not-drivable', 'firefox: kan ikke styres', 'firefox: cannot be driven'],
  ['C:\\Mozilla Firefox\\firefox.exe', 'not-drivable', 'kan ikke styres', 'cannot be driven'],
  ['/Applications/Safari.app', 'not-drivable', 'kan ikke styres', 'cannot be driven'],
  ['/opt/firefox/chrome', 'not-found', 'er ikke installeret', 'is not installed'],
] as const

test('a rehearsal without a browser says why, and names no portal that has closed', async ({ folder }) => {
  for (const [browser, failure, da, en] of UNUSABLE) {
    const problem = await endAt('planned', folder, browser)
    expect(problem).toEqual({ code: 'no-browser', tried: [{ browser, failure }] })
    expect(exitCodeOf(problem)).toBe(10)
    for (const [language, words] of [
      ['da', da],
      ['en', en],
    ] as const) {
      const { what, todo } = problemText(problem, language)
      expect(what).toContain(words)
      expect(todo).toContain('--browser')
      expect(todo).not.toMatch(/127\.0\.0\.1|Opret certifikatprofil/)
    }
  }
})

test('a file that is fetched and not converted is never said not to be ordered', async ({ folder }) => {
  await writeFile(join(folder, 'a.p12'), '')
  const problem = await endAt('saved', folder)
  expect(problem).toEqual({ code: 'not-converted', folder, path: join(folder, 'a.p12'), isThere: true })
  expect(exitCodeOf(problem)).toBe(8)
  await rm(folder, { recursive: true })
  mkdirSync(folder)
  expect(await endAt('saved', folder)).toMatchObject({ code: 'not-converted', isThere: false })
})

for (const phase of ['confirming', 'ordered', 'issued', 'saved'] as const)
  test(`an order that is ${phase} ends in no word of there being nothing ordered`, async ({ folder }) => {
    const problem = await endAt(phase, folder)
    expect(exitCodeOf(problem)).toBe(8)
    for (const [language, nothing] of [
      ['da', 'ikke bestilt noget'],
      ['en', 'othing was ordered'],
    ] as const) {
      const { what, todo, safe } = problemText(problem, language)
      const said = [what, todo, safe].join('\n')
      expect(said).not.toContain(nothing)
      expect(said).toContain('resume')
    }
  })
