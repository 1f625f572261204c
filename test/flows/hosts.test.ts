import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { PORTAL_ENVIRONMENTS } from '../../src/environments.ts'
import { isLoopback, loopbackTerritory, territoryOf, type Place } from '../../src/flows/portal/hosts.ts'

const PORTAL = 'erhvervsadministration.nemlog-in.dk'
const production = territoryOf('production')

const PLACES: readonly (readonly [what: string, url: string, place: Place])[] = [
  ['the portal', `https://${PORTAL}/certificates`, 'portal'],
  ['its letters in another case', `HTTPS://${PORTAL.toUpperCase()}/`, 'portal'],
  ['its port, written out', `https://${PORTAL}:443/`, 'portal'],
  ['another port', `https://${PORTAL}:8443/`, 'foreign'],
  ['http for https', `http://${PORTAL}/`, 'foreign'],
  ['a dot at the end', `https://${PORTAL}./`, 'foreign'],
  ['the portal as a subdomain of another', `https://${PORTAL}.evil.example/`, 'foreign'],
  ['another in front of the portal', `https://evil.${PORTAL}/`, 'foreign'],
  ['the portal glued to another name', `https://evil-${PORTAL}/`, 'foreign'],
  ['the portal as a user name', `https://${PORTAL}@evil.example/`, 'foreign'],
  ['the portal as user name and password', `https://${PORTAL}:443@evil.example/`, 'foreign'],
  ['the portal in the path', `https://evil.example/${PORTAL}`, 'foreign'],
  ['the portal in the query', `https://evil.example/?https://${PORTAL}/`, 'foreign'],
  ['the portal after a backslash', `https://evil.example\\@${PORTAL}/`, 'foreign'],
  ['its parent domain', 'https://nemlog-in.dk/', 'foreign'],
  ['a Cyrillic letter', 'https://erhvervs\u0430dministration.nemlog-in.dk/', 'foreign'],
  ['its dot as a full-width dot, as browsers read it', `https://${PORTAL.replace('.', '\u3002')}/`, 'portal'],
  ['its hyphen as a lookalike', 'https://erhvervsadministration.nemlog\u2010in.dk/', 'foreign'],
  ['the test portal', 'https://erhvervsadministration.test-nemlog-in.dk/', 'foreign'],
  ['the login', 'https://nemlog-in.mitid.dk/login.aspx', 'login'],
  ['MitID', 'https://www.mitid.dk/', 'login'],
  ['the login by http', 'http://nemlog-in.mitid.dk/', 'foreign'],
  ['the test login', 'https://test-nemlog-in.pp.mitid.dk/', 'foreign'],
  ['a lookalike of the login', 'https://nemlog-in.mitid.dk.example/', 'foreign'],
  ['an address by number', 'https://127.0.0.1/', 'foreign'],
  ['an empty page', 'about:blank', 'blank'],
  ['an error page', 'chrome-error://chromewebdata/', 'blank'],
  ['a page in its own address', `data:text/html,https://${PORTAL}/`, 'blank'],
  ['a blob of the portal', `blob:https://${PORTAL}/3f2c`, 'blank'],
  ['a script', `javascript:https://${PORTAL}/`, 'blank'],
  ['a file', `file:///${PORTAL}`, 'blank'],
  ['no address', '', 'blank'],
]

test.describe('no address is taken for another:', () => {
  for (const [what, url, place] of PLACES) test(what, () => expect(production.placeOf(url)).toBe(place))
})

test('the environments know nothing of each other', () => {
  for (const here of PORTAL_ENVIRONMENTS)
    for (const there of PORTAL_ENVIRONMENTS) {
      const place = territoryOf(here).placeOf(territoryOf(there).start)
      expect(place, `${there} seen from ${here}`).toBe(here === there ? 'portal' : 'foreign')
    }
})

