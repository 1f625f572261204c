/** Converts every P12 of a folder in one process, and says how long it took and how much memory it held at most. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { convert } from '../src/commands/convert.ts'
import { openTerminal } from '../src/terminal/terminal.ts'

const [folder = '.', out = '.', count = '1'] = process.argv.slice(2)
const files = readdirSync(folder)
  .slice(0, Number(count))
  .map((name) => join(folder, name))
const silent = Object.assign(openTerminal({ language: 'da' }), {
  say: () => undefined,
  note: () => undefined,
})
const started = performance.now()
process.exitCode = await convert(files, { any: true, out }, silent)
const seconds = (performance.now() - started) / 1000
// By the system's own account, in kilobytes: a timer of ours finds no moment between the files.
const { maxRSS } = process.resourceUsage()
process.stdout.write(`${JSON.stringify({ seconds, megabytes: maxRSS / 1024 })}\n`)
