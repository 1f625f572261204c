/** What was seen, and what `doctor` makes of it: nothing that stops an order may pass, and nothing else may fail. */
import { expect, test } from '@playwright/test'
import { silence, type Answer } from '../../src/doctor/answer.ts'
import { namedProxy } from '../../src/doctor/ask.ts'
import { exitCodeOfFindings, outcomeOf, type Finding } from '../../src/doctor/findings.ts'
import {
  judgeBrowser,
  judgeClock,
  judgeFolder,
  judgeLeftovers,
  judgeNode,
  judgeOrders,
  judgePortal,
  judgePresets,
} from '../../src/doctor/judge.ts'

const answered = (more: Partial<Extract<Answer, { answer: 'answered' }>> = {}): Answer => ({
  answer: 'answered',
  status: 302,
  clock: 0,
  stranger: undefined,
  ...more,
})

const portal = (direct: Answer, browser?: Answer) =>
  judgePortal({ host: 'portal.test', direct, browser, proxy: undefined })

const at = { start: 'https://portal.test/', hasDisplay: true, needsWindow: true }
const refusing = [{ browser: 'Microsoft Edge', failure: 'blocked-by-policy' as const }]
const absent = [{ browser: 'Microsoft Edge', failure: 'not-found' as const }]
const MINUTE = 60_000

const TABLE: readonly (readonly [what: string, found: Finding, state: string, outcome: string])[] = [
  ['Node of the day', judgeNode('24.1.0'), 'enough', 'passed'],
  ['the oldest Node that will do', judgeNode('20.19.0'), 'enough', 'passed'],
  ['a Node just too old', judgeNode('20.18.3'), 'too-old', 'failed'],
  ['a Node far too old', judgeNode('18.20.4'), 'too-old', 'failed'],

  ['the first browser starts', judgeBrowser({ name: 'Edge 143', tried: [] }, at), 'starts', 'passed'],
  [
    'one before it is not installed',
    judgeBrowser({ name: 'Chrome 143', tried: absent }, at),
    'starts',
    'passed',
  ],
  [
    'one before it is barred',
    judgeBrowser({ name: 'Chrome 143', tried: refusing }, at),
    'another-starts',
    'noted',
  ],
  ['none starts', judgeBrowser({ tried: refusing }, at), 'none', 'failed'],
  [
    'no screen',
    judgeBrowser({ name: 'Chromium', tried: [] }, { ...at, hasDisplay: false }),
    'no-window',
    'failed',
  ],
  [
    'no screen, and none needed',
    judgeBrowser({ name: 'Chromium', tried: [] }, { ...at, hasDisplay: false, needsWindow: false }),
    'starts',
    'passed',
  ],

  ['a plain answer', portal(answered()), 'answers', 'passed'],
  ['an answer to somebody not logged in', portal(answered({ status: 403 })), 'answers', 'passed'],
  ['a portal that ails', portal(answered({ status: 503 })), 'ails', 'noted'],
  [
    'a portal that ails behind a proxy',
    portal(silence('ETIMEDOUT'), answered({ status: 503 })),
    'ails',
    'noted',
  ],
  ['only the browser knows the way', portal(silence('ENOTFOUND'), answered()), 'answers', 'passed'],
  [
    'nobody knows the way',
    portal(silence('ENOTFOUND'), silence('ERR_NAME_NOT_RESOLVED')),
    'silent',
    'failed',
  ],
  ['no browser to ask', portal(silence('ENOTFOUND')), 'silent', 'failed'],
  ['somebody reads along', portal(answered({ stranger: 'Zscaler' }), answered()), 'inspected', 'noted'],
  [
    'somebody reads along, no browser',
    portal(answered({ stranger: 'Zscaler' })),
    'inspected-untried',
    'noted',
  ],
  [
    'somebody reads along whom the browser does not let',
    portal(answered({ stranger: 'Zscaler' }), silence('ERR_CERT_AUTHORITY_INVALID')),
    'silent',
    'failed',
  ],

  ['a right clock', judgeClock([answered({ clock: 4 * MINUTE })]), 'right', 'passed'],
  ['a clock behind', judgeClock([answered({ clock: 6 * MINUTE })]), 'behind', 'failed'],
  ['a clock ahead', judgeClock([answered({ clock: -6 * MINUTE })]), 'ahead', 'noted'],
  [
    'a clock that only the browser saw',
    judgeClock([silence('x'), answered({ clock: 9 * MINUTE })]),
    'behind',
    'failed',
  ],
  ['no clock to compare', judgeClock([undefined, silence('ENOTFOUND')]), 'not-tried', 'not-tried'],
  [
    'a server that does not say the time',
    judgeClock([answered({ clock: undefined })]),
    'not-tried',
    'not-tried',
  ],

  [
    'a good folder',
    judgeFolder('/x', { wrote: true, alone: true, lies: { place: 'own-disk' } }),
    'private',
    'passed',
  ],
  ['a closed folder', judgeFolder('/x', { wrote: false, reason: 'EACCES' }), 'not-writable', 'failed'],
  [
    'a folder in a cloud',
    judgeFolder('/x', { wrote: true, alone: true, lies: { place: 'synced', by: 'OneDrive' } }),
    'synced',
    'noted',
  ],
  [
    'a folder on a server',
    judgeFolder('/x', { wrote: true, alone: false, lies: { place: 'network' } }),
    'network',
    'noted',
  ],
  [
    'a disk without rights',
    judgeFolder('/x', { wrote: true, alone: false, lies: { place: 'own-disk' } }),
    'others-may-read',
    'noted',
  ],

  ['nothing left', judgeLeftovers([], []), 'none', 'passed'],
  ['a folder left', judgeLeftovers([], ['/tmp/x']), 'folders', 'noted'],
  ['a certificate left', judgeLeftovers(['/tmp/x/y.p12'], ['/tmp/x']), 'certificates', 'noted'],

  ['no orders', judgeOrders('/x', []), 'none', 'passed'],
  ['finished orders', judgeOrders('/x', ['upload', 'nothing', 'rehearse']), 'finished', 'passed'],
  ['an order half way', judgeOrders('/x', ['upload', 'resume']), 'unfinished', 'noted'],
  ['nothing preset', judgePresets('/x', new Map()), 'none', 'passed'],
  ['a preset', judgePresets('/x', new Map([['org', { value: 'T', where: '/x' }]])), 'some', 'passed'],
  ['a ledger that nobody can read', judgeOrders('/x', ['unreadable']), 'unfinished', 'noted'],
]

