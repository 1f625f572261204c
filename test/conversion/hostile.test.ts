import { expect, test } from '@playwright/test'
import { openP12 } from '../../src/conversion/index.ts'
import { openCertificateFile } from '../../src/conversion/open-any.ts'
import type { Problem } from '../../src/problems.ts'
import { ecKeys, makeFamily, type Family } from './made/certificates.ts'
import {
  certificateBag,
  clearSafe,
  nestedBag,
  pbes2,
  pfx,
  pkcs8,
  sealedSafe,
  shroudedKeyBag,
  tripleDes,
} from './made/p12.ts'
import { problemOf } from './problem.ts'

const CODE = 'F-?aGUf6.yV4'
let made: Promise<Family> | undefined
const family = async () => (made ??= makeFamily({ keys: await ecKeys() }))

/** The problem, which must come at once: within two seconds on a machine that has other things to do. */
async function refusedAtOnce(work: () => Promise<unknown>): Promise<Problem> {
  // Processor time, because a busy machine lets nobody finish in time.
  const started = process.cpuUsage()
  const problem = await problemOf(work())
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1000).toBeLessThan(2000)
  return problem
}

const wrap = (tag: number, content: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([Buffer.from([tag, 0x84]), length, content])
}

const mail = (type: string, body: string) =>
  Buffer.from(`From: a@b.dk\r\nContent-Type: ${type}\r\n\r\n${body}`)
const multipart = (body: string) => mail('multipart/mixed; boundary=x', body)

