/**
 * Real P12s of third parties, read where they lie beside the repository and never committed. On a machine without them
 * these stories are skipped, and say so.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { checkCertificate, openP12, toCer, type Environment } from '../../src/conversion/index.ts'
import { openCertificateFile } from '../../src/conversion/open-any.ts'
import { ProblemError, type Problem } from '../../src/problems.ts'
import { problemOf } from './problem.ts'

const SPECIMENS = join('..', '..', 'shared', 'specimens')
const FOLDER = [join('..', 'shared', 'specimens'), SPECIMENS].find((path) => existsSync(path))

interface Oces {
  file: string
  password: string
  leafType: string
  leafSha256: string
  environment: string
}
interface Peer {
  file: string
  password: string
  expectation: string
}

const manifest = <Entry>(folder: string): Entry[] =>
  FOLDER === undefined
    ? []
    : (JSON.parse(readFileSync(join(FOLDER, folder, 'manifest.json'), 'utf8')) as Entry[])
const read = (...path: string[]) => readFileSync(join(FOLDER ?? '', ...path))

test.describe('specimens', () => {
  test.skip(FOLDER === undefined, 'SKIPPED: no specimens beside the repository')

  test('the five OCES P12s give the certificate, type and environment of their manifest', async () => {
    const entries = manifest<Oces>('p12')
    expect(entries).toHaveLength(5)
    for (const { file, password, leafSha256, leafType, environment } of entries) {
      const opened = await openP12(read('p12', file), { code: password })
      const now = new Date(opened.leaf.notBefore.getTime() + 86_400_000)
      const check = (where: Environment) =>
        checkCertificate(opened.leaf, opened.others, { environment: where, now })
      const report = await check('devtest4')
      expect(report.certificate, file).toMatchObject({ sha256: leafSha256, type: leafType })
      expect(report.environment, file).toBe(environment)
      expect(opened.code, file).toMatchObject({ state: 'opens', mac: true })
      expect(report.right, file).toBe(leafType === 'system')
      expect((await check('integration')).right, file).toBe(leafType === 'system')
      expect((await check('production')).right, file).toBe(false)
      expect((await checkCertificate(opened.leaf, [], { environment: 'devtest4', now })).right, file).toBe(
        leafType === 'system',
      )
    }
  })

  test('the file as the portal wrote it gives its certificate without the code', async () => {
    const opened = await openP12(read('p12', 'oces3_foxids_nemlogin_test.p12'))
    expect(opened.leaf.sha256).toBe('c2c40c0d4a02ae77924b71125d8c1a8b89891e240b82728b07d3bc57cdd34e20')
    expect(opened.chosenBy).toBe('key-id')
    expect(read('p12', 'oces3_foxids_nemlogin_test.p12').includes(Buffer.from(toCer(opened)))).toBe(true)
  })

  test('a certificate of the production authority is right without its chain, in production only', async () => {
    const { leaf, others } = await openCertificateFile(read('cer', 'system-production.cer'))
    const now = new Date('2026-11-22')
    expect((await checkCertificate(leaf, others, { environment: 'production', now })).right).toBe(true)
    expect((await checkCertificate(leaf, others, { environment: 'devtest4', now })).right).toBe(false)
  })

  test('the ten files as people have them give the certificate or are told for what they are', async () => {
    const code = manifest<Oces>('p12').find(({ leafSha256 }) => leafSha256 === LEAF)?.password ?? ''
    for (const [file, expected] of Object.entries(CASES)) {
      const opening = openCertificateFile(read('cases', file), { code })
      if (typeof expected === 'string') expect((await opening).leaf.sha256, file).toBe(expected)
      else expect(await problemOf(opening), file).toMatchObject(expected)
    }
  })

  test('the ninety files of other projects give the expected certificate or class of problem', async () => {
    const entries = manifest<Peer>('peers')
    expect(entries).toHaveLength(90)
    for (const { file, password, expectation } of entries) {
      expect(await outcomeOf(read('peers', file), password), file).toBe(PRECISER[file] ?? expectation)
    }
  })
})

const LEAF = 'c2c40c0d4a02ae77924b71125d8c1a8b89891e240b82728b07d3bc57cdd34e20'

/** Ten files as people really have them, and what each is: the thumbprint of the right certificate, or what is wrong. */
const CASES: Readonly<Record<string, string | Partial<Problem>>> = {
  'lf.p12': { code: 'malformed', defect: 'line-ends' },
  'public-key.pem': { code: 'not-a-certificate-file', found: 'public-key' },
  'renamed-p12.cer': LEAF,
  'mail.eml': LEAF,
  'issuing-ca.cer': '5b5662aa0112b984033a33afd3a95a49a79c7aee9c249428dd82bfd4c02d67b8',
  'escaped-n.pem': LEAF,
  'zero-filled.p12': { code: 'not-a-certificate-file', found: 'zeros' },
  'login-page.p12': { code: 'not-a-certificate-file', found: 'html' },
  'bit-in-key.p12': { code: 'wrong-password', mac: 'differs' },
  'chain-root-first.cer': LEAF,
}

/** Where this program says more than the manifest does: the file holds one locked key and no certificate at all. */
const PRECISER: Readonly<Record<string, string>> = { 'forge--pkcs12.js_08-p12certonly.p12': 'no-certificate' }

async function outcomeOf(bytes: Buffer, code: string): Promise<string> {
  try {
    return (await openCertificateFile(bytes, { code })).leaf.sha256
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
}
