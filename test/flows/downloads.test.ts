import { readdir, rm } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base } from '@playwright/test'
import { openBrowser } from '../../src/flows/browser.ts'
import { Downloads, type Downloaded } from '../../src/flows/downloads.ts'
import { LARGEST_FILE } from '../../src/flows/leftovers.ts'
import { browser, expect } from '../cli/cli.ts'

/** One each two milliseconds: some twice the limit in a second. */
const CHUNK = Buffer.alloc(LARGEST_FILE / 200, 0x30)
let sent = 0

const answer: RequestListener = (request, response) => {
  if (request.url === '/') {
    response.setHeader('content-type', 'text/html')
    response.end('<a id="endless" href="/endless.p12">endless</a><a id="small" href="/a.p12">small</a>')
    return
  }
  response.setHeader('content-type', 'application/x-pkcs12')
  response.setHeader('content-disposition', 'attachment')
  if (request.url === '/a.p12') {
    response.end('a file')
    return
  }
  const sending = setInterval(() => {
    sent += CHUNK.length
    response.write(CHUNK)
  }, 2)
  response.on('close', () => clearInterval(sending))
}

/** Two origins, of which the first is the portal's. */
const test = base.extend<{ origins: [portal: string, other: string] }>({
  origins: async ({}, use) => {
    const servers = await Promise.all(
      [1, 2].map(async () => {
        const server = createServer(answer)
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
        return server
      }),
    )
    const [portal = '', other = ''] = servers.map(
      (server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    )
    await use([portal, other])
    for (const server of servers) server.close().closeAllConnections()
  },
})

/** What becomes of what a click on that page downloads. */
async function clicked(page: string, link: string, portal: string) {
  const open = await openBrowser({ browser, headless: true, start: portal, byHand: [] })
  const { context, downloads } = open
  try {
    const ended = new Promise<{ came?: Downloaded; failed?: true; refused?: string }>((resolve) => {
      new Downloads().listen(
        {
          context,
          downloads,
          territory: { placeOf: (url) => (url.startsWith(portal) ? 'portal' : 'login') },
        },
        {
          came(came) {
            resolve({ came })
            return Promise.resolve()
          },
          failed: () => resolve({ failed: true }),
          refused: (refused) => resolve({ refused }),
        },
      )
    })
    const window = await context.newPage()
    await window.goto(page)
    await window.click(link)
    const end = await ended
    // The browser removes what was cut off a moment after it says so.
    if (!end.came) await expect.poll(() => readdir(downloads)).toEqual(['owner.json'])
    return end
  } finally {
    await open.close()
    await rm(downloads, { recursive: true, force: true })
  }
}

test('a file of a page that is not the portal’s is not read, and leaves nothing', async ({
  origins: [portal, other],
}) => {
  expect(await clicked(other, '#small', portal)).toEqual({ refused: new URL(other).host })
  const { came } = await clicked(portal, '#small', portal)
  expect(came?.bytes.toString()).toBe('a file')
})

test('a stream that never ends is cut off near the limit, and leaves nothing', async ({
  origins: [portal],
}) => {
  sent = 0
  expect(await clicked(portal, '#endless', portal)).toEqual({ failed: true })
  expect(sent).toBeGreaterThan(LARGEST_FILE)
  // It is looked at ten times a second; a machine that is busy looks late.
  expect(sent).toBeLessThan(LARGEST_FILE * 10)
})
