import type { CertificateFacts } from '../../src/conversion/certificate/facts.ts'
import { CHAIN_ENDS } from '../../src/conversion/certificate/chain.ts'
import { CERTIFICATE_TYPES } from '../../src/conversion/certificate/type.ts'
import { FOUND_ENVIRONMENTS, type CertificateReport, type Check } from '../../src/conversion/check.ts'
import { FORMS } from '../../src/conversion/pkcs12/spellings.ts'
import { ENVIRONMENTS } from '../../src/environments.ts'
import { KEY_DOUBTS, type CodeProof } from '../../src/conversion/code-proof.ts'
import { STEPS } from '../../src/conversion/undo.ts'
import type { CertificateWords } from '../../src/words/certificate.ts'
import type { ConvertWords, Outcome } from '../../src/words/convert.ts'
import type { InspectWords } from '../../src/words/inspect.ts'
import type { CalendarWords } from '../../src/words/reminder.ts'
import { each, type Examples } from './examples.ts'

const notBefore = '2026-06-19T12:00:00.000Z'
const notAfter = '2029-06-18T12:00:00.000Z'
const facts: CertificateFacts = {
  commonName: 'Testkommune AltID Modtager',
  organisation: 'Testkommune',
  cvr: '12345678',
  type: 'organisation',
  emails: [],
  issuer: 'Den Danske Stat OCES udstedende-CA 1',
  notBefore,
  notAfter,
  daysLeft: 1094,
  key: { type: 'rsa', bits: 3072 },
  serial: '1a2b3c',
  sha1: '0b7f5b1a0e6f0d6f2f6a6d8a4f3f2f1c0b9a8d7e',
  sha256: '5f2b0c9e7d3a41f8b6c5d4e3f2a1908776655443322110ffeeddccbbaa998877',
}

const ENDS = [...CHAIN_ENDS, 'authority-expired'] as const

const checks: readonly Check[] = [
  { check: 'validity', outcome: 'passed', state: 'valid', notBefore, notAfter, daysLeft: 1094 },
  { check: 'validity', outcome: 'noted', state: 'valid', notBefore, notAfter, daysLeft: 1 },
  { check: 'validity', outcome: 'failed', state: 'expired', notBefore, notAfter, daysLeft: -3 },
  { check: 'validity', outcome: 'failed', state: 'not-yet', notBefore, notAfter, daysLeft: 1094 },
  ...CERTIFICATE_TYPES.map((found) => ({
    check: 'type' as const,
    outcome: found === 'system' ? ('passed' as const) : ('failed' as const),
    found,
    policies: [],
    keyUsages: [],
  })),
  ...ENDS.map((end) => ({
    check: 'chain' as const,
    outcome: end.startsWith('pinned') ? ('passed' as const) : ('failed' as const),
    end,
    names: [],
    ...(end === 'issuer-missing' && { missing: 'Den Danske Stat OCES udstedende-CA 1' }),
  })),
  { check: 'chain', outcome: 'passed', end: 'unknown-root', names: [] },
  { check: 'environment', outcome: 'passed', expected: 'production', found: 'production' },
  ...FOUND_ENVIRONMENTS.filter((found) => found !== 'production').map((found) => ({
    check: 'environment' as const,
    outcome: 'failed' as const,
    expected: 'production' as const,
    found,
  })),
  { check: 'environment', outcome: 'failed', expected: 'devtest4', found: 'production' },
  { check: 'cvr', outcome: 'passed', expected: '12345678', found: '12345678' },
  { check: 'cvr', outcome: 'failed', expected: '12345678', found: '87654321' },
  { check: 'cvr', outcome: 'failed', expected: '12345678' },
  { check: 'organisation', outcome: 'passed', expected: 'Testkommune', found: 'Testkommune' },
  { check: 'organisation', outcome: 'failed', expected: 'Testkommune', found: 'Nabokommune' },
  { check: 'email', outcome: 'noted', found: ['drift@testkommune.dk'] },
  { check: 'key', outcome: 'passed', type: 'rsa', bits: 3072 },
  { check: 'key', outcome: 'noted', type: 'ec' },
]

/** A certificate of the wrong type, of another environment. */
export const report: CertificateReport = {
  certificate: facts,
  environment: 'cti',
  checks: checks.filter(
    (check) =>
      (check.check === 'type' && check.found === 'organisation') ||
      (check.check === 'environment' && check.found === 'cti'),
  ),
  right: false,
  path: [],
}

