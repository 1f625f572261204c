import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import {
  encode,
  explicit,
  nothing,
  octets,
  oid,
  sequence,
  small,
  utf8,
} from '../../../fixtures/portal/ca/der.ts'
import { toBer } from '../made/ber.ts'
import {
  certificateBag,
  clearSafe,
  count,
  HMAC_SHA256,
  keyBag,
  nestedBag,
  otherBag,
  pbes2,
  pfx,
  sealedSafe,
  shroudedKeyBag,
  tripleDes,
} from '../made/p12.ts'
import { bmp } from '../made/kdf.ts'
import type { Case, Maker, Workshop } from './case.ts'

const CODE = 'F-?aGUf6.yV4'
const DANISH = 'Rødgrød på Ærø'

/** What no tool makes on request, but some tool has made. */
export const handMade: Maker = {
  name: 'hand-made',
  version: () => 'hand',
  make: (workshop) => [
    ...shapes(workshop),
    ...encodings(workshop),
    ...spellings(workshop),
    ...macs(workshop),
    ...refusals(workshop),
  ],
}

function of(workshop: Workshop, name: string, bytes: Buffer, code: string | null = CODE): Case {
  return { name, maker: 'hand', bytes, code, expected: { leaf: workshop.pairs.p256.sha256 } }
}

function refused(name: string, bytes: Buffer, problem: string, code: string | null = CODE): Case {
  return { name, maker: 'hand', bytes, code, expected: { problem } }
}

function parts({ pairs, chain }: Workshop) {
  const { der, pkcs8 } = pairs.p256
  const localKeyId = createHash('sha1').update(der).digest()
  return { der, pkcs8, localKeyId, other: pairs.p384, rsa: pairs.rsa, chain }
}

function shapes(workshop: Workshop): Case[] {
  const { der, pkcs8, localKeyId, other, chain } = parts(workshop)
  const [issuing, root] = chain
  const leaf = certificateBag(der, { localKeyId })
  const key = shroudedKeyBag(pkcs8, pbes2(), CODE, { localKeyId })
  const sealed = (...bags: Parameters<typeof clearSafe>) => sealedSafe(pbes2(), CODE, ...bags)
  const file = (name: string, ...safes: ReturnType<typeof clearSafe>[]) =>
    of(workshop, name, pfx(safes, CODE))
  return [
    file('root first', clearSafe(certificateBag(root), certificateBag(issuing), leaf), clearSafe(key)),
    file('key first', clearSafe(key), sealed(leaf)),
    file('all in one safe', clearSafe(leaf, key)),
    file('one safe a bag', clearSafe(certificateBag(root)), clearSafe(leaf), clearSafe(key)),
    file(
      'no key ID',
      clearSafe(certificateBag(root), certificateBag(der)),
      clearSafe(shroudedKeyBag(pkcs8, pbes2(), CODE)),
    ),
    file('the same key ID on all', clearSafe(certificateBag(root, { localKeyId }), leaf), clearSafe(key)),
    file(
      'the key ID on the CA',
      clearSafe(certificateBag(root, { localKeyId }), certificateBag(der)),
      clearSafe(key),
    ),
    file('a second end entity', clearSafe(certificateBag(other.der), leaf), clearSafe(key)),
    file('the certificate twice', clearSafe(leaf, certificateBag(der)), clearSafe(key)),
    file('nested safes', clearSafe(nestedBag(nestedBag(leaf))), clearSafe(nestedBag(key))),
    file('key encrypted twice', sealed(leaf), sealed(key)),
    file(
      'a list of revoked ones beside',
      clearSafe(
        otherBag(4, sequence(oid('1.2.840.113549.1.9.23.1'), explicit(0, octets(Buffer.from([1, 2]))))),
      ),
      clearSafe(leaf, key),
    ),
    file(
      'a secret beside',
      clearSafe(otherBag(5, sequence(oid('1.2.3.4'), explicit(0, octets(Buffer.from([1, 2]))))), leaf, key),
    ),
    file('an unknown bag beside', clearSafe(otherBag(99, sequence(small(1))), leaf, key)),
    file(
      'an SDSI certificate beside',
      clearSafe(otherBag(3, sequence(oid('1.2.840.113549.1.9.22.2'), explicit(0, utf8('x')))), leaf, key),
    ),
    file(
      'a broken certificate beside',
      clearSafe(certificateBag(Buffer.from('3003020101', 'hex')), leaf, key),
    ),
    file('an empty safe', clearSafe(), clearSafe(leaf, key)),
    file('plain key', clearSafe(leaf, keyBag(pkcs8, { localKeyId }))),
    file('certificate alone among its issuers', clearSafe(certificateBag(der))),
    file('key with another code', clearSafe(leaf, shroudedKeyBag(pkcs8, pbes2(), 'another', { localKeyId }))),
    file(
      'key with an unknown cipher',
      clearSafe(leaf, shroudedKeyBag(pkcs8, unknownCipher, CODE, { localKeyId })),
    ),
    file(
      'key too heavy to open',
      clearSafe(leaf, shroudedKeyBag(pkcs8, pbes2({ iterations: 2 ** 31 }), CODE, { localKeyId })),
    ),
    file(
      'a friendly name that is a path',
      clearSafe(certificateBag(der, { friendlyName: '../../etc/x\u001b[2J', localKeyId }), key),
    ),
    of(workshop, 'no mac, sealed', pfx([sealed(leaf), clearSafe(key)], CODE, 'none')),
    of(workshop, 'in the clear, without the code', pfx([clearSafe(leaf), clearSafe(key)], CODE), null),
    of(workshop, 'trailing octets', Buffer.concat([pfx([clearSafe(leaf, key)], CODE), Buffer.alloc(100)])),
  ]
}

