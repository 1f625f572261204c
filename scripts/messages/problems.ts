import type { Check } from '../../src/conversion/check.ts'
import { DEFECTS, MISTAKEN, type Candidate } from '../../src/conversion/problem-facts.ts'
import { EXPECTED } from '../../src/order/order.ts'
import { PRESET_EXPECTED, type PresetMistake } from '../../src/presets/problems.ts'
import type { ProblemCode, ProblemFacts } from '../../src/problems.ts'
import { REFUSALS } from '../../src/flows/human.ts'
import { report } from './certificate.ts'
import { each, type Examples } from './examples.ts'

const folder = 'altid-order/Testkommune'
const path = `${folder}/Testkommune.p12`
const name = 'Testkommune AltID Modtager'
const where = '/home/anna/.config/altid-order/settings.json'

const REASONS = ['ENOSPC', 'EACCES', 'EROFS', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'EIO']

const candidate: Candidate = {
  name,
  serial: '1a2b3c',
  notAfter: '2029-06-18T12:00:00.000Z',
  sha1: '0b7f5b1a0e6f0d6f2f6a6d8a4f3f2f1c0b9a8d7e',
  sha256: '5f2b0c9e7d3a41f8b6c5d4e3f2a1908776655443322110ffeeddccbbaa998877',
}
const failed: Check[] = report.checks.filter(({ outcome }) => outcome === 'failed')

