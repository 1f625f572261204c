/** P12s put together by hand: every part can be left out, doubled, turned round or made wrong. */
import {
  createCipheriv,
  createHash,
  createHmac,
  pbkdf2Sync,
  randomBytes,
  scryptSync,
  type KeyObject,
} from 'node:crypto'
import type { asn1 } from 'node-forge'
import {
  decode,
  encode,
  explicit,
  implicit,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  set,
  small,
} from '../../../fixtures/portal/ca/der.ts'
import { bmp, pkcs12Key } from './kdf.ts'

type Node = asn1.Asn1

const PKCS7 = '1.2.840.113549.1.7'
const BAG = '1.2.840.113549.1.12.10.1'

export const count = (n: number): Node =>
  integer(
    Buffer.from(n.toString(16).padStart(n.toString(16).length + (n.toString(16).length % 2) + 2, '0'), 'hex'),
  )

export interface BagAttributes {
  friendlyName?: string
  localKeyId?: Buffer
}

function attributes({ friendlyName, localKeyId }: BagAttributes): Node[] {
  const found: Node[] = []
  if (localKeyId) found.push(sequence(oid('1.2.840.113549.1.9.21'), set(octets(localKeyId))))
  if (friendlyName !== undefined) {
    const name = Buffer.from(friendlyName, 'utf16le').swap16()
    found.push(
      sequence(
        oid('1.2.840.113549.1.9.20'),
        set(decode(Buffer.concat([Buffer.from([0x1e, name.length]), name]))),
      ),
    )
  }
  return found.length > 0 ? [set(...found)] : []
}

const bag = (type: number, value: Node, hints: BagAttributes = {}): Node =>
  sequence(oid(`${BAG}.${type}`), explicit(0, value), ...attributes(hints))

export const certificateBag = (der: Buffer, hints?: BagAttributes): Node =>
  bag(3, sequence(oid('1.2.840.113549.1.9.22.1'), explicit(0, octets(der))), hints)

export const pkcs8 = (key: KeyObject): Buffer => key.export({ type: 'pkcs8', format: 'der' })

export const keyBag = (key: Buffer, hints?: BagAttributes): Node => bag(1, decode(key), hints)

export const shroudedKeyBag = (key: Buffer, seal: Seal, code: string, hints?: BagAttributes): Node => {
  const { algorithm, ciphertext } = seal(key, code)
  return bag(2, sequence(algorithm, octets(ciphertext)), hints)
}

export const otherBag = (type: number, value: Node): Node => bag(type, value)
export const nestedBag = (...bags: Node[]): Node => bag(6, sequence(...bags))

/** A way to encrypt: gives the AlgorithmIdentifier and the octets. */
export type Seal = (plain: Buffer, code: string) => { algorithm: Node; ciphertext: Buffer }

export interface Pbes2Wishes {
  /** node:crypto's name, object identifier, key and IV length. */
  cipher?: { node: string; oid: string; key: number; iv: number }
  prf?: { node: string; oid: string } | undefined
  iterations?: number
  keyLength?: number
  /** How the code becomes octets; UTF-8 is the standard's. */
  octets?: (code: string) => Buffer
  scrypt?: { n: number; r: number; p: number }
}

export const AES_256 = { node: 'aes-256-cbc', oid: '2.16.840.1.101.3.4.1.42', key: 32, iv: 16 }
export const HMAC_SHA256 = { node: 'sha256', oid: '1.2.840.113549.2.9' }

export const pbes2 =
  (wishes: Pbes2Wishes = {}): Seal =>
  (plain, code) => {
    const { cipher = AES_256, iterations = 2000, keyLength, scrypt } = wishes
    const prf = 'prf' in wishes ? wishes.prf : HMAC_SHA256
    const salt = randomBytes(16)
    const iv = randomBytes(cipher.iv)
    const password = (wishes.octets ?? Buffer.from)(code)
    const derived = scrypt
      ? scryptSync(password, salt, cipher.key, affordable(scrypt))
      : pbkdf2Sync(password, salt, Math.min(iterations, 100_000), cipher.key, prf?.node ?? 'sha1')
    const encrypt = createCipheriv(cipher.node, derived, cipher.iv === 0 ? null : iv)
    const length = keyLength === undefined ? [] : [count(keyLength)]
    const derivation = scrypt
      ? sequence(
          oid('1.3.6.1.4.1.11591.4.11'),
          sequence(octets(salt), count(scrypt.n), count(scrypt.r), count(scrypt.p)),
        )
      : sequence(
          oid('1.2.840.113549.1.5.12'),
          sequence(
            octets(salt),
            count(iterations),
            ...length,
            ...(prf ? [sequence(oid(prf.oid), nothing())] : []),
          ),
        )
    return {
      algorithm: sequence(
        oid('1.2.840.113549.1.5.13'),
        sequence(derivation, sequence(oid(cipher.oid), ...(cipher.iv === 0 ? [] : [octets(iv)]))),
      ),
      ciphertext: Buffer.concat([encrypt.update(plain), encrypt.final()]),
    }
  }

