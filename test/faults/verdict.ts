import type { BookedCertificate, BookedOrder } from '../../fixtures/portal/index.ts'
import { PHASES, type Phase } from '../../src/order/ledger.ts'
import { Exit, type ExitCode } from '../../src/exits.ts'
import { expectedOf, type Case } from './cases.ts'
import { NAME } from './faults.ts'
import { UNSEEN } from './hands.ts'

/** One run of the assistant, as it was seen from outside. */
export interface Walked {
  /** Nothing: it hung. */
  exit: ExitCode | undefined
  askedFor: readonly string[]
  said: string
  milliseconds: number
}

/** All that is left of a case when it is over. */
export interface Evidence {
  first: Walked
  /** The ledger's phase, and the orders in the portal's books, when the first run ended. */
  left: Phase
  orderedThen: number
  resumed: Walked | undefined
  phase: Phase
  orders: readonly BookedOrder[]
  certificates: readonly BookedCertificate[]
  touched: readonly string[]
  failures: readonly string[]
  /** Name → SHA-256 of every file in the order's folder. */
  files: Readonly<Record<string, string>>
  /** What lies in the temporary folder that was this case's alone. */
  leftBehind: readonly string[]
  /** The ledger and the problem reports. */
  written: string
}

export const OUTCOMES = ['completed', 'handed to the human and completed', 'stopped'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const HARMS = [
  'double order',
  'order that differs',
  'lost file',
  'leak',
  'touch of the login',
  'hang',
] as const
export type Harm = (typeof HARMS)[number]

export interface Verdict {
  outcome: Outcome
  harms: Partial<Record<Harm, string>>
  /** Where the run was not what the case expects, though no harm came of it. */
  surprises: string[]
}

/** What an order must be in the portal's books. */
const ASKED = {
  name: NAME,
  organisation: 'Testkommune',
  cvr: '91234567',
  type: 'system',
  certificateEmail: '',
  contactName: '',
  contactEmail: 'drift@testkommune.dk',
  pNumber: '',
  seNumber: '',
  idmAccess: false,
  certificateAccess: false,
  identification: 'login',
  direct: true,
  issuance: 'browser',
  publish: false,
} as const satisfies Partial<BookedOrder>

/** What the evidence says about a case. Pure. */
export function verdictOf(one: Case, evidence: Evidence): Verdict {
  return { outcome: outcomeOf(evidence), harms: harmsIn(evidence), surprises: surprisesIn(one, evidence) }
}

function outcomeOf({ first }: Evidence): Outcome {
  if (first.exit !== Exit.done) return 'stopped'
  return first.askedFor.length > 0 ? 'handed to the human and completed' : 'completed'
}

function harmsIn(evidence: Evidence): Verdict['harms'] {
  const { first, resumed, orders, touched } = evidence
  const differing = orders.flatMap((order) =>
    Object.entries(ASKED).flatMap(([field, value]) =>
      order[field as keyof typeof ASKED] === value ? [] : [field],
    ),
  )
  const found: Record<Harm, string[]> = {
    'double order': orders.length > 1 ? [`${orders.length} orders`] : [],
    'order that differs': differing,
    'lost file': lostFiles(evidence),
    leak: leaksIn(evidence),
    'touch of the login': [...touched],
    hang: [first, resumed].some((walked) => walked && walked.exit === undefined) ? ['no end'] : [],
  }
  return Object.fromEntries(
    Object.entries(found)
      .filter(([, marks]) => marks.length > 0)
      .map(([harm, marks]) => [harm, marks.join(', ')]),
  )
}

const completed = ({ first, resumed }: Evidence): boolean => (resumed ?? first).exit === Exit.done

/** An issued P12 that is not on the disk though the order came to its end, or was handed out and is nowhere. */
function lostFiles(evidence: Evidence): string[] {
  const { certificates, files } = evidence
  const kept = Object.values(files)
  const missing = certificates.filter(
    ({ containerSha256, leafSha256 }) =>
      completed(evidence) && !(kept.includes(containerSha256) && kept.includes(leafSha256)),
  )
  if (completed(evidence) && certificates.length === 0) return ['completed without a certificate']
  return missing.map(({ fileName }) => fileName)
}

/** What must never be said or left: by its value where it is known, else by its shape. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  'CPR-like number': /(?<![\w.-])\d{6}-?\d{4}(?![\w.-])/,
  'query string': /https?:\/\/[^\s"]*\?/,
  // The id of a certificate is in its subject for everybody to read, and on the receipt.
  'cookie, session or reference':
    /(?<!UI:DK-O:G:)\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/,
  'private key': /PRIVATE KEY/,
}

function leaksIn({ first, resumed, written, certificates, leftBehind }: Evidence): string[] {
  const said = [first.said, resumed?.said ?? '', written].join('\n')
  const codes = certificates.filter(({ code }) => said.includes(code)).map(() => 'code')
  const shapes = Object.entries(SHAPES).filter(([, shape]) => shape.test(said))
  const files = leftBehind.map((name) => `left behind: ${name}`)
  return [...codes, ...shapes.map(([what]) => what), ...files]
}

function surprisesIn(one: Case, evidence: Evidence): string[] {
  const expected = expectedOf(one)
  const { first, resumed, orders, certificates, failures, phase } = evidence
  const surprises = failures.map((failure) => `a bug of the mock: ${failure}`)
  const ended = first.exit === Exit.done ? 'completed' : 'stopped'
  if (expected.ends !== 'either' && expected.ends !== ended)
    surprises.push(`${ended} (exit ${first.exit ?? 'none'}) instead of ${expected.ends}`)
  if (ended === 'completed' && expected.alone && first.askedFor.length > 0)
    surprises.push(`needed the human for ${first.askedFor.join(', ')}`)
  if ([...first.askedFor, ...(resumed?.askedFor ?? [])].includes(UNSEEN))
    surprises.push(`the human was asked ${UNSEEN}`)
  if (ended === 'stopped') {
    const right = stopCodes(one, evidence)
    if (first.exit !== undefined && !right.includes(first.exit))
      surprises.push(`exit ${first.exit} instead of ${right.join(' or ')}`)
  }
  if (resumed && resumed.exit !== Exit.done) surprises.push(`resumed to exit ${resumed.exit ?? 'none'}`)
  const wanted = expected.ends === 'stopped' && !expected.resumed ? 0 : 1
  if (orders.length < wanted) surprises.push('nothing was ordered')
  if (orders.length > wanted && wanted === 0) surprises.push('ordered against the word of the human')
  if (certificates.length !== wanted) surprises.push(`${certificates.length} certificates`)
  if (wanted === 1 && phase !== 'converted') surprises.push(`the ledger ends at ${phase}`)
  return surprises
}

const reached = (phase: Phase, mark: Phase): boolean => PHASES.indexOf(phase) >= PHASES.indexOf(mark)

/**
 * The right exit code of a run that stopped: as long as it may have been paid for and the file is not here, that is what
 * counts; else how it was stopped.
 */
function stopCodes({ behaviour, fault }: Case, { left, orderedThen }: Evidence): ExitCode[] {
  const isOpen = orderedThen > 0 || reached(left, 'confirming')
  if (isOpen && !reached(left, 'saved')) return [Exit.notDownloaded]
  const stopped = behaviour === 'closes the window' ? Exit.windowClosed : Exit.stoppedByUser
  // Who leaves because the portal refuses him is told that; who leaves before it was sure, how he left.
  return fault?.ends === 'refused' ? [stopped, Exit.refusedByPortal] : [stopped]
}