test('what is the portal by its address is the portal by its origin, and nothing else is', () => {
  const host = fc.constantFrom(
    PORTAL,
    `${PORTAL}.`,
    `x${PORTAL}`,
    `${PORTAL}.dk`,
    'www.mitid.dk',
    'localhost',
  )
  const address = fc
    .tuple(
      fc.constantFrom('https', 'http', 'HTTPS', 'ftp', 'blob:https', 'ws'),
      fc.constantFrom('', 'user@', 'user:word@', `${PORTAL}@`),
      fc.oneof(host, fc.domain()),
      fc.constantFrom('', ':443', ':80', ':444', ':0443'),
      fc.webPath(),
    )
    .map(([scheme, user, name, port, path]) => `${scheme}://${user}${name}${port}${path}`)
  fc.assert(
    fc.property(address, (url) => {
      const origin = URL.canParse(url) ? new URL(url).origin : 'null'
      const isPortal = production.placeOf(url) === 'portal'
      if (isPortal !== (origin === `https://${PORTAL}` && !url.startsWith('blob:'))) return false
      return !isPortal || production.isPortal(origin)
    }),
    { seed: 1, numRuns: 5000 },
  )
})

test('an opaque origin is not the portal', () => {
  for (const origin of ['null', '', '://', `https://${PORTAL}/`, PORTAL])
    expect(production.isPortal(origin), origin).toBe(false)
})

test('a portal on this machine is one origin, and another port beside it is foreign', () => {
  const territory = loopbackTerritory('http://127.0.0.1:4711/certificates?x=1', ['http://127.0.0.1:4712'])
  const places = {
    'http://127.0.0.1:4711/': 'portal',
    'http://127.0.0.1:4712/': 'login',
    'http://127.0.0.1:4713/': 'foreign',
    'http://127.0.0.1/': 'foreign',
    'https://127.0.0.1:4711/': 'foreign',
    'http://localhost:4711/': 'foreign',
    'http://[::1]:4711/': 'foreign',
    [production.start]: 'foreign',
    'https://www.mitid.dk/': 'foreign',
  }
  const found = Object.keys(places).map((url) => [url, territory.placeOf(url)])
  expect(Object.fromEntries(found)).toEqual(places)
})

const LOOPBACK = [
  'http://127.0.0.1',
  'http://127.0.0.1:8080/certificates',
  'https://127.255.0.254/',
  'http://localhost:1/',
  'http://LOCALHOST/',
  'http://[::1]:8080/',
  'http://[0:0:0:0:0:0:0:1]/',
  // Other spellings of the same number, as every browser reads them.
  'http://127.1/',
  'http://0x7f.0.0.1/',
  'http://2130706433/',
]

const NOT_LOOPBACK = [
  '',
  'localhost',
  '127.0.0.1:8080',
  'http://127.0.0.1.evil.example/',
  'http://localhost.evil.example/',
  'http://evil-localhost/',
  'http://localhost./',
  'http://user@127.0.0.1/',
  'http://user:word@localhost/',
  'http://:word@localhost/',
  'http://127.0.0.1@evil.example/',
  'http://127.0.0.1:80@evil.example/',
  'http://evil.example/127.0.0.1',
  'http://evil.example#@127.0.0.1/',
  'http://128.0.0.1/',
  'http://10.0.0.1/',
  'http://0.0.0.0/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[fe80::1]/',
  'http://127.0.0.256/',
  'ftp://127.0.0.1/',
  'file:///127.0.0.1',
  'file://localhost/etc',
  'javascript:127.0.0.1',
  'ws://localhost/',
]

test('this machine is known in every spelling', () => {
  for (const url of LOOPBACK) expect(isLoopback(url), url).toBe(true)
})

test('no other machine is taken for this one', () => {
  for (const url of NOT_LOOPBACK) expect(isLoopback(url), url).toBe(false)
})

test('no generated name or user makes another machine this one', () => {
  const decoy = fc.constantFrom('127.0.0.1', 'localhost', '[::1]')
  fc.assert(
    fc.property(decoy, fc.domain(), fc.constantFrom('.', '@', ':1@', '-'), (here, domain, joint) => {
      return !isLoopback(`http://${here}${joint}${domain}/`)
    }),
    { seed: 1, numRuns: 2000 },
  )
})
