/**
 * `npm test`: builds, finds a browser, runs the tests that every change must pass, and ends with the count.
 * `npm run test:rest` (`--rest`) runs what that leaves out: the mocked portal's own tests, the package's, the long laws.
 * `--browser-crypto` has the engine use the browser's cryptography instead of Node's (`npm run test:browser-crypto`).
 * Options are Playwright's: `--project=pure` runs one project, the name of a file that file wherever it belongs.
 */
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { ensureTestBrowser } from './ensure-browser.ts'

await import('./build.ts')
const browser = await ensureTestBrowser()
if (browser === undefined) process.exit(10)
const OURS = ['--rest', '--browser-crypto']
const words = process.argv.slice(2).filter((word) => !OURS.includes(word))
const conditions = process.argv.includes('--browser-crypto') ? { NODE_OPTIONS: '--conditions=browser' } : {}
const projects = process.argv.includes('--rest')
  ? ['mock', 'package', 'long']
  : ['pure', 'browser', 'process']
const isChosen = words.some((word) => word.startsWith('--project') || word.endsWith('.test.ts'))
const which = isChosen ? [] : projects.map((project) => `--project=${project}`)
const report = 'test-results/report.json'
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', ...which, ...words],
  {
    stdio: 'inherit',
    env: { ...process.env, ...conditions, ALTID_TEST_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  },
)
const { stats } = JSON.parse(await readFile(report, 'utf8')) as {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}
const skipped = stats.skipped > 0 ? `, ${stats.skipped} skipped` : ''
process.stdout.write(`${stats.expected} passed, ${stats.unexpected + stats.flaky} failed${skipped}\n`)
process.exitCode = status ?? 1
