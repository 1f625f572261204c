import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { browserEnvironment } from '../../src/flows/browser-environment.ts'
import { openBrowser } from '../../src/flows/browser.ts'

const NEEDED = ['HOME', 'Path', 'DISPLAY', 'LC_ALL', 'SystemRoot', 'ProgramFiles(x86)', 'https_proxy']
const KEPT_OUT = [
  'SELENIUM_REMOTE_URL',
  'PWDEBUG',
  'PLAYWRIGHT_X',
  'NODE_OPTIONS',
  'LD_PRELOAD',
  'GTK_MODULES',
]
const OURS = ['ALTID_ORDER_ORG', 'ALTID_ORDER_PASSWORD', 'ANY_TOKEN', 'SSLKEYLOGFILE', 'DEBUG']

test('the browser gets what it needs of the environment, and nothing else', () => {
  const all = [...NEEDED, ...KEPT_OUT, ...OURS]
  const given = browserEnvironment(Object.fromEntries(all.map((name) => [name, 'value'])))
  expect(Object.keys(given)).toEqual(NEEDED)
})

test("an address of another's browser in the environment is never called", async () => {
  let calls = 0
  const elsewhere = createServer((_, answer) => {
    calls++
    answer.writeHead(500).end()
  })
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done))
  process.env['SELENIUM_REMOTE_URL'] = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
  try {
    const browser = process.env['ALTID_TEST_BROWSER']
    const opened = await openBrowser({ browser, headless: true, start: 'about:blank', byHand: [] })
    await opened.close()
    expect(calls).toBe(0)
  } finally {
    delete process.env['SELENIUM_REMOTE_URL']
    elsewhere.close()
  }
})
