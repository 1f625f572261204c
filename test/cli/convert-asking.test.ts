/** The prompts of `convert`, at a real terminal: what is typed there must never show. */
import { spawn, spawnSync } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ecKeys, makeFamily, type Family } from '../conversion/made/certificates.ts'
import { certificateBag, pbes2, pfx, sealedSafe } from '../conversion/made/p12.ts'
import { expect, test } from './cli.ts'

/** util-linux's; that of macOS takes other words. */
const hasScript = spawnSync('script', ['--version']).status === 0
const CODE = 'F-?aGUf6.yV4'
let made: Promise<Family> | undefined
const family = async () => (made ??= makeFamily({ keys: await ecKeys() }))

/** A command at a terminal of its own. */
function atTerminal(words: string[]) {
  const command = [process.execPath, 'bin/altid-order.js', ...words].map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['-qec', `stty cols 100 rows 40 && ${command}`, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, TERM: 'xterm', CI: '' },
  })
  let shown = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    ended,
    shown: () => shown,
    type: (text: string) => child.stdin.write(text),
    async until(text: string) {
      await expect.poll(() => shown, { timeout: 45_000 }).toContain(text)
    },
  }
}

test.describe('at a terminal', () => {
  test.skip(!hasScript, 'SKIPPED: no util-linux script to make a terminal with')

  test('a code is asked for without echo, again when it is wrong, and once for all files that share it', async ({
    folder,
  }) => {
    const { leaf } = await family()
    for (const name of ['a.p12', 'b.p12']) {
      await writeFile(join(folder, name), pfx([sealedSafe(pbes2(), CODE, certificateBag(leaf.der))], CODE))
    }
    const terminal = atTerminal(['convert', '--any', folder])
    await terminal.until('Koden til filen')
    terminal.type('not the code\r')
    await terminal.until('Koden passer ikke. Prøv igen')
    terminal.type(`${CODE}\r`)
    expect(await terminal.ended, terminal.shown()).toBe(0)
    expect(terminal.shown()).toContain('2 filer: 2 certifikater klar')
    expect(terminal.shown().split('Koden til filen')[2] ?? '').not.toContain('b.p12: ')
    expect(terminal.shown()).not.toContain(CODE)
    expect(terminal.shown()).not.toContain('not the code')
    expect(terminal.shown()).toContain('[----------')
    expect((await readdir(folder)).filter((name) => name.endsWith('.cer'))).toEqual(['a.cer', 'b.cer'])
  })

  test('a code that is pasted before it is asked for shows nowhere and is taken; Ctrl+C ends the run then too', async ({
    folder,
  }) => {
    const { leaf } = await family()
    // Long enough in the trying for a person to be ahead.
    const costly = pfx([sealedSafe(pbes2(), CODE, certificateBag(leaf.der))], CODE, { iterations: 100_000 })
    await writeFile(join(folder, 'a.p12'), costly)
    const leaving = atTerminal(['convert', '--any', folder])
    await leaving.until('0 af 1 filer')
    leaving.type('\u0003')
    expect(await leaving.ended, leaving.shown()).toBe(130)
    const ahead = atTerminal(['convert', '--any', folder])
    await ahead.until('0 af 1 filer')
    ahead.type(`${CODE}\r`)
    expect(await ahead.ended, ahead.shown()).toBe(0)
    expect(ahead.shown()).toContain('Koden til filen')
    expect(ahead.shown()).not.toContain(CODE)
  })

  test('giving up at the prompt ends the run with exit 3, and Enter skips a file of several', async ({
    folder,
  }) => {
    const { leaf } = await family()
    for (const name of ['a.p12', 'b.p12']) {
      await writeFile(join(folder, name), pfx([sealedSafe(pbes2(), CODE, certificateBag(leaf.der))], CODE))
    }
    const skipping = atTerminal(['convert', '--any', folder])
    await skipping.until('Koden til filen')
    skipping.type('\r')
    const afterFirst = () => skipping.shown().split('er låst med en kode')[1] ?? ''
    await expect.poll(afterFirst, { timeout: 45_000 }).toContain('Koden til filen')
    skipping.type(`${CODE}\r`)
    expect(await skipping.ended, skipping.shown()).toBe(9)
    expect((await readdir(folder)).filter((name) => name.endsWith('.cer'))).toEqual(['b.cer'])

    const leaving = atTerminal(['convert', '--any', '--out', join(folder, 'new'), folder])
    await leaving.until('Koden til filen')
    leaving.type('\u0003')
    expect(await leaving.ended, leaving.shown()).toBe(3)
    expect(leaving.shown()).toContain('Du stoppede.')
  })
})
