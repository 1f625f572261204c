/**
 * `npm run recording`: rehearses once with a simulated human and puts what the terminal said into the README, so that the
 * recording is one. Left out is what differs from machine to machine: folders, ports, the browser.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './ensure-browser.ts'

await import('./build.ts')
const browser = await ensureBrowser()
if (browser === undefined) process.exit(10)
const folder = await mkdtemp(join(tmpdir(), 'altid-order-recording-'))
const words = [
  'rehearse',
  '--simulate-human',
  '--headless',
  '--lang',
  'en',
  '--browser',
  browser,
  '--out',
  folder,
]
const { status, stderr } = spawnSync(process.execPath, ['bin/altid-order.js', ...words], { encoding: 'utf8' })
await rm(folder, { recursive: true, force: true })
if (status !== 0) throw new Error(`the rehearsal ended with ${status ?? 'nothing'}:\n${stderr}`)

const lines = stderr
  .replaceAll(`${folder}/`, '')
  .replaceAll('\u00a0', ' ')
  .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('Browser:'))
const shown = ['$ altid-order rehearse', ...lines].map((line) => (line === '' ? '' : `    ${line}`))
const [before, after] = ['<!-- npm run recording -->', '<!-- end of the recording -->']
const readme = await readFile('README.md', 'utf8')
const pattern = new RegExp(`${before}[^]*${after}`)
if (!pattern.test(readme)) throw new Error(`README.md has no ${before}`)
await writeFile(
  'README.md',
  readme.replace(pattern, () => [before, '', ...shown, '', after].join('\n')),
)
console.log(`${shown.length} lines in README.md`)
