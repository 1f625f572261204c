import { attribute, Attribute } from '../../conversion/certificate/certificate.ts'
import type { CertificateReport } from '../../conversion/check.ts'
import { supplierValues } from '../../conversion/supplier-values.ts'
import type { LedgerEntry } from '../../order/ledger.ts'
import { RENEW_WITHIN } from '../../order/next.ts'
import type { ReceiptWords } from '../../words/receipt.ts'
import type { AllReceiptWords, ReceiptFacts } from './facts.ts'
import { code, factsTable, html, section, table, time, type Html, type Row } from './html.ts'

const DAY = 24 * 60 * 60 * 1000

/** The certificate, what was checked of it, its files and where they belong, and when to order anew. */
export function certificateSections(
  { entry, folder, report }: ReceiptFacts & { report: CertificateReport },
  words: AllReceiptWords,
): Html[] {
  const { receipt, certificate } = words
  const { headings } = receipt
  const { notAfter } = report.certificate
  const renewal = new Date(Date.parse(notAfter) - RENEW_WITHIN * DAY).toISOString()
  const checks = report.checks.map((check) => [certificate.outcomes[check.outcome], certificate.check(check)])
  return [
    section(headings.expiry, html`<p>${receipt.expiry(receipt.day(renewal), receipt.day(notAfter))}</p>`),
    section(headings.files, ...filesOf(entry, folder, receipt)),
    section(headings.certificate, factsTable(rowsOf(report, words))),
    section(
      headings.checks,
      table(receipt.checkHeads, checks),
      html`<p class="small">${certificate.notChecked}</p>`,
    ),
  ]
}

function rowsOf({ certificate, environment, path }: CertificateReport, words: AllReceiptWords): Row[] {
  const { receipt } = words
  const { labels, types, environments } = words.certificate
  const subjectId = path[0] && attribute(path[0].subject, Attribute.serialNumber)
  return [
    [labels.name, certificate.commonName],
    [labels.organisation, certificate.organisation ?? receipt.notGiven],
    [receipt.order.cvr, certificate.cvr ?? receipt.notGiven],
    ...(subjectId === undefined ? [] : [[receipt.certificate.subjectId, code(subjectId)] as const]),
    ...(certificate.emails.length > 0 ? [[labels.emails, certificate.emails.join(', ')] as const] : []),
    [labels.type, types[certificate.type]],
    [labels.environment, environments[environment]],
    [labels.issuer, certificate.issuer],
    [labels.serial, code(certificate.serial)],
    [receipt.certificate.key, receipt.key(certificate.key.type, certificate.key.bits)],
    [receipt.certificate.from, time(certificate.notBefore, receipt.moment(certificate.notBefore))],
    [receipt.certificate.to, time(certificate.notAfter, receipt.moment(certificate.notAfter))],
    [labels.sha256, code(certificate.sha256)],
    ...path
      .slice(0, 1)
      .map((leaf) => ['x509_hash', words.certificate.byHaip(supplierValues(leaf, path).x509Hash)] as const),
    [labels.sha1, code(certificate.sha1)],
  ]
}

function filesOf(
  { cer, p12, codeKept = 'unproved' }: LedgerEntry,
  folder: string,
  words: ReceiptWords,
): Html[] {
  const about = ({ what, where }: { what: string; where: string }, sha256?: string): Html => {
    const hash = sha256 === undefined ? [] : html`<p class="small">${words.fileHash} ${code(sha256)}</p>`
    return html`<p><strong>${what}</strong> ${where}</p>
      ${hash}`
  }
  const rows = [
    ...(cer ? [[cer.name, about(words.file.cer, cer.sha256)]] : []),
    ...(p12 ? [[p12.name, about(words.file.p12, p12.sha256)]] : []),
    [
      words.codeName,
      html`${about(words.file.code)}
        <p>${words.code[codeKept]}</p>`,
    ],
    ['order.json', about(words.file.ledger)],
  ]
  return [html`<p>${words.folder}: ${code(folder)}</p>`, table(words.fileHeads, rows)]
}
