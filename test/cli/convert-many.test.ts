/** Many files in one command: one that is bad, or one too many of a name, must never cost the others. */
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { X509Certificate } from 'node:crypto'
import { makeFamily, makeLeaf, rsaKeys, type Family } from '../conversion/made/certificates.ts'
import { certificateBag, pbes2, pfx, portalP12, sealedSafe } from '../conversion/made/p12.ts'
import { altidOrder, expect, test } from './cli.ts'

let made: Promise<Family> | undefined
const family = () => (made ??= makeFamily({ notBefore: new Date(Date.now() - 86_400_000) }))

const CODE = 'c5,PnmF8;m4I'

/** Two files that one code opens, and one that another does. */
async function lockedFiles(folder: string): Promise<void> {
  const { leaf } = await family()
  for (const [name, code] of [
    ['a, b.p12', CODE],
    ['ø.pfx', CODE],
    ['c.p12', 'F-?aGUf6.yV4'],
  ] as const)
    await writeFile(join(folder, name), pfx([sealedSafe(pbes2(), code, certificateBag(leaf.der))], code))
}

test('files are opened with the code that was given, and a bad one stops nothing', async ({ folder }) => {
  const many = join(folder, 'many')
  await mkdir(many)
  await lockedFiles(many)
  await writeFile(join(many, 'broken.p12'), '%PDF-1.7')
  await writeFile(join(many, 'notes.txt'), 'not looked at')
  const codes = join(folder, 'code.txt')
  await writeFile(codes, `${CODE}\r\n`)
  const { code, stdout, stderr } = await altidOrder(['convert', '--any', many, '--password-file', codes])
  expect(code).toBe(9)
  expect((await readdir(many)).filter((name) => name.endsWith('.cer')).sort()).toEqual(['a, b.cer', 'ø.cer'])
  expect(stderr).toContain('broken.p12:')
  expect(stderr).toContain('4 af 4')
  expect(stdout).toContain('4 filer: 2 certifikater klar')
  expect(stdout).toContain('2 gik IKKE')
  expect(stdout).not.toContain('notes.txt')
  expect(stdout + stderr).not.toContain(CODE)
})

test('a program gets one result a file and a total', async ({ folder }) => {
  await lockedFiles(folder)
  const codes = join(folder, 'codes')
  await writeFile(codes, 'F-?aGUf6.yV4\n')
  const { code, events } = await altidOrder(['convert', '--any', folder, '--password-file', codes, '--json'])
  expect(code).toBe(9)
  const results = events.filter(({ event }) => event === 'converted' || event === 'problem')
  expect(results.map(({ event, code: why }) => [event, why])).toEqual([
    ['problem', 'wrong-password'],
    ['converted', { state: 'key-not-compared', form: 'exact', mac: true, because: 'no-key' }],
    ['problem', 'wrong-password'],
  ])
  expect(events.at(-2)).toEqual({ event: 'total', files: 3, converted: 1, right: 0, failed: 2 })
})

test('a folder done before is not done over, and nothing in it is lost', async ({ folder }) => {
  await writeFile(join(folder, 'AltID.p12'), portalP12(await family(), 'F-?aGUf6.yV4'))
  expect((await altidOrder(['convert', '--any', folder])).code).toBe(0)
  const before = await readFile(join(folder, 'AltID.cer'))
  const again = await altidOrder(['convert', '--any', folder])
  expect(again.code).toBe(0)
  expect(again.stdout).toContain('var der allerede')
  expect((await readdir(folder)).sort()).toEqual(['AltID.cer', 'AltID.p12'])
  expect(await readFile(join(folder, 'AltID.cer'))).toEqual(before)
})

test('files of one name from different folders keep apart in --out', async ({ folder }) => {
  const { issuing, leaf } = await family()
  const other = await makeLeaf(issuing, { name: 'another', keys: await rsaKeys(1024) })
  for (const [name, der] of [
    ['one', leaf.der],
    ['two', other.der],
  ] as const) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'AltID.cer.pem'), new X509Certificate(der).toString())
  }
  const out = join(folder, 'out')
  const words = ['convert', '--any', join(folder, 'one'), join(folder, 'two'), '--out', out]
  expect((await altidOrder(words)).code).toBe(0)
  const results = await readdir(out)
  expect(results).toHaveLength(2)
  const contents = results.map((name) => readFileSync(join(out, name)).toString('hex')).sort()
  expect(contents).toEqual([leaf.der.toString('hex'), other.der.toString('hex')].sort())
})

test('a folder with nothing in it is a problem, not a success', async ({ folder }) => {
  const { code, events } = await altidOrder(['convert', folder, '--json'])
  expect(code).toBe(9)
  expect(events[0]).toMatchObject({ code: 'nothing-in-folder' })
  expect((await altidOrder(['convert'])).code).toBe(2)
})

const SPECIMENS = [join('..', 'shared', 'specimens', 'p12'), join('..', '..', 'shared', 'specimens', 'p12')]
const specimens = SPECIMENS.find((path) => existsSync(path))

test('the five real P12s give their leaves, each called out for what is wrong', async ({ folder }) => {
  test.skip(specimens === undefined, 'SKIPPED: no specimens beside the repository')
  await cp(specimens ?? '', folder, { recursive: true })
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    file: string
    password: string
    leafSha256: string
    leafType: string
    leafNotAfter: string
  }[]
  expect(manifest).toHaveLength(5)
  const told: string[] = []
  for (const { file, password, leafSha256, leafType, leafNotAfter } of manifest) {
    const words = ['convert', '--any', '--environment', 'devtest4', join(folder, file), '--json']
    const { code, events, stderr } = await altidOrder([...words, '--password-stdin'], { input: password })
    expect(code, file).toBe(0)
    told.push(stderr)
    const event = events.find((one) => one['event'] === 'converted')
    const failed = (event?.['checks'] as { check: string; outcome: string }[])
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ check }) => check)
    expect(event, file).toMatchObject({ certificate: { sha256: leafSha256 }, code: { state: 'opens' } })
    expect(failed, file).toEqual([
      ...(Date.parse(leafNotAfter) < Date.now() ? ['validity'] : []),
      ...(leafType === 'system' ? [] : ['type']),
    ])
    expect(new X509Certificate(await readFile(String(event?.['output']))).fingerprint256).toBe(
      leafSha256.toUpperCase().replace(/..(?!$)/g, '$&:'),
    )
  }
  expect(told.join()).toContain('organisationscertifikat')
})
