import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import type { PortalOptions } from '../../fixtures/portal/index.ts'
import { Walk } from '../portal/walk.ts'
import { browser, expect, knownLogin, NAME, ORGANISATION, test } from './ordering.ts'
import { hasTerminal, inTerminal } from './pty.ts'

/** What keeps people from ordering before any money is in play, and what they are told. */
const REFUSALS: readonly (readonly [what: string, options: PortalOptions, why: string, says: string])[] = [
  [
    'a rights administrator, who sees the list and not the button',
    { variant: { role: 'rights-administrator' } },
    'no-button',
    'andre roller kan man se listen',
  ],
  ['somebody without a role', { variant: { role: 'none' } }, 'role', 'Kun en brugeradministrator'],
  [
    'somebody without a role, in other words of the portal',
    { variant: { role: 'none', wording: 'other' } },
    'role',
    'Kun en brugeradministrator',
  ],
  [
    'an organisation that has not allowed it',
    { variant: { organisationCertificates: 'no-button' } },
    'not-allowed',
    'organisationsadministratoren',
  ],
  [
    'an organisation whose menu lacks it',
    { variant: { organisationCertificates: 'no-menu' } },
    'no-menu',
    'organisationsadministratoren',
  ],
  [
    'whoever chose "Privat" after MitID',
    { variant: { identities: 'several' }, human: { picks: 'private' } },
    'private',
    'vælg din organisation',
  ],
  [
    'whoever chose "Privat", in other words of the portal',
    { variant: { identities: 'several', wording: 'other' }, human: { picks: 'private' } },
    'unsaid',
    'den rigtige organisation',
  ],
]

for (const [what, portalOptions, why, says] of REFUSALS) {
  test.describe(what, () => {
    // A refusal stands for a while before a run ends by it.
    test.use({ portalOptions, leapsAt: /"gate":"no-access"/ })
    test('is told the way out and who can help, and nothing is ordered', async ({
      portal,
      order,
      ledger,
    }) => {
      const ended = await order('--accept-price', '20', '--json')
      expect(ended.code, ended.stderr).toBe(6)
      expect(ended.events).toContainEqual({ event: 'gate', gate: 'no-access', why })
      expect(ended.events).toContainEqual(
        expect.objectContaining({ event: 'problem', code: 'no-access', why }),
      )
      expect(ended.stderr).toContain(says)
      expect(ended.stderr).toContain('33 98 00 20')
      expect(ended.stderr).toContain('altid-order resume')
      expect(portal.books.orders).toEqual([])
      expect(await ledger()).toMatchObject({ phase: 'planned' })
    })
  })
}

test.describe('at a terminal', () => {
  test.skip(!hasTerminal, 'no `script` of util-linux here')
  test.use({ portalOptions: { variant: { role: 'rights-administrator' } } })
  test('whom the portal refuses may wait or leave, and leaving says why', async ({
    portal,
    folder,
    ledger,
  }) => {
    const who = ['--org', ORGANISATION.name, '--contact', 'drift@testkommune.dk', '--out', folder]
    const typist = inTerminal([
      ...who,
      ...['--portal', portal.url, '--headless', '--browser', browser],
      ...knownLogin(portal),
    ])
    await typist.waitsFor('Din tur: Listen er her')
    typist.type('p')
    await typist.waitsFor('PAUSE.')
    typist.type('p')
    expect(await typist.ended, typist.shown).toBe(6)
    await typist.waitsFor('Gå så videre: altid-order resume')
    expect(await ledger()).toMatchObject({ phase: 'planned' })
  })
})

test.describe('the wrong organisation after MitID', () => {
  test.use({
    portalOptions: { variant: { identities: 'several' }, human: { picks: 'other-organisation' } },
  })
  test('is told apart from the right one before the money', async ({ portal, order }) => {
    const ended = await order('--accept-price', '20')
    expect(ended.code, ended.stderr).toBe(7)
    expect(ended.stderr).toContain('vælg den rigtige organisation efter MitID')
    expect(portal.books.orders).toEqual([])
  })
})

test('an order whose e-mail address is to be validated waits for that, and is not lost', async ({
  portal,
  resume,
  folder,
}) => {
  const window = await chromium.launch({
    ...(browser.startsWith('/') && { executablePath: browser }),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  // Ordered by hand, with an e-mail address in the certificate.
  await new Walk(await window.newPage(), portal, { certificateEmail: 'post@testkommune.dk' }).to('receipt')
  await window.close()
  await writeFile(join(folder, 'order.json'), JSON.stringify(orderedByHand(portal.origin)))

  const first = await resumeUntil('validate-email', folder)
  expect(first.code, first.stderr).toBe(8)
  expect(first.stderr).toContain('noreply@mitid-erhverv.dk')
  expect(portal.books.certificates).toEqual([])

  const inbox = await (await fetch(`${portal.origin}/mock/mail`)).text()
  const [link = ''] = /\/validate\/[^"]+/.exec(inbox) ?? []
  expect((await fetch(new URL(link, portal.origin))).status).toBe(200)
  const second = await resume()
  expect(second.code, second.stderr).toBe(0)
  expect(portal.books.orders).toHaveLength(1)
  expect(portal.books.certificates).toHaveLength(1)
})

function orderedByHand(portal: string) {
  const now = new Date().toISOString()
  return {
    format: 'altid-order ledger 1',
    portal,
    rehearsal: true,
    phase: 'ordered',
    order: {
      organisation: ORGANISATION.name,
      contactEmail: 'drift@testkommune.dk',
      certificateName: NAME,
      identification: 'login',
      issue: 'direct',
      environment: 'production',
    },
    times: { planned: now, confirming: now, ordered: now },
    confirmedBy: 'human',
  }
}

/** Resumes, and is asked to end as soon as that gate is told of. */
function resumeUntil(gate: string, folder: string): Promise<{ code: number | null; stderr: string }> {
  const words = ['bin/altid-order.js', 'resume', folder, '--headless', '--browser', browser, '--json']
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  let isAsked = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    // Once: a second time would end it without a word.
    if (!isAsked && stdout.includes(`"gate":"${gate}"`)) isAsked = child.kill('SIGTERM')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stderr }))
  })
}
