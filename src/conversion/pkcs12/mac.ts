import { cryptography } from '#crypto'
import { type Element } from '../asn1/element.ts'
import { equal, equalInConstantTime } from '../bytes.ts'
import { malformed } from '../malformed.ts'
import { octets, oid, sequence } from '../asn1/values.ts'
import { unsupported } from '../unsupported.ts'
import type { Budget } from './budget.ts'
import { readDerivation, rounds } from './encryption.ts'
import { digestNamed, hmacNamed, type Hash } from './hashes.ts'
import { pkcs12Kdf, Purpose } from './kdf.ts'
import { keyOctets, type Spelling } from './spellings.ts'

/** The seal over the whole contents: the only thing in a P12 that tells a right code from a wrong one for certain. */
export interface Mac {
  scheme: 'PKCS12' | 'PBMAC1'
  hash: Hash
  salt: Uint8Array
  iterations: number
  digest: Uint8Array
  /** PBMAC1: the hash of its PBKDF2 and the length of its key. */
  prf?: Hash
  keyLength?: number
}

const PBMAC1 = '1.2.840.113549.1.5.14'
/** RFC 9579 §4 wants at least 20 octets; a short key makes a MAC that many codes open. */
const MIN_PBMAC1_KEY = 20
const MAX_PBMAC1_KEY = 64

/** Reads MacData. Whatever stands in its place must be one: a MAC that is skipped is CVE-2025-12816. @throws ProblemError */
export function readMac(element: Element): Mac {
  const [digestInfo, salt, count, ...rest] = sequence(element, 2)
  const [algorithm, digest] = sequence(digestInfo, 2)
  if (rest.length > 0) throw malformed('mac', element.start)
  const [type, parameters] = sequence(algorithm, 1)
  const id = oid(type)
  if (id === PBMAC1) return readPbmac1(parameters, octets(digest))
  const hash = digestNamed(id)
  if (!hash) throw unsupported('mac', id)
  const iterations = count ? rounds(count) : 1
  const mac: Mac = { scheme: 'PKCS12', hash, salt: octets(salt), iterations, digest: octets(digest) }
  if (mac.digest.length !== hash.size) throw malformed('mac', digest?.start)
  return mac
}

function readPbmac1(parameters: Element | undefined, digest: Uint8Array): Mac {
  const [derivationId, schemeId] = sequence(parameters, 2)
  const derivation = readDerivation(derivationId)
  if (derivation.kind !== 'pbkdf2') throw unsupported('mac', `PBMAC1, ${derivation.kind}`)
  const id = oid(sequence(schemeId, 1)[0])
  const hash = hmacNamed(id)
  if (!hash) throw unsupported('mac', id)
  const { keyLength, salt, iterations } = derivation
  if (keyLength === undefined || keyLength < MIN_PBMAC1_KEY || keyLength > MAX_PBMAC1_KEY) {
    throw malformed('mac', derivationId?.start)
  }
  return { scheme: 'PBMAC1', hash, salt, iterations, digest, prf: derivation.hash, keyLength }
}

/**
 * The first spelling of the code under which the MAC holds.
 *
 * @param contents the octets of the authenticated safe, as RFC 7292 §4 has them hashed
 * @throws ProblemError `too-expensive`
 */
export async function verifyMac(
  mac: Mac,
  contents: Uint8Array,
  candidates: readonly Spelling[],
  budget: Budget,
): Promise<Spelling | undefined> {
  const tried: Uint8Array[] = []
  for (const spelling of candidates) {
    // RFC 9579 §5: PBMAC1 takes the code as UTF-8.
    const passwords = mac.scheme === 'PBMAC1' ? keyOctets(spelling) : [spelling.bmp]
    for (const password of passwords) {
      if (tried.some((earlier) => equal(earlier, password))) continue
      // What the exact code may cost, guesses at it may not: a wrong code is then said to be wrong.
      if (tried.length > 0 && !budget.has(mac.iterations)) return undefined
      tried.push(password)
      const digest = await computeMac(mac, contents, password, budget)
      if (equalInConstantTime(digest, mac.digest)) return spelling
    }
  }
  return undefined
}

async function computeMac(
  mac: Mac,
  contents: Uint8Array,
  password: Uint8Array,
  budget: Budget,
): Promise<Uint8Array> {
  const { hash, salt, iterations } = mac
  budget.spend(iterations)
  const key = mac.prf
    ? await cryptography.pbkdf2(mac.prf.openssl, password, salt, iterations, mac.keyLength ?? hash.size)
    : await pkcs12Kdf(hash, Purpose.mac, password, salt, iterations, hash.size)
  return cryptography.hmac(hash.openssl, key, contents)
}
