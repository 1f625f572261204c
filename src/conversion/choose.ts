import { ProblemError } from '../problems.ts'
import { equal } from './bytes.ts'
import type { Certificate } from './certificate/certificate.ts'
import type { KeyInFile } from './keys.ts'

/** A certificate with what its bag said of it. */
export interface BaggedCertificate {
  certificate: Certificate
  localKeyId?: string
  friendlyName?: string
}

/** Why a certificate was taken: from the surest reason to the weakest. */
export const REASONS = ['selection', 'key', 'key-id', 'only-end-entity', 'only-certificate'] as const
export type ChosenBy = (typeof REASONS)[number]

export interface Choice {
  leaf: Certificate
  by: ChosenBy
}

/**
 * The one certificate that the file is about: the one whose private key is in it. Order in the file, friendly names and
 * localKeyId alone prove nothing (root first at Azure, the same ID on all, an ID on the CA), so they are only asked
 * where no key could be compared.
 *
 * @throws ProblemError `no-certificate`, `no-matching-certificate`, `only-issuers`, `ambiguous`, `not-selectable`
 */
export function choose(
  bagged: readonly BaggedCertificate[],
  keys: readonly KeyInFile[],
  selection: string | undefined,
): Choice {
  const certificates = bagged.map(({ certificate }) => certificate)
  if (certificates.length === 0) throw new ProblemError({ code: 'no-certificate' })
  if (selection !== undefined) return { leaf: select(certificates, selection), by: 'selection' }
  const unread = keys.some((key) => !key.readable)
  const byKey = certificates.filter((certificate) => keys.some((key) => key.belongsTo(certificate)))
  if (byKey.length > 0 && !unread) return { leaf: only(byKey), by: 'key' }
  if (keys.length > 0 && !unread) {
    throw new ProblemError({
      code: 'no-matching-certificate',
      certificates: certificates.map((certificate) => certificate.toCandidate()),
    })
  }
  return chooseByStructure(bagged, keys)
}

/** Without a key that can be compared: key IDs where they single one out, and not being a CA. */
function chooseByStructure(bagged: readonly BaggedCertificate[], keys: readonly KeyInFile[]): Choice {
  const [first, ...others] = bagged
  if (first && others.length === 0 && keys.length <= 1)
    return { leaf: first.certificate, by: 'only-certificate' }
  // Of certificates that each signed themselves every one may be meant, as makers of test certificates have it.
  const isIssuedByAnother = bagged.some(
    ({ certificate: { issuer, subject } }) => !equal(issuer.raw, subject.raw),
  )
  if (keys.length === 0 && isIssuedByAnother && bagged.every(({ certificate }) => certificate.isCa))
    throw onlyIssuers(bagged)
  const endEntities = bagged.filter(({ certificate }) => !issuesAnother(certificate, bagged))
  const ids = new Set(keys.map((key) => key.localKeyId))
  const claiming = bagged.filter(({ localKeyId }) => localKeyId !== undefined && ids.has(localKeyId))
  const byId = endEntities.filter((one) => claiming.includes(one))
  if (byId.length > 0) return { leaf: only(byId.map(({ certificate }) => certificate)), by: 'key-id' }
  // An ID that only a CA claims is either a CA's own key or a maker's mistake: without the key nobody can tell.
  if (keys.length > 1 || claiming.length > 0) throw ambiguous(bagged.map(({ certificate }) => certificate))
  const candidates = (endEntities.length > 0 ? endEntities : bagged).map(({ certificate }) => certificate)
  return { leaf: only(candidates), by: 'only-end-entity' }
}

function onlyIssuers(bagged: readonly BaggedCertificate[]): ProblemError {
  return new ProblemError({
    code: 'only-issuers',
    certificates: bagged.map(({ certificate }) => certificate.toCandidate()),
  })
}

function issuesAnother(certificate: Certificate, bagged: readonly BaggedCertificate[]): boolean {
  if (certificate.isCa) return true
  const { raw } = certificate.subject
  return bagged.some((other) => other.certificate !== certificate && equal(other.certificate.issuer.raw, raw))
}

function only(certificates: readonly Certificate[]): Certificate {
  const [first, ...others] = certificates
  if (!first || others.length > 0) throw ambiguous(certificates)
  return first
}

function ambiguous(certificates: readonly Certificate[]): ProblemError {
  return new ProblemError({
    code: 'ambiguous',
    candidates: certificates.map((certificate) => certificate.toCandidate()),
  })
}

/** The certificate of a SHA-1 or SHA-256 thumbprint, written with or without spaces, colons and capitals. */
function select(certificates: readonly Certificate[], selection: string): Certificate {
  const wanted = normalThumbprint(selection)
  const found = certificates.find(({ sha1, sha256 }) => sha1 === wanted || sha256 === wanted)
  if (found) return found
  throw new ProblemError({
    code: 'not-selectable',
    thumbprint: selection,
    candidates: certificates.map((certificate) => certificate.toCandidate()),
  })
}

/** Windows' certificate window puts spaces in, and an invisible mark in front, of a thumbprint that is copied there. */
export function normalThumbprint(written: string): string {
  return written.replace(/[\s:\u200e\u200f]/g, '').toLowerCase()
}
