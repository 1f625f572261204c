import type { Page } from '@playwright/test'
import { PortalSession } from '../../src/flows/page/session.ts'
import type { PortalDocument } from '../../src/flows/page/document.ts'
import type { Target } from '../../src/flows/page/types.ts'
import { expect, test } from '../portal/fixture.ts'

const PORTAL = 'http://portal.test'
const NO_WORDS = { phrases: [], cautions: '(?!)', waiting: '(?!)' }
const CONFIRM = 'Bekræft oprettelse'

/** A page of the portal's origin, and what the assistant reaches of it. */
async function openPage(page: Page, body: string): Promise<PortalDocument> {
  const html = `<!doctype html><html lang="da"><title>Portal</title><body>${body}</body></html>`
  await page.route(`${PORTAL}/`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  await page.goto(PORTAL)
  const [document] = await new PortalSession(page, (origin) => origin === PORTAL).documents()
  if (!document) throw new Error('no document of the portal')
  return document
}

async function buttonIn(document: PortalDocument): Promise<Target> {
  const { seen } = await document.ask('look', NO_WORDS)
  const button = seen.find(({ role, name }) => role === 'button' && name === CONFIRM)
  if (!button) throw new Error(`no button among ${JSON.stringify(seen)}`)
  return { ref: button.ref, role: button.role, name: button.name }
}

/** Presses as the binding step does, after what stands there was read. */
async function pressReviewed(document: PortalDocument) {
  const labels = ['Pris']
  const target = await buttonIn(document)
  const reading = await document.ask('confirmation', target.ref, labels)
  return document.ask('bind', target, { labels, reading })
}

const confirmation = (
  script: string,
) => `<div role="dialog"><dl><dt>Pris</dt><dd id="price">20,00 DKK</dd></dl>
  <button id="confirm">${CONFIRM}</button></div>
  <script>const price = document.getElementById('price'), button = document.getElementById('confirm')
  window.clicks = 0; button.addEventListener('click', () => { window.clicks += 1 }); ${script}</script>`

const clicksOn = (page: Page) => page.evaluate(() => (window as unknown as { clicks: number }).clicks)

for (const event of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'focus'])
  test(`a row that changes at the press's own ${event} keeps the click back`, async ({ page }) => {
    const change = `button.addEventListener('${event}', () => { price.textContent = '2.000,00 DKK' })`
    const document = await openPage(page, confirmation(change))
    expect(await pressReviewed(document)).toBe('interrupted')
    expect(await clicksOn(page)).toBe(0)
  })

test('a row that changes a moment after the mouse went down keeps the click back', async ({ page }) => {
  const change = `button.addEventListener('pointerdown', () => Promise.resolve().then(() => requestAnimationFrame(() => {
    price.textContent = '2.000,00 DKK' })))`
  const document = await openPage(page, confirmation(change))
  expect(await pressReviewed(document)).toBe('interrupted')
  expect(await clicksOn(page)).toBe(0)
})

test('a page that clicks its own button at the press is not clicked once more', async ({ page }) => {
  const document = await openPage(
    page,
    confirmation(`button.addEventListener('pointerup', () => setTimeout(() => button.click()))`),
  )
  expect(await pressReviewed(document)).toBe('clicked')
  expect(await clicksOn(page)).toBe(1)
})

test('what still stands as it was read is clicked once', async ({ page }) => {
  const document = await openPage(page, confirmation(''))
  expect(await pressReviewed(document)).toBe('done')
  expect(await clicksOn(page)).toBe(1)
})

test('a question of the browser that the click opens does not hold up the answer', async ({ page }) => {
  const document = await openPage(page, confirmation(`button.addEventListener('click', () => alert('?'))`))
  const opened = page.waitForEvent('dialog')
  expect(await pressReviewed(document)).toBe('done')
  await (await opened).accept()
  expect(await clicksOn(page)).toBe(1)
})

test.describe('a page whose fields and pictures are called as what every element and document has', () => {
  const HIDING = [
    ...['assignedSlot', 'attributes', 'childNodes', 'children', 'closest', 'contains', 'getAttribute'],
    ...[
      'getRootNode',
      'hasAttribute',
      'isConnected',
      'localName',
      'matches',
      'nextElementSibling',
      'nodeType',
    ],
    ...['nextSibling', 'parentElement', 'parentNode', 'querySelector', 'querySelectorAll', 'shadowRoot'],
    ...[
      'tagName',
      'textContent',
      'getBoundingClientRect',
      'ownerDocument',
      'dispatchEvent',
      'addEventListener',
    ],
  ]
  const fields = HIDING.map((name) => `<input type="hidden" name="${name}">`).join('')
  const picture = (name: string) => `<img name="${name}" src="data:,">`
  const pictures = ['body', 'documentElement', 'querySelectorAll', 'elementFromPoint'].map(picture).join('')

  test('is read as it stands, and pressed once', async ({ page }) => {
    const form = `<form onsubmit="return false">${fields}${confirmation('')}</form>`
    const document = await openPage(page, `${pictures}<h1>Certifikatprofiler</h1>${form}`)
    const { seen } = await document.ask('look', NO_WORDS)
    expect(seen.map(({ role, name }) => `${role} ${name}`)).toContain('heading Certifikatprofiler')
    expect(await pressReviewed(document)).toBe('done')
    expect(await clicksOn(page)).toBe(1)
  })
})

test('looks, however many, leave the page without a gesture; a press gives it one', async ({ page }) => {
  const document = await openPage(page, confirmation(''))
  // Asked past Playwright, whose own evaluation gives a gesture.
  const session = await page.context().newCDPSession(page)
  const expression = 'navigator.userActivation.hasBeenActive'
  const active = async () => (await session.send('Runtime.evaluate', { expression })).result.value as unknown
  await document.ask('look', NO_WORDS)
  await document.ask('pairs', ['Pris'])
  await document.ask('rows', false)
  expect(await active()).toBe(false)
  await pressReviewed(document)
  expect(await active()).toBe(true)
})
