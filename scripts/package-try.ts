/**
 * `npm run package:try`: packs the program, installs it into an empty folder as a user would, and runs it there: the
 * version, a mistake, a whole rehearsal. Prints what was measured; exits 1 when something is not as it must be.
 * The Node that runs this is the Node that is tried: `npx -p node@22 npm run package:try`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './ensure-browser.ts'

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
const browser = await ensureBrowser()
if (browser === undefined) process.exit(10)
const folder = await mkdtemp(join(tmpdir(), 'altid-order package æøå '))
try {
  const { filename, size, unpackedSize } = packed(npm(`pack --json --pack-destination "${folder}"`, '.'))
  npm(`install --ignore-scripts --no-audit --no-fund "./${filename}"`, folder)
  const paths = npm('ls --all --parseable', folder).trim().split('\n').slice(1)
  check('--version', altidOrder('--version'), 0, version)
  check('an unknown option', altidOrder('--nonsense'), 2, '--nonsense')
  const out = join(folder, 'øvelse')
  const rehearsal = altidOrder(
    'rehearse',
    '--simulate-human',
    '--headless',
    '--browser',
    browser,
    '--out',
    out,
  )
  check('a rehearsal', rehearsal, 0, '.cer')
  const files = (await readdir(out)).sort()
  if (!files.some((file) => file.endsWith('.cer'))) fail(`no .cer among ${files.join(', ')}`)
  check(
    'inspect',
    altidOrder('inspect', join(out, files.find((file) => file.endsWith('.p12')) ?? '')),
    11,
    'Testkommune',
  )
  const rows = [
    ['Node', process.version],
    ['system', `${process.platform} ${process.arch}`],
    ['tarball, octets', String(size)],
    ['unpacked, octets', String(unpackedSize)],
    ['packages installed', String(paths.length)],
  ]
  for (const [what = '', value = ''] of rows) console.log(`${what.padEnd(20)} ${value}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

function packed(json: string): { filename: string; size: number; unpackedSize: number } {
  // What the build says on the way stands before it.
  const [one] = JSON.parse(json.slice(json.indexOf('[\n'))) as [ReturnType<typeof packed>]
  return one
}

/** By the shell, because npm is npm.cmd on Windows. */
function npm(words: string, cwd: string): string {
  const { status, stdout, stderr } = spawnSync(`npm ${words}`, { cwd, shell: true, encoding: 'utf8' })
  if (status !== 0) fail(`npm ${words}: ${stderr}`)
  return stdout
}

function altidOrder(...words: string[]) {
  const entry = join(folder, 'node_modules', 'altid-order', 'bin', 'altid-order.js')
  return spawnSync(process.execPath, [entry, ...words], { cwd: folder, encoding: 'utf8' })
}

function check(what: string, run: ReturnType<typeof altidOrder>, code: number, words: string): void {
  const said = `${run.stdout}${run.stderr}`
  if (run.status !== code || !said.includes(words)) fail(`${what}: exit ${run.status ?? '?'}\n${said}`)
  console.log(`${what}: as it must be`)
}

function fail(why: string): never {
  throw new Error(why)
}
