/** Puts the portable package for Windows together: a node.exe, the program, and a file to start it with. */
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'

export type Files = ReadonlyMap<string, Uint8Array>

export interface Runtime {
  executable: Uint8Array
  licence: Uint8Array
}

const OWN = 'scripts/windows'
/** The same files give the same zip, wherever and whenever it is made. */
const MADE = new Date(2026, 0, 1)

/** All files of the package, by their path in it. `program`: what `npm pack` lists, relative to the current folder. */
export async function assemble(
  version: string,
  runtime: Runtime,
  program: readonly string[],
): Promise<Files> {
  const root = `altid-order-${version}-windows-x64`
  const files = new Map<string, Uint8Array>([
    [`${root}/node/node.exe`, runtime.executable],
    [`${root}/node/LICENSE`, runtime.licence],
  ])
  for (const name of ['altid-order.cmd', 'LAES-MIG.txt'])
    files.set(`${root}/${name}`, withWindowsLines(await readFile(join(OWN, name), 'utf8')))
  const playwright = 'node_modules/playwright-core'
  for (const path of [...program, ...(await filesBelow(playwright))])
    files.set(`${root}/app/${path}`, await readFile(path))
  return files
}

/** cmd.exe misreads labels and lines of a batch file without carriage returns. */
function withWindowsLines(text: string): Uint8Array {
  return Buffer.from(text.replace(/\r?\n/g, '\r\n'))
}

/** @throws Error at a link: there are none in a zip, and what it leads to may lie anywhere */
async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const name of (await readdir(folder)).sort()) {
    const path = `${folder}/${name}`
    const facts = await lstat(path)
    if (facts.isSymbolicLink()) throw new Error(`${path} is a link`)
    if (facts.isDirectory()) found.push(...(await filesBelow(path)))
    else found.push(path)
  }
  return found
}

/** `level`: how hard to try, 0 (not at all) to 9. */
export function zipOf(files: Files, level: 0 | 9 = 9): Uint8Array {
  return zipSync(Object.fromEntries(files), { level, mtime: MADE })
}
