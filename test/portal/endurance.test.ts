import { expect, test } from '@playwright/test'
import { startPortal, type Portal } from '../../fixtures/portal/index.ts'
import { sharedAuthority } from '../../fixtures/portal/ca/authority.ts'

test('a hundred portals start and stop in one process and leave nothing open', async () => {
  // Key generation runs beside; it is not the portals'.
  await sharedAuthority().prepare()
  const before = open()
  for (let count = 0; count < 100; count += 1) {
    await using portal = await startPortal()
    const answer = await fetch(portal.url, { redirect: 'manual' })
    expect(answer.status).toBe(303)
    expect(open().length).toBeGreaterThan(before.length)
    await answer.arrayBuffer()
  }
  await expect.poll(open).toEqual(before)
})

/** What keeps this process busy with the network: servers and sockets. */
const open = () =>
  process
    .getActiveResourcesInfo()
    .filter((name) => /^(TCP|Pipe)?(Server|Socket)/.test(name.replace('Wrap', '')))
    .sort()

test('closing twice is closing once, and a waiting request does not keep a portal open', async () => {
  const portal = await startPortal({
    variant: { faults: [{ at: 'GET /certificates', what: 'slow', milliseconds: 3_600_000 }] },
  })
  const waiting = fetch(portal.url)
  const ended = expect(waiting).rejects.toThrow()
  await expect.poll(async () => (await fetch(`${portal.origin}/mock/books`)).ok).toBe(true)
  await Promise.all([portal.close(), portal.close()])
  await ended
})

test('the straight way takes the portal less than two seconds', async () => {
  await using portal = await startPortal()
  await sharedAuthority().prepare()
  const started = performance.now()
  const file = await walkByRequests(portal)
  const milliseconds = performance.now() - started
  test.info().annotations.push({ type: 'milliseconds', description: milliseconds.toFixed(0) })
  expect(file.length).toBeGreaterThan(7000)
  expect(portal.books.orders).toHaveLength(1)
  expect(milliseconds).toBeLessThan(2000)
})

/** The whole way without a browser: what is left is the time of the portal itself. */
async function walkByRequests(portal: Portal): Promise<Buffer> {
  let cookie = ''
  const ask = async (
    address: string,
    form?: Record<string, string>,
  ): Promise<{ url: string; text: string; bytes: Buffer }> => {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    const to = answer.headers.get('location')
    const bytes = Buffer.from(await answer.arrayBuffer())
    return to === null ? { url: address, text: bytes.toString(), bytes } : ask(new URL(to, address).href)
  }
  const field = (text: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
  const logIn = async (page: { url: string; text: string }) => {
    const relay = field(page.text, 'RelayState')
    const done = await ask(`${portal.loginOrigin}/login/mitid/initialize`, { RelayState: relay })
    return ask(`${portal.origin}/login/callback`, {
      RelayState: relay,
      SAMLResponse: field(done.text, 'SAMLResponse'),
    })
  }
  await logIn(await ask(portal.url))
  await ask(`${portal.origin}/certificates/new`)
  const review = await ask(`${portal.origin}/certificates/review`, {
    name: 'Testkommune AltID Modtager',
    type: 'system',
    identification: 'login',
    direct: 'on',
    issuance: 'browser',
  })
  await ask(`${portal.origin}/certificates/confirm`, { draft: field(review.text, 'draft') })
  const base = `${portal.origin}/issuance/${portal.books.orders[0]?.id ?? ''}`
  await logIn(await ask(base))
  await ask(`${base}/terms`, { accept: 'on' })
  await ask(`${base}/code`, {})
  return (await ask(`${base}/file`)).bytes
}
