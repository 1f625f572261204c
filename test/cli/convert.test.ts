import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdir, readdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFamily, makeLeaf, rsaKeys, type Family } from '../conversion/made/certificates.ts'
import {
  certificateBag,
  clearSafe,
  keyBag,
  pbes2,
  pfx,
  pkcs8,
  portalP12,
  sealedSafe,
} from '../conversion/made/p12.ts'
import { altidOrder, expect, test } from './cli.ts'

const CODE = 'F-?aGUf6.yV4'
let made: Promise<Family> | undefined
const family = () => (made ??= makeFamily({ notBefore: new Date(Date.now() - 86_400_000) }))

async function portalFile(folder: string, name = 'AltID.p12'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, portalP12(await family(), CODE))
  return path
}

test('a certificate of an unknown root is never written in production, unless it is asked for in so many words', async ({
  folder,
}) => {
  const p12 = await portalFile(folder)
  const refused = await altidOrder(['convert', p12])
  expect(refused.code).toBe(11)
  expect(refused.stderr).toContain('som ikke er den danske stats')
  expect(await readdir(folder)).toEqual(['AltID.p12'])

  const anyway = await altidOrder(['convert', p12, '--any'])
  expect(anyway.code).toBe(0)
  expect(anyway.stderr).toContain('ADVARSEL')
  const cer = await readFile(join(folder, 'AltID.cer'))
  expect(cer).toEqual((await family()).leaf.der)
  expect((await stat(join(folder, 'AltID.cer'))).mode & 0o777).toBe(0o644)
})

test('a wrong code leaves no file behind, a right one is said to open the file', async ({ folder }) => {
  const p12 = await portalFile(folder)
  await writeFile(join(folder, 'code.txt'), 'not the code\n')
  const wrong = await altidOrder(['convert', p12, '--any', '--password-file', join(folder, 'code.txt')])
  expect(wrong.code).toBe(9)
  expect(wrong.stderr).toContain('Koden passer ikke til filen')
  expect(await readdir(folder)).not.toContain('AltID.cer')

  await writeFile(join(folder, 'code.txt'), `${CODE}\r\n`)
  const right = await altidOrder(['convert', p12, '--any', '--password-file', join(folder, 'code.txt')])
  expect(right.stdout).toContain('Koden åbner filen')
  expect(right.stdout).toContain('Ikke undersøgt: om certifikatet er spærret')
  expect(right.code).toBe(0)
})

test('the code comes by stdin or the environment, and never shows in what is said', async ({ folder }) => {
  const p12 = await portalFile(folder)
  const piped = await altidOrder(['convert', p12, '--any', '--password-stdin', '--json'], {
    input: `${CODE}\n`,
  })
  expect(piped.events[0]).toMatchObject({ event: 'converted', code: { state: 'opens', form: 'exact' } })
  const inherited = await altidOrder(['convert', p12, '--any', '--force', '--json'], {
    env: { ALTID_ORDER_PASSWORD: CODE },
  })
  expect(inherited.events[0]).toMatchObject({ event: 'converted', code: { state: 'opens' } })
  for (const { stdout, stderr } of [piped, inherited]) expect(stdout + stderr).not.toContain(CODE)
})

test('no file is written over, and with --force only the result is', async ({ folder }) => {
  const p12 = await portalFile(folder)
  const cer = join(folder, 'AltID.cer')
  await writeFile(cer, 'somebody needs this')
  const refused = await altidOrder(['convert', p12, '--any'])
  expect(refused.code).toBe(9)
  expect(await readFile(cer, 'utf8')).toBe('somebody needs this')
  expect((await altidOrder(['convert', p12, '--any', '--force'])).code).toBe(0)
  expect(new X509Certificate(await readFile(cer)).raw).toEqual((await family()).leaf.der)
})

test('two inputs of one name do not end in one result, even with --force', async ({ folder }) => {
  const { issuing } = await family()
  const first = await portalFile(folder, 'AltID.p12')
  const other = await makeLeaf(issuing, { name: 'another', keys: await rsaKeys(1024) })
  const second = join(folder, 'AltID.pfx')
  await writeFile(second, pfx([clearSafe(certificateBag(other.der))], CODE))
  const { code, events } = await altidOrder(['convert', first, second, '--any', '--force', '--json'])
  expect(code).toBe(0)
  expect(events.map(({ output }) => output).slice(0, 2)).toEqual([
    join(folder, 'AltID.cer'),
    join(folder, 'AltID (2).cer'),
  ])
  expect(await readFile(join(folder, 'AltID.cer'))).toEqual((await family()).leaf.der)
  expect(await readFile(join(folder, 'AltID (2).cer'))).toEqual(other.der)
})

