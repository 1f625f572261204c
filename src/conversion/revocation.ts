import { createPublicKey, type KeyObject } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { ProblemError } from '../problems.ts'
import { ANCHORS } from './certificate/anchors.ts'
import { nameText, type Certificate } from './certificate/certificate.ts'
import { crlAddresses, keyUsages } from './certificate/extensions.ts'
import { allRight, type CertificateReport, type Check } from './check.ts'
import { readCrl } from './crl.ts'

/** What an authority's list of revoked certificates says. Dates are ISO 8601 in UTC. */
export type Revocation =
  | { state: 'good'; url: string; thisUpdate: string; nextUpdate: string }
  | { state: 'revoked'; url: string; since: string }
  | { state: 'unknown'; url: string; doubt: RevocationDoubt }

/** Why a list could not be had or trusted. */
export type RevocationDoubt =
  | 'unreachable'
  | 'timeout'
  | 'too-big'
  | 'not-a-crl'
  | 'signature'
  | 'stale'
  | 'no-address'
  | 'no-issuer'
  | 'critical-extension'

/** From the first look for the host to the last octet, in milliseconds. */
const TIME_LIMIT = 20_000
/** Octets. The size of the real list is not known; one of 400 000 entries fits. */
const SIZE_LIMIT = 16 * 1024 * 1024
/** Clocks differ; a list may be signed some minutes in our future, in milliseconds. */
const CLOCK_TOLERANCE = 10 * 60_000

export interface RevocationOptions {
  now?: Date
  timeLimit?: number
  sizeLimit?: number
}

/**
 * Asks the authorities' lists whether the certificate and its issuer are revoked, and adds what they say to the report.
 * A list that cannot be had or trusted is a failed check, never a passed one. Plain http, because that is what the
 * certificates name: the list's own signature is what is believed. Nothing is asked for a certificate without a chain
 * that holds: its addresses would be a stranger's.
 */
export async function withRevocation(
  report: CertificateReport,
  options: RevocationOptions = {},
): Promise<CertificateReport> {
  const trusted = report.checks.some(({ check, outcome }) => check === 'chain' && outcome === 'passed')
  const asked = trusted
    ? report.path.filter((one) => !one.issuer.raw.equals(one.subject.raw))
    : report.path.slice(0, 1)
  const found = await Promise.all(
    asked.map(async (certificate): Promise<Check> => {
      const revocation = trusted ? await ask(certificate, report, options) : unknown('', 'no-issuer')
      const outcome = revocation.state === 'good' ? 'passed' : 'failed'
      return { check: 'revocation', outcome, of: nameText(certificate.subject), ...revocation }
    }),
  )
  const checks = [...report.checks, ...found]
  return { ...report, checks, right: allRight(checks) }
}

async function ask(
  certificate: Certificate,
  report: CertificateReport,
  options: RevocationOptions,
): Promise<Revocation> {
  const url = crlAddresses(certificate).find((address) => address.startsWith('http://'))
  if (url === undefined) return unknown('', 'no-address')
  const key = issuerKey(certificate, report.path)
  if (!key) return unknown(url, 'no-issuer')
  const fetched = await fetchBounded(url, options)
  return Buffer.isBuffer(fetched)
    ? judge(fetched, certificate, key, url, options.now ?? new Date())
    : unknown(url, fetched)
}

/** The issuer's key: of his certificate in the file, else the pinned one that confirmed the chain. */
function issuerKey(certificate: Certificate, path: readonly Certificate[]): KeyObject | undefined {
  const issuer = path[path.indexOf(certificate) + 1]
  if (issuer) return keyUsages(issuer)?.includes('cRLSign') === false ? undefined : issuer.publicKey
  for (const { spki } of ANCHORS) {
    if (spki === undefined) continue
    const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })
    if (certificate.x509.verify(key)) return key
  }
  return undefined
}

function judge(bytes: Buffer, certificate: Certificate, key: KeyObject, url: string, now: Date): Revocation {
  try {
    const crl = readCrl(bytes, certificate.isCa)
    if (!crl.issuer.equals(certificate.issuer.raw) || !crl.isSignedBy(key)) return unknown(url, 'signature')
    if (!crl.isWhole) return unknown(url, 'critical-extension')
    const { thisUpdate, nextUpdate } = crl
    const tooEarly = thisUpdate.getTime() > now.getTime() + CLOCK_TOLERANCE
    if (tooEarly || !nextUpdate || nextUpdate < now) return unknown(url, 'stale')
    const since = crl.revokedSince(certificate.serial)
    if (since) return { state: 'revoked', url, since: since.toISOString() }
    return { state: 'good', url, thisUpdate: thisUpdate.toISOString(), nextUpdate: nextUpdate.toISOString() }
  } catch (error) {
    if (error instanceof ProblemError) return unknown(url, 'not-a-crl')
    throw error
  }
}

function unknown(url: string, doubt: RevocationDoubt): Revocation {
  return { state: 'unknown', url, doubt }
}

/** A GET without redirects, cookies or compression: the address is the authority's own, and so is the answer. */
async function fetchBounded(
  url: string,
  { timeLimit = TIME_LIMIT, sizeLimit = SIZE_LIMIT }: RevocationOptions,
): Promise<Buffer | RevocationDoubt> {
  // Loaded here, because most runs never ask the network anything.
  const { get } = await import('node:http')
  const signal = AbortSignal.timeout(timeLimit)
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(url, { signal, headers: { 'accept-encoding': 'identity' }, agent: false }, resolve).on(
        'error',
        reject,
      )
    })
    if (response.statusCode !== 200) {
      response.destroy()
      return 'unreachable'
    }
    const pieces: Buffer[] = []
    let length = 0
    for await (const piece of response as AsyncIterable<Buffer>) {
      length += piece.length
      // Leaving the loop closes the connection.
      if (length > sizeLimit) return 'too-big'
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return signal.aborted ? 'timeout' : 'unreachable'
  }
}