const BOMBS: Record<string, Buffer> = {
  'a mail of 250 000 parts': multipart('--x\r\n'.repeat(250_000)),
  'a mail of 1 900 parts and 40 000 lines': multipart('--x\r\n\r\n'.repeat(1900) + 'a\r\n'.repeat(40_000)),
  'a mail of nine million lines': mail('text/plain', '\n'.repeat(9_000_000)),
  'a mail of 2 000 mails in mails': Buffer.from(
    Array.from({ length: 2000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join(
      '',
    ),
  ),
  'a mail with a header of two megabytes': mail(`text/plain\r\nTo: ${'('.repeat(2_000_000)}`, 'a'),
  '3 000 nested sequences': Array.from({ length: 3000 }).reduce<Buffer>(
    (inner) => wrap(0x30, inner),
    Buffer.alloc(0),
  ),
  '100 000 open lengths': Buffer.alloc(200_000, Buffer.from([0x30, 0x80])),
  'a length of 4 GiB': Buffer.from('3084ffffffff020103', 'hex'),
  'a length of 2^63': Buffer.from('3088800000000000000002010330', 'hex'),
  'a length of 127 octets': Buffer.concat([Buffer.from([0x30, 0xff]), Buffer.alloc(127, 1)]),
  'a million elements': wrap(
    0x30,
    Buffer.concat([Buffer.from('020103', 'hex'), wrap(0x30, Buffer.alloc(2_000_000, Buffer.from([5, 0])))]),
  ),
  'ten million beginnings of PEM': Buffer.alloc(9_000_000, '-----BEGIN '),
  'ten million open PEM blocks': Buffer.alloc(9_000_000, '-----BEGIN A-----'),
  'ten megabytes of Base-64': Buffer.alloc(10_000_000, 'A'),
  'ten megabytes of blanks': Buffer.alloc(10_000_000, ' '),
  'an open-ended octet string': Buffer.concat([
    Buffer.from('30800201033080', 'hex'),
    Buffer.alloc(1000, Buffer.from([0x24, 0x80])),
  ]),
}

for (const [name, bytes] of Object.entries(BOMBS)) {
  test(`${name} cost no more than a moment`, async () => {
    const problem = await refusedAtOnce(() => openCertificateFile(bytes, { code: CODE }))
    expect(['malformed', 'not-a-certificate-file']).toContain(problem.code)
  })
}

test('octet strings nested within the limits are not multiplied in memory', async () => {
  let pieces = wrap(0x04, Buffer.alloc(2_000_000))
  for (let level = 0; level < 40; level++) pieces = wrap(0x24, pieces)
  const data = wrap(0x30, Buffer.concat([Buffer.from('06092a864886f70d010701', 'hex'), wrap(0xa0, pieces)]))
  const before = process.memoryUsage().rss
  const problem = await refusedAtOnce(() =>
    openP12(wrap(0x30, Buffer.concat([Buffer.from('020103', 'hex'), data]))),
  )
  expect(problem.code).toBe('malformed')
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
})

const MANY = [2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53, 5_000_001]
test('a count that nobody can wait for is refused before the work, wherever it stands', async () => {
  const { leaf } = await family()
  const bag = certificateBag(leaf.der)
  for (const iterations of MANY) {
    const files = [
      pfx([clearSafe(bag)], CODE, { iterations }),
      pfx([sealedSafe(pbes2({ iterations }), CODE, bag)], CODE),
      pfx([sealedSafe(tripleDes(iterations), CODE, bag)], CODE),
      pfx([sealedSafe(pbes2({ iterations }), CODE, bag)], CODE, 'none'),
    ]
    for (const file of files) {
      const problem = await refusedAtOnce(() => openP12(file, { code: CODE }))
      expect(problem).toMatchObject({
        code: 'too-expensive',
        what: 'iterations',
        limit: 5_000_000,
        asked: iterations >= 5_000_001 ? expect.any(Number) : 0,
      })
    }
  }
})

test('counts that are fine one by one and too many together are refused before the first of them', async () => {
  const { leaf } = await family()
  const bag = certificateBag(leaf.der)
  const safes = [1_700_000, 1_700_000].map((iterations) => sealedSafe(pbes2({ iterations }), CODE, bag))
  const problem = await refusedAtOnce(() =>
    openP12(pfx(safes, CODE, { iterations: 1_700_000 }), { code: CODE }),
  )
  expect(problem).toMatchObject({ code: 'too-expensive', spent: 0, asked: 5_100_000 })
})

test('a key that is too heavy to open costs the proof of the code, not the certificate', async () => {
  const { leaf } = await family()
  const key = shroudedKeyBag(pkcs8(leaf.keys.privateKey), pbes2({ iterations: 2 ** 31 }), CODE)
  const opened = await openP12(pfx([clearSafe(certificateBag(leaf.der), key)], CODE), { code: CODE })
  expect(opened.code).toMatchObject({ state: 'key-not-compared', because: 'too-expensive' })
})

test('a count of zero or below is a damaged file, not an open door', async () => {
  const { leaf } = await family()
  const file = pfx([clearSafe(certificateBag(leaf.der))], CODE, { iterations: 0 })
  expect(await refusedAtOnce(() => openP12(file, { code: CODE }))).toMatchObject({
    code: 'malformed',
    defect: 'number',
  })
  const negative = Buffer.from(file)
  negative[negative.length - 1] = 0x80
  expect(await refusedAtOnce(() => openP12(negative, { code: CODE }))).toMatchObject({
    code: 'malformed',
    defect: 'number',
  })
})

test('scrypt that would fill the memory is refused, what real software uses is not', async () => {
  const { leaf } = await family()
  const sealed = (n: number, r: number, p: number) => pbes2({ scrypt: { n, r, p } })
  const usual = pfx([sealedSafe(sealed(2 ** 16, 8, 1), CODE, certificateBag(leaf.der))], CODE)
  expect((await openP12(usual, { code: CODE })).leaf.der).toEqual(leaf.der)
  for (const [n, r, p] of [
    [2 ** 30, 8, 1],
    [2 ** 14, 2 ** 14, 1],
    [2 ** 14, 8, 2 ** 20],
    [2 ** 50, 8, 1],
  ] as const) {
    const file = pfx([sealedSafe(sealed(n, r, p), CODE, certificateBag(leaf.der))], CODE, 'none')
    const problem = await refusedAtOnce(() => openP12(file, { code: CODE }))
    expect(problem, `${n}, ${r}, ${p}`).toMatchObject({ code: 'too-expensive', what: 'memory' })
  }
})

test('2 000 certificates are no hang, and 6 000 are refused', async () => {
  const { leaf, issuing, root } = await family()
  const many = (count: number) =>
    pfx(
      [
        clearSafe(
          certificateBag(leaf.der),
          ...Array.from({ length: count }, () => certificateBag(issuing.der)),
          certificateBag(root.der),
        ),
      ],
      CODE,
    )
  const started = performance.now()
  expect((await openP12(many(2000))).leaf.der).toEqual(leaf.der)
  expect(performance.now() - started).toBeLessThan(5000)
  expect(await refusedAtOnce(() => openP12(many(6000)))).toMatchObject({ defect: 'too-many-elements' })
})

test('safes in safes in safes end somewhere', async () => {
  const { leaf } = await family()
  const nested = (levels: number) => {
    let bag = certificateBag(leaf.der)
    for (let level = 0; level < levels; level++) bag = nestedBag(bag)
    return pfx([clearSafe(bag)], CODE)
  }
  expect((await openP12(nested(4))).leaf.der).toEqual(leaf.der)
  expect(await refusedAtOnce(() => openP12(nested(5)))).toMatchObject({ defect: 'nesting' })
})
