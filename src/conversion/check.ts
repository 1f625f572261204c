import type { Environment } from '../environments.ts'
import type { OneOf } from '../one-of.ts'
import { followChain, type Chain, type ChainEnd } from './certificate/chain.ts'
import { TRUSTS, type Anchor, type Trust } from './certificate/anchors.ts'
import { attribute, Attribute, nameText, type Certificate } from './certificate/certificate.ts'
import { keyUsages, policies } from './certificate/extensions.ts'
import { readFacts, type CertificateFacts } from './certificate/facts.ts'
import type { CertificateType } from './certificate/type.ts'

/** Whose a certificate turned out to be; `rehearsal` is any root that nobody knows, on a rehearsal. */
export const FOUND_ENVIRONMENTS = [...TRUSTS, 'rehearsal', 'unknown'] as const
export type FoundEnvironment = (typeof FOUND_ENVIRONMENTS)[number]

/** Passed, failed, or worth knowing without being wrong. */
export const OUTCOMES = ['passed', 'failed', 'noted'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** One check with what it looked at. The words stand in words/. */
export type Check = { outcome: Outcome } & OneOf<'check', CheckName, CheckFacts>

export const CHECK_NAMES = [
  'validity',
  'chain',
  'environment',
  'type',
  'cvr',
  'organisation',
  'email',
  'key',
] as const
export type CheckName = (typeof CHECK_NAMES)[number]

interface CheckFacts {
  validity: { state: 'valid' | 'expired' | 'not-yet'; notBefore: string; notAfter: string; daysLeft: number }
  chain: { end: ChainEnd | 'authority-expired'; names: string[]; missing?: string }
  environment: { expected: Environment; found: FoundEnvironment }
  type: { found: CertificateType; policies: string[]; keyUsages: string[] }
  cvr: { expected: string; found?: string }
  organisation: { expected: string; found?: string }
  email: { found: string[] }
  key: { type: string; bits?: number }
}

export interface CertificateReport {
  certificate: CertificateFacts
  environment: FoundEnvironment
  checks: Check[]
  /** Right for the AltID recipient register: no check failed. */
  right: boolean
  /** From the certificate upwards, as far as they were in the file. */
  path: Certificate[]
}

export interface CheckOptions {
  environment: Environment
  /** Eight digits that the certificate must carry. */
  cvr?: string
  /** The organisation's name, compared without case, spacing and Unicode form. */
  org?: string
  now?: Date
}

/** devtest4 and integration both issue from the pre-production "cti". */
const TRUST_OF: Readonly<Record<Environment, Trust | 'rehearsal'>> = {
  production: 'production',
  devtest4: 'cti',
  integration: 'cti',
  rehearsal: 'rehearsal',
}

/** A certificate about to expire is right, but not for long. */
const SOON = 60
/** All OCES3 certificates that were examined have 3072 bits; the policy's text was not to be had. */
const USUAL_KEY = { type: 'rsa', bits: 3072 }

/**
 * Checks a certificate the way a relying party does, without a network: validity, chain to a pinned authority,
 * environment, type, and what the caller expects of CVR number and organisation.
 *
 * @param others the other certificates of the same file; may be empty
 * @throws ProblemError `malformed` when the certificate's own fields cannot be read
 */
export async function checkCertificate(
  leaf: Certificate,
  others: readonly Certificate[],
  options: CheckOptions,
): Promise<CertificateReport> {
  const now = options.now ?? new Date()
  const certificate = readFacts(leaf, now)
  const chain = await followChain(leaf, others)
  const environment = foundEnvironment(chain, options.environment)
  const checks: Check[] = [
    checkValidity(certificate, leaf, now),
    checkType(certificate, leaf),
    checkChain(chain, options.environment, now),
    checkEnvironment(environment, options.environment),
    ...checkExpectations(certificate, options),
    ...(certificate.emails.length > 0
      ? [{ check: 'email', outcome: 'noted', found: certificate.emails } as const]
      : []),
    checkKey(certificate),
  ]
  return { certificate, environment, checks, right: allRight(checks), path: chain.path }
}

/** The one verdict. */
export function allRight(checks: readonly Check[]): boolean {
  return checks.every(({ outcome }) => outcome !== 'failed')
}

function checkValidity(facts: CertificateFacts, leaf: Certificate, now: Date): Check {
  const { notBefore, notAfter, daysLeft } = facts
  const state = now < leaf.notBefore ? 'not-yet' : now > leaf.notAfter ? 'expired' : 'valid'
  const outcome = state !== 'valid' ? 'failed' : daysLeft < SOON ? 'noted' : 'passed'
  return { check: 'validity', outcome, state, notBefore, notAfter, daysLeft }
}

function checkType({ type }: CertificateFacts, leaf: Certificate): Check {
  return {
    check: 'type',
    outcome: type === 'system' ? 'passed' : 'failed',
    found: type,
    policies: policies(leaf),
    keyUsages: keyUsages(leaf) ?? [],
  }
}

function checkChain(chain: Chain, environment: Environment, now: Date): Check {
  const { path, end, anchor, missing } = chain
  const names = path.map(({ subject }) => nameText(subject))
  if (anchor) names.push(...(end === 'pinned-key' ? [anchor.name] : []))
  const isTrusted =
    end === 'pinned-root' ||
    end === 'pinned-key' ||
    (end === 'unknown-root' && environment === 'rehearsal' && path.length > 1)
  const inTime =
    path.slice(1).every((authority) => isValidAt(authority, now)) &&
    (!anchor || isValidAt(dates(anchor), now))
  return {
    check: 'chain',
    outcome: isTrusted && inTime ? 'passed' : 'failed',
    end: isTrusted && !inTime ? 'authority-expired' : end,
    names,
    ...(missing !== undefined && { missing }),
  }
}

const dates = ({ notBefore, notAfter }: Anchor) => ({
  notBefore: new Date(notBefore),
  notAfter: new Date(notAfter),
})

function isValidAt({ notBefore, notAfter }: { notBefore: Date; notAfter: Date }, now: Date): boolean {
  return notBefore <= now && now <= notAfter
}

/** The key behind the signatures proves the environment. Without that, the issuer's name can at least be repeated. */
function foundEnvironment(chain: Chain, expected: Environment): FoundEnvironment {
  if (chain.anchor) return chain.anchor.trust
  if (expected === 'rehearsal' && chain.end === 'unknown-root') return 'rehearsal'
  const top = chain.path.at(-1)
  const unit = top && attribute(top.issuer, Attribute.organisationalUnit)
  if (unit === 'Test - st') return 'st'
  return unit?.startsWith('ØVELSE') && expected !== 'rehearsal' ? 'rehearsal' : 'unknown'
}

function checkEnvironment(found: FoundEnvironment, expected: Environment): Check {
  return {
    check: 'environment',
    outcome: found === TRUST_OF[expected] ? 'passed' : 'failed',
    expected,
    found,
  }
}

function checkExpectations({ cvr, organisation }: CertificateFacts, options: CheckOptions): Check[] {
  const checks: Check[] = []
  if (options.cvr !== undefined) {
    const outcome = cvr === options.cvr ? 'passed' : 'failed'
    checks.push({ check: 'cvr', outcome, expected: options.cvr, ...(cvr !== undefined && { found: cvr }) })
  }
  if (options.org !== undefined) {
    const same = organisation !== undefined && plainName(organisation) === plainName(options.org)
    const found = organisation !== undefined && { found: organisation }
    checks.push({
      check: 'organisation',
      outcome: same ? 'passed' : 'failed',
      expected: options.org,
      ...found,
    })
  }
  return checks
}

/** Names are typed by people: case, spacing and the two ways to write å make no difference. */
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('da')
}

function checkKey({ key }: CertificateFacts): Check {
  const isUsual = key.type === USUAL_KEY.type && (key.bits ?? 0) >= USUAL_KEY.bits
  return { check: 'key', outcome: isUsual ? 'passed' : 'noted', ...key }
}