test('no private key leaves, in whatever form the result is asked for', async ({ folder }) => {
  const { leaf, issuing, root } = await family()
  const p12 = join(folder, 'plain.p12')
  const key = pkcs8(leaf.keys.privateKey)
  await writeFile(
    p12,
    pfx(
      [
        clearSafe(
          certificateBag(leaf.der),
          certificateBag(issuing.der),
          certificateBag(root.der),
          keyBag(key),
        ),
      ],
      CODE,
    ),
  )
  for (const words of [[], ['--format', 'pem'], ['--chain', '--force']]) {
    expect((await altidOrder(['convert', p12, '--any', ...words])).code).toBe(0)
  }
  const secret = key.subarray(-120, -80)
  const results = (await readdir(folder)).filter((name) => name !== 'plain.p12').sort()
  expect(results).toEqual(['plain.cer', 'plain.pem'])
  for (const name of results) {
    const bytes = await readFile(join(folder, name))
    expect(bytes.includes(secret), name).toBe(false)
    expect(bytes.toString('latin1')).not.toContain('PRIVATE')
    expect(bytes.toString('latin1')).not.toContain(secret.toString('base64').slice(2, 40))
  }
  expect((await readFile(join(folder, 'plain.pem'), 'utf8')).match(/BEGIN CERTIFICATE/g)).toHaveLength(3)
})

test('a chain is put into a PEM that comes back as the same certificate', async ({ folder }) => {
  const p12 = await portalFile(folder)
  const refused = await altidOrder(['convert', p12, '--any', '--chain', '--format', 'der'])
  expect(refused.code).toBe(2)
  await altidOrder(['convert', p12, '--any', '--chain'])
  await mkdir(join(folder, 'out'))
  const back = await altidOrder(['convert', join(folder, 'AltID.pem'), '--any', '--out', join(folder, 'out')])
  expect(back.code).toBe(0)
  expect(await readFile(join(folder, 'out', 'AltID.cer'))).toEqual((await family()).leaf.der)
})

test('a folder that cannot be made is refused in words, and at once', async ({ folder }) => {
  const p12 = await portalFile(folder)
  const file = join(folder, 'file')
  await writeFile(file, '')
  const places = [file, join(file, 'below'), ...(process.platform === 'linux' ? ['/proc/altid-order'] : [])]
  for (const out of places) {
    const { code, stderr } = await altidOrder(['convert', p12, '--any', '--out', out])
    expect(code, out).toBe(9)
    expect(stderr, out).toContain('Gør sådan')
  }
  expect(await readdir(folder)).toEqual(['AltID.p12', 'file'])
})

test('a Base-64 .cer becomes a DER .cer beside it, and is itself left as it was', async ({ folder }) => {
  const { leaf } = await family()
  const input = join(folder, 'AltID.cer')
  const text = new X509Certificate(leaf.der).toString()
  await writeFile(input, text)
  const { code, events } = await altidOrder(['convert', input, '--any', '--force', '--json'])
  expect(code).toBe(0)
  expect(events[0]).toMatchObject({ output: join(folder, 'AltID.der.cer') })
  expect(await readFile(input, 'utf8')).toBe(text)
  expect(await readFile(join(folder, 'AltID.der.cer'))).toEqual(leaf.der)
})

test('a .cer that is DER already is said to be so, and nothing is written', async ({ folder }) => {
  const input = join(folder, 'AltID.cer')
  await writeFile(input, (await family()).leaf.der)
  const { code, stdout } = await altidOrder(['convert', input, '--any'])
  expect(code).toBe(0)
  expect(stdout).toContain('allerede')
  expect(await readdir(folder)).toEqual(['AltID.cer'])
})