/** What a hostile file claims need not be computed to write the claim. */
const affordable = ({ n, r, p }: { n: number; r: number; p: number }) => ({
  N: Math.min(n, 2 ** 16),
  r: Math.min(r, 8),
  p: Math.min(p, 4),
  maxmem: 2 ** 28,
})

/** Triple DES under PKCS#12's own derivation: what Windows and Java wrote for twenty years. */
export const tripleDes =
  (iterations = 2000, password: (code: string) => Buffer = bmp): Seal =>
  (plain, code) => {
    const salt = randomBytes(8)
    const rounds = Math.min(iterations, 100_000)
    const key = pkcs12Key('sha1', 1, password(code), salt, rounds, 24)
    const iv = pkcs12Key('sha1', 2, password(code), salt, rounds, 8)
    const encrypt = createCipheriv('des-ede3-cbc', key, iv)
    return {
      algorithm: sequence(oid('1.2.840.113549.1.12.1.3'), sequence(octets(salt), count(iterations))),
      ciphertext: Buffer.concat([encrypt.update(plain), encrypt.final()]),
    }
  }

/** A safe for all to read. */
export const clearSafe = (...bags: Node[]): Node =>
  sequence(oid(`${PKCS7}.1`), explicit(0, octets(encode(sequence(...bags)))))

export const sealedSafe = (seal: Seal, code: string, ...bags: Node[]): Node => {
  const { algorithm, ciphertext } = seal(encode(sequence(...bags)), code)
  return sequence(
    oid(`${PKCS7}.6`),
    explicit(0, sequence(small(0), sequence(oid(`${PKCS7}.1`), algorithm, implicit(0, ciphertext)))),
  )
}

export interface MacWishes {
  hash?: { node: string; oid: string }
  iterations?: number
  /** Left out of the file, where the default is 1. */
  omitIterations?: boolean
  password?: (code: string) => Buffer
  /** Another digest than the right one. */
  digest?: Buffer
}

export const SHA1_DIGEST = { node: 'sha1', oid: '1.3.14.3.2.26' }

function macData(contents: Buffer, code: string, wishes: MacWishes): Node {
  const { hash = SHA1_DIGEST, iterations = 2000, password = bmp } = wishes
  const salt = randomBytes(20)
  const size = createHash(hash.node).digest().length
  const key = pkcs12Key(hash.node, 3, password(code), salt, Math.min(iterations, 100_000), size)
  const digest = wishes.digest ?? createHmac(hash.node, key).update(contents).digest()
  return sequence(
    sequence(sequence(oid(hash.oid), nothing()), octets(digest)),
    octets(salt),
    ...(wishes.omitIterations ? [] : [count(iterations)]),
  )
}

export function pfx(safes: Node[], code: string, mac: MacWishes | 'none' = {}): Buffer {
  const contents = encode(sequence(...safes))
  return encode(
    sequence(
      small(3),
      sequence(oid(`${PKCS7}.1`), explicit(0, octets(contents))),
      ...(mac === 'none' ? [] : [macData(contents, code, mac)]),
    ),
  )
}

/** As the portal lays its files out. */
export function portalP12(
  family: {
    leaf: { der: Buffer; keys: { privateKey: KeyObject } }
    issuing: { der: Buffer }
    root: { der: Buffer }
  },
  code: string,
  mac: MacWishes | 'none' = {},
): Buffer {
  const { leaf, issuing, root } = family
  const hints = { localKeyId: createHash('sha1').update(leaf.der).digest(), friendlyName: 'Testkommune' }
  return pfx(
    [
      clearSafe(certificateBag(leaf.der, hints), certificateBag(issuing.der), certificateBag(root.der)),
      clearSafe(shroudedKeyBag(pkcs8(leaf.keys.privateKey), pbes2({ keyLength: 32 }), code, hints)),
    ],
    code,
    mac,
  )
}
