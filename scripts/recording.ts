/**
 * `npm run recording`: what the terminal shows, as text, in both languages and in a usual and a narrow window: an order
 * that goes well, one that is refused, a code that does not fit, and a window that is closed. Every one is a real run, in
 * a real terminal, on the built-in portal; what is written down is what a terminal would show in the end. It becomes
 * docs/terminal.md, and the first one the README's. Left out is what differs from machine to machine and day to day.
 * With a part of a title behind it, only those scenes are played, shown, and not written down.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import xterm from '@xterm/headless'
import { startPortal, type Portal } from '../fixtures/portal/index.ts'
import { inTerminal, type Typist } from '../test/cli/pty.ts'
import { ensureBrowser } from './ensure-browser.ts'

await import('./build.ts')
const browser = await ensureBrowser()
if (browser === undefined) process.exit(10)

const LANGUAGES = ['da', 'en'] as const
const WIDTHS = [80, 50] as const
const ENTER = '\r'

interface Scene {
  title: string
  /** What the person at the keyboard does. */
  play: (typist: Typist, portal: Portal, words: Words) => Promise<void>
}

/** What is waited for and typed. In a narrow window a line may break between any two words. */
interface Words {
  approve: RegExp
  yes: string
  no: string
  code: RegExp
  again: RegExp
}

const WORDS: Readonly<Record<(typeof LANGUAGES)[number], Words>> = {
  da: { approve: /\bBESTIL\b/, yes: 'BESTIL', no: 'nej', code: /Indsæt/, again: /Kopiér/ },
  en: { approve: /\bORDER\b/, yes: 'ORDER', no: 'no', code: /Paste/, again: /Copy/ },
}

const SCENES: readonly Scene[] = [
  {
    title: 'An order',
    async play(typist, portal, words) {
      await approve(typist, words)
      await typist.waitsFor(words.code)
      typist.type(`${portal.books.certificates.at(-1)?.code ?? ''}${ENTER}`)
    },
  },
  {
    title: 'The person says no',
    async play(typist, _portal, words) {
      await typist.waitsFor(words.approve)
      typist.type(`${words.no}${ENTER}`)
    },
  },
  {
    title: 'A code that does not fit',
    async play(typist, _portal, words) {
      await approve(typist, words)
      await typist.waitsFor(words.code)
      typist.type(`not-the-code${ENTER}`)
      await typist.waitsFor(words.again)
      typist.type(ENTER)
    },
  },
  {
    title: 'The window is closed',
    async play(typist, _portal, words) {
      await typist.waitsFor(words.approve)
      closeBrowserOf(typist)
    },
  },
]

async function approve(typist: Typist, words: Words): Promise<void> {
  await typist.waitsFor(words.approve)
  typist.type(`${words.yes}${ENTER}`)
}

/** As its last window would: the browser is the descendant whose parent is no browser. */
function closeBrowserOf({ pid }: Typist): void {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,comm='], { encoding: 'utf8' }).trim().split('\n')
  const processes = rows.map((row) => {
    const [id = '', parent = '', name = ''] = row.trim().split(/\s+/)
    return { id: Number(id), parent: Number(parent), name }
  })
  const below = (id: number): typeof processes =>
    processes.filter(({ parent }) => parent === id).flatMap((child) => [child, ...below(child.id)])
  const found = below(pid ?? 0).find(({ name }) => /^(?:chrom|msedge|headless)/.test(name))
  if (!found) throw new Error('no browser runs below the terminal')
  process.kill(found.id, 'SIGTERM')
}

async function record(scene: Scene, language: keyof typeof WORDS, columns: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'altid-order-recording-'))
  const organisation = { name: 'Testkommune', cvr: '12345678' }
  const portal = await startPortal({ organisation, human: {}, language })
  const screen = new xterm.Terminal({ cols: columns, rows: 40, scrollback: 1000, allowProposedApi: true })
  try {
    const who = ['--org', organisation.name, '--contact', 'drift@testkommune.dk', '--lang', language]
    const where = ['--portal', portal.url, '--login-host', new URL(portal.loginOrigin).host, '--headless']
    const typist = inTerminal(
      [...who, ...where, '--browser', browser ?? '', '--out', folder, '--quiet'],
      { CI: '' },
      { columns, draws: (text) => screen.write(text) },
    )
    await scene.play(typist, portal, WORDS[language]).catch((error: unknown) => {
      if (typist.pid !== undefined) process.kill(typist.pid)
      throw error
    })
    const exit = await typist.ended
    await new Promise<void>((resolve) => screen.write('', resolve))
    const { active } = screen.buffer
    const lines = Array.from({ length: active.length }, (_, at) =>
      active.getLine(at)?.translateToString(true),
    )
    return [...plain(lines, folder), `(exit code ${exit ?? 'none'})`]
  } finally {
    await portal.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Without what differs from one run to the next. */
function plain(lines: readonly (string | undefined)[], folder: string): string[] {
  const text = lines
    .map((line) => (line ?? '').trimEnd())
    .join('\n')
    .replaceAll(`${folder}/`, '')
    // A narrow terminal breaks a long path anywhere.
    .replaceAll(new RegExp(Array.from(folder).join('\n?'), 'g'), 'altid-order/Testkommune')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1')
    .replace(/^Browser:[^]*?(?=^>)/m, '')
    .replaceAll(/(siden |since )\d\d[.:]\d\d/g, '$109.41')
    .trim()
  return text.split('\n')
}

const asBlock = (lines: readonly string[]) => lines.map((line) => (line === '' ? '' : `    ${line}`))
const [only] = process.argv.slice(2)
const pages: string[] = []
for (const scene of SCENES.filter(({ title }) => only === undefined || title.includes(only))) {
  for (const language of LANGUAGES) {
    for (const columns of WIDTHS) {
      const lines = await record(scene, language, columns)
      pages.push(`## ${scene.title}: \`--lang ${language}\`, ${columns} columns`, '', ...asBlock(lines), '')
      console.log(`${scene.title}, ${language}, ${columns} columns: ${lines.length} lines`)
    }
  }
}
if (only !== undefined) {
  console.log(pages.join('\n'))
  process.exit()
}

const head = [
  '# What the terminal shows',
  '',
  'Recorded by `npm run recording`: real runs on the built-in portal, in a terminal of 80 and of 50 columns.',
  'The picture of the way at the foot is redrawn as it goes; what stands here is what was left in the end.',
  '',
]
await writeFile('docs/terminal.md', [...head, ...pages].join('\n'))
