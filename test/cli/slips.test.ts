/** Slips of the people who type: a name that is not there, a code in the wrong place, a code that nearly fits. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ecKeys, makeFamily, type Family } from '../conversion/made/certificates.ts'
import { certificateBag, pbes2, pfx, sealedSafe } from '../conversion/made/p12.ts'
import { openP12 } from '../../src/conversion/index.ts'
import { filesOf, mayBeCode, readNamed } from '../../src/commands/inputs.ts'
import { readCode } from '../../src/commands/code-source.ts'
import { chosenFolder } from '../../src/chosen-folder.ts'
import { refuseBadOptions } from '../../src/commands/expectations.ts'
import { exitCodeOf } from '../../src/exits.ts'
import { runCollect, runOrder } from '../../src/runs/order.ts'
import { runRehearsal } from '../../src/runs/rehearse.ts'
import { problemText } from '../../src/words/problems.ts'
import { plainCvr } from '../../src/cvr.ts'
import { problemOf } from '../conversion/problem.ts'
import { altidOrder, expect, test } from './cli.ts'

const CODE = 'F-?aGUf6.yV4'
let made: Promise<Family> | undefined
const family = async () => (made ??= makeFamily({ keys: await ecKeys() }))
/** A P12 that opens with a code alone. */
const locked = async (code: string) => {
  const { leaf } = await family()
  return pfx([sealedSafe(pbes2(), code, certificateBag(leaf.der))], code)
}
const nothingPiped = (): NodeJS.ReadableStream => {
  throw new Error('nothing is piped in')
}

test('names that arrived in quotes, as an address, torn or as a pattern are the file that is meant', async ({
  folder,
}) => {
  const file = join(folder, 'Alt ID.p12')
  await writeFile(file, 'x')
  await writeFile(join(folder, 'note.txt'), 'x')
  const [first = '', second = ''] = file.split(' ')
  for (const words of [
    [file],
    [`'${file}'`],
    [`"${file}"`],
    [`& '${file}'`],
    [` ${file} `],
    [pathToFileURL(file).href],
    [first, second],
    [join(folder, '*.p12')],
    [join(folder, 'ALT?ID.*')],
  ])
    expect(filesOf(words), words.join(' | ')).toEqual([file])
})

const MISSING = [
  ['Alt_ID.p12', { name: 'Alt_ID.p12', isFolderThere: true, nearest: 'Alt ID.p12' }],
  ['Something else.p12', { name: 'Something else.p12', isFolderThere: true }],
  ['no folder/AltID.p12', { name: 'AltID.p12', isFolderThere: false }],
  ['*.pfx', { isFolderThere: true, slip: 'pattern' }],
  ["'AltID.p12'", { name: 'AltID.p12', slip: 'quoted', nearest: 'Alt ID.p12' }],
  ['"AltID.p12"', { name: 'AltID.p12', slip: 'quoted', nearest: 'Alt ID.p12' }],
] as const

