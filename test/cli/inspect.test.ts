import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFamily, type Family } from '../conversion/made/certificates.ts'
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

test('a P12 is described with its protection, its certificate and why it is not right', async ({
  folder,
}) => {
  const p12 = join(folder, 'AltID.p12')
  await writeFile(p12, portalP12(await family(), CODE))
  const { code, stdout } = await altidOrder(['inspect', p12])
  expect(code).toBe(11)
  for (const words of [
    'P12 (PKCS#12, DER)',
    '3, som alle kan læse uden koden',
    'AES-256-CBC, PBKDF2, HMAC-SHA-256, 2.000 gentagelser',
    'SHA-1, 2.000 gentagelser',
    'Testkommune, CVR 12345678',
    'OCES-systemcertifikat',
    'Koden er ikke prøvet',
    'Ikke undersøgt: om certifikatet er spærret',
    'NEJ',
  ]) {
    expect(stdout).toContain(words)
  }
})

test('a locked P12 is described as far as it can be seen, without a code', async ({ folder }) => {
  const p12 = join(folder, 'locked.p12')
  await writeFile(p12, pfx([sealedSafe(pbes2(), CODE, certificateBag((await family()).leaf.der))], CODE))
  const { code, events } = await altidOrder(['inspect', p12, '--json'])
  expect(code).toBe(9)
  expect(events[0]).toMatchObject({
    event: 'inspected',
    locked: true,
    container: {
      certificatesInTheClear: 0,
      mac: { hash: 'SHA-1', iterations: 2000 },
      protections: [{ of: 'certificates', cipher: 'AES-256-CBC', iterations: 2000 }],
    },
  })
})

test('a private key that lies in the open is told of', async ({ folder }) => {
  const { leaf } = await family()
  const p12 = join(folder, 'open.p12')
  await writeFile(p12, pfx([clearSafe(certificateBag(leaf.der), keyBag(pkcs8(leaf.keys.privateKey)))], CODE))
  expect((await altidOrder(['inspect', p12])).stdout).toContain('IKKE LÅST')
  const pem = join(folder, 'both.pem')
  await writeFile(
    pem,
    [
      leaf.keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      `-----BEGIN CERTIFICATE-----\n${leaf.der.toString('base64')}\n-----END CERTIFICATE-----\n`,
    ].join(''),
  )
  expect((await altidOrder(['inspect', pem, '--lang', 'en'])).stdout).toContain('PRIVATE KEY')
})

const MISTAKEN: Record<string, [contents: string, words: string]> = {
  'manual.pdf': ['%PDF-1.7 …', 'en PDF'],
  'page.cer': ['<!DOCTYPE html><html lang="da"><title>Log ind</title>', 'en webside'],
  'keystore.jks': ['\xfe\xed\xfe\xed\0\0\0\x02', 'Java-nøglelager'],
  'files.zip': ['PK\x03\x04 …', 'ZIP'],
  'AltID.pfx.lnk': ['L\0\0\0\x01\x14\x02\0', 'genvej'],
  'link.url': ['[InternetShortcut]\nURL=https://example.invalid', 'genvej'],
  'note.txt': ['Koden ligger i skuffen', 'almindelig tekst'],
  'picture.png': ['\x89PNG\r\n\x1a\n', 'billede'],
  'key.pem': [
    '-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n',
    'privat nøgle uden certifikat',
  ],
  'empty.p12': ['', 'Filen er tom'],
  'cut.p12': ['\x30\x82\x10\0\x02\x01\x03', 'slutningen mangler'],
}

for (const [name, [contents, words]] of Object.entries(MISTAKEN)) {
  test(`${name} is told for what it is`, async ({ folder }) => {
    const path = join(folder, name)
    await writeFile(path, contents, 'latin1')
    const { code, stderr } = await altidOrder(['inspect', path])
    expect(stderr).toContain(words)
    expect(code).toBe(9)
  })
}
