import { expect, test as base } from '@playwright/test'
import type axe from 'axe-core'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeReceipt } from '../../src/runs/receipt.ts'
import type { RunNews, RunUi } from '../../src/runs/run-ui.ts'
import { checkCertificate, type CertificateReport } from '../../src/conversion/check.ts'
import { Certificate } from '../../src/conversion/certificate/certificate.ts'
import { Ledger, type LedgerEntry } from '../../src/order/ledger.ts'
import { parseOrder, parsePlacedOrder } from '../../src/order/order.ts'
import { receiptWords } from '../../src/words/receipt.ts'
import type { ReceiptFacts } from '../../src/terminal/receipt/facts.ts'
import { receiptPage } from '../../src/terminal/receipt/page.ts'
import { makeFamily, NOW } from '../conversion/made/certificates.ts'
import { openBrowser } from '../portal/browser.ts'
import { certificateWords } from '../../src/words/certificate.ts'

const NAME = `Testkommune <script>alert("x")</script> & 'Sønner'`
const ESCAPED = 'Testkommune &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;Sønner&#39;'
const order = parseOrder({
  organisation: 'Testkommune',
  contactEmail: 'drift@testkommune.dk',
  contactName: '<img src=x onerror=alert(1)>',
  certificateName: NAME,
})

const finished: LedgerEntry = {
  format: 'altid-order ledger 1',
  portal: 'https://erhvervsadministration.nemlog-in.dk',
  rehearsal: false,
  phase: 'converted',
  order,
  times: {
    planned: '2026-06-01T22:30:00.000Z',
    confirming: '2026-06-01T22:31:00.000Z',
    ordered: '2026-06-01T22:32:05.000Z',
    issued: '2026-06-01T22:33:00.000Z',
    saved: '2026-06-01T22:34:00.000Z',
    converted: '2026-06-01T22:34:01.000Z',
  },
  organisation: 'TESTKOMMUNE',
  cvr: '12345678',
  price: 2000,
  confirmedBy: 'assistant',
  p12: { name: `${NAME}.p12`, sha256: 'ab'.repeat(32) },
  cer: { name: `${NAME}.cer`, sha256: 'cd'.repeat(32) },
  codeKept: 'proved',
}

interface Receipts {
  report: CertificateReport
  receipt: (facts?: Partial<ReceiptFacts>, language?: 'da' | 'en') => string
  folder: string
}

