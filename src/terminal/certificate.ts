/** A certificate laid out for a person's eyes: facts, checks, verdict, what remains to be done. Pure: words in, lines out. */
import type { CertificateReport, Check } from '../conversion/check.ts'
import type { CertificateFacts } from '../conversion/certificate/facts.ts'
import type { Reading } from '../conversion/sniff.ts'
import { supplierValues } from '../conversion/supplier-values.ts'
import type { CodeProof } from '../conversion/code-proof.ts'
import type { CertificateWords, NextStepFacts } from '../words/certificate.ts'
import { printable } from '../printable.ts'

/** Name, organisation, type, dates and thumbprints, one a line. */
export function layFacts(report: CertificateReport, words: CertificateWords, proof?: CodeProof): string[] {
  const { certificate: facts, environment } = report
  const { labels } = words
  const rows: [string, string][] = [
    [labels.name, facts.commonName],
    [labels.organisation, organisation(facts, words)],
    [labels.type, words.types[facts.type]],
    [labels.environment, words.environments[environment]],
    [labels.validity, words.validity(facts.notBefore, facts.notAfter, facts.daysLeft)],
    ...(facts.emails.length > 0 ? [[labels.emails, facts.emails.join(', ')] as [string, string]] : []),
    [labels.issuer, facts.issuer],
    [labels.serial, facts.serial],
    [labels.sha1, facts.sha1],
    [labels.sha256, facts.sha256],
    ...report.path
      .slice(0, 1)
      .map((leaf): [string, string] => [
        'x509_hash',
        words.byHaip(supplierValues(leaf, report.path).x509Hash),
      ]),
    ...(proof ? [[labels.code, words.code(proof)] as [string, string]] : []),
  ]
  return layRows(rows.map(([label, value]) => [label, printable(value)]))
}

/** What had to be done to read the file; nothing for a file as it should be. */
export function layReading({ undone, attachment }: Reading, words: CertificateWords): string[] {
  return [
    ...(attachment === undefined ? [] : [words.fromMail(printable(attachment))]),
    ...(undone ? [words.undone(undone)] : []),
  ]
}

/** Each check with its outcome in a word, not in a colour. */
export function layChecks(checks: readonly Check[], words: CertificateWords): string[] {
  return layRows(checks.map((check) => [words.outcomes[check.outcome], printable(words.check(check))]))
}

/** The numbered steps that remain for the human. */
export function layNextSteps(words: CertificateWords, facts: NextStepFacts): string[] {
  return [
    `${words.nextStepsHeading}:`,
    ...words.nextSteps(facts).map((step, i) => `  ${i + 1}. ${printable(step)}`),
  ]
}

/** Two columns. */
export function layRows(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([label]) => label.length))
  return rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`)
}

function organisation({ organisation: name, cvr }: CertificateFacts, words: CertificateWords): string {
  return [name, cvr === undefined ? undefined : words.cvr(cvr)]
    .filter((part) => part !== undefined)
    .join(', ')
}
