import { cryptography } from '#crypto'
import { equal, fromBase64 } from '../bytes.ts'
import { signatureScheme } from './algorithms.ts'
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

const MAX_LENGTH = 6

/** Follows a certificate to a pinned authority, through the file's own certificates. @throws ProblemError `malformed` */
export async function followChain(leaf: Certificate, pool: readonly Certificate[]): Promise<Chain> {
  const path = [leaf]
  for (let current = leaf; path.length <= MAX_LENGTH;) {
    if (isSelfIssued(current)) return endAtRoot(path, current)
    const step = await findIssuer(current, pool, path.length - 1)
    if (typeof step === 'string') return endOutside(path, current, step)
    if (!isPss(current)) return { path, end: 'not-pss' }
    path.push(step)
    current = step
  }
  return { path, end: 'unknown-root' }
}

function isSelfIssued(certificate: Certificate): boolean {
  return equal(certificate.issuer.raw, certificate.subject.raw)
}

async function endAtRoot(path: Certificate[], root: Certificate): Promise<Chain> {
  const anchor = anchorOf(root.sha256)
  if (anchor) return { path, end: 'pinned-root', anchor }
  if (!(await isSignedBy(root, root.spki)))
    return { path, end: 'bad-signature', missing: nameText(root.issuer) }
  return { path, end: 'unknown-root' }
}

/** @returns the issuer, or why none of the certificates with his name is it */
async function findIssuer(
  certificate: Certificate,
  pool: readonly Certificate[],
  casBelow: number,
): Promise<Certificate | Dead> {
  const named = pool.filter((other) => equal(other.subject.raw, certificate.issuer.raw))
  const wanted = authorityKeyId(certificate)
  const fitting = named.filter((other) => wanted === undefined || (subjectKeyId(other) ?? wanted) === wanted)
  if (fitting.length === 0) return 'issuer-missing'
  const signing = await where(fitting, (other) => isSignedBy(certificate, other.spki))
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
async function endOutside(path: Certificate[], last: Certificate, end: Dead): Promise<Chain> {
  const [anchor] = await where(
    ANCHORS,
    async ({ spki }) => spki !== undefined && (await isSignedBy(last, fromBase64(spki))),
  )
  if (!anchor) return { path, end, missing: nameText(last.issuer) }
  return isPss(last) ? { path, end: 'pinned-key', anchor } : { path, end: 'not-pss' }
}

async function where<T>(all: readonly T[], holds: (one: T) => Promise<boolean>): Promise<T[]> {
  const answers = await Promise.all(all.map(holds))
  return all.filter((_, i) => answers[i])
}

/** A key that cannot be read, or does not go with the signature's algorithm, has signed nothing. */
async function isSignedBy(certificate: Certificate, spki: Uint8Array): Promise<boolean> {
  const scheme = signatureScheme(certificate)
  if (!scheme) return false
  return cryptography.verify(scheme, spki, certificate.signedBytes, certificate.signature)
}

const isPss = (certificate: Certificate): boolean => signatureScheme(certificate)?.kind === 'rsa-pss'
