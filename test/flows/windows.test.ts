import { EventEmitter } from 'node:events'
import { expect, test } from '@playwright/test'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { loopbackTerritory } from '../../src/flows/portal/hosts.ts'
import { Windows } from '../../src/flows/windows.ts'

const PORTAL = 'http://127.0.0.1:4711/certificates'

/** A window whose first attachment fails as it does when the window closes in that moment. */
function closingWindow() {
  let attached = 0
  const session = Object.assign(new EventEmitter(), {
    send: () => Promise.resolve(),
    detach: () => Promise.resolve(),
  })
  const context = Object.assign(new EventEmitter(), {
    pages: () => [page as unknown as Page],
    newCDPSession: () =>
      ++attached === 1
        ? Promise.reject(new Error('Target page, context or browser has been closed'))
        : Promise.resolve(session as unknown as CDPSession),
  })
  const page = Object.assign(new EventEmitter(), {
    url: () => PORTAL,
    mainFrame: () => undefined,
    context: () => context,
  })
  return { context: context as unknown as BrowserContext, attached: () => attached }
}

test('a window that closes while it is attached to ends no run, and is attached to anew', async () => {
  const { context, attached } = closingWindow()
  const windows = new Windows(context, loopbackTerritory(PORTAL), 'Testkommune AltID Modtager')
  expect(await windows.observe()).toEqual({ place: 'blank', host: '' })
  expect(await windows.observe()).toEqual({ place: 'blank', host: '' })
  expect(attached()).toBe(2)
  windows.leave()
})
