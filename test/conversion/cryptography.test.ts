/** The two adapters of the engine's cryptography, asked the same: where the browser's knows an answer, it is Node's. */
import { createCipheriv, generateKeyPairSync, sign, constants, type KeyObject } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { fromLatin1, toHex } from '../../src/conversion/bytes.ts'
import { CIPHERS } from '../../src/conversion/crypto/browser-ciphers.ts'
import { cryptography as browser } from '../../src/conversion/crypto/browser.ts'
import { cryptography as node } from '../../src/conversion/crypto/node.ts'
import type { Cryptography, SignatureScheme } from '../../src/conversion/crypto/port.ts'

const HASHES =
  'sha1 sha224 sha256 sha384 sha512 sha512-224 sha512-256 sha3-224 sha3-256 sha3-384 sha3-512 md5 ripemd160 blake2b512 blake2s256'.split(
    ' ',
  )
const octets = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7) % 251)
const none = new Uint8Array()

/** Asks both, and gives what they agree on. */
async function agreed<Answer>(
  ask: (cryptography: Cryptography) => Answer | Promise<Answer>,
): Promise<Answer> {
  const plain = (value: unknown) => (value instanceof Uint8Array ? toHex(value) : value)
  const [ofNode, ofBrowser] = [await ask(node), await ask(browser)]
  expect(plain(ofBrowser)).toEqual(plain(ofNode))
  return ofNode
}

for (const hash of HASHES)
  test(`${hash} is the same in both adapters, alone, keyed and over and over`, async () => {
    for (const length of [0, 1, 63, 64, 65, 128, 1000]) {
      await agreed((it) => it.digest(hash, octets(length), octets(3)))
      await agreed((it) => it.hmac(hash, octets(length), octets(200)))
    }
    const digest = node.digest(hash, octets(9))
    await agreed((it) => it.iterateDigest(hash, digest, 50))
    await agreed((it) => it.pbkdf2(hash, octets(10), octets(8), 3, 40))
    await agreed((it) => it.pbkdf2(hash, none, octets(8), 3, 24))
    await agreed((it) => it.pbkdf2(hash, octets(10), none, 3, 16))
  })

test('a hash or cipher that only Node knows is known to the browser not to be there', () => {
  for (const name of ['sm3', 'md4']) expect(browser.knowsHash(name)).toBe(false)
  for (const name of ['camellia-128-cbc', 'aria-128-cbc', 'sm4-cbc', 'des-cbc'])
    expect(browser.knowsCipher(name)).toBe(false)
  for (const name of ['toString', 'constructor']) expect(browser.knowsHash(name)).toBe(false)
})

test('a page of plain http has no WebCrypto, and gets the same keys', async () => {
  const whole = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
  const native = await browser.pbkdf2('sha256', octets(10), octets(8), 100, 32)
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true })
  try {
    expect(toHex(await browser.pbkdf2('sha256', octets(10), octets(8), 100, 32))).toBe(toHex(native))
  } finally {
    if (whole) Object.defineProperty(globalThis, 'crypto', whole)
  }
})

test('scrypt is the same in both adapters', async () => {
  await agreed((it) => it.scrypt(octets(12), octets(8), { n: 1024, r: 8, p: 2 }, 40))
})

for (const [cipher, { block }] of CIPHERS)
  test(`${cipher} is the same in both adapters, with a right and a wrong key`, async () => {
    const keyLength = cipher.startsWith('des') ? 24 : Number(cipher.split('-')[1]) / 8
    const iv = cipher.endsWith('ecb') ? none : octets(block)
    const key = octets(keyLength)
    const wrong = key.map((octet) => octet ^ 0x55)
    for (const length of [0, 1, block - 1, block, block + 1, 65_535, 65_536, 131_072, 140_000]) {
      const maker = createCipheriv(cipher, key, iv.length === 0 ? null : iv)
      const sealed = Buffer.concat([maker.update(octets(length)), maker.final()])
      const plain = await agreed((it) => it.decrypt(cipher, key, iv, sealed))
      expect(plain && toHex(plain)).toBe(toHex(octets(length)))
      await agreed((it) => it.decrypt(cipher, wrong, iv, sealed))
      if (/cbc|ecb/.test(cipher)) await agreed((it) => it.decrypt(cipher, key, iv, sealed.subarray(1)))
    }
  })