/** By facts, not by words: the reference tells the facts of a problem whose words need none. */
export const problemExamples: Examples<{
  [Code in ProblemCode]: (facts: ProblemFacts[Code]) => unknown
}> = {
  usage: [
    [{ mistake: 'unknown-option', named: '--orgg', suggestion: '--org' }],
    [{ mistake: 'unknown-command', named: 'bestil', allowed: ['resume', 'collect'] }],
    [{ mistake: 'too-many', named: '' }],
    [{ mistake: 'missing-argument', named: 'file' }],
    [{ mistake: 'missing-value', named: '--org <navn>' }],
    [{ mistake: 'invalid-value', named: '--format <format>' }],
    [{ mistake: 'other', named: '' }],
  ],
  'order-invalid': [
    [
      {
        fields: [
          { field: 'organisation', expected: 'organisation' },
          { field: 'contactEmail', expected: 'email' },
          { field: 'certificateName', expected: 'certificate-name-too-long' },
        ],
      },
    ],
    ...each(EXPECTED, (expected) => ({ fields: [{ field: 'cvr' as const, expected }] })),
  ],
  'not-begun': [[{}]],
  'not-converted': each([true, false], (isThere) => ({
    folder,
    path: `${folder}/${name}.p12`,
    isThere,
  })),
  'price-invalid': [[{ option: '--accept-price' }]],
  'variant-invalid': [[{ field: 'selects' }]],
  'host-invalid': [[{ option: '--login-host', host: 'https://login.testkommune.dk/' }]],
  'loopback-only': [[{ option: '--headless' }]],
  'link-refused': each(['no-address', 'not-https', 'names-a-user'] as const, (why) => ({ why })),
  'link-unknown-host': [[{ host: 'nemlog-in.dk.example' }]],
  'order-unfinished': [[{ folder, name }]],
  'order-finished': [[{ folder, name }]],
  'order-in-use': [
    [{ folder, lock: `${folder}/order.lock`, process: 4711 }],
    [{ folder, lock: `${folder}/order.lock`, process: 4711, machine: 'server2' }],
  ],
  'other-portal': [[{ folder, portal: 'http://127.0.0.1:40123' }]],
  'ledger-missing': [[{ folder }]],
  'ledger-unreadable': [[{ path: `${folder}/order.json`, reason: 'content' }]],
  'folder-unreadable': [[{ folder, reason: 'EACCES' }]],
  'presets-invalid': each(
    [
      { where, mistake: 'unknown', key: 'orgg', known: ['org', 'contact'] },
      { where, mistake: 'unknown', key: 'farve', known: ['org', 'contact', 'cvr'] },
      { where, mistake: 'forbidden', key: 'accept-price', why: 'consent' },
      { where, mistake: 'forbidden', key: 'password', why: 'secret' },
      { where, mistake: 'forbidden', key: 'portal', why: 'one-run' },
      ...PRESET_EXPECTED.map((expected) => ({ where, mistake: 'value', key: 'out', expected }) as const),
      { where, mistake: 'syntax' },
      { where, mistake: 'no-table' },
      { where, mistake: 'unreadable', reason: 'EACCES' },
    ] as const satisfies PresetMistake[],
    (mistake) => ({ mistakes: [mistake] }),
  ),
  'file-exists': [[{ path }]],
  'file-not-written': each(REASONS, (reason) => ({ path, reason })),
  'file-unreadable': [[{ path, reason: 'EACCES' }]],
  'file-missing': [
    [{ name, folder, isFolderThere: true, nearest: 'Testkommune.p12' }],
    [{ name, folder, isFolderThere: false }],
    ...(['address', 'pattern', 'quoted'] as const).map(
      (slip) => [{ name, folder, isFolderThere: true, slip }] as const,
    ),
  ],
  'code-on-command-line': [[{ word: 2 }], [{ option: '--password' }]],
  'code-unusable': [[{ found: 'office' }]],
  'conversion-stopped': [[{}]],
  'not-a-file': each(['directory', 'pipe', 'device', 'socket'] as const, (found) => ({ path, found })),
  'nothing-in-folder': [[{ folder }]],
  'file-too-big': [[{ path, bytes: 73_400_320, limit: 10_485_760 }]],
  malformed: each(DEFECTS, (defect) => ({ defect, ...(defect === 'length' && { offset: 1234 }) })),
  'not-a-certificate-file': each(MISTAKEN, (found) => ({ found })),
  unsupported: each(['cipher', 'key-derivation', 'mac', 'container', 'certificate-bag'] as const, (what) => ({
    what,
    algorithm: '1.2.840.113549.1.12.1.3',
  })),
  'password-needed': [[{}]],
  'wrong-password': each(['differs', 'absent'] as const, (mac) => ({ mac })),
  'too-expensive': [
    [{ what: 'iterations', asked: 50_000_000, spent: 0, limit: 10_000_000 }],
    [{ what: 'memory', asked: 2_147_483_648, spent: 0, limit: 268_435_456 }],
  ],
  'no-certificate': [[{}]],
  'no-matching-certificate': [[{ certificates: [candidate] }]],
  'only-issuers': [[{ certificates: [candidate, candidate] }]],
  ambiguous: [[{ candidates: [candidate, { ...candidate, name: 'Testkommune Fagsystem' }] }]],
  'not-selectable': [[{ thumbprint: candidate.sha1, candidates: [candidate] }]],
  'chain-missing': [[{}]],
  'wrong-certificate': [[{ failed }]],
  'convert-option': each(
    ['thumbprint', 'cvr', 'one-code-source', 'one-file', 'pem-for-chain', 'new-folder'] as const,
    (expected) => ({
      option: expected === 'cvr' ? '--cvr' : '--select',
      expected,
    }),
  ),
  'no-browser': [
    [
      {
        tried: [
          { browser: 'Microsoft Edge', failure: 'blocked-by-policy' },
          { browser: 'Google Chrome', failure: 'not-found' },
          { browser: 'Chromium', failure: 'no-display' },
          { browser: '/opt/browser', failure: 'crashed' },
          { browser: 'firefox', failure: 'not-drivable' },
        ],
        byHand: [
          { label: 'Certifikatnavn', value: name },
          { label: 'E-mailadresse i certifikat', value: '' },
          { label: 'Ja, gå direkte til udstedelse efter bestilling', value: 'ticked' },
          { label: 'Offentliggør certifikatet', value: 'unticked' },
        ],
        start: 'https://erhvervsadministration.nemlog-in.dk/certificates',
      },
    ],
    [{ tried: [{ browser: 'Microsoft Edge', failure: 'not-found' }] }],
  ],
  'window-closed': [[{ folder }]],
  stopped: [[{ folder }]],
  'not-downloaded': [[{ folder, certain: true }], [{ folder, certain: false }]],
  'saved-elsewhere': [[{ folder, path: 'altid-order-x/Testkommune.p12' }]],
  'differs-from-order': [
    [
      {
        items: [
          {
            id: 'type',
            expected: 'OCES systemcertifikat',
            source: 'page',
            found: 'OCES organisationscertifikat',
          },
          { id: 'price', expected: '', source: 'nowhere', found: undefined },
        ],
      },
    ],
    [{ items: [{ id: 'organisation', expected: 'Testkommune', source: 'page', found: 'Nabokommune' }] }],
  ],
  'not-the-certificate': [[{ path, report }]],
  'price-differs': [[{ accepted: 1999, found: 2000 }]],
  'no-access': each(REFUSALS, (why) => ({
    why,
    folder,
  })),
  'needs-terminal': [
    [{ question: 'approval', option: '--accept-price' }],
    [{ question: 'duplicate' }],
    [{ question: 'doubt' }],
    [{ question: 'link', host: 'login.testkommune.dk' }],
  ],
}
