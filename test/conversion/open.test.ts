import { expect, test } from '@playwright/test'
import { createAuthority } from '../../fixtures/portal/ca/authority.ts'
import { makeCode, packContainer } from '../../fixtures/portal/ca/container.ts'
import { checkCertificate, openP12, proveCode, toCer } from '../../src/conversion/index.ts'
import { ecKeys, makeFamily, makeLeaf, NOW, rsaKeys, type Family } from './made/certificates.ts'
import {
  certificateBag,
  clearSafe,
  keyBag,
  pbes2,
  pfx,
  pkcs8,
  portalP12,
  sealedSafe,
  shroudedKeyBag,
  tripleDes,
} from './made/p12.ts'
import { problemOf } from './problem.ts'

let made: Promise<Family> | undefined
const family = () => (made ??= makeFamily())
const CODE = 'F-?aGUf6.yV4'

test('a file as the portal writes it gives its certificate without the code, and proves the code when given', async () => {
  const issued = await createAuthority().issue({
    type: 'system',
    name: 'Ærø Kommune AltID Modtager',
    organisation: 'Ærø Kommune',
    cvr: '28856075',
  })
  const code = makeCode()
  const p12 = packContainer(issued, 'Ærø Kommune AltID Modtager', code)

  const opened = await openP12(p12)
  expect(Buffer.from(toCer(opened))).toEqual(issued.leaf)
  expect(opened.code).toEqual({ state: 'not-tried', mac: true })
  expect(opened.friendlyName).toBe('Ærø Kommune AltID Modtager')
  expect(p12.includes(Buffer.from(toCer(opened)))).toBe(true)

  const report = await checkCertificate(opened.leaf, opened.others, {
    environment: 'rehearsal',
    cvr: '28856075',
  })
  expect(report.right).toBe(true)
  expect(report.certificate).toMatchObject({ organisation: 'Ærø Kommune', type: 'system', daysLeft: 1094 })
  const inProduction = await checkCertificate(opened.leaf, opened.others, { environment: 'production' })
  expect(inProduction.right).toBe(false)

  expect(await proveCode(p12, code)).toEqual({ state: 'opens', form: 'exact', mac: true })
  expect(await problemOf(proveCode(p12, `${code}x`))).toMatchObject({
    code: 'wrong-password',
    mac: 'differs',
  })
})

test('the first certificate in the file is not taken for the right one because it is the first', async () => {
  const { root, issuing, leaf } = await family()
  const key = pkcs8(leaf.keys.privateKey)
  const p12 = pfx(
    [
      clearSafe(shroudedKeyBag(key, pbes2(), CODE)),
      sealedSafe(tripleDes(), CODE, ...[root, issuing, leaf].map(({ der }) => certificateBag(der))),
    ],
    CODE,
  )
  const opened = await openP12(p12, { code: CODE })
  expect(toCer(opened)).toEqual(leaf.der)
  expect(opened.chosenBy).toBe('key')
  expect(opened.code).toMatchObject({ state: 'opens' })
})

test('a localKeyId on the wrong certificate does not win over the key', async () => {
  const { issuing, leaf } = await family()
  const other = await makeLeaf(issuing, { name: 'Another' })
  const localKeyId = Buffer.from([1])
  const p12 = pfx(
    [
      clearSafe(certificateBag(other.der, { localKeyId }), certificateBag(leaf.der)),
      clearSafe(shroudedKeyBag(pkcs8(leaf.keys.privateKey), pbes2(), CODE, { localKeyId })),
    ],
    CODE,
  )
  expect(toCer(await openP12(p12, { code: CODE }))).toEqual(leaf.der)
})

test('two certificates with two keys are never guessed between', async () => {
  const { issuing, leaf } = await family()
  const other = await makeLeaf(issuing, { name: 'Another', keys: await rsaKeys() })
  const p12 = pfx(
    [
      clearSafe(certificateBag(leaf.der), certificateBag(other.der)),
      clearSafe(keyBag(pkcs8(leaf.keys.privateKey)), keyBag(pkcs8(other.keys.privateKey))),
    ],
    CODE,
  )
  const problem = await problemOf(openP12(p12, { code: CODE }))
  expect(problem).toMatchObject({
    code: 'ambiguous',
    candidates: [{ name: 'Testkommune AltID Modtager' }, { name: 'Another' }],
  })
  const sha1 = problem.code === 'ambiguous' ? (problem.candidates[1]?.sha1 ?? '') : ''
  const spaced = sha1.toUpperCase().replace(/(..)/g, '$1 ')
  expect(toCer(await openP12(p12, { code: CODE, select: spaced }))).toEqual(other.der)
  expect(await problemOf(openP12(p12, { code: CODE, select: '00'.repeat(20) }))).toMatchObject({
    code: 'not-selectable',
  })
})