test('the result is named after the file that was given, never after a name inside it', async ({
  folder,
}) => {
  const { leaf } = await family()
  const hints = { friendlyName: '../../outside\u001b[2J' }
  const p12 = join(folder, 'Nævn v2.1.p12')
  await writeFile(p12, pfx([clearSafe(certificateBag(leaf.der, hints))], CODE))
  const { code, stdout } = await altidOrder(['convert', p12, '--any'])
  expect(code).toBe(0)
  expect(await readdir(folder)).toEqual(['Nævn v2.1.cer', 'Nævn v2.1.p12'])
  expect(stdout).not.toContain('\u001b')
})

test('an escape sequence in a certificate does not reach the terminal', async ({ folder }) => {
  const { issuing } = await family()
  const leaf = await makeLeaf(issuing, { name: 'good\u001b[2Jbad\u202e', keys: await rsaKeys(1024) })
  const p12 = join(folder, 'x.p12')
  await writeFile(p12, pfx([clearSafe(certificateBag(leaf.der))], CODE))
  const { stdout, stderr } = await altidOrder(['inspect', p12])
  expect(stdout).toContain('good')
  expect(stdout + stderr).not.toMatch(/[\u001b\u202e]/)
})

test('a locked file without its code ends in a problem when nobody can be asked', async ({ folder }) => {
  const { leaf } = await family()
  const p12 = join(folder, 'locked.p12')
  await writeFile(p12, pfx([sealedSafe(pbes2(), CODE, certificateBag(leaf.der))], CODE))
  const { code, events } = await altidOrder(['convert', p12, '--json'])
  expect(code).toBe(9)
  expect(events[0]).toMatchObject({ event: 'problem', code: 'password-needed', file: p12 })
})

test('one bad file does not keep the good ones from being converted, and the worst exit code counts', async ({
  folder,
}) => {
  const good = await portalFile(folder)
  const bad = join(folder, 'bad.p12')
  await writeFile(bad, '%PDF-1.7')
  const { code, events } = await altidOrder(['convert', bad, good, '--any', '--json'])
  expect(code).toBe(9)
  expect(events.map(({ event }) => event)).toEqual(['problem', 'converted', 'total', 'done'])
})

test('expectations that the certificate does not meet are exit 11', async ({ folder }) => {
  const p12 = await portalFile(folder)
  const { code, events } = await altidOrder([
    'convert',
    p12,
    '--json',
    '--cvr',
    '87654321',
    '--org',
    'Anden Kommune',
  ])
  expect(code).toBe(11)
  const failed = events[0]?.['failed'] as { check: string }[]
  expect(failed.map(({ check }) => check)).toEqual(['chain', 'environment', 'cvr', 'organisation'])
})

test('options that make no sense are exit 2 before any file is read', async ({ folder }) => {
  const p12 = await portalFile(folder)
  for (const words of [
    ['--cvr', '123'],
    ['--select', 'abc'],
    ['--environment', 'mars'],
    ['--password-file', 'x', '--password-stdin'],
    ['--password', 'secret'],
  ]) {
    expect((await altidOrder(['convert', p12, ...words])).code, words.join(' ')).toBe(2)
  }
  expect(await readdir(folder)).toEqual(['AltID.p12'])
})

test('what is no file, or too big for one, is refused at once', async ({ folder }) => {
  const big = join(folder, 'big.p12')
  await writeFile(big, '')
  await truncate(big, 3 * 1024 ** 3)
  const pipe = join(folder, 'pipe.p12')
  execFileSync('mkfifo', [pipe])
  const loop = join(folder, 'loop.p12')
  await symlink(loop, loop)
  const { code, events } = await altidOrder([
    'convert',
    big,
    pipe,
    loop,
    join(folder, 'none'),
    '/dev/zero',
    '--json',
  ])
  expect(code).toBe(9)
  expect(events.map((event) => event['code'])).toEqual([
    'file-too-big',
    'not-a-file',
    'file-unreadable',
    'file-missing',
    'not-a-file',
    undefined,
    undefined,
  ])
})

test('a symbolic link to a file is followed', async ({ folder }) => {
  const p12 = await portalFile(folder)
  await mkdir(join(folder, 'links'))
  await symlink(p12, join(folder, 'links', 'linked.p12'))
  expect((await altidOrder(['convert', join(folder, 'links', 'linked.p12'), '--any'])).code).toBe(0)
  expect(await readdir(join(folder, 'links'))).toEqual(['linked.cer', 'linked.p12'])
})
