/** `npm run rehearse`: builds, finds a browser, and runs the rehearsal with whatever options follow `--`. */
import { spawnSync } from 'node:child_process'
import { ensureBrowser } from './ensure-browser.ts'

await import('./build.ts')
const browser = await ensureBrowser()
if (browser === undefined) process.exit(10)
const words = ['bin/altid-order.js', 'rehearse', '--browser', browser, ...process.argv.slice(2)]
process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1
