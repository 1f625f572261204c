import { createPublicKey, type KeyObject } from 'node:crypto'
import { oid, sequence } from '../asn1/values.ts'
import { readElement } from '../asn1/element.ts'
import { isOpenSslError } from '../openssl-error.ts'
import { ANCHORS, anchorOf, type Anchor } from './anchors.ts'
import { nameText, type Certificate } from './certificate.ts'
import { authorityKeyId, keyUsages, pathLength, subjectKeyId } from './extensions.ts'

/** How far up a certificate could be followed, and what stood at the end. */
export interface Chain {
  /** From the certificate upwards, as far as the file holds them. */
  path: Certificate[]
  end: ChainEnd
  /** The pinned authority at the end. */
  anchor?: Anchor
  /** The issuer's name at the point where the chain breaks. */
  missing?: string
}

export const CHAIN_ENDS = [
  /** The root in the file is a pinned one. */
  'pinned-root',
  /** The file ends below, and the pinned public key of the next authority confirms the last signature. */
  'pinned-key',
  /** A root that nobody has pinned. */
  'unknown-root',
  /** The issuer is not in the file, and not a pinned one. */
  'issuer-missing',
  /** The issuer is there, but the signature is not his. */
  'bad-signature',
  /** The issuer's certificate does not let him issue this one. */
  'issuer-not-ca',
  /** The signature is good, but not RSASSA-PSS, with which all OCES certificates are signed. */
  'not-pss',
] as const
export type ChainEnd = (typeof CHAIN_ENDS)[number]

type Dead = Extract<ChainEnd, 'issuer-missing' | 'bad-signature' | 'issuer-not-ca'>

const RSASSA_PSS = '1.2.840.113549.1.1.10'
const MAX_LENGTH = 6

/** Follows a certificate to a pinned authority, through the file's own certificates. @throws ProblemError `malformed` */
export function followChain(leaf: Certificate, pool: readonly Certificate[]): Chain {
  const path = [leaf]
  for (let current = leaf; path.length <= MAX_LENGTH;) {
    if (isSelfIssued(current)) return endAtRoot(path, current)
    const step = findIssuer(current, pool, path.length - 1)
    if (typeof step === 'string') return endOutside(path, current, step)
    if (signatureAlgorithm(current) !== RSASSA_PSS) return { path, end: 'not-pss' }
    path.push(step)
    current = step
  }
  return { path, end: 'unknown-root' }
}

function isSelfIssued(certificate: Certificate): boolean {
  return certificate.issuer.raw.equals(certificate.subject.raw)
}

function endAtRoot(path: Certificate[], root: Certificate): Chain {
  const anchor = anchorOf(root.sha256)
  if (anchor) return { path, end: 'pinned-root', anchor }
  if (!isSignedBy(root, root.publicKey)) return { path, end: 'bad-signature', missing: nameText(root.issuer) }
  return { path, end: 'unknown-root' }
}

/** @returns the issuer, or why none of the certificates with his name is it */
function findIssuer(
  certificate: Certificate,
  pool: readonly Certificate[],
  casBelow: number,
): Certificate | Dead {
  const named = pool.filter((other) => other.subject.raw.equals(certificate.issuer.raw))
  const wanted = authorityKeyId(certificate)
  const fitting = named.filter((other) => wanted === undefined || (subjectKeyId(other) ?? wanted) === wanted)
  if (fitting.length === 0) return 'issuer-missing'
  const signing = fitting.filter((other) => isSignedBy(certificate, other.publicKey))
  if (signing.length === 0) return 'bad-signature'
  return signing.find((other) => mayIssue(other, casBelow)) ?? 'issuer-not-ca'
}

function mayIssue(issuer: Certificate, casBelow: number): boolean {
  const limit = pathLength(issuer)
  return (
    issuer.isCa &&
    keyUsages(issuer)?.includes('keyCertSign') !== false &&
    (limit === undefined || casBelow <= limit)
  )
}

/** The pinned keys have the last word where the file's own certificates lead no further: they end early, or mislead. */
function endOutside(path: Certificate[], last: Certificate, end: Dead): Chain {
  const anchor = ANCHORS.find(({ spki }) => spki !== undefined && isSignedBy(last, pinnedKey(spki)))
  if (!anchor) return { path, end, missing: nameText(last.issuer) }
  return signatureAlgorithm(last) === RSASSA_PSS
    ? { path, end: 'pinned-key', anchor }
    : { path, end: 'not-pss' }
}

function pinnedKey(spki: string): KeyObject {
  return createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })
}

/** A key that cannot be read, or does not go with the signature's algorithm, has signed nothing. */
function isSignedBy(certificate: Certificate, key: KeyObject | undefined): boolean {
  if (!key) return false
  try {
    return certificate.x509.verify(key)
  } catch (error) {
    if (isOpenSslError(error)) return false
    throw error
  }
}

function signatureAlgorithm(certificate: Certificate): string {
  return oid(sequence(sequence(readElement(certificate.der), 3)[1], 1)[0])
}