const unknownCipher = (plain: Buffer) => ({
  algorithm: sequence(oid('1.2.3.4.5'), nothing()),
  ciphertext: plain,
})

function encodings(workshop: Workshop): Case[] {
  const { der, pkcs8, localKeyId } = parts(workshop)
  const leaf = certificateBag(der, { localKeyId })
  const key = shroudedKeyBag(pkcs8, tripleDes(), CODE, { localKeyId })
  const file = pfx([sealedSafe(tripleDes(), CODE, leaf), clearSafe(key)], CODE)
  const ber = (name: string, wishes: Parameters<typeof toBer>[1]) => of(workshop, name, toBer(file, wishes))
  const armoured = (label: string) =>
    Buffer.from(
      `-----BEGIN ${label}-----\n${file.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`,
    )
  return [
    ber('BER: indefinite lengths', { indefinite: true }),
    ber('BER: octet strings in pieces', { pieces: 100 }),
    ber('BER: indefinite, in pieces', { indefinite: true, pieces: 500 }),
    ber('BER: pieces of pieces', { indefinite: true, pieces: 300, nested: 1 }),
    ber('BER: long lengths', { padding: 1 }),
    of(workshop, 'PEM', armoured('PKCS12')),
    of(workshop, 'PEM by the name of RSA Certificate Manager', armoured('CERTIFICATE AND KEY')),
    of(workshop, 'Base-64', Buffer.from(file.toString('base64'))),
    of(workshop, 'Base-64 in lines', Buffer.from(file.toString('base64').replace(/.{76}/g, '$&\r\n'))),
    of(
      workshop,
      'Base-64 as UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(file.toString('base64'), 'utf16le')]),
    ),
  ]
}

const utf8Octets = (code: string) => Buffer.from(code)

