import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { Marks } from '../../src/flows/marks.ts'
import { loopbackTerritory } from '../../src/flows/portal/hosts.ts'
import { Windows, type View } from '../../src/flows/windows.ts'
import { expect, test } from '../portal/fixture.ts'
import { Walk } from '../portal/walk.ts'

const TERMS = `<!doctype html><html lang="da"><title>Vilkår</title>
  <h1>Vilkår</h1><p>Læs vilkår for brug.</p>
  <label><input type="checkbox"> Jeg accepterer vilkår</label>
  <button>Næste</button></html>`
/** As strict as a portal can be. */
const POLICY = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

/** A page of its own on this machine, for as long as the work takes. */
async function withPage(
  page: Page,
  html: string,
  work: (see: () => Promise<View>) => Promise<void>,
): Promise<void> {
  const server = createServer((_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
      .end(html),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    await page.goto(url)
    await looking(page, url, work)
  } finally {
    server.close()
  }
}

async function looking(
  page: Page,
  url: string,
  work: (see: () => Promise<View>) => Promise<void>,
): Promise<void> {
  const windows = new Windows(page.context(), loopbackTerritory(url), 'Testkommune AltID Modtager')
  try {
    await work(async () => {
      const observation = await windows.observe()
      if (observation.place !== 'portal') throw new Error(observation.place)
      return observation.view
    })
  } finally {
    windows.leave()
  }
}

/** What is framed, by the names of the elements. */
const framed = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('input, label, button')]
      .filter((element) => getComputedStyle(element).outlineStyle !== 'none')
      .map((element) => `${element.localName} ${element.textContent.trim()}`.trim()),
  )

test('what the human is waited for at is framed, and the page neither changes nor takes offence', async ({
  page,
}) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await withPage(page, TERMS, async (see) => {
    const before = await page.content()
    const marks = new Marks()
    await marks.point({ gate: 'terms' }, await see())
    expect(await framed(page)).toEqual(['input'])
    await page.check('input')
    await marks.point({ gate: 'terms' }, await see())
    expect(await framed(page), 'ticked: on to the button').toEqual(['button Næste'])
    await marks.point(undefined, await see())
    expect(await framed(page)).toEqual([])
    expect(await page.content()).toBe(before)
    expect(said).toEqual([])
  })
})

test('a tick that its label draws is framed by its label', async ({ openPortal, page }) => {
  const portal = await openPortal()
  await new Walk(page, portal).to('issuance-terms')
  await looking(page, portal.url, async (see) => {
    await new Marks().point({ gate: 'terms' }, await see())
    expect(await framed(page)).toEqual(['label Ja, jeg accepterer vilkår og betingelser'])
  })
})

test('at the code nothing leads on before it is kept', async ({ page }) => {
  const code =
    '<!doctype html><h1>Adgangskode til dit certifikat</h1><button>Vis</button><button>Kopiér til udklipsholder</button><button>Næste</button>'
  await withPage(page, code, async (see) => {
    await new Marks().point({ gate: 'code' }, await see())
    expect(await framed(page)).toEqual(['button Vis', 'button Kopiér til udklipsholder'])
  })
})