test('a key that belongs to no certificate in the file gives none of them', async () => {
  const { leaf } = await family()
  const stranger = await rsaKeys()
  const p12 = pfx(
    [
      clearSafe(certificateBag(leaf.der)),
      clearSafe(shroudedKeyBag(pkcs8(stranger.privateKey), pbes2(), CODE)),
    ],
    CODE,
  )
  expect(await problemOf(openP12(p12, { code: CODE }))).toMatchObject({ code: 'no-matching-certificate' })
})

test("what OpenSSL complained of before does not keep a file's key from being compared", async () => {
  const { leaf } = await family()
  const stranger = await ecKeys()
  const file = pfx([clearSafe(certificateBag(leaf.der), keyBag(pkcs8(stranger.privateKey)))], CODE)
  // Keys of two kinds leave an error behind in OpenSSL, which its next question reports.
  expect(leaf.keys.publicKey.equals(stranger.publicKey)).toBe(false)
  expect(await problemOf(openP12(file))).toMatchObject({ code: 'no-matching-certificate' })
})

test('a file without a MAC says that the code could not be checked, and takes no wrong code for right', async () => {
  const { leaf } = await family()
  const plain = pfx([clearSafe(certificateBag(leaf.der), keyBag(pkcs8(leaf.keys.privateKey)))], CODE, 'none')
  expect((await openP12(plain, { code: 'whatever' })).code).toEqual({ state: 'unverifiable' })
  const sealed = pfx([sealedSafe(pbes2(), CODE, certificateBag(leaf.der))], CODE, 'none')
  expect((await openP12(sealed, { code: CODE })).code).toMatchObject({
    state: 'key-not-compared',
    mac: false,
  })
  expect(await problemOf(openP12(sealed, { code: 'wrong' }))).toEqual({
    code: 'wrong-password',
    mac: 'absent',
  })
})

test('a locked file asks for its code instead of calling none wrong', async () => {
  const { leaf } = await family()
  const p12 = pfx([sealedSafe(pbes2(), CODE, certificateBag(leaf.der))], CODE)
  expect(await problemOf(openP12(p12))).toEqual({ code: 'password-needed' })
})

test('what is damaged is not called a wrong code', async () => {
  const p12 = portalP12(await family(), CODE)
  expect(await problemOf(openP12(p12.subarray(0, -10), { code: CODE }))).toMatchObject({
    code: 'malformed',
    defect: 'truncated',
  })
  expect(await problemOf(openP12(Buffer.alloc(0), { code: CODE }))).toMatchObject({ defect: 'empty' })
})

test('a MAC that was pushed out of the file by a changed length is not taken for a file without one', async () => {
  const p12 = portalP12(await family(), CODE)
  const macLength = p12.length - 4 - (p12.readUInt16BE(9) + 4) - 3
  const cut = Buffer.from(p12)
  cut.writeUInt16BE(p12.readUInt16BE(2) - macLength, 2)
  expect(await problemOf(openP12(cut))).toMatchObject({ defect: 'trailing-bytes-without-mac' })
})

test('opening a file leaves its bytes as they were, a plain key among them', async () => {
  const { leaf } = await family()
  const p12 = pfx([clearSafe(certificateBag(leaf.der), keyBag(pkcs8(leaf.keys.privateKey)))], CODE)
  const before = Buffer.from(p12)
  await openP12(p12, { code: CODE })
  expect(p12).toEqual(before)
})

test('the certificate of an unknown root is right on a rehearsal only, and only in its time', async () => {
  const opened = await openP12(portalP12(await family(), CODE))
  const check = (now: Date) => checkCertificate(opened.leaf, opened.others, { environment: 'rehearsal', now })
  expect((await check(NOW)).right).toBe(true)
  expect((await check(new Date('2040-01-01'))).checks).toContainEqual(
    expect.objectContaining({ check: 'validity', outcome: 'failed', state: 'expired' }),
  )
  expect((await check(new Date('2026-01-01'))).checks).toContainEqual(
    expect.objectContaining({ check: 'validity', outcome: 'failed', state: 'not-yet' }),
  )
  const alone = await checkCertificate(opened.leaf, [], { environment: 'rehearsal', now: NOW })
  expect(alone.checks).toContainEqual(expect.objectContaining({ check: 'chain', end: 'issuer-missing' }))
})