function spellings(workshop: Workshop): Case[] {
  const { der, pkcs8 } = parts(workshop)
  const nothingAtAll = () => Buffer.alloc(0)
  const widened = (code: string) => bmp(Buffer.from(code).toString('latin1'))
  const with3des = (password: (code: string) => Buffer, code: string) =>
    pfx(
      [
        sealedSafe(tripleDes(500, password), code, certificateBag(der)),
        clearSafe(shroudedKeyBag(pkcs8, tripleDes(500, password), code)),
      ],
      code,
      { password },
    )
  const withPbes2 = (octetsOf: (code: string) => Buffer, code: string) =>
    pfx(
      [
        sealedSafe(pbes2({ octets: octetsOf }), code, certificateBag(der)),
        clearSafe(shroudedKeyBag(pkcs8, pbes2({ octets: octetsOf }), code)),
      ],
      code,
    )
  const utf16 = (code: string) => bmp(code).subarray(0, -2)
  return [
    of(workshop, 'NULL code', with3des(nothingAtAll, ''), ''),
    of(workshop, 'NULL code, none given', with3des(nothingAtAll, ''), null),
    of(workshop, 'empty code, none given', with3des(bmp, ''), null),
    of(workshop, 'OpenSSL before 1.1: UTF-8 widened', with3des(widened, DANISH), DANISH),
    of(
      workshop,
      'made on a Mac, typed on Windows',
      with3des(bmp, DANISH.normalize('NFD')),
      DANISH.normalize('NFC'),
    ),
    of(
      workshop,
      'made on Windows, typed on a Mac',
      with3des(bmp, DANISH.normalize('NFC')),
      DANISH.normalize('NFD'),
    ),
    of(
      workshop,
      'PBES2 with Latin-1',
      withPbes2((code) => Buffer.from(code, 'latin1'), DANISH),
      DANISH,
    ),
    of(workshop, 'PBES2 with UTF-16 and terminator', withPbes2(bmp, DANISH), DANISH),
    of(workshop, 'PBES2 with UTF-16', withPbes2(utf16, DANISH), DANISH),
    of(workshop, 'PBES2 with UTF-16, ASCII code', withPbes2(utf16, CODE), CODE),
    of(workshop, 'a stray line end', with3des(bmp, CODE), `${CODE}\n`),
    of(workshop, 'stray blanks', withPbes2(utf8Octets, CODE), ` ${CODE} `),
    of(workshop, 'a code that is blanks', with3des(bmp, '   '), '   '),
    of(workshop, 'a code of 2 000 characters', withPbes2(utf8Octets, 'å'.repeat(2000)), 'å'.repeat(2000)),
  ]
}

const PBMAC1_HASHES = {
  'HMAC-SHA-256': HMAC_SHA256,
  'HMAC-SHA-512': { node: 'sha512', oid: '1.2.840.113549.2.11' },
  'HMAC-SHA-384': { node: 'sha384', oid: '1.2.840.113549.2.10' },
}

function macs(workshop: Workshop): Case[] {
  const { der, pkcs8, localKeyId } = parts(workshop)
  const safes = [
    sealedSafe(pbes2(), CODE, certificateBag(der, { localKeyId })),
    clearSafe(shroudedKeyBag(pkcs8, pbes2(), CODE)),
  ]
  const danish = [
    sealedSafe(pbes2(), DANISH, certificateBag(der)),
    clearSafe(shroudedKeyBag(pkcs8, pbes2(), DANISH)),
  ]
  return [
    of(
      workshop,
      'MAC of one round, the count left out',
      pfx(safes, CODE, { omitIterations: true, iterations: 1 }),
    ),
    ...Object.entries(PBMAC1_HASHES).flatMap(([name, hmac]) => [
      of(workshop, `PBMAC1, ${name}`, withPbmac1(safes, CODE, hmac, HMAC_SHA256, 32)),
      of(workshop, `PBMAC1, PBKDF2 with ${name}`, withPbmac1(safes, CODE, HMAC_SHA256, hmac, 64)),
    ]),
    of(workshop, 'PBMAC1, Danish code', withPbmac1(danish, DANISH, HMAC_SHA256, HMAC_SHA256, 32), DANISH),
    of(
      workshop,
      'scrypt',
      pfx(
        [
          sealedSafe(pbes2({ scrypt: { n: 16384, r: 8, p: 1 } }), CODE, certificateBag(der)),
          clearSafe(shroudedKeyBag(pkcs8, pbes2(), CODE)),
        ],
        CODE,
      ),
    ),
    of(
      workshop,
      'PBKDF2 without a PRF (SHA-1)',
      pfx(
        [
          sealedSafe(pbes2({ prf: undefined }), CODE, certificateBag(der)),
          clearSafe(shroudedKeyBag(pkcs8, pbes2({ prf: undefined }), CODE)),
        ],
        CODE,
      ),
    ),
    ...['sha3-256', 'sha3-512'].map((node, i) =>
      of(
        workshop,
        `PBKDF2 with HMAC-${node}`,
        pfx(
          [
            sealedSafe(
              pbes2({ prf: { node, oid: `2.16.840.1.101.3.4.2.${14 + 2 * i}` } }),
              CODE,
              certificateBag(der),
            ),
            clearSafe(shroudedKeyBag(pkcs8, pbes2(), CODE)),
          ],
          CODE,
        ),
      ),
    ),
  ]
}

