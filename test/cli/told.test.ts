/** Files as people have them, given to the command: the words in both languages, the exit code and the event. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFamily, type Family } from '../conversion/made/certificates.ts'
import { portalP12 } from '../conversion/made/p12.ts'
import { armoured, bcfks, mailWith, message, p7b } from '../conversion/made/packages.ts'
import { commandHere } from './here.ts'
import { expect, test } from './cli.ts'

const CODE = 'F-?aGUf6.yV4'
let made: Promise<Family> | undefined
const family = () => (made ??= makeFamily())
const text = (words: string) => Buffer.from(words)
const latin1 = (bytes: Buffer) => bytes.toString('latin1')
const pem = ({ leaf }: Family) => armoured('CERTIFICATE', leaf.der)
const keyOf = ({ leaf }: Family) => leaf.keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

type Make = (p12: Buffer, family: Family) => Buffer
type Row = readonly [file: string, make: Make, fact: object, da: string, en: string]

const isCalled = (found: string) => ({ code: 'not-a-certificate-file', found })
const isDamaged = (defect: string) => ({ code: 'malformed', defect })

/** Refused: exit code 9, or 11 where it is a certificate and not yours. */
const REFUSED: readonly Row[] = [
  [
    'a.p12',
    (p12) => Buffer.from(latin1(p12).replaceAll('\r', '\n'), 'latin1'),
    isDamaged('line-ends'),
    'sendt eller gemt som tekst',
    'sent or saved as text',
  ],
  ['a.p12', (p12) => text(p12.toString('utf8')), isDamaged('replaced'), 'sat � i stedet', '� in their place'],
  ['a.p12', (p12) => p12.subarray(0, -1), isDamaged('few-missing'), 'nogle få byte', 'A few bytes'],
  [
    'a.p12',
    (p12) => p12.subarray(0, 900),
    isDamaged('truncated'),
    'slutningen mangler',
    'its end is missing',
  ],
  ['a.p12', () => Buffer.alloc(0), isDamaged('empty'), 'Filen er tom', 'The file is empty'],
  ['a.p12', () => Buffer.alloc(7500), isCalled('zeros'), 'kun af nuller', 'nothing but zeros'],
  [
    'a.pem',
    (_, { leaf }) => text(leaf.keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()),
    isCalled('public-key'),
    'den offentlige nøgle alene',
    'the public key alone',
  ],
  [
    'a.der',
    (_, { leaf }) => leaf.keys.publicKey.export({ type: 'pkcs1', format: 'der' }),
    isCalled('public-key'),
    'hele certifikatet',
    'the whole certificate',
  ],
  [
    'a.pem',
    (_, made) => text(keyOf(made)),
    isCalled('private-key'),
    'Giv den aldrig til nogen',
    'Never give it to anybody',
  ],
  ['a.bcfks', () => bcfks(), isCalled('bcfks'), 'BouncyCastle', 'BouncyCastle'],
  [
    'a.p7m',
    () => message('encrypted'),
    isCalled('encrypted-message'),
    'en krypteret besked',
    'an encrypted message',
  ],
  [
    'a.p7m',
    (_, { leaf }) => message('signed', leaf.der),
    isCalled('signed-message'),
    'er afsenderens, ikke jeres',
    "is the sender's, not yours",
  ],
  ['a.eml', () => mailWith(), isCalled('mail'), 'en gemt mail', 'a saved mail'],
  [
    'a.p12',
    () => text('version https://git-lfs.github.com/spec/v1\noid sha256:00\n'),
    isCalled('lfs-pointer'),
    'git lfs pull',
    'git lfs pull',
  ],
  [
    '._a.p12',
    () => Buffer.from('0005160700020000', 'hex'),
    isCalled('apple-double'),
    'fra en Mac',
    'of a Mac',
  ],
  ['a.p12', () => text('\uFEFF<!-- x -->\n<!DOCTYPE html>'), isCalled('html'), 'en webside', 'a web page'],
  [
    'a.p12',
    () => text('{"error":"expired"}'),
    isCalled('json'),
    'et svar fra et program',
    "a program's answer",
  ],
  [
    'a.p12',
    () => text('PK\x03\x04\x14\0[Content_Types].xml'),
    isCalled('office'),
    'et Office-dokument',
    'an Office document',
  ],
  [
    'a.cer',
    (_, { issuing }) => issuing.der,
    { code: 'wrong-certificate' },
    'Det er udstederens certifikat, ikke jeres',
    "It is the issuer's certificate, not yours",
  ],
  [
    'a.p7b',
    (_, { root, issuing }) => p7b([root.der, issuing.der]),
    { code: 'only-issuers' },
    'jeres eget mangler',
    'yours is missing',
  ],
]

