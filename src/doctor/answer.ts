/** What became of one question to an address, whoever asked it. */
import type { Silence } from './findings.ts'

export type Answer =
  | {
      answer: 'answered'
      status: number
      /** The server's own clock minus this computer's, in milliseconds; nothing when it does not say. */
      clock: number | undefined
      /** The issuer of its certificate, when that leads to no public authority. */
      stranger: string | undefined
    }
  /** `said`: the machine's own word. */
  | { answer: 'silent'; reason: Silence; said: string }

/** The system's codes (Node.js, OpenSSL) and Chromium's net errors, as far as they mean something to a person. */
const REASONS: readonly (readonly [said: RegExp, reason: Silence])[] = [
  [/^(ENOTFOUND|EAI_\w+)$|ERR_NAME_/, 'dns'],
  [/PROXY|TUNNEL|PAC_/, 'proxy'],
  [/CERT|SIGNATURE|CHAIN/, 'certificate'],
  [/^ECONNREFUSED$|ERR_CONNECTION_REFUSED/, 'refused'],
  [/^(EHOSTUNREACH|ENETUNREACH)$|ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_|ERR_NETWORK_/, 'no-route'],
  [/^(ETIMEDOUT|TimeoutError|ABORT_ERR)$|TIMED_OUT/, 'timeout'],
  [/^(ECONNRESET|EPIPE|ECONNABORTED)$|ERR_CONNECTION_|ERR_EMPTY_RESPONSE/, 'cut'],
  [/^EPROTO$|SSL/, 'tls'],
  [/ERR_BLOCKED|ERR_ACCESS_DENIED/, 'blocked'],
]

export function silence(said: string): Extract<Answer, { answer: 'silent' }> {
  const [, reason = 'other'] = REASONS.find(([pattern]) => pattern.test(said)) ?? []
  return { answer: 'silent', reason, said }
}

/**
 * How far this computer's clock is from a server's, in milliseconds (the server's minus ours).
 *
 * @param date the header `Date` (RFC 9110, 6.6.1), to the second
 * @param now when the answer came, in milliseconds since 1970
 */
export function clockOf(date: string | undefined, now: number): number | undefined {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? undefined : time - now
}