for (const [what, found, state, outcome] of TABLE) {
  test(`${what}: ${state}, ${outcome}`, () => {
    expect([found.state, outcomeOf(found)]).toEqual([state, outcome])
  })
}

const SAID: readonly (readonly [said: string, reason: string])[] = [
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ERR_NAME_NOT_RESOLVED', 'dns'],
  ['ERR_PROXY_CONNECTION_FAILED', 'proxy'],
  ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
  ['ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'proxy'],
  ['ERR_CERT_AUTHORITY_INVALID', 'certificate'],
  ['ERR_CERT_DATE_INVALID', 'certificate'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
  ['ECONNREFUSED', 'refused'],
  ['ERR_CONNECTION_REFUSED', 'refused'],
  ['ERR_CONNECTION_TIMED_OUT', 'timeout'],
  ['TimeoutError', 'timeout'],
  ['ECONNRESET', 'cut'],
  ['ERR_CONNECTION_CLOSED', 'cut'],
  ['ERR_INTERNET_DISCONNECTED', 'no-route'],
  ['ENETUNREACH', 'no-route'],
  ['ERR_SSL_PROTOCOL_ERROR', 'tls'],
  ['EPROTO', 'tls'],
  ['ERR_BLOCKED_BY_ADMINISTRATOR', 'blocked'],
  ['ESOMETHING', 'other'],
]

for (const [said, reason] of SAID) {
  test(`what the machine calls ${said} is told as ${reason}`, () => {
    expect(silence(said)).toEqual({ answer: 'silent', reason, said })
  })
}

test('the exit code is that of the first thing that stops an order, and 0 when nothing does', () => {
  const fine = judgeNode('24.0.0')
  const noted = judgeOrders('/x', ['resume'])
  const browser = judgeBrowser({ tried: absent }, at)
  const folder = judgeFolder('/x', { wrote: false, reason: 'EROFS' })
  const network = portal(silence('ENOTFOUND'))
  expect(exitCodeOfFindings([fine, noted])).toBe(0)
  expect(exitCodeOfFindings([fine, browser, network, folder])).toBe(10)
  expect(exitCodeOfFindings([fine, network, folder])).toBe(12)
  expect(exitCodeOfFindings([fine, folder, noted])).toBe(9)
})

test('a proxy is told by its server and never with its password', () => {
  const url = 'https://portal.test/'
  const named = (environment: NodeJS.ProcessEnv) => namedProxy(url, environment)
  expect(named({})).toBeUndefined()
  expect(named({ HTTP_PROXY: 'http://proxy.test:8080' })).toBeUndefined()
  expect(named({ HTTPS_PROXY: 'http://mette:hemmelig@proxy.test:8080' })).toEqual({
    server: 'proxy.test:8080',
    by: 'HTTPS_PROXY',
  })
  expect(named({ https_proxy: 'proxy.test:3128', HTTPS_PROXY: 'other.test' })?.server).toBe('proxy.test:3128')
  expect(named({ ALL_PROXY: 'socks5://127.0.0.1:1080' })?.by).toBe('ALL_PROXY')
  expect(named({ HTTPS_PROXY: 'http://mette:hemmelig@:::' })).toEqual({ server: '?', by: 'HTTPS_PROXY' })
})
