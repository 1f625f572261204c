/** Every failed check has its own cure; one that costs money is said only where it is the cure. */
import { conversionProblems } from '../../src/words/conversion.ts'
import { expect, test } from '@playwright/test'
import { checkCertificate, type Check, type CheckOptions } from '../../src/conversion/check.ts'
import { openCertificateFile } from '../../src/conversion/open-any.ts'
import { remediesFor, type Remedy } from '../../src/conversion/remedies.ts'
import { createAuthority } from '../../fixtures/portal/ca/authority.ts'
import { packContainer } from '../../fixtures/portal/ca/container.ts'
import { Exit, exitCodeOf } from '../../src/exits.ts'
import { daysFromNow, makeFamily, makeLeaf, NOW, type Family, type LeafWishes } from './made/certificates.ts'
import { p7b } from './made/packages.ts'
import { problemOf } from './problem.ts'

let made: Promise<Family> | undefined
const family = () => (made ??= makeFamily())

const CASES: readonly (readonly [
  name: string,
  wishes: LeafWishes,
  options: Partial<CheckOptions>,
  Remedy[],
])[] = [
  ['a clock that is behind', { notBefore: daysFromNow(2) }, {}, ['clock']],
  ['an authority that is not valid yet', {}, { now: daysFromNow(-400) }, ['clock']],
  ['a mistyped CVR number', {}, { cvr: '12345679' }, ['cvr']],
  ['a mistyped organisation', {}, { org: 'Testkomune' }, ['organisation']],
  ['an expired certificate', { notBefore: daysFromNow(-300), days: 100 }, {}, ['order']],
  ['an organisation certificate', { type: 'organisation' }, {}, ['order']],
  [
    'an expired one and a mistyped number',
    { notBefore: daysFromNow(-300), days: 100 },
    { cvr: '1' },
    ['cvr', 'order'],
  ],
  [
    'an organisation certificate from nobody knows where',
    { type: 'organisation' },
    { environment: 'production' },
    ['from-portal'],
  ],
]

/** The checks that fail, in a rehearsal's eyes unless another environment is said. */
async function failedOf(wishes: LeafWishes, options: Partial<CheckOptions>): Promise<Check[]> {
  const { root, issuing } = await family()
  const leaf = await makeLeaf(issuing, wishes)
  const opened = await openCertificateFile(p7b([leaf, issuing, root].map(({ der }) => der)))
  const report = await checkCertificate(opened.leaf, opened.others, {
    environment: 'rehearsal',
    now: NOW,
    ...options,
  })
  return report.checks.filter(({ outcome }) => outcome === 'failed')
}

/** What each cure says, Danish and English. */
const SAID: Readonly<Partial<Record<Remedy, readonly [da: string, en: string]>>> = {
  clock: ['Et nyt certifikat hjælper ikke', 'A new certificate does not help'],
  cvr: ['ret --cvr', 'correct --cvr'],
  organisation: ['ret --org', 'correct --org'],
  order: ['Bestil et OCES-systemcertifikat', 'Order an OCES system certificate'],
  'from-portal': ['Brug den fil, som MitID Erhverv gav dig', 'Use the file that MitID Erhverv gave you'],
  'test-certificate': ['skriv --environment devtest4', 'write --environment devtest4'],
  'production-certificate': ['udelad --environment', 'leave out --environment'],
  'fetch-again': ['Hent filen igen', 'Fetch the file again'],
}

/** Both languages, and the exit code. */
function expectSaid(failed: Check[]): void {
  const { da, en } = conversionProblems['wrong-certificate']
  for (const remedy of remediesFor(failed)) {
    const [danish = '', english = ''] = SAID[remedy] ?? []
    expect(danish).not.toBe('')
    expect(da({ failed }).todo).toContain(danish)
    expect(en({ failed }).todo).toContain(english)
  }
  expect(exitCodeOf({ code: 'wrong-certificate', failed })).toBe(Exit.notTheCertificate)
}

for (const [name, wishes, options, remedies] of CASES) {
  test(`the cure for ${name} is ${remedies.join(' and ')}`, async () => {
    const failed = await failedOf(wishes, options)
    expect(remediesFor(failed)).toEqual(remedies)
    expectSaid(failed)
    const isOrder = remedies.includes('order')
    expect(/Bestil et/.test(conversionProblems['wrong-certificate'].da({ failed }).todo)).toBe(isOrder)
    expect(/Order an/.test(conversionProblems['wrong-certificate'].en({ failed }).todo)).toBe(isOrder)
  })
}

test('an environment that does not fit has a cure of its own, either way', () => {
  const check = (expected: 'production' | 'devtest4', found: 'production' | 'cti'): Check => ({
    check: 'environment',
    outcome: 'failed',
    expected,
    found,
  })
  expect(remediesFor([check('production', 'cti')])).toEqual(['test-certificate'])
  expectSaid([check('production', 'cti')])
  expectSaid([check('devtest4', 'production')])
  expect(remediesFor([check('devtest4', 'production')])).toEqual(['production-certificate'])
})

test('a certificate with one octet changed is to be fetched again', async () => {
  const { root, issuing, leaf } = await family()
  const changed = Buffer.from(leaf.der)
  changed[changed.length - 9] = (changed.at(-9) ?? 0) ^ 1
  const opened = await openCertificateFile(p7b([changed, issuing.der, root.der]))
  const { checks } = await checkCertificate(opened.leaf, opened.others, {
    environment: 'rehearsal',
    now: NOW,
  })
  const failed = checks.filter(({ outcome }) => outcome === 'failed')
  expect(remediesFor(failed)).toEqual(['fetch-again'])
  expectSaid(failed)
})

test("a rehearsal's certificate is told for one in production, and nothing else about it", async () => {
  const issued = await createAuthority().issue({
    type: 'system',
    name: 'X',
    organisation: 'Y',
    cvr: '28856075',
  })
  const { leaf, others } = await openCertificateFile(packContainer(issued, 'X', 'abc'))
  for (const pool of [others, []]) {
    const report = await checkCertificate(leaf, pool, { environment: 'production' })
    expect(report.environment).toBe('rehearsal')
    const failed = report.checks.filter(({ outcome }) => outcome === 'failed')
    expect(remediesFor(failed)).toEqual(['rehearsal'])
    expect(conversionProblems['wrong-certificate'].da({ failed }).what).toContain('fra en øvelse')
    expect(conversionProblems['wrong-certificate'].en({ failed }).what).toContain('from a rehearsal')
  }
})

test("an issuer's certificate is told for one, and of several of them yours is missing", async () => {
  const { root, issuing } = await family()
  const alone = await openCertificateFile(issuing.der)
  const { checks, certificate } = await checkCertificate(alone.leaf, [], {
    environment: 'production',
    now: NOW,
  })
  expect(certificate.type).toBe('authority')
  const failed = checks.filter(({ outcome }) => outcome === 'failed')
  expect(remediesFor(failed)).toEqual(['own-certificate'])
  expect(conversionProblems['wrong-certificate'].da({ failed }).todo).toContain(
    'Det er udstederens certifikat, ikke jeres.',
  )
  expect(conversionProblems['wrong-certificate'].en({ failed }).todo).toContain(
    "It is the issuer's certificate, not yours.",
  )

  const problem = await problemOf(openCertificateFile(p7b([root.der, issuing.der])))
  expect(problem).toMatchObject({ code: 'only-issuers', certificates: [{}, {}] })
  expect(exitCodeOf(problem)).toBe(Exit.notTheCertificate)
})
