import { constants, verify, type KeyObject } from 'node:crypto'
import { readElement, Tag, type Element } from './asn1/element.ts'
import { bitString, explicit, octets, oid, sequence, time, wholeNumber } from './asn1/values.ts'

/** A list of a million revoked certificates is read entry by entry. */
const MAX_ELEMENTS = 10_000_000

const ISSUING_DISTRIBUTION_POINT = '2.5.29.28'

/** A list of revoked certificates (RFC 5280 §5), parsed but not yet believed. */
export interface Crl {
  /** DER of the issuer's name. */
  issuer: Buffer
  thisUpdate: Date
  nextUpdate: Date | undefined
  /** Whether it speaks of all the issuer's certificates of the kind asked for, or of some only. */
  isWhole: boolean
  isSignedBy: (key: KeyObject) => boolean
  /** When the certificate of that serial number was revoked. */
  revokedSince: (serial: string) => Date | undefined
}

/** @param forCa whether it will be asked about a CA's certificate @throws ProblemError `malformed` */
export function readCrl(bytes: Buffer, forCa: boolean): Crl {
  const [contents, algorithm, signature] = sequence(readElement(bytes, MAX_ELEMENTS), 3)
  const fields = sequence(contents, 3)
  if (fields[0]?.tag === Tag.integer) fields.splice(0, 1)
  const [, issuer, thisUpdate, ...rest] = fields
  const nextUpdate = isTime(rest[0]) ? rest.shift() : undefined
  const entries = rest[0]?.isSequence ? rest.shift() : undefined
  const extensions = rest[0] ? sequence(explicit(rest[0], 0)) : []
  const signedBytes = contents?.raw ?? Buffer.alloc(0)
  return {
    issuer: issuer?.raw ?? Buffer.alloc(0),
    thisUpdate: time(thisUpdate),
    nextUpdate: nextUpdate && time(nextUpdate),
    isWhole: extensions.every((extension) => isHarmless(extension, forCa)),
    isSignedBy: (key) => isSigned(signedBytes, algorithm, bitString(signature).bits, key),
    revokedSince: (serial) => findEntry(entries, serial),
  }
}

const isTime = (element: Element | undefined) =>
  element?.tag === Tag.utcTime || element?.tag === Tag.generalizedTime

function findEntry(entries: Element | undefined, serial: string): Date | undefined {
  const wanted = withoutZeros(Buffer.from(serial, 'hex'))
  for (const entry of entries?.stream() ?? []) {
    const [number, since] = sequence(entry, 2)
    if (number && withoutZeros(number.content).equals(wanted)) return time(since)
  }
  return undefined
}

function withoutZeros(octets: Buffer): Buffer {
  const first = octets.findIndex((octet) => octet !== 0)
  return first === -1 ? Buffer.alloc(0) : octets.subarray(first)
}

/** A critical extension that is not understood forbids using the list (RFC 5280 §5.2). */
function isHarmless(extension: Element, forCa: boolean): boolean {
  const [type, ...rest] = sequence(extension, 2)
  const isCritical = rest[0]?.tag === Tag.boolean && rest[0].content[0] !== 0
  if (oid(type) !== ISSUING_DISTRIBUTION_POINT) return !isCritical
  const scope = sequence(readElement(octets(rest.at(-1))))
  // [1] onlyContainsUserCerts, [2] onlyContainsCACerts; anything beyond cuts the list short or widens it to others.
  const allowed = [Tag.context(0), Tag.context(forCa ? 2 : 1)]
  return scope.every(({ tag }) => allowed.includes(tag))
}

const RSASSA_PSS = '1.2.840.113549.1.1.10'
const PKCS1: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
}
const PSS_HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

function isSigned(bytes: Buffer, algorithm: Element | undefined, signature: Buffer, key: KeyObject): boolean {
  const [type, parameters] = sequence(algorithm, 1)
  const id = oid(type)
  if (id === RSASSA_PSS) {
    const pss = readPss(parameters)
    if (!pss) return false
    const padding = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pss.saltLength }
    return verify(pss.hash, bytes, padding, signature)
  }
  const hash = PKCS1[id]
  return hash !== undefined && verify(hash, bytes, key, signature)
}

/** RSASSA-PSS-params with one hash for both uses, as node:crypto verifies it; SHA-1, the default, is not accepted. */
function readPss(parameters: Element | undefined): { hash: string; saltLength: number } | undefined {
  const parts = sequence(parameters)
  const part = (n: number) => {
    const tagged = parts.find(({ tag }) => tag === Tag.context(n))
    return tagged && explicit(tagged, n)
  }
  const hashId = part(0)
  const maskId = part(1)
  const salt = part(2)
  if (!hashId || !maskId || !salt) return undefined
  const hash = PSS_HASHES[oid(sequence(hashId, 1)[0])]
  const maskHash = PSS_HASHES[oid(sequence(sequence(maskId, 2)[1], 1)[0])]
  const saltLength = wholeNumber(salt)
  return hash !== undefined && hash === maskHash && saltLength <= 512 ? { hash, saltLength } : undefined
}
