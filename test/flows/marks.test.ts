import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Marks } from '../../src/flows/marks.ts'
import { loopbackTerritory } from '../../src/flows/portal/hosts.ts'
import { Windows, type View } from '../../src/flows/windows.ts'
import { expect, test } from '../portal/fixture.ts'

const TERMS = `<!doctype html><html lang="da"><title>Vilkår</title>
  <h1>Vilkår</h1><p>Læs vilkår for brug.</p>
  <label><input type="checkbox"> Jeg accepterer vilkår</label>
  <button>Næste</button></html>`
/** As strict as a portal can be. */
const POLICY = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

test('what the human is waited for at is framed, and the page neither changes nor takes offence', async ({
  page,
}) => {
  const server = createServer((_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
      .end(TERMS),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  const windows = new Windows(page.context(), loopbackTerritory(url), 'Testkommune AltID Modtager')
  const frames = () =>
    page.evaluate(() =>
      ['input', 'button'].map((name) => {
        const element = document.querySelector(name)
        return element ? getComputedStyle(element).outlineStyle : ''
      }),
    )
  const see = async (): Promise<View> => {
    const observation = await windows.observe()
    if (observation.place !== 'portal') throw new Error(observation.place)
    return observation.view
  }
  try {
    await page.goto(url)
    const before = await page.content()
    const marks = new Marks()
    await marks.point({ gate: 'terms' }, await see())
    expect(await frames()).toEqual(['solid', 'none'])
    await page.check('input')
    await marks.point({ gate: 'terms' }, await see())
    expect(await frames(), 'ticked: on to the button').toEqual(['none', 'solid'])
    await marks.point(undefined, await see())
    expect(await frames()).toEqual(['none', 'none'])
    expect(await page.content()).toBe(before)
    expect(said).toEqual([])
  } finally {
    windows.leave()
    server.close()
  }
})
