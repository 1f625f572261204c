import {
  checkCertificate,
  openP12,
  type CertificateReport,
  type CheckOptions,
  type OpenedP12,
} from '../conversion/index.ts'
import type { LedgerEntry } from '../order/ledger.ts'
import type { Mistaken } from '../conversion/problem-facts.ts'
import { recognise } from '../conversion/recognise.ts'
import { ProblemError } from '../problems.ts'
import { sameText } from './portal/screens.ts'

/** The portal's clock and ours may differ so much without a question, in milliseconds. */
const CLOCK_TOLERANCE = 10 * 60_000

/**
 * What a file is to an order. `locked`: only a code can tell. `too-early`: the name, organisation and CVR that were ordered,
 * issued before the order by this computer's clock, which may be wrong.
 */
export type Judged = JudgedOpen | { is: 'locked' } | { is: 'no-certificate'; found: Mistaken | undefined }

export interface JudgedOpen {
  is: 'ours' | 'too-early' | 'other'
  opened: OpenedP12
  report: CertificateReport
}

/** Judges a file without its code. */
export async function judge(bytes: Buffer, entry: LedgerEntry, expected: CheckOptions): Promise<Judged> {
  const opened = await openP12(bytes).catch((error: unknown) => {
    if (!(error instanceof ProblemError)) throw error
    return error.problem.code === 'password-needed' ? 'locked' : 'no-certificate'
  })
  if (opened === 'locked') return { is: opened }
  if (opened === 'no-certificate') return { is: opened, found: await whatElse(bytes) }
  return judgeOpened(opened, entry, expected)
}

/** What a file is that is no certificate file at all; undefined for one that is. */
export async function whatElse(bytes: Buffer): Promise<Mistaken | undefined> {
  try {
    await recognise(bytes)
    return undefined
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return error.problem.code === 'not-a-certificate-file' ? error.problem.found : undefined
  }
}

/** Ours: the name that was ordered, for the organisation that the portal showed, issued after the confirmation. */
export async function judgeOpened(
  opened: OpenedP12,
  entry: LedgerEntry,
  expected: CheckOptions,
): Promise<JudgedOpen> {
  const { order, organisation, cvr } = entry
  const report = await checkCertificate(opened.leaf, opened.others, {
    ...expected,
    ...(cvr !== undefined && { cvr }),
    ...(organisation !== undefined && { org: organisation }),
  })
  const facts = report.certificate
  const isOrdered =
    facts.commonName === order.certificateName &&
    sameText(facts.organisation ?? '', organisation ?? order.organisation) &&
    (cvr === undefined || facts.cvr === cvr)
  const isInTime = Date.parse(facts.notBefore) >= Date.parse(orderedAt(entry)) - CLOCK_TOLERANCE
  return { is: !isOrdered ? 'other' : isInTime ? 'ours' : 'too-early', opened, report }
}

/** ISO 8601, by this computer's clock. */
export function orderedAt({ times }: LedgerEntry): string {
  return times.confirming ?? times.planned ?? ''
}