interface Hmac {
  node: string
  oid: string
}

function withPbmac1(
  safes: ReturnType<typeof clearSafe>[],
  code: string,
  mac: Hmac,
  prf: Hmac,
  length: number | undefined,
): Buffer {
  const contents = encode(sequence(...safes))
  const salt = randomBytes(16)
  const key = pbkdf2Sync(code, salt, 2048, length ?? 32, prf.node)
  const digest = createHmac(mac.node, key).update(contents).digest()
  const derivation = sequence(
    oid('1.2.840.113549.1.5.12'),
    sequence(
      octets(salt),
      count(2048),
      ...(length === undefined ? [] : [count(length)]),
      sequence(oid(prf.oid), nothing()),
    ),
  )
  const scheme = sequence(
    oid('1.2.840.113549.1.5.14'),
    sequence(derivation, sequence(oid(mac.oid), nothing())),
  )
  return encode(
    sequence(
      small(3),
      sequence(oid('1.2.840.113549.1.7.1'), explicit(0, octets(contents))),
      sequence(sequence(scheme, octets(digest)), octets(Buffer.from('NOT USED')), small(1)),
    ),
  )
}

function refusals(workshop: Workshop): Case[] {
  const { der, pkcs8, other, rsa } = parts(workshop)
  const leaf = certificateBag(der)
  const key = keyBag(pkcs8)
  const good = pfx([clearSafe(leaf, key)], CODE)
  const safes = [clearSafe(leaf, key)]
  return [
    refused('wrong code', good, 'wrong-password', 'another'),
    refused(
      'two pairs',
      pfx([clearSafe(leaf, key, certificateBag(other.der), keyBag(other.pkcs8))], CODE),
      'ambiguous',
    ),
    refused("another's key", pfx([clearSafe(leaf, keyBag(rsa.pkcs8))], CODE), 'no-matching-certificate'),
    refused('no certificate', pfx([clearSafe(key)], CODE), 'no-certificate'),
    refused('nothing', pfx([], CODE), 'no-certificate'),
    refused(
      'two certificates and no key',
      pfx([clearSafe(leaf, certificateBag(other.der))], CODE),
      'ambiguous',
    ),
    refused('MAC of zero rounds', pfx(safes, CODE, { iterations: 0 }), 'malformed'),
    refused('MAC of 2^31 rounds', pfx(safes, CODE, { iterations: 2 ** 31 }), 'too-expensive'),
    refused('MAC cut short', pfx(safes, CODE, { digest: Buffer.alloc(10) }), 'malformed'),
    refused(
      'MAC with MD4',
      pfx(safes, CODE, { hash: { node: 'md5', oid: '1.2.840.113549.2.4' } }),
      'unsupported',
    ),
    refused(
      'PBMAC1 without a key length',
      withPbmac1(safes, CODE, HMAC_SHA256, HMAC_SHA256, undefined),
      'malformed',
    ),
    refused(
      'PBMAC1 with a key of 8 octets',
      withPbmac1(safes, CODE, HMAC_SHA256, HMAC_SHA256, 8),
      'malformed',
    ),
    refused(
      'certificates with 2^31 rounds',
      pfx([sealedSafe(pbes2({ iterations: 2 ** 31 }), CODE, leaf)], CODE),
      'too-expensive',
    ),
    refused(
      'certificates with an unknown cipher',
      pfx([sealedSafe(unknownCipher, CODE, leaf)], CODE),
      'unsupported',
    ),
    refused('cut short', good.subarray(0, 300), 'malformed'),
    refused('no file', Buffer.alloc(0), 'malformed'),
    refused('locked, and no code', pfx([sealedSafe(pbes2(), CODE, leaf)], CODE), 'password-needed', null),
  ]
}