const der = (key: KeyObject) =>
  key.type === 'public'
    ? key.export({ format: 'der', type: 'spki' })
    : key.export({ format: 'der', type: 'pkcs8' })

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 })
const data = octets(300)

const SIGNED: readonly [SignatureScheme, { publicKey: KeyObject; privateKey: KeyObject }][] = [
  ...['sha256', 'sha384', 'sha512'].flatMap((hash): [SignatureScheme, typeof rsa][] => [
    [{ kind: 'rsa-pss', hash, saltLength: 32 }, rsa],
    [{ kind: 'rsa-pss', hash, saltLength: 20 }, pss],
    [{ kind: 'rsa-pkcs1', hash }, rsa],
  ]),
  ...['P-256', 'P-384', 'P-521'].map((namedCurve): [SignatureScheme, typeof rsa] => [
    { kind: 'ecdsa', hash: 'sha256' },
    generateKeyPairSync('ec', { namedCurve }),
  ]),
]

const nameOf = (scheme: SignatureScheme, { asymmetricKeyType, asymmetricKeyDetails }: KeyObject) =>
  [asymmetricKeyType, asymmetricKeyDetails?.namedCurve, ...Object.values(scheme)].filter(Boolean).join(' ')

for (const [scheme, { publicKey, privateKey }] of SIGNED)
  test(`${nameOf(scheme, publicKey)}: a signature holds in both adapters, an altered one in none`, async () => {
    const spki = der(publicKey)
    const padding =
      scheme.kind === 'rsa-pss'
        ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltLength }
        : {}
    const hash = 'hash' in scheme ? scheme.hash : null
    const signature = sign(hash, data, { key: privateKey, ...padding })
    const holds = (altered: { data?: Uint8Array; signature?: Uint8Array; scheme?: SignatureScheme }) =>
      agreed((it) =>
        it.verify(altered.scheme ?? scheme, spki, altered.data ?? data, altered.signature ?? signature),
      )
    expect(await holds({})).toBe(true)
    expect(await holds({ data: octets(299) })).toBe(false)
    for (const at of [0, 8, signature.length - 1]) {
      const changed = new Uint8Array(signature)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await holds({ signature: changed })).toBe(false)
    }
    expect(await holds({ signature: none })).toBe(false)
    if (scheme.kind === 'rsa-pss')
      expect(await holds({ scheme: { ...scheme, saltLength: scheme.saltLength + 1 } })).toBe(false)
  })

test('the public half of a key is the same in both adapters, and in memory of its own', async () => {
  const keys = [
    rsa,
    pss,
    ...['P-256', 'P-384', 'P-521'].map((namedCurve) => generateKeyPairSync('ec', { namedCurve })),
  ]
  for (const { publicKey, privateKey } of keys) {
    const pkcs8 = new Uint8Array(der(privateKey))
    const half = await agreed((it) => it.publicHalf(pkcs8))
    expect(half && toHex(half)).toBe(toHex(der(publicKey)))
    const ofBrowser = await browser.publicHalf(pkcs8)
    pkcs8.fill(0)
    expect(ofBrowser && toHex(ofBrowser)).toBe(toHex(der(publicKey)))
  }
})

test('what is no key is no key in either adapter', async () => {
  for (const junk of [none, octets(40), fromLatin1('0\x03\x02\x01\x00')]) {
    expect(await agreed((it) => it.publicHalf(junk))).toBeUndefined()
    expect(
      await agreed((it) => it.verify({ kind: 'rsa-pkcs1', hash: 'sha256' }, junk, data, octets(256))),
    ).toBe(false)
  }
})
