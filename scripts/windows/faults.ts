/** What is wrong with a portable package for Windows, judged from the finished zip alone. */
import { unzipSync } from 'fflate'

/** What must be there, below the one folder that everything lies in. */
const NEEDED = [
  'altid-order.cmd',
  'LAES-MIG.txt',
  'node/node.exe',
  'node/LICENSE',
  'app/package.json',
  'app/LICENSE',
  'app/bin/altid-order.js',
  'app/dist/cli.js',
  'app/dist/in-page.js',
  'app/dist/THIRD-PARTY-LICENSES.txt',
  'app/docs/vejledning.md',
  'app/docs/til-it-afdelingen.md',
  'app/node_modules/playwright-core/package.json',
  'app/node_modules/playwright-core/LICENSE',
  'app/node_modules/playwright-core/ThirdPartyNotices.txt',
] as const

/** What has no business there: our sources and tests, source maps, other packages, what a version control leaves. */
const UNWANTED =
  /\.map$|(^|\/)\.|^app\/(src|test|scripts|fixtures|bench|faults)\/|^app\/node_modules\/(?!playwright-core\/)/
/** Names that Windows keeps for devices, with any extension, and characters that it allows in no name. */
const IMPOSSIBLE = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)|[<>:"|?*\\]|[. ](\/|$)|\.\.\//i
/** In characters. A path may have 260; this leaves 100 for the folder that it is unpacked in. */
const LONGEST = 160

/** One line a fault; none when all is as it must be. */
export function faultsOf(zip: Uint8Array): string[] {
  const files = unzipSync(zip)
  const names = Object.keys(files)
  const [root = ''] = (names[0] ?? '').split('/')
  const at = (path: string) => files[`${root}/${path}`]
  const lower = names.map((name) => name.toLowerCase())
  return [
    ...names.filter((name) => !name.startsWith(`${root}/`)).map((name) => `outside the folder: ${name}`),
    ...names
      .filter((name) => !/^[\x20-\x7e]+$/.test(name) || IMPOSSIBLE.test(name))
      .map((name) => `no name for Windows: ${name}`),
    ...names.filter((name) => name.length > LONGEST).map((name) => `too long: ${name}`),
    ...lower.filter((name, i) => lower.indexOf(name) !== i).map((name) => `one name to Windows: ${name}`),
    ...names
      .filter((name) => UNWANTED.test(name.slice(root.length + 1)))
      .map((name) => `not wanted: ${name}`),
    ...NEEDED.filter((path) => !at(path)?.length).map((path) => `missing: ${path}`),
    ...linksIn(zip).map((name) => `a link: ${name}`),
    ...faultsOfExecutable(at('node/node.exe')),
    ...['altid-order.cmd', 'LAES-MIG.txt']
      .filter((path) => hasBareLineEnd(at(path)))
      .map((path) => `lines without CR: ${path}`),
    ...(isAscii(at('altid-order.cmd'))
      ? []
      : ['altid-order.cmd is read in another code page on every machine']),
  ]
}

const hasBareLineEnd = (bytes: Uint8Array | undefined): boolean =>
  /(^|[^\r])\n/.test(Buffer.from(bytes ?? []).toString('latin1'))
const isAscii = (bytes: Uint8Array | undefined): boolean => (bytes ?? []).every((byte) => byte < 0x80)

const X64 = 0x8664
const PE32_PLUS = 0x20b
/** Of the data directories the fifth: where the signature lies. */
const CERTIFICATES = 4

/** A program for 64-bit Windows, with a signature: whose and whether it holds is for Windows to say. PE format, Microsoft. */
function faultsOfExecutable(bytes: Uint8Array | undefined): string[] {
  const view = Buffer.from(bytes ?? [])
  if (view.length < 0x40 || view.toString('latin1', 0, 2) !== 'MZ')
    return ['node.exe is no program for Windows']
  const header = view.readUInt32LE(0x3c)
  if (header + 176 > view.length || view.toString('latin1', header, header + 4) !== 'PE\0\0')
    return ['node.exe has no PE header']
  const optional = header + 24
  const isX64 = view.readUInt16LE(header + 4) === X64 && view.readUInt16LE(optional) === PE32_PLUS
  const signature = optional + 112 + CERTIFICATES * 8
  const [start, length] = [view.readUInt32LE(signature), view.readUInt32LE(signature + 4)]
  return [
    ...(isX64 ? [] : ['node.exe is not for x64']),
    ...(length > 0 && start + length <= view.length ? [] : ['node.exe is not signed']),
  ]
}

const CENTRAL_ENTRY = 0x02014b50
const END_OF_CENTRAL = 0x06054b50

/** Names whose Unix mode in the central directory says that they are links (APPNOTE 4.4.15). */
function linksIn(zip: Uint8Array): string[] {
  const view = Buffer.from(zip)
  const end = view.lastIndexOf(Buffer.from(Uint32Array.of(END_OF_CENTRAL).buffer))
  const links: string[] = []
  for (let at = view.readUInt32LE(end + 16); view.readUInt32LE(at) === CENTRAL_ENTRY;) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    if (((view.readUInt32LE(at + 38) >>> 16) & 0o170000) === 0o120000)
      links.push(view.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + extra + comment
  }
  return links
}
