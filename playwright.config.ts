import { defineConfig } from '@playwright/test'

/** Stories that drive a browser, in whatever room they live. */
const BROWSER = [
  'cli/{calendar,collect,log-out,order,refusals,resume}.test.ts',
  'faults/slice.test.ts',
  'flows/{downloads,form,marks,money,press,recognition,unreadable,window-kept}.test.ts',
  'flows/{handover,issuance,list-pages,patience}.test.ts',
  'terminal/receipt.test.ts',
]
/** Stories that start the command, or another program, and read what it says. */
const PROCESS = ['cli/**/*.test.ts', 'presets/*.test.ts']
/** What `npm test` leaves to `npm run test:rest`: the mocked portal's own, and the package. */
const MOCK = ['portal/*.test.ts']
const PACKAGE = ['package/*.test.ts', 'docs/*.test.ts', 'conversion/package.test.ts']
/** Hours of the assistant against every fault: `npm run test:faults` alone runs them. */
const FAULTS = ['faults/matrix.test.ts']
/** Laws over more situations than a change needs to be told of at once. */
const LONG = /@long/

export default defineConfig({
  testDir: 'test',
  projects: [
    { name: 'pure', testIgnore: [...BROWSER, ...PROCESS, ...MOCK, ...PACKAGE, ...FAULTS], grepInvert: LONG },
    { name: 'browser', testMatch: BROWSER, grepInvert: LONG },
    { name: 'process', testMatch: PROCESS, testIgnore: BROWSER, grepInvert: LONG },
    { name: 'mock', testMatch: MOCK },
    { name: 'package', testMatch: PACKAGE },
    { name: 'long', testIgnore: [...MOCK, ...PACKAGE, ...FAULTS], grep: LONG },
    { name: 'faults', testMatch: FAULTS },
  ],
  fullyParallel: true,
  // Two cores: one story drives a browser while another waits.
  workers: 2,
  // Generous, for a machine that does something else as well: a story takes some seconds.
  timeout: 120_000,
  forbidOnly: process.env['CI'] !== undefined,
  // A story that passes only sometimes is a story that fails.
  retries: 0,
  reporter: [['dot'], ['json', { outputFile: 'test-results/report.json' }]],
})
