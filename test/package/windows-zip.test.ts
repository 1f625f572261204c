import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { assemble, zipOf, type Files } from '../../scripts/windows/assemble.ts'
import { faultsOf } from '../../scripts/windows/faults.ts'

/** The headers of a program for Windows, and nothing else: machine and, where its signature lies, eight octets. */
function executable({ machine = 0x8664, signed = true } = {}): Buffer {
  const bytes = Buffer.alloc(512)
  bytes.write('MZ')
  bytes.writeUInt32LE(0x40, 0x3c)
  bytes.write('PE\0\0', 0x40)
  bytes.writeUInt16LE(machine, 0x44)
  bytes.writeUInt16LE(0x20b, 0x58)
  if (signed) {
    bytes.writeUInt32LE(504, 0x58 + 144)
    bytes.writeUInt32LE(8, 0x58 + 148)
  }
  return bytes
}

const ROOT = 'altid-order-1.2.3-windows-x64'
let files: Files

test.beforeAll(async () => {
  const { stdout } = spawnSync('npm pack --dry-run --json --ignore-scripts', {
    shell: true,
    encoding: 'utf8',
  })
  const [packed] = JSON.parse(stdout) as [{ files: { path: string }[] }]
  const program = packed.files.map(({ path }) => path)
  files = await assemble('1.2.3', { executable: executable(), licence: Buffer.from('MIT') }, program)
})

/** The package with one thing otherwise: a file, or without one. Most of Playwright is left out, for speed. */
const faultsWith = (path: string, bytes: Uint8Array | undefined): string[] => {
  const changed = new Map([...files].filter(([name]) => !name.includes('/playwright-core/lib/')))
  if (bytes) changed.set(`${ROOT}/${path}`, bytes)
  else changed.delete(`${ROOT}/${path}`)
  return faultsOf(zipOf(changed, 0))
}

test('the package for Windows is whole, and the same files give the same package', () => {
  const zip = zipOf(files, 0)
  expect(faultsOf(zip)).toEqual([])
  expect(Buffer.from(zipOf(files, 0)).equals(zip)).toBe(true)
})

test('the program in it runs from a folder with spaces and æøå, and finds all that it needs there', async () => {
  // Outside of the repository, so that nothing is found in a node_modules further up.
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'altid order æøå '))
  try {
    for (const [path, bytes] of Object.entries(unzipSync(zipOf(files, 0)))) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), bytes)
    }
    const run = (...words: string[]) =>
      spawnSync(process.execPath, [join(folder, ROOT, 'app/bin/altid-order.js'), ...words], {
        cwd: folder,
        encoding: 'utf8',
      })
    expect(run('--version').status).toBe(0)
    // As far as it goes without a browser: the whole program and Playwright are loaded.
    const ordering = run(
      '--org',
      'Testkommune',
      '--contact',
      'a@b.dk',
      '--out',
      'o',
      '--browser',
      join(folder, 'none'),
    )
    expect(ordering.status, ordering.stderr).toBe(10)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

for (const path of ['altid-order.cmd', 'node/node.exe', 'node/LICENSE', 'app/dist/cli.js', 'app/LICENSE'])
  test(`a package without ${path} is not released`, () => {
    expect(faultsWith(path, undefined)).toContain(`missing: ${path}`)
  })

const SOME = Buffer.from('x')
const FAULTS: readonly (readonly [what: string, path: string, bytes: Buffer, fault: string])[] = [
  [
    'a node.exe for another machine',
    'node/node.exe',
    executable({ machine: 0xaa64 }),
    'node.exe is not for x64',
  ],
  ['an unsigned node.exe', 'node/node.exe', executable({ signed: false }), 'node.exe is not signed'],
  ['a node.exe that is none', 'node/node.exe', SOME, 'node.exe is no program for Windows'],
  [
    'Unix lines in the batch file',
    'altid-order.cmd',
    Buffer.from('@echo off\n'),
    'lines without CR: altid-order.cmd',
  ],
  [
    'letters that a batch file cannot hold',
    'altid-order.cmd',
    Buffer.from('rem ø\r\n'),
    'altid-order.cmd is read in another code page on every machine',
  ],
  ['our tests', 'app/test/a.js', SOME, `not wanted: ${ROOT}/app/test/a.js`],
  ['a source map', 'app/dist/a.js.map', SOME, `not wanted: ${ROOT}/app/dist/a.js.map`],
  ['a package more', 'app/node_modules/zod/a.js', SOME, `not wanted: ${ROOT}/app/node_modules/zod/a.js`],
  ['a name that Windows keeps', 'app/nul.txt', SOME, `no name for Windows: ${ROOT}/app/nul.txt`],
  ['a way out of the folder', '../a.txt', SOME, `no name for Windows: ${ROOT}/../a.txt`],
  [
    'two names that are one to Windows',
    'app/license',
    SOME,
    `one name to Windows: ${ROOT.toLowerCase()}/app/license`,
  ],
]
for (const [what, path, bytes, fault] of FAULTS)
  test(`a package with ${what} is not released`, () => {
    expect(faultsWith(path, bytes)).toContain(fault)
  })

test('a package with a link in it is not released', () => {
  const zip = Buffer.from(zipOf(files, 0))
  // The first entry of the central directory, made on Unix, as a link (APPNOTE 4.4.15).
  const entry = zip.indexOf(Buffer.from('PK\u0001\u0002'))
  zip.writeUInt32LE(0o120777 * 0x10000, entry + 38)
  expect(faultsOf(zip)).toEqual([`a link: ${ROOT}/node/node.exe`])
})
