/**
 * `npm run test:faults`: every fault of the mocked portal × every place where it can strike × the humans worth pairing
 * with it, through the real assistant in a real browser. What an earlier run of the same program has passed is not run
 * again; `--fresh` runs everything. Other options are Playwright's: `--workers 3`, `--grep "reloads at list"`.
 */
import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { CASES } from '../test/faults/cases.ts'
import { fingerprintOf, isRight, keptResults, RESULTS, tableOf } from '../test/faults/record.ts'
import { ensureTestBrowser } from './ensure-browser.ts'

await import('./build.ts')
const browser = await ensureTestBrowser()
if (browser === undefined) process.exit(10)
const words = process.argv.slice(2).filter((word) => word !== '--fresh')
if (process.argv.includes('--fresh')) await rm(RESULTS, { force: true })
const isPart = words.some((word) => /^(-g|--grep)/.test(word))
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', 'test/faults/matrix.test.ts', ...words],
  {
    stdio: 'inherit',
    env: { ...process.env, ALTID_TEST_BROWSER: browser, ...(isPart && { ALTID_FAULTS_AGAIN: 'yes' }) },
  },
)
const results = keptResults(fingerprintOf())
const names = CASES.map(({ name }) => name)
process.stdout.write(`\n${tableOf(names, results)}\n`)
const isWhole = names.every((name) => {
  const result = results.get(name)
  return result !== undefined && isRight(result)
})
process.exitCode = isPart ? (status ?? 1) : isWhole ? 0 : 1
