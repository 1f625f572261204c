import { BUTTON_TROUBLES, FIELD_TROUBLES, LOGIN_KINDS, REFUSALS } from '../../src/flows/human.ts'
import { IDENTIFICATIONS, ISSUES, parseOrder } from '../../src/order/order.ts'
import { PHASES } from '../../src/order/ledger.ts'
import type { ConversationWords } from '../../src/words/conversation.ts'
import type { ReceiptWords } from '../../src/words/receipt.ts'
import type { GuidedWords } from '../../src/words/guided.ts'
import type { StatusWords } from '../../src/words/status.ts'
import { each, type Examples } from './examples.ts'

const folder = 'altid-order/Testkommune'
const file = `${folder}/Testkommune AltID Modtager.p12`
const cer = 'Testkommune AltID Modtager.cer'
const name = 'Testkommune AltID Modtager'

export const conversationExamples: Examples<ConversationWords> = {
  intro: { orders: [[6], [2]], fetches: [[5]] },
  testEnvironment: [['devtest4']],
  resumes: each(ISSUES, (issue) =>
    parseOrder({ organisation: 'Testkommune', contactEmail: 'drift@testkommune.dk', issue }),
  ),
  unread: [[file, 'EACCES']],
  downloadRefused: [['nemlog-in.mitid.dk']],
  lockedFile: [[file]],
  earlier: {
    ask: [['2026-06-19T11:45:00Z', '2026-06-19T12:05:00Z']],
    kept: [[file]],
  },
  copyLeft: [[file]],
  notReported: [[`${folder}/fejlrapport.json`, 'ENOSPC']],
  browser: [
    [{ news: 'browser', name: 'Microsoft Edge 141', sandbox: true, headless: false }],
    [{ news: 'browser', name: 'Chromium 141', sandbox: false, headless: true }],
  ],
  noBrowser: [[[{ browser: 'Microsoft Edge', failure: 'blocked-by-policy' }]]],
  actions: {
    open: [[{ action: 'open', url: 'https://erhvervsadministration.nemlog-in.dk/certificates' }]],
  },
  gates: {
    login: [
      ...each(LOGIN_KINDS, (again) => ({
        gate: 'login' as const,
        host: 'nemlog-in.mitid.dk',
        known: true,
        again,
      })),
      [{ gate: 'login', host: 'login.testkommune.dk', known: false, again: 'first' }],
    ],
    'no-access': each(REFUSALS, (why) => ({ gate: 'no-access', why })),
    field: [
      ...each(FIELD_TROUBLES, (why) => ({
        gate: 'field' as const,
        field: 'contactEmail' as const,
        label: 'E-mailadresse på kontaktperson',
        value: 'drift@testkommune.dk',
        why,
      })),
      ...each(['', 'ticked', 'unticked'], (value) => ({
        gate: 'field' as const,
        field: 'publication' as const,
        label: 'Offentliggør certifikatet',
        value,
        why: 'not-kept' as const,
      })),
    ],
    button: each(BUTTON_TROUBLES, (why) => ({
      gate: 'button',
      name: 'Opret certifikatprofil',
      why,
    })),
  },
  way: { yourTurn: [['14.05']], mine: [['14.05']], step: [[3, 9]] },
  reminder: [
    [1, { gate: 'terms' }],
    [3, { gate: 'login', host: 'nemlog-in.mitid.dk', known: true, again: 'first' }],
  ],
  ownLogin: { ask: [['login.testkommune.dk']] },
  folder: { synced: [[folder, 'OneDrive']], network: [[folder]] },
  idle: [[10]],
  review: {
    byMail: [['drift@testkommune.dk']],
    ask: [
      ['20,00 DKK', 'BESTIL'],
      [undefined, 'BESTIL'],
    ],
  },
  ordered: [['assistant'], ['human']],
  saved: [[file]],
  otherFile: [[`${folder}/rapport.p12`], [`${folder}/certifikat.html`, 'html']],
  notWritten: [[file, 'ENOSPC']],
  notRestricted: [[file]],
  converted: [[`${folder}/${cer}`]],
  duplicate: { sameName: [[name]], incomplete: [[100, 149]] },
  reported: [[`${folder}/fejlrapport.json`]],
  link: { unknownHost: [['nemlog-in.dk.example']] },
  closing: {
    ordered: [
      [
        {
          certificateName: name,
          contactEmail: 'drift@testkommune.dk',
          contactName: 'Mette Drift',
          identification: 'login',
          command: 'altid-order collect --link --org Testkommune',
          folder,
        },
      ],
      [
        {
          certificateName: name,
          contactEmail: '',
          identification: 'one-time-code',
          command: 'altid-order collect --link --org Testkommune',
          folder,
        },
      ],
    ],
  },
}

const since = '2026-06-19T12:05:09.000Z'

export const guidedExamples: Examples<GuidedWords> = {
  questions: { name: [[name]] },
  oneOf: [[['1', '2']]],
  nextTime: [['altid-order --org Testkommune --contact drift@testkommune.dk']],
}

export const statusExamples: Examples<StatusWords> = {
  validTo: [['2029-06-18T12:00:00.000Z']],
  cvr: [['12345678']],
  test: [['devtest4']],
  moment: [[since]],
  next: {
    running: each([undefined, 'server2'], (machine) => ({ next: 'running', process: 4711, machine })),
    resume: each([true, false], (mayBeOrdered) => ({ next: 'resume', mayBeOrdered })),
    'put-back': [[{ next: 'put-back', file: cer }]],
    upload: [[{ next: 'upload', cer }]],
    'use-in-test': [[{ next: 'use-in-test', cer }]],
    'order-anew': each([60, 1, -3], (daysLeft) => ({ next: 'order-anew', daysLeft })),
  },
  unreadable: [['content'], ['EACCES']],
  none: [[folder]],
  unread: [[1], [3]],
}

export const receiptExamples: Examples<ReceiptWords> = {
  title: [[name]],
  warning: { test: [['devtest4']] },
  lead: { converted: [['Testkommune']], ordered: [['Testkommune']] },
  made: [['19. juni 2026 kl. 14.05.09', '0.1.0']],
  moment: [[since]],
  day: [[since]],
  price: [['20,00 DKK']],
  deed: [
    ...each([...PHASES, 'placed-elsewhere'] as const, (what) => ({
      what,
      confirmedBy: 'assistant' as const,
    })),
    [{ what: 'ordered', confirmedBy: 'human' }],
  ],
  key: [['rsa', 3072]],
  expiry: [['20. marts 2029', '18. juni 2029']],
  next: {
    register: [[cer, `altid-order convert "${folder}/${cer}" --calendar`]],
    test: [[cer]],
  },
  nextOrdered: each(IDENTIFICATIONS, (identification) => ({
    contact: 'Mette Drift, drift@testkommune.dk',
    identification,
    collect: 'altid-order collect --link --org Testkommune',
    resume: `altid-order resume ${folder}`,
  })),
  notWritten: [['ENOSPC']],
}
