/**
 * Whose work is in dist/, and under which licence: made from what esbuild says it has bundled, so that nobody has to
 * remember a package. Most licences ask for no more than that their text goes along.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface ThirdParty {
  name: string
  version: string
  /** SPDX expression, as the package states it. */
  licence: string
  texts: string[]
}

/** The folder of each package that one of these files belongs to, sorted. Paths as esbuild writes them, with "/". */
export function packageFolders(files: Iterable<string>): string[] {
  const folders = new Set<string>()
  for (const file of files) {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? []
    if (folder !== undefined) folders.add(folder)
  }
  return [...folders].sort()
}

/** Licences that lie deeper in a package, or whose text a package only refers to. */
const FURTHER_TEXTS: Readonly<Record<string, readonly string[]>> = {
  dkfds: [
    'node_modules/dkfds/dist/fonts/IBMPlexSans/complete/woff2/license.txt',
    // Its icons are under the Apache License 2.0, by address; this is that text.
    'node_modules/playwright-core/LICENSE',
  ],
}
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i

/** @throws Error when a package states no licence or brings no text of one: then a human must find it */
export async function readThirdParty(folder: string): Promise<ThirdParty> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const own = (await readdir(folder)).filter((file) => LICENCE_FILE.test(file)).sort()
  if (license === undefined || own.length === 0) throw new Error(`${name} ${version} brings no licence`)
  const paths = [...own.map((file) => join(folder, file)), ...(FURTHER_TEXTS[name] ?? [])]
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return { name, version, licence: license, texts: texts.map((text) => text.replaceAll('\r\n', '\n').trim()) }
}

const LINE = '-'.repeat(80)

/** One file for all of them: a table first, then the texts. */
export function noticesOf(packages: readonly ThirdParty[]): string {
  const table = packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`)
  const sections = packages.map(({ name, version, texts }) =>
    [LINE, `${name} ${version}`, LINE, '', texts.join(`\n\n${LINE}\n\n`)].join('\n'),
  )
  return `${[`altid-order holds parts of these packages:`, '', ...table, '', ...sections].join('\n')}\n`
}
