/** One question to the portal's start page, by the program itself. Nothing is logged in to, sent or kept. */
import { request as askPlain, type IncomingMessage } from 'node:http'
import { request as askSecure } from 'node:https'
import { rootCertificates, TLSSocket } from 'node:tls'
import { errorCode } from '../files.ts'
import { clockOf, silence, type Answer } from './answer.ts'
import type { NamedProxy } from './findings.ts'

/** After so many milliseconds nobody answers any more. */
export const PATIENCE = 10_000

/**
 * Asks for the head of a page, directly. Only the public authorities that Node.js brings are trusted, whatever the
 * computer trusts besides: whoever reads along on the way shows. What is not trusted is asked all the same, because the
 * answer is only looked at for its time and the question holds no secret.
 */
export function askDirectly(url: string, patience = PATIENCE): Promise<Answer> {
  const isSecure = url.startsWith('https:')
  return new Promise((resolve) => {
    const asking = (isSecure ? askSecure : askPlain)(url, {
      method: 'HEAD',
      agent: false,
      signal: AbortSignal.timeout(patience),
      ...(isSecure && { ca: [...rootCertificates], rejectUnauthorized: false }),
    })
    asking.on('response', (response) => {
      response.resume()
      resolve({
        answer: 'answered',
        status: response.statusCode ?? 0,
        clock: clockOf(response.headers.date, Date.now()),
        stranger: strangerOf(response),
      })
    })
    asking.on('error', (error) => resolve(silence(errorCode(error))))
    asking.end()
  })
}

function strangerOf({ socket }: IncomingMessage): string | undefined {
  if (!(socket instanceof TLSSocket) || socket.authorized) return undefined
  const { issuer } = socket.getPeerCertificate()
  return [issuer.CN, issuer.O].flat().find((name) => name !== undefined && name !== '') ?? '?'
}

/** The proxy that the environment names for an address, as curl and most programs read it. Pure. */
export function namedProxy(url: string, environment: NodeJS.ProcessEnv): NamedProxy | undefined {
  const scheme = new URL(url).protocol.slice(0, -1)
  for (const name of [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`, 'all_proxy', 'ALL_PROXY']) {
    const value = environment[name]
    if (value === undefined || value === '') continue
    const address = value.includes('://') ? value : `http://${value}`
    // What is no address is no secret either way, and is told by its name alone.
    return { server: URL.canParse(address) ? new URL(address).host : '?', by: name }
  }
  return undefined
}