const proofs: readonly CodeProof[] = [
  ...FORMS.map((form) => ({
    state: 'opens' as const,
    form,
    mac: true,
  })),
  ...KEY_DOUBTS.map((because) => ({
    state: 'key-not-compared' as const,
    form: 'exact' as const,
    mac: true,
    because,
  })),
  { state: 'not-tried', mac: true },
  { state: 'not-tried', mac: false },
  { state: 'unverifiable' },
]

const cer = 'altid-order/Testkommune.cer'

export const certificateExamples: Examples<CertificateWords> = {
  cvr: [['12345678']],
  validity: [
    [notBefore, notAfter, 1094],
    [notBefore, notAfter, 1],
    [notBefore, notAfter, -3],
  ],
  check: checks.map((check) => [check] as const),
  verdict: [[false], ...ENVIRONMENTS.map((environment) => [true, environment] as const)],
  code: proofs.map((proof) => [proof] as const),
  working: { next: [[6]] },
  byHaip: [['wsQMDUoCrnePS3ESXRyKG4mJHiQLgnKLB9O8V83TTiA']],
  undone: STEPS.map(({ step }) => [[step]] as const),
  fromMail: [['AltID.p12'], ['']],
  holdsPrivateKey: [[cer]],
  written: [[cer]],
  alreadyDer: [
    [cer, true],
    [cer, false],
  ],
  nextSteps: each(ENVIRONMENTS, (environment) => ({ cer, p12: environment === 'production', environment })),
}

const file = 'altid-order/Testkommune.p12'
const outcomes: readonly Outcome[] = [
  { file, output: { path: cer, already: false } },
  { file, output: { path: cer, already: true } },
  { file, output: { path: 'altid-order/Testkommune (2).cer', already: false } },
  { file, output: { path: cer, already: false }, report },
  { file, problem: { code: 'wrong-certificate', failed: report.checks } },
  { file, problem: { code: 'wrong-password', mac: 'differs' } },
  { file, problem: { code: 'password-needed' } },
  { file, problem: { code: 'file-exists', path: cer } },
  { file, problem: { code: 'no-certificate' } },
  { file, problem: { code: 'malformed', defect: 'empty' } },
]

export const convertExamples: Examples<ConvertWords> = {
  date: [[notAfter]],
  result: outcomes.map((outcome) => [outcome] as const),
  wrong: checks.filter(({ outcome }) => outcome === 'failed').map((check) => [check] as const),
  done: [[3, 12, { file, output: { path: cer, already: false } }]],
  progress: [[3, 12]],
  total: each([0, 2], (failed) => ({ files: 12, converted: 12 - failed, right: 12 - 2 * failed, failed })),
}

export const inspectExamples: Examples<InspectWords> = {
  pkcs12: [
    [
      {
        encoding: 'DER',
        certificatesInTheClear: 3,
        keysInTheClear: 0,
        protections: [],
        otherBags: [],
        trailingBytes: 0,
      },
      8123,
    ],
  ],
  inTheClear: [[1], [3]],
  locked: [
    [{ of: 'key', cipher: 'AES-256-CBC', derivation: 'PBKDF2, HMAC-SHA-256', iterations: 2000 }],
    [{ of: 'key', cipher: '1.2.3' }],
  ],
  mac: [
    [{ scheme: 'PKCS12', hash: 'SHA-1', iterations: 2000 }],
    [{ scheme: 'PBMAC1', hash: 'SHA-256', iterations: 2048 }],
    [{ scheme: 'unsupported', algorithm: '1.2.3' }],
  ],
  trailingBytes: [[1], [12]],
}

const reminder = {
  name: facts.commonName,
  organisation: 'Testkommune',
  cvr: '12345678',
  expires: '2029-06-18',
  sha1: facts.sha1,
}
const ics = 'altid-order/Testkommune.ics'

export const calendarExamples: Examples<CalendarWords> = {
  expires: [[facts.commonName]],
  expiresIn: [[facts.commonName, 30]],
  description: each(['register', 'rehearsal', 'other'] as const, (use) => ({ ...reminder, use })),
  written: [[ics]],
  already: [[ics]],
}
