import type { BrowserFailure } from '../../src/flows/browser-failure.ts'
import type { DoctorWords } from '../../src/words/doctor.ts'
import { each, type Examples } from './examples.ts'

const host = 'erhvervsadministration.nemlog-in.dk'
const folder = 'C:\\Users\\anna\\altid-order'
const tried: { browser: string; failure: BrowserFailure }[] = [
  { browser: 'Microsoft Edge', failure: 'blocked-by-policy' },
]
const proxy = { server: 'http://proxy.testkommune.dk:8080', by: 'HTTPS_PROXY' }
const SILENCES = [
  'dns',
  'refused',
  'no-route',
  'timeout',
  'cut',
  'proxy',
  'certificate',
  'tls',
  'blocked',
  'other',
] as const

export const doctorExamples: Examples<DoctorWords> = {
  findings: {
    node: { enough: [[{ version: '24.1.0' }]], 'too-old': [[{ version: '18.0.0', needed: '20.19' }]] },
    browser: {
      starts: [[{ name: 'Microsoft Edge 141' }]],
      'another-starts': [[{ name: 'Google Chrome 141', tried }]],
      'no-window': [[{ name: 'Chromium 141' }]],
      none: [[{ start: `https://${host}/certificates`, tried }]],
    },
    portal: {
      answers: [[{ host, by: 'program', proxy: undefined }], [{ host, by: 'browser', proxy }]],
      ails: [[{ host, status: 503 }]],
      inspected: [[{ host, issuer: 'Testkommune Proxy CA' }]],
      'inspected-untried': [[{ host, issuer: 'Testkommune Proxy CA' }]],
      silent: each(SILENCES, (reason) => ({ host, reason, said: 'ECONNRESET', issuer: undefined, proxy })),
      'not-tried': [[{ host }]],
    },
    clock: {
      ahead: [[{ minutes: 7 }]],
      behind: [[{ minutes: 7 }]],
    },
    folder: {
      private: [[{ folder }]],
      'not-writable': [[{ folder, reason: 'EACCES' }]],
      synced: [[{ folder, by: 'OneDrive' }]],
      network: [[{ folder }]],
      'others-may-read': [[{ folder }]],
    },
    leftovers: {
      certificates: [[{ files: [`${folder}\\a.p12`] }]],
      folders: [[{ folders: [folder] }]],
    },
    orders: {
      none: [[{ folder }]],
      finished: each([1, 2], (count) => ({ count })),
      unfinished: each([1, 2], (count) => ({ count, folder })),
    },
    presets: {
      none: [[{ file: 'C:\\Users\\anna\\AppData\\Roaming\\altid-order\\settings.json' }]],
      some: [[{ values: [{ option: 'org', value: 'Testkommune', where: 'ALTID_ORDER_ORG' }] }]],
    },
  },
}
