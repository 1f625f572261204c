/** Certificates in the profile of the real ones, from authorities that live as long as the test run. */
import { generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { asn1 } from 'node-forge'
import { keyId, signCertificate } from '../../../fixtures/portal/ca/certificate.ts'
import { oid, printable, sequence, set, utf8 } from '../../../fixtures/portal/ca/der.ts'
import {
  issuingExtensions,
  leafExtensions,
  rootExtensions,
  subjectName,
  type CertificateType,
} from '../../../fixtures/portal/ca/profile.ts'

export interface Keys {
  publicKey: KeyObject
  privateKey: KeyObject
}

export interface Entity {
  der: Buffer
  keys: Keys
  name: asn1.Asn1
}

const generate = promisify(generateKeyPair)
export const rsaKeys = (bits = 2048): Promise<Keys> =>
  generate('rsa', { modulusLength: bits, publicExponent: 0x10001 })
export const ecKeys = (): Promise<Keys> => generate('ec', { namedCurve: 'P-256' })

const YEAR = 365
const DAY = 86_400_000
export const NOW = new Date('2026-06-01T12:00:00Z')
export const daysFromNow = (days: number) => new Date(NOW.getTime() + days * DAY)

export function authorityName(commonName: string, unit = 'Test - made'): asn1.Asn1 {
  const attribute = (type: string, value: asn1.Asn1) => set(sequence(oid(type), value))
  return sequence(
    attribute('2.5.4.3', utf8(commonName)),
    attribute('2.5.4.11', utf8(unit)),
    attribute('2.5.4.10', utf8('Den Danske Stat')),
    attribute('2.5.4.6', printable('DK')),
  )
}

export async function makeRoot(keys?: Keys): Promise<Entity> {
  const own = keys ?? (await rsaKeys())
  const name = authorityName('Den Danske Stat OCES rod-CA')
  const der = signCertificate(
    {
      issuer: name,
      subject: name,
      publicKey: own.publicKey,
      extensions: rootExtensions(keyId(own.publicKey)),
      notBefore: daysFromNow(-YEAR),
      days: 20 * YEAR,
    },
    own.privateKey,
    'sha512',
  )
  return { der, keys: own, name }
}

export async function makeIssuing(root: Entity, keys?: Keys): Promise<Entity> {
  const own = keys ?? (await rsaKeys())
  const name = authorityName('Den Danske Stat OCES udstedende-CA 1')
  const der = signCertificate(
    {
      issuer: root.name,
      subject: name,
      publicKey: own.publicKey,
      extensions: issuingExtensions(keyId(own.publicKey), keyId(root.keys.publicKey)),
      notBefore: daysFromNow(-YEAR),
      days: 10 * YEAR,
    },
    root.keys.privateKey,
    'sha512',
  )
  return { der, keys: own, name }
}

export interface LeafWishes {
  name?: string
  type?: CertificateType
  organisation?: string
  cvr?: string
  email?: string
  notBefore?: Date
  days?: number
  keys?: Keys
}

export async function makeLeaf(issuing: Entity, wishes: LeafWishes = {}): Promise<Entity> {
  const keys = wishes.keys ?? (await rsaKeys())
  const name = subjectName({
    name: wishes.name ?? 'Testkommune AltID Modtager',
    uuid: '7cf6a3e4-09e8-40f6-81c8-36938d91d2ab',
    organisation: wishes.organisation ?? 'Testkommune',
    cvr: wishes.cvr ?? '12345678',
  })
  const der = signCertificate(
    {
      issuer: issuing.name,
      subject: name,
      publicKey: keys.publicKey,
      extensions: leafExtensions(
        wishes.type ?? 'system',
        keyId(keys.publicKey.asymmetricKeyType === 'rsa' ? keys.publicKey : issuing.keys.publicKey),
        keyId(issuing.keys.publicKey),
        wishes.email,
      ),
      notBefore: wishes.notBefore ?? daysFromNow(-10),
      days: wishes.days ?? 1095,
    },
    issuing.keys.privateKey,
    'sha256',
  )
  return { der, keys, name }
}

export interface Family {
  root: Entity
  issuing: Entity
  leaf: Entity
}

export async function makeFamily(wishes: LeafWishes = {}): Promise<Family> {
  const root = await makeRoot()
  const issuing = await makeIssuing(root)
  return { root, issuing, leaf: await makeLeaf(issuing, wishes) }
}