const test = base.extend<Receipts>({
  report: async ({}, use) => {
    const { leaf, issuing, root } = await makeFamily({ name: 'Testkommune <b>AltID</b>', cvr: '12345678' })
    const [own, ...others] = [leaf, issuing, root].map(({ der }) => new Certificate(der))
    if (!own) throw new Error('a family without a leaf')
    await use(await checkCertificate(own, others, { environment: 'rehearsal', cvr: '12345678', now: NOW }))
  },
  receipt: async ({ report }, use) => {
    await use((facts = {}, language = 'da') =>
      receiptPage(
        {
          entry: finished,
          folder: String.raw`C:\Users\mette\altid-order`,
          report,
          commands: {
            collect: 'altid-order collect',
            resume: 'altid-order resume',
            calendar: 'altid-order convert',
          },
          now: NOW,
          version: '1.2.3',
          ...facts,
        },
        { language, receipt: receiptWords(language), certificate: certificateWords(language) },
      ),
    )
  },
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'receipt-test-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

test('a name with markup in it is text on the receipt, and nothing else', async ({ receipt }) => {
  const text = receipt()
  expect(text).toContain(`<h1>Kvittering: ${ESCAPED}</h1>`)
  expect(text).toContain(`<title>Kvittering: ${ESCAPED}</title>`)
  expect(text).toContain('&lt;b&gt;AltID&lt;/b&gt;')
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(text).not.toMatch(/<script|<img|<b>/)
})

test('it fetches nothing and runs nothing, whatever its reader is', async ({ receipt }) => {
  const text = receipt()
  expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(text).not.toMatch(
    /<[^>]*\s(?:src|srcset|on\w+)\s*=|<link|<iframe|<object|url\(|@import|javascript:/i,
  )
})

for (const [language, { says, month }] of Object.entries({
  da: { says: ['20,00 DKK', 'Brugeren, ved programmet', 'Testkommune'], month: '2. juni 2026' },
  en: { says: ['20,00 DKK', 'The user, by the program', 'Testkommune'], month: '2 June 2026' },
}) as ['da' | 'en', { says: string[]; month: string }][]) {
  test(`it says what a case file must hold (${language})`, async ({ receipt, report }) => {
    const text = receipt({}, language)
    const { certificate } = report
    expect(text).toContain(`<html lang="${language}">`)
    for (const fact of [
      ...says,
      certificate.sha1,
      certificate.sha256,
      certificate.serial,
      certificate.issuer,
      'UI:DK-O:G:7cf6a3e4-09e8-40f6-81c8-36938d91d2ab',
      'modtager.tegnebog.dk',
      'digitaliser.dk/altid',
      'drift@testkommune.dk',
      'altid-order 1.2.3',
    ])
      expect(text, fact).toContain(fact)
    // Danish time, on whatever clock: 22:30 UTC in summer is half past midnight on the next day.
    expect(text).toMatch(
      new RegExp(`<time datetime="2026-06-01T22:30:00.000Z">${month}[^<]*00[.:]30[.:]00</time>`),
    )
    expect(text).not.toMatch(/undefined|\[object|NaN|Invalid/)
  })
}

test('every table has headings that say which way they point, and there is one main heading', async ({
  receipt,
}) => {
  for (const report of [undefined, 'with the certificate']) {
    const text = receipt(report === undefined ? { report } : {})
    expect(text.match(/<h1/g)).toHaveLength(1)
    expect(text.match(/<main/g)).toHaveLength(1)
    expect(text).not.toMatch(/<th\b(?! scope="(?:row|col)")/)
    for (const [table] of text.matchAll(/<table>[\s\S]*?<\/table>/g)) expect(table).toContain('<th scope=')
  }
})

test('a rehearsal’s receipt can be taken for no other, and a test certificate’s neither', async ({
  receipt,
}) => {
  const rehearsed = receipt({ entry: { ...finished, rehearsal: true } })
  expect(rehearsed).toContain('<h1>ØVELSE. Kvittering')
  expect(rehearsed).toContain('<strong>ØVELSE. Der er ikke bestilt noget')
  expect(receipt({ entry: { ...finished, rehearsal: true } }, 'en')).toContain('<h1>ØVELSE. Receipt')
  const tried = receipt({ entry: { ...finished, order: { ...order, environment: 'devtest4' } } })
  expect(tried).toContain('<strong>TEST. Certifikatet er fra testmiljøet devtest4')
  expect(tried).not.toContain('Upload Testkommune')
  expect(receipt()).not.toMatch(/ØVELSE|<p class="warning"/)
})

test('an order that is not fetched says who fetches it and how, and never the one-time code', async ({
  receipt,
}) => {
  const entry: LedgerEntry = {
    ...finished,
    phase: 'ordered',
    order: { ...order, identification: 'one-time-code', issue: 'mail' },
    times: { planned: '2026-06-01T22:30:00.000Z', ordered: '2026-06-01T22:32:05.000Z' },
    confirmedBy: 'human',
    p12: undefined,
    cer: undefined,
  }
  const text = receipt({ entry, report: undefined })
  expect(text).toContain('Certifikatet er endnu ikke hentet')
  expect(text).toContain('altid-order collect')
  expect(text).toContain('Giv engangskoden fra portalens kvittering')
  expect(text).toContain('brugeren trykkede selv')
  expect(text).not.toContain('altid-order resume')
})

test('of an order that somebody else placed it claims neither the price nor the moment', async ({
  receipt,
}) => {
  const placed = parsePlacedOrder({ organisation: 'Testkommune', issue: 'mail' })
  const fetched: LedgerEntry = { ...finished, price: undefined, confirmedBy: undefined }
  const text = receipt({ entry: { ...fetched, order: placed, placedElsewhere: true } })
  expect(text).toContain('Ikke læst af programmet')
  expect(text).toContain('var bestilt i forvejen')
  expect(text).not.toMatch(/20,00|Bestilt: /)
})

function listening(): { ui: Pick<RunUi, 'language' | 'tell'>; told: RunNews[] } {
  const told: RunNews[] = []
  return { ui: { language: 'da', tell: (news) => Promise.resolve(void told.push(news)) }, told }
}

const PLAIN = parseOrder({ organisation: 'Testkommune', contactEmail: 'drift@testkommune.dk' })
const PORTAL = 'https://erhvervsadministration.nemlog-in.dk'

test('the receipt of the same order is replaced; whatever else has its name is left as it is', async ({
  folder,
}) => {
  const { ui } = listening()
  const ledger = await Ledger.begin(folder, PLAIN, PORTAL, false)
  const first = await writeReceipt(ledger, { end: 'ordered' }, ui)
  expect(first).toBe(join(folder, 'kvittering.html'))
  expect((await stat(first ?? '')).mode & 0o777).toBe(0o600)
  await ledger.note({ phase: 'ordered', price: 2000 })
  expect(await writeReceipt(ledger, { end: 'ordered' }, ui)).toEqual(first)
  expect(await readFile(join(folder, 'kvittering.html'), 'utf8')).toContain('20,00 DKK')
  await writeFile(join(folder, 'kvittering.html'), 'min egen')
  await mkdir(join(folder, 'kvittering (2).html'))
  const beside = await writeReceipt(ledger, { end: 'ordered' }, ui)
  expect(beside).toBe(join(folder, 'kvittering (3).html'))
  expect(await writeReceipt(ledger, { end: 'ordered' }, ui)).toEqual(beside)
  expect(await readFile(join(folder, 'kvittering.html'), 'utf8')).toBe('min egen')
  expect((await readdir(folder)).sort()).toEqual(
    ['kvittering (2).html', 'kvittering (3).html', 'kvittering.html', 'order.json'].sort(),
  )
})

test('a receipt that cannot be written is told of, and fails nothing', async ({ folder }) => {
  const { ui, told } = listening()
  const ledger = await Ledger.begin(join(folder), PLAIN, PORTAL, false)
  await rm(folder, { recursive: true })
  expect(await writeReceipt(ledger, { end: 'ordered' }, ui)).toBeUndefined()
  expect(told).toEqual([{ news: 'receipt-not-written', reason: 'ENOENT' }])
})

test('axe finds nothing to blame, and at 320 pixels nothing is wider than the window', async ({
  receipt,
  folder,
}) => {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await using browser = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true })
  const window = await context.newPage()
  for (const language of ['da', 'en'] as const) {
    await writeFile(join(folder, `${language}.html`), receipt({}, language))
    await window.goto(`file://${folder}/${language}.html`)
    expect(await window.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await window.evaluate(source)
    const { violations } = await window.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(),
    )
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  }
})
