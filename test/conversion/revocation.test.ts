import { constants, sign } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import type { asn1 } from 'node-forge'
import { signCertificate, keyId } from '../../fixtures/portal/ca/certificate.ts'
import {
  bits,
  encode,
  explicit,
  implicit,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  small,
  time,
  yes,
} from '../../fixtures/portal/ca/der.ts'
import { issuingExtensions, leafExtensions, subjectName } from '../../fixtures/portal/ca/profile.ts'
import {
  checkCertificate,
  Certificate,
  withRevocation,
  type CertificateReport,
} from '../../src/conversion/index.ts'
import { authorityName, daysFromNow, makeRoot, NOW, rsaKeys, type Entity } from './made/certificates.ts'

type Node = asn1.Asn1

/** A server that answers as it is told, and certificates that name it. */
interface World {
  report: CertificateReport
  issuing: Entity
  serial: string
  answer: (listener: RequestListener) => void
  asked: () => number
}

const crlPoint = (url: string): Node =>
  sequence(oid('2.5.29.31'), octets(sequence(sequence(explicit(0, explicit(0, implicit(6, url)))))))

let server: Server
let listener: RequestListener = (_request, response) => response.end()
let requests = 0
let world: Promise<World> | undefined

test.beforeAll(async () => {
  // A worker may come back to this file with a new server: the certificates name its port.
  world = undefined
  server = createServer((request, response) => {
    requests++
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
test.afterAll(() => new Promise((resolve) => server.close(resolve)))

function makeWorld(): Promise<World> {
  return (world ??= (async () => {
    const { port } = server.address() as AddressInfo
    const root = await makeRoot()
    const keys = await rsaKeys()
    const name = authorityName('Den Danske Stat OCES udstedende-CA 1')
    const withList = (extensions: Node[], list: string) => [
      ...extensions.filter((one) => !encode(one).includes(Buffer.from('551d1f', 'hex'))),
      crlPoint(`http://127.0.0.1:${port}/${list}`),
    ]
    const issuingDer = signCertificate(
      {
        issuer: root.name,
        subject: name,
        publicKey: keys.publicKey,
        extensions: withList(
          issuingExtensions(keyId(keys.publicKey), keyId(root.keys.publicKey)),
          'root.crl',
        ),
        notBefore: daysFromNow(-100),
        days: 3000,
      },
      root.keys.privateKey,
      'sha512',
    )
    const leafKeys = await rsaKeys()
    const subject = subjectName({
      name: 'Testkommune',
      uuid: '7cf6a3e4-09e8-40f6-81c8-36938d91d2ab',
      organisation: 'Testkommune',
      cvr: '12345678',
    })
    const leafDer = signCertificate(
      {
        issuer: name,
        subject,
        publicKey: leafKeys.publicKey,
        extensions: withList(
          leafExtensions('system', keyId(leafKeys.publicKey), keyId(keys.publicKey), undefined),
          'issuing.crl',
        ),
        notBefore: daysFromNow(-10),
        days: 1095,
      },
      keys.privateKey,
      'sha256',
    )
    rootList = makeCrl(root, {})
    const leaf = new Certificate(leafDer)
    const others = [new Certificate(issuingDer), new Certificate(root.der)]
    return {
      report: checkCertificate(leaf, others, { environment: 'rehearsal', now: NOW }),
      issuing: { der: issuingDer, keys, name },
      serial: leaf.serial,
      answer: (next) => (listener = next),
      asked: () => requests,
    }
  })())
}
let rootList: Buffer

interface CrlWishes {
  revoked?: string[]
  thisUpdate?: Date
  nextUpdate?: Date | 'none'
  extensions?: Node[]
  signer?: Entity
}

const PSS = sequence(
  oid('1.2.840.113549.1.1.10'),
  sequence(
    explicit(0, sequence(oid('2.16.840.1.101.3.4.2.1'), nothing())),
    explicit(1, sequence(oid('1.2.840.113549.1.1.8'), sequence(oid('2.16.840.1.101.3.4.2.1'), nothing()))),
    explicit(2, small(32)),
  ),
)

function makeCrl(issuer: Entity, wishes: CrlWishes): Buffer {
  const { revoked = [], thisUpdate = daysFromNow(-1), nextUpdate = daysFromNow(1), extensions = [] } = wishes
  const entries = revoked.map((serial) =>
    sequence(integer(Buffer.from(serial, 'hex')), time(daysFromNow(-3))),
  )
  const contents = sequence(
    small(1),
    PSS,
    issuer.name,
    time(thisUpdate),
    ...(nextUpdate === 'none' ? [] : [time(nextUpdate)]),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    ...(extensions.length > 0 ? [explicit(0, sequence(...extensions))] : []),
  )
  const { privateKey } = (wishes.signer ?? issuer).keys
  const signature = sign('sha256', encode(contents), {
    key: privateKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: 32,
  })
  return encode(sequence(contents, PSS, bits(signature)))
}

/** Answers with the list for the leaf, and with the root's own list for the issuing authority. */
const serve =
  (list: Buffer): RequestListener =>
  (request, response) =>
    response.end(request.url === '/root.crl' ? rootList : list)

async function leafRevocation(
  list: (made: World) => RequestListener,
  options: Parameters<typeof withRevocation>[1] = {},
) {
  const made = await makeWorld()
  made.answer(list(made))
  const report = await withRevocation(made.report, { now: NOW, ...options })
  const [check] = report.checks.filter((one) => one.check === 'revocation')
  return { check, right: report.right }
}

test('a certificate that is on no list is said to be good, its issuer too', async () => {
  const made = await makeWorld()
  made.answer(serve(makeCrl(made.issuing, { revoked: ['0102'] })))
  const report = await withRevocation(made.report, { now: NOW })
  const found = report.checks.filter(({ check }) => check === 'revocation')
  expect(found).toHaveLength(2)
  expect(found).toEqual([
    expect.objectContaining({ of: 'Testkommune', state: 'good', outcome: 'passed' }),
    expect.objectContaining({ of: 'Den Danske Stat OCES udstedende-CA 1', state: 'good' }),
  ])
  expect(report.right).toBe(true)
})

test('a revoked certificate is not right', async () => {
  const { check, right } = await leafRevocation((made) =>
    serve(makeCrl(made.issuing, { revoked: ['0102', made.serial] })),
  )
  expect(check).toMatchObject({ state: 'revoked', outcome: 'failed', since: daysFromNow(-3).toISOString() })
  expect(right).toBe(false)
})

const DOUBTS: Record<
  string,
  [doubt: string, answer: (made: World) => Promise<RequestListener> | RequestListener]
> = {
  'a list that somebody else signed': [
    'signature',
    async (made) => serve(makeCrl(made.issuing, { signer: { ...made.issuing, keys: await rsaKeys() } })),
  ],
  "another issuer's list": [
    'signature',
    (made) => serve(makeCrl({ ...made.issuing, name: authorityName('Another') }, {})),
  ],
  'yesterday’s list': ['stale', (made) => serve(makeCrl(made.issuing, { nextUpdate: daysFromNow(-0.5) }))],
  'a list without an end': ['stale', (made) => serve(makeCrl(made.issuing, { nextUpdate: 'none' }))],
  'a list of tomorrow': ['stale', (made) => serve(makeCrl(made.issuing, { thisUpdate: daysFromNow(0.5) }))],
  'a list of changes only': [
    'critical-extension',
    (made) =>
      serve(makeCrl(made.issuing, { extensions: [sequence(oid('2.5.29.27'), yes(), octets(small(1)))] })),
  ],
  'a list of CA certificates only': [
    'critical-extension',
    (made) =>
      serve(
        makeCrl(made.issuing, {
          extensions: [sequence(oid('2.5.29.28'), yes(), octets(sequence(implicit(2, Buffer.from([255])))))],
        }),
      ),
  ],
  'a web page': ['not-a-crl', () => serve(Buffer.from('<html>'))],
  'an empty answer': ['not-a-crl', () => serve(Buffer.alloc(0))],
  'no such page': ['unreachable', () => (_request, response) => response.writeHead(404).end()],
  'a redirect': [
    'unreachable',
    () => (_request, response) => response.writeHead(302, { location: '/root.crl' }).end(),
  ],
  'a closed connection': ['unreachable', () => (request) => request.socket.destroy()],
}

for (const [name, [doubt, answer]] of Object.entries(DOUBTS)) {
  test(`${name} is never taken for a good word`, async () => {
    const listen = await answer(await makeWorld())
    const { check, right } = await leafRevocation(() => listen)
    expect(check).toMatchObject({ state: 'unknown', doubt, outcome: 'failed' })
    expect(right).toBe(false)
  })
}

test('an answer that does not end is cut off by size, one that does not come by time', async () => {
  const endless: RequestListener = (_request, response) => {
    const more = () => {
      while (response.write(Buffer.alloc(64 * 1024))) if (response.destroyed) return
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  }
  expect((await leafRevocation(() => endless, { sizeLimit: 200_000 })).check).toMatchObject({
    doubt: 'too-big',
  })
  expect((await leafRevocation(() => () => undefined, { timeLimit: 200 })).check).toMatchObject({
    doubt: 'timeout',
  })
})

test('nobody is asked about a certificate that no known authority signed', async () => {
  const made = await makeWorld()
  const before = made.asked()
  const inProduction = {
    ...made.report,
    checks: made.report.checks.map((check) => ({ ...check, outcome: 'failed' as const })),
  }
  const report = await withRevocation(inProduction, { now: NOW })
  expect(report.checks.at(-1)).toMatchObject({ check: 'revocation', doubt: 'no-issuer', outcome: 'failed' })
  expect(made.asked()).toBe(before)
})
