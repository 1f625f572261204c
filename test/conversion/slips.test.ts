/** Files as people really have them: what was done to each, what is said of it, and what is undone. */
import { expect, test } from '@playwright/test'
import { openCertificateFile } from '../../src/conversion/open-any.ts'
import type { Defect, Mistaken } from '../../src/conversion/problem-facts.ts'
import type { UndoStep } from '../../src/conversion/undo.ts'
import { ecKeys, makeFamily, makeLeaf, type Family } from './made/certificates.ts'
import { portalP12 } from './made/p12.ts'
import { armoured, bcfks, mailWith, message, p7b } from './made/packages.ts'
import { problemOf } from './problem.ts'

const CODE = 'F-?aGUf6.yV4'
let made: Promise<Family> | undefined
const family = () => (made ??= makeFamily())

const text = (words: string) => Buffer.from(words)
const latin1 = (bytes: Buffer) => bytes.toString('latin1')
const replaced = (bytes: Buffer, from: string, to: string) =>
  Buffer.from(latin1(bytes).replaceAll(from, to), 'latin1')

/** A P12 of the portal's kind that has the octets which the story is about. */
async function p12With(isWanted: (bytes: Buffer) => boolean): Promise<Buffer> {
  const made = await family()
  for (;;) {
    const bytes = portalP12(made, CODE)
    if (isWanted(bytes)) return bytes
  }
}

const WINDOWS_1252 = new Map(
  Array.from('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ', (letter, i) => [i + 128, letter]),
)
const windows1252 = (bytes: Buffer) =>
  Array.from(bytes, (octet) => WINDOWS_1252.get(octet) ?? String.fromCharCode(octet)).join('')

/** What can be had back: how a P12 becomes it, and what is said to have been done. */
const UNDONE: readonly (readonly [name: string, change: (p12: Buffer) => Buffer, undone: UndoStep[]])[] = [
  ['Latin-1 saved as UTF-8', (p12) => text(latin1(p12)), ['utf8']],
  ['Windows-1252 saved as UTF-8', (p12) => text(windows1252(p12)), ['utf8']],
  ['Latin-1 saved as UTF-8 with a mark', (p12) => text(`\uFEFF${latin1(p12)}`), ['utf8']],
  ['UTF-16', (p12) => Buffer.from(`\uFEFF${latin1(p12)}`, 'utf16le'), ['utf16']],
  [
    'UTF-16, the big end first',
    (p12) => Buffer.from(`\uFEFF${windows1252(p12)}`, 'utf16le').swap16(),
    ['utf16'],
  ],
  ['a mark in front', (p12) => Buffer.concat([text('\uFEFF'), p12]), ['byte-order-mark']],
  ['line feeds that became two octets', (p12) => replaced(p12, '\n', '\r\n'), ['line-ends']],
  ['Base64url', (p12) => text(p12.toString('base64url')), ['base64url']],
  ['a data URL', (p12) => text(`data:application/x-pkcs12;base64,${p12.toString('base64')}`), ['data-url']],
  ['Base-64 in quotes', (p12) => text(`"${p12.toString('base64')}"`), ['escaped']],
  ['digits as a program writes them', (p12) => text(p12.toString('hex').replace(/(..)/g, '0x$1, ')), ['hex']],
  ['hexadecimal digits', (p12) => text(p12.toString('hex').replace(/(..)/g, '$1 ')), ['hex']],
  [
    'the JSON of a key vault',
    (p12) =>
      text(
        JSON.stringify({
          value: p12.toString('base64'),
          contentType: 'application/x-pkcs12',
          attributes: {},
        }),
      ),
    ['key-vault'],
  ],
  [
    'a mail that quotes it',
    (p12) => text(`> ${p12.toString('base64').replace(/(.{60})/g, '$1\n> ')}`),
    ['quoted'],
  ],
]

