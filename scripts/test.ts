/**
 * `npm test`: builds, finds a browser, runs every test but the sweeps of the mocked portal
 * (`npm run test:sweep`) and the matrix of faults (`npm run test:faults`), and ends with the count.
 * Options are Playwright's.
 */
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { ensureBrowser } from './ensure-browser.ts'

await import('./build.ts')
const browser = await ensureBrowser()
if (browser === undefined) process.exit(10)
const words = process.argv.slice(2)
const which = words.includes('--grep') ? [] : ['--grep-invert', '@sweep|@matrix']
const report = 'test-results/report.json'
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', ...which, ...words],
  {
    stdio: 'inherit',
    env: { ...process.env, ALTID_TEST_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  },
)
const { stats } = JSON.parse(await readFile(report, 'utf8')) as {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}
const skipped = stats.skipped > 0 ? `, ${stats.skipped} skipped` : ''
process.stdout.write(`${stats.expected} passed, ${stats.unexpected + stats.flaky} failed${skipped}\n`)
process.exitCode = status ?? 1
