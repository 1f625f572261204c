/** The short way in (src/short-way.ts) must never say or do anything else than the whole program does. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { CERTIFICATE_OPTIONS } from '../../src/commands/certificate-options.ts'
import { createProgram } from '../../src/program.ts'
import { readExactly } from '../../src/short-way.ts'
import { makeFamily } from '../conversion/made/certificates.ts'
import { portalP12 } from '../conversion/made/p12.ts'
import { altidOrder, expect, test } from './cli.ts'

const wholeProgram = (words: string[]) =>
  spawnSync(process.execPath, ['dist/cli.js', ...words], { encoding: 'utf8' })

test('a help page made at the build is the one that commander makes now, in both languages', async () => {
  for (const command of [[], ['resume'], ['convert'], ['inspect'], ['rehearse'], ['doctor']]) {
    for (const lang of ['da', 'en']) {
      const words = [...command, '--lang', lang, '--help']
      const short = await altidOrder(words)
      const whole = wholeProgram(words)
      expect(short, words.join(' ')).toMatchObject({
        code: whole.status,
        stdout: whole.stdout,
        stderr: whole.stderr,
      })
      expect(short.stdout).toContain(lang === 'da' ? 'Brug:' : 'Usage:')
    }
  }
})

test('what the short way does not know goes to commander as if it had never been there', async () => {
  for (const words of [
    ['--version'],
    ['-V'],
    ['-h'],
    ['convert', '--version'],
    ['convert', '--hlep'],
    ['covnert', '--help'],
    ['convert'],
    ['convert', 'x.p12', '--lang', 'fr'],
    ['convert', 'x.p12', '--environment', 'mars'],
    ['convert', 'x.p12', '--out'],
    ['--lang', 'en', 'convert'],
    ['--help', 'convert'],
    ['--version', '--help'],
  ]) {
    const short = await altidOrder(words)
    const whole = wholeProgram(words)
    expect(short, words.join(' ')).toMatchObject({
      code: whole.status,
      stdout: whole.stdout,
      stderr: whole.stderr,
    })
  }
})

test('whatever the short way reads, commander reads the same', async () => {
  const names = CERTIFICATE_OPTIONS.convert.map(({ name }) => `--${name}`)
  const value = fc.constantFrom('', 'x', 'a.p12', '-', '--', '-x', '-1', 'pem', 'da', 'devtest4', '=', 'å b')
  const option = fc.constantFrom(...names, '--json', '--lang', '--forc', '--no-any', '-h', '-j')
  const word = fc.oneof(
    value,
    option,
    fc.tuple(option, value).map(([name, given]) => `${name}=${given}`),
  )
  let read = 0
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
      const ours = readExactly(words, CERTIFICATE_OPTIONS.convert)
      if (!ours || ours.files.length === 0 || ours.values['help'] || ours.values['version']) return
      read++
      const program = await createProgram('da', () => Promise.resolve())
      let theirs = {}
      await program.commands
        .find((command) => command.name() === 'convert')
        ?.action((files: string[], values: object) => {
          theirs = { files, values }
        })
        .parseAsync(words, { from: 'user' })
      expect(theirs).toEqual(ours)
    }),
    { numRuns: 3000 },
  )
  expect(read).toBeGreaterThan(100)
})

test('a help page loads one file, a conversion three, and none of them a library', async ({ folder }) => {
  const p12 = join(folder, 'AltID.p12')
  await writeFile(p12, portalP12(await makeFamily({}), 'F-?aGUf6.yV4'))
  const tell = join(folder, 'tell.cjs')
  await writeFile(tell, `process.on('exit', () => console.error(JSON.stringify(Object.keys(require.cache))))`)
  const loaded = (words: string[]) => {
    const { stderr } = spawnSync(process.execPath, ['--require', tell, 'bin/altid-order.js', ...words], {
      encoding: 'utf8',
    })
    const files = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as string[]
    return files.filter((file) => file.includes('dist'))
  }
  expect(loaded(['--help'])).toHaveLength(1)
  expect(loaded(['--version'])).toHaveLength(1)
  const converting = loaded(['convert', p12, '--any'])
  expect(converting).toHaveLength(3)
  for (const file of converting) {
    const text = await readFile(file, 'utf8')
    expect(text.includes('commander') || text.includes('ZodError') || text.includes('forge.'), file).toBe(
      false,
    )
  }
})

test('a reader that leaves a help page is no error', () => {
  execFileSync('bash', ['-c', 'set -o pipefail; node bin/altid-order.js --help | head -1 >/dev/null'])
})