for (const [name, change, undone] of UNDONE) {
  test(`a P12 comes back whole from ${name}`, async () => {
    const p12 = await p12With((bytes) => bytes.includes(10) && /[+/]/.test(bytes.toString('base64')))
    const opened = await openCertificateFile(change(p12), { code: CODE })
    expect(opened.leaf.der).toEqual((await family()).leaf.der)
    expect(opened).toMatchObject({ kind: 'pkcs12', undone, code: { state: 'opens', mac: true } })
    const withoutCode = await openCertificateFile(change(p12))
    expect(withoutCode.leaf.der).toEqual((await family()).leaf.der)
  })
}

/** PEM as it comes out of programs and letters. */
const PEM: readonly (readonly [name: string, change: (pem: string) => string, undone?: UndoStep[]])[] = [
  ['with \\n in it', (pem) => JSON.stringify(pem), ['escaped']],
  ['quoted by a mail', (pem) => pem.replace(/^/gm, '> '), ['quoted']],
  ['with long dashes', (pem) => pem.replaceAll('-----', '——–'), ['typography']],
  ['with hard spaces', (pem) => pem.replace('\n', '\n\u00a0\u00a0')],
  ['with invisible signs', (pem) => pem.replace('\n', '\n\u200b'), ['typography']],
  [
    'quoted, with long dashes',
    (pem) => pem.replaceAll('-----', '—–').replace(/^/gm, '>> '),
    ['quoted', 'typography'],
  ],
  ['in the JSON of a key vault', (pem) => JSON.stringify({ id: 'https://…', value: pem }), ['key-vault']],
  ['as OpenSSL trusts it', (pem) => pem.replaceAll(' CERTIFICATE', ' TRUSTED CERTIFICATE')],
]

for (const [name, change, undone] of PEM) {
  test(`PEM ${name} is read`, async () => {
    const { leaf } = await family()
    const opened = await openCertificateFile(text(change(armoured('CERTIFICATE', leaf.der))))
    expect(opened.leaf.der).toEqual(leaf.der)
    expect(opened.undone).toEqual(undone)
  })
}

test("OpenSSL's words on trust behind a certificate are left out", async () => {
  const { leaf } = await family()
  const trust = Buffer.from('300c300a06082b06010505070303', 'hex')
  const pem = armoured('TRUSTED CERTIFICATE', Buffer.concat([leaf.der, trust]))
  expect((await openCertificateFile(text(pem))).leaf.der).toEqual(leaf.der)
  // Under its usual name, something behind a certificate is no certificate.
  const plain = armoured('CERTIFICATE', Buffer.concat([leaf.der, trust]))
  expect(await problemOf(openCertificateFile(text(plain)))).toMatchObject({ defect: 'trailing-bytes' })
})

test('the P12 is taken out of a saved mail, and the signer of the mail is not taken for its owner', async () => {
  const { leaf, issuing } = await family()
  const p12 = portalP12(await family(), CODE)
  const signature = message('signed', (await makeLeaf(issuing, { keys: await ecKeys() })).der)
  const mail = mailWith(['AltID.p12', p12], ['smime.p7s', signature])
  const opened = await openCertificateFile(mail, { code: CODE })
  expect(opened.leaf.der).toEqual(leaf.der)
  expect(opened).toMatchObject({ attachment: 'AltID.p12', code: { state: 'opens' } })
})