test('a file that is not there is told with its folder and the nearest name', async ({ folder }) => {
  await writeFile(join(folder, 'Alt ID.p12'), 'x')
  for (const [name, expected] of MISSING) {
    // Quotes that arrive stand around the whole path.
    const [quote = ''] = /^["']/.exec(name) ?? []
    const path = quote + join(folder, name.slice(quote.length))
    const problem = await problemOf(Promise.resolve().then(() => readNamed(path)))
    expect(problem, name).toMatchObject({ code: 'file-missing', ...expected })
    expect(Object.keys(problem).includes('nearest'), name).toBe('nearest' in expected)
  }
  const da = await altidOrder(['convert', join(folder, 'AltID.p12'), '--json'])
  expect(da.code).toBe(9)
  expect(da.stderr).toContain(`Der er ingen fil ved navn AltID.p12 i mappen ${folder}.`)
  expect(da.stderr).toContain('Mente du Alt ID.p12?')
  expect(da.events[0]).toMatchObject({ event: 'problem', code: 'file-missing', nearest: 'Alt ID.p12' })
  const en = await altidOrder(['inspect', 'https://testkommune.dk/AltID.p12', '--lang', 'en'])
  expect(en.code).toBe(9)
  expect(en.stderr).toContain('That is a link, not a file.')
})

const CODES = [CODE, 'c5,PnmF8;m4I', 'IDjgECGZR9;R', 'OfwrNN;f0-D+', 'B3/L5V+GvZSX', 'Sommer2026']

test('whatever may be a code is known for one, and names of files are not', () => {
  for (const code of CODES) expect(mayBeCode(code), code).toBe(true)
  for (const name of ['AltID.p12', 'koder.txt', '*.p12', './AltID', "'C:\\a b\\AltID.p12'", 'https://x.dk/a'])
    expect(mayBeCode(name), name).toBe(false)
})

test('a code on the command line shows nowhere: not in words, not in events', async ({ folder }) => {
  const file = join(folder, 'AltID.p12')
  await writeFile(file, await locked(CODE))
  for (const words of [
    ['convert', file, CODE],
    ['convert', CODE, file],
    ['convert', file, `--password=${CODE}`],
    ['convert', file, '--password', CODE],
    ['convert', file, '--password-file', CODE],
    ['convert', file, `-p${CODE}`],
    ['inspect', file, CODE],
    ['--org', 'Testkommune', '--out', folder, '--report', CODE],
    [CODE],
  ])
    for (const language of ['da', 'en']) {
      const { code, stdout, stderr } = await altidOrder([...words, '--json', '--lang', language])
      expect(code, words.join(' ')).toBe(2)
      expect(stdout + stderr, words.join(' ')).not.toContain(CODE)
      expect(stderr).toContain('--password-file')
    }
  expect(await readdir(folder)).toEqual(['AltID.p12'])
})

/** How a code is written down, and what it has in the file. */
const WRITTEN: readonly (readonly [name: string, bytes: string | Buffer, code: string, form: string])[] = [
  ['as it is', CODE, CODE, 'exact'],
  ['with a line end', `${CODE}\r\n`, CODE, 'exact'],
  ['above something else', `${CODE}\nfra MitID Erhverv\n`, CODE, 'exact'],
  ['as all of the file', 'to\nlinjer\n', 'to\nlinjer\n', 'exact'],
  ['with a zero-width space', `${CODE}\u200b`, CODE, 'visible'],
  ['with a soft hyphen', 'F-?aGU\u00adf6.yV4', CODE, 'visible'],
  ['with spaces around', `  ${CODE} `, CODE, 'trimmed'],
  ['in quotes', `“${CODE}”`, CODE, 'unquoted'],
  ['with spaces inside', 'F-?a GUf6 .yV4', CODE, 'unspaced'],
  ['as macOS writes it', 'A\u030arhus1', 'Århus1', 'composed'],
  ['in wide characters', 'Ｆ-?aGUf6.yV4', CODE, 'compatible'],
  ['with a long dash', 'F–?aGUf6.yV4', CODE, 'dashes'],
  ['in code page 850', Buffer.from([0x9b, 0x6c, 0x91, 0x86, 0x31]), 'ølæå1', 'code-page-850'],
  ['in quotes, with spaces and a long dash', ' "F–?aGUf6.yV4" ', CODE, 'dashes'],
]

for (const [name, bytes, code, form] of WRITTEN) {
  test(`a code written ${name} opens the file`, async ({ folder }) => {
    const path = join(folder, 'code.txt')
    await writeFile(path, bytes)
    const codes = (await readCode({ passwordFile: path }, nothingPiped)) ?? []
    expect((await openP12(await locked(code), { code: codes })).code).toMatchObject({ form, mac: true })
  })
}

test('what is odd about a code that does not fit is said, and the code is not', async ({ folder }) => {
  const file = join(folder, 'AltID.p12')
  const codeFile = join(folder, 'code.txt')
  await writeFile(file, await locked(CODE))
  const tryWith = async (bytes: string, language: string) => {
    await writeFile(codeFile, bytes)
    return altidOrder(['convert', file, '--any', '--json', '--lang', language, '--password-file', codeFile])
  }
  const two = await tryWith('Kodeordet er:\nF-?aGUf6.yV', 'da')
  expect(two.code).toBe(9)
  expect(two.stderr).toContain('har 13 tegn, og der er 2 linjer')
  expect(two.stderr).toContain('så er filen beskadiget')
  expect(two.events[0]).toMatchObject({ code: 'wrong-password', given: { characters: 13, lines: 2 } })
  expect(two.stderr + two.stdout).not.toContain('F-?aGUf6')
  const wrong = await tryWith('F-?aGUf6.yV', 'en')
  expect(wrong.stderr).toContain('The code that was tried has 11 characters.')
  expect(wrong.stderr).toContain('If you are sure of the code, the file is damaged')
  const empty = await tryWith('', 'en')
  expect(empty.stderr).toContain('The code that was tried is empty.')
  const word = await tryWith('PK\x03\x04\x14\0\x06\0……[Content_Types].xml', 'en')
  expect(word.code).toBe(9)
  expect(word.stderr).toContain('The file with the code is not plain text: it is an Office document')
})

test('one rule for CVR numbers', () => {
  for (const written of ['92960460', '92 96 04 60', 'DK92960460', 'dk-92.96.04.60 ', ' 92 960 460'])
    expect(plainCvr(written)).toBe('92960460')
  for (const written of ['9296046', '929604600', 'SE92960460']) expect(plainCvr(written)).toBe(written)
})

test('a file dropped on the program is converted, and one that is not there is said not to be', async ({
  folder,
}) => {
  const { leaf } = await family()
  const file = join(folder, 'Mit certifikat.pem')
  await writeFile(
    file,
    `-----BEGIN CERTIFICATE-----\n${leaf.der.toString('base64')}\n-----END CERTIFICATE-----\n`,
  )
  const dropped = await altidOrder([file, '--any'])
  expect(dropped.code).toBe(0)
  expect(dropped.stderr).toContain('altid-order convert')
  expect(await readdir(folder)).toContain('Mit certifikat.cer')
  const missing = await altidOrder([join(folder, 'Mit certifikat.p12'), '--json', '--lang', 'en'])
  expect(missing.code).toBe(9)
  expect(missing.stderr).toContain('Did you mean Mit certifikat.pem?')
  expect(missing.events[0]).toMatchObject({ event: 'problem', code: 'file-missing' })
})

test('--out takes no new folder that would be called like a certificate, wherever it is said', async ({
  folder,
}) => {
  const out = join(folder, 'x.cer')
  const options = { org: 'Testkommune', contact: 'drift@testkommune.dk', out }
  const nobody = () => Promise.reject(new Error('the run began'))
  for (const refused of [
    () => runOrder(options, nobody, {}),
    () => runCollect(options, undefined, nobody, {}),
    () => runRehearsal({ out, headless: true, simulated: true }, nobody, {}),
    () => Promise.resolve().then(() => refuseBadOptions({ out }, [])),
  ]) {
    const problem = await problemOf(refused())
    expect(problem).toEqual({ code: 'convert-option', option: '--out', expected: 'new-folder' })
    expect(exitCodeOf(problem)).toBe(2)
    expect(problemText(problem, 'da').todo).toContain('Skriv navnet på en mappe.')
    expect(problemText(problem, 'en').todo).toContain('Give the name of a folder.')
  }
  expect(await readdir(folder)).toEqual([])
  await mkdir(out)
  expect(chosenFolder(out)).toBe(out)
})
