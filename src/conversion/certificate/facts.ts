import { keyFacts } from './algorithms.ts'
import { attribute, Attribute, nameText, type Certificate } from './certificate.ts'
import { emails } from './extensions.ts'
import { classify, type CertificateType } from './type.ts'

/** What a certificate says, in the terms of its owner. Dates are ISO 8601 in UTC. */
export interface CertificateFacts {
  commonName: string
  organisation?: string
  /** Eight digits. */
  cvr?: string
  /** Of the certificate profile; survives renewal. */
  uuid?: string
  country?: string
  type: CertificateType
  emails: string[]
  issuer: string
  notBefore: string
  notAfter: string
  /** Whole days from now, negative once expired. */
  daysLeft: number
  key: { type: string; bits?: number }
  /** Hex, as Windows shows it. */
  serial: string
  /** Hex; Windows' "Aftryk" / "Thumbprint". */
  sha1: string
  sha256: string
}

const DAY = 24 * 60 * 60 * 1000

/** @throws ProblemError `malformed` when the certificate's fields cannot be read */
export function readFacts(certificate: Certificate, now: Date): CertificateFacts {
  const { subject, issuer, notBefore, notAfter } = certificate
  const organisation = attribute(subject, Attribute.organisation)
  const country = attribute(subject, Attribute.country)
  const cvr = readCvr(attribute(subject, Attribute.organisationIdentifier))
  const uuid = readUuid(attribute(subject, Attribute.serialNumber))
  const unit = attribute(issuer, Attribute.organisationalUnit)
  return {
    commonName: nameText(subject),
    ...(organisation !== undefined && { organisation }),
    ...(cvr !== undefined && { cvr }),
    ...(uuid !== undefined && { uuid }),
    ...(country !== undefined && { country }),
    type: classify(certificate),
    emails: emails(certificate),
    issuer: unit === undefined ? nameText(issuer) : `${nameText(issuer)}, ${unit}`,
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
    daysLeft: Math.floor((notAfter.getTime() - now.getTime()) / DAY),
    key: keyFacts(certificate),
    serial: certificate.serial,
    sha1: certificate.sha1,
    sha256: certificate.sha256,
  }
}

/** organizationIdentifier is "NTRDK-" and the CVR number (ETSI EN 319 412-1 §5.1.4). */
function readCvr(identifier: string | undefined): string | undefined {
  return /^NTRDK-(\d{8})$/.exec(identifier ?? '')?.[1]
}

/** serialNumber of an OCES3 subject: "UI:DK-O:G:" and a UUID. */
function readUuid(serialNumber: string | undefined): string | undefined {
  return /^UI:DK-[A-Z]:[A-Z]:([0-9a-f-]{36})$/.exec(serialNumber ?? '')?.[1]
}