test('what is no certificate of yours is told for what it is, and nothing is written', async ({ folder }) => {
  const p12 = portalP12(await family(), CODE)
  for (const [file, make, fact, da, en] of REFUSED) {
    const path = join(folder, file)
    await writeFile(path, make(p12, await family()))
    for (const [language, words] of [
      ['da', da],
      ['en', en],
    ] as const)
      for (const command of ['convert', 'inspect'] as const) {
        const ended = await commandHere(command, path, language)
        const isOfIssuer = 'code' in fact && fact.code === 'wrong-certificate'
        if (isOfIssuer && command === 'inspect') continue
        expect(ended.words, `${file} ${JSON.stringify(fact)}`).toContain(words)
        expect(ended.event).toMatchObject({ event: 'problem', file: path, ...fact })
        expect(ended.code).toBe(['a.cer', 'a.p7b'].includes(file) ? 11 : 9)
      }
  }
  expect((await readdir(folder)).filter((name) => !REFUSED.some(([file]) => file === name))).toEqual([])
})

/** Read, with what had to be undone, and whether the private key is warned of. */
const READ: readonly Row[] = [
  [
    'a.p12',
    (p12) => text(latin1(p12)),
    { undone: ['utf8'] },
    'gemt som tekst i UTF-8',
    'saved as text in UTF-8',
  ],
  [
    'a.p12',
    (p12) => Buffer.from(`\uFEFF${latin1(p12)}`, 'utf16le'),
    { undone: ['utf16'] },
    'UTF-16',
    'UTF-16',
  ],
  [
    'a.txt',
    (p12) => text(p12.toString('base64url')),
    { undone: ['base64url'], privateKeyBeside: true },
    'Base64url',
    'Base64url',
  ],
  [
    'a.txt',
    (p12) => text(p12.toString('hex')),
    { undone: ['hex'], privateKeyBeside: true },
    'hexadecimale tal',
    'hexadecimal digits',
  ],
  [
    'a.json',
    (p12) => text(JSON.stringify({ value: p12.toString('base64') })),
    { undone: ['key-vault'], privateKeyBeside: true },
    'Azure Key Vault',
    'Azure Key Vault',
  ],
  [
    'a.pem',
    (_, made) => text(JSON.stringify(pem(made))),
    { undone: ['escaped'] },
    'linjeskift stod som \\n',
    'line ends stood as \\n',
  ],
  [
    'a.pem',
    (_, made) => text(pem(made).replace(/^/gm, '> ')),
    { undone: ['quoted'] },
    'citeret af en mail',
    'quoted by a mail',
  ],
  [
    'a.pem',
    (_, made) => text(pem(made).replaceAll('-----', '—–')),
    { undone: ['typography'] },
    'tekstbehandlingsprogram',
    'word processor',
  ],
  ['a.pem', (_, made) => text(pem(made).replaceAll(' CERT', ' TRUSTED CERT')), {}, '', ''],
  [
    'a.eml',
    (p12) => mailWith(['AltID.p12', p12]),
    { attachment: 'AltID.p12', privateKeyBeside: true },
    'er en gemt mail',
    'is a saved mail',
  ],
  ['b.pem', (_, made) => text(pem(made) + keyOf(made)), { privateKeyBeside: true }, '', ''],
  ['b.cer', (p12) => p12, { privateKeyBeside: true }, '', ''],
]

test('what can be read is read, what was undone is said, and the private key is the last word', async ({
  folder,
}) => {
  const p12 = portalP12(await family(), CODE)
  for (const [file, make, fact, da, en] of READ) {
    const path = join(folder, file)
    await writeFile(path, make(p12, await family()))
    for (const [language, words, warning] of [
      ['da', da, `ADVARSEL: ${file} indeholder den private nøgle. Upload den aldrig`],
      ['en', en, `WARNING: ${file} holds the private key. Never upload it`],
    ] as const) {
      const out = join(folder, 'out')
      const converted = await commandHere('convert', path, language, {
        any: true,
        force: true,
        calendar: true,
        out,
      })
      const inspected = await commandHere('inspect', path, language)
      expect([converted.code, inspected.code], file).toEqual([0, 11])
      expect(converted.event).toMatchObject({ event: 'converted', ...fact })
      expect(await readFile(String(converted.event['output']))).toEqual((await family()).leaf.der)
      for (const said of [converted.words, inspected.words]) {
        expect(said, file).toContain(words)
        const last = said.split('\n').at(-1) ?? ''
        expect(last.startsWith(warning), `${file}: ${last}`).toBe('privateKeyBeside' in fact)
      }
    }
  }
})