/** What can not be had back, or is something else. */
const TOLD: readonly (readonly [
  name: string,
  make: (family: Family, p12: Buffer) => Buffer,
  expected: { defect: Defect } | { found: Mistaken },
])[] = [
  ['CR that became LF', (_, p12) => replaced(p12, '\r', '\n'), { defect: 'line-ends' }],
  ['CR that was thrown away', (_, p12) => replaced(p12, '\r', ''), { defect: 'line-ends' }],
  ['LF that was thrown away', (_, p12) => replaced(p12, '\n', ''), { defect: 'line-ends' }],
  ['CR that became LF in a .cer', ({ leaf }) => replaced(leaf.der, '\r', '\n'), { defect: 'line-ends' }],
  ['octets replaced by U+FFFD', (_, p12) => text(p12.toString('utf8')), { defect: 'replaced' }],
  ['one octet lost', (_, p12) => p12.subarray(0, -1), { defect: 'few-missing' }],
  ['half of it', (_, p12) => p12.subarray(0, p12.length / 2), { defect: 'truncated' }],
  ['nothing', () => Buffer.alloc(0), { defect: 'empty' }],
  ['zeros', () => Buffer.alloc(7500), { found: 'zeros' }],
  [
    'SPKI',
    ({ leaf }) => leaf.keys.publicKey.export({ type: 'spki', format: 'der' }),
    { found: 'public-key' },
  ],
  [
    'SPKI in PEM',
    ({ leaf }) => text(leaf.keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()),
    { found: 'public-key' },
  ],
  [
    'PKCS#1',
    ({ leaf }) => leaf.keys.publicKey.export({ type: 'pkcs1', format: 'der' }),
    { found: 'public-key' },
  ],
  [
    'a private key',
    ({ leaf }) => leaf.keys.privateKey.export({ type: 'pkcs1', format: 'der' }),
    { found: 'private-key' },
  ],
  ['BCFKS', () => bcfks(), { found: 'bcfks' }],
  ['an encrypted message', () => message('encrypted'), { found: 'encrypted-message' }],
  ['a signed message', ({ leaf }) => message('signed', leaf.der), { found: 'signed-message' }],
  ['a mail with nothing attached', () => mailWith(), { found: 'mail' }],
  ['a mail with two P12s', (_, p12) => mailWith(['a.p12', p12], ['b.p12', p12]), { found: 'mail' }],
  ['an encrypted mail', () => mailWith(['smime.p7m', message('encrypted')]), { found: 'encrypted-message' }],
  [
    'a Git LFS pointer',
    () => text('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 7431\n'),
    { found: 'lfs-pointer' },
  ],
  [
    'AppleDouble',
    () => Buffer.concat([Buffer.from('0005160700020000', 'hex'), text('Mac OS X')]),
    { found: 'apple-double' },
  ],
  [
    'a web page after a mark',
    () => text('\uFEFF\r\n<!DOCTYPE html><title>Log ind</title>'),
    { found: 'html' },
  ],
  ['a web page after comments', () => text('<!-- a --> <!-- b -->\n<HTML><body>'), { found: 'html' }],
  ['a JSON answer', () => text('{"error":{"code":"SecretNotFound"}}'), { found: 'json' }],
  ['a Word file', () => text('PK\x03\x04\x14\0\x06\0\b\0\0\0!\0……[Content_Types].xml'), { found: 'office' }],
]

for (const [name, make, expected] of TOLD) {
  test(`told for what it is: ${name}`, async () => {
    const p12 = await p12With(
      (bytes) => bytes.includes(13) && bytes.filter((octet) => octet === 10).length > 3,
    )
    expect(await problemOf(openCertificateFile(make(await family(), p12), { code: CODE }))).toMatchObject(
      expected,
    )
  })
}

test('octets that were put together again are refused where nothing proves them', async () => {
  const stranger = await makeLeaf((await family()).issuing)
  // The certificate alone: who signed it is not in the file.
  const told = await problemOf(openCertificateFile(text(latin1(stranger.der))))
  expect(told).toMatchObject({ code: 'malformed' })
  expect((await openCertificateFile(stranger.der)).leaf.der).toEqual(stranger.der)
  // Line feeds that were there in pairs already: the length does not come out, and nothing is guessed.
  const p12 = await p12With((bytes) => latin1(bytes).includes('\r'))
  const twice = replaced(replaced(p12, '\n', '\r\n'), '\r', '')
  expect(await problemOf(openCertificateFile(twice, { code: CODE }))).toMatchObject({ code: 'malformed' })
})

test('a P7B is read, and no signer makes a difference to it', async () => {
  const { root, issuing, leaf } = await family()
  const opened = await openCertificateFile(p7b([root, issuing, leaf].map(({ der }) => der)))
  expect(opened.leaf.der).toEqual(leaf.der)
  expect(opened).toMatchObject({ form: 'p7b' })
})
