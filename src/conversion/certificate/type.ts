import { attribute, Attribute, nameText, type Certificate } from './certificate.ts'
import { keyUsages, policies } from './extensions.ts'

/**
 * What kind of certificate the Danish state's rules make it. No public document states how system and organisation
 * certificates differ; in all 49 that were examined keyUsage alone did, so words about it are kept soft.
 */
export const CERTIFICATE_TYPES = [
  'system',
  'organisation',
  'employee',
  'qualified',
  'oces2',
  /** An issuer's own. */
  'authority',
  'other',
] as const
export type CertificateType = (typeof CERTIFICATE_TYPES)[number]

/** Arc of the OCES policies: .1 person, .2 employee, .3 company (organisation and system), .4 function; then the version. */
const OCES_POLICY = /^1\.2\.208\.169\.1\.1\.1\.(\d+)\.(\d+)(?:\.\d+)*$/
const COMPANY = 3
const EMPLOYEE = 2
/** OCES3 starts with version 7 of the policies: 7 until 2024, 7.1 since; newer ones will come. */
const FIRST_OCES3_VERSION = 7

/** @throws ProblemError `malformed` */
export function classify(certificate: Certificate): CertificateType {
  if (certificate.isCa) return 'authority'
  const { subject } = certificate
  const issuer = nameText(certificate.issuer)
  const serialNumber = attribute(subject, Attribute.serialNumber) ?? ''
  if (/^TRUST2408\b/.test(issuer) || /^(?:CVR|PID):/.test(serialNumber)) return 'oces2'
  if (/kvalificeret/i.test(issuer)) return 'qualified'
  const arc = ocesArc(policies(certificate))
  if (arc === EMPLOYEE || serialNumber.startsWith('UI:DK-E:')) return 'employee'
  if (arc !== COMPANY || !serialNumber.startsWith('UI:DK-O:')) return 'other'
  const usages = keyUsages(certificate) ?? []
  if (usages.includes('nonRepudiation')) return 'organisation'
  return usages.includes('digitalSignature') && usages.includes('keyEncipherment') ? 'system' : 'other'
}

function ocesArc(ids: readonly string[]): number | undefined {
  for (const id of ids) {
    const [, arc, version] = OCES_POLICY.exec(id) ?? []
    if (Number(version) >= FIRST_OCES3_VERSION) return Number(arc)
  }
  return undefined
}
