import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { expect, test } from './fixture.ts'
import { PICTURES, showPicture } from './pictures.ts'
import { Walk, WAY } from './walk.ts'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function expectNothingSerious(page: Page, where: string) {
  await page.evaluate(await source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const found = serious.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
  expect(found, where).toEqual([])
}

for (const language of ['da', 'en'] as const) {
  test(`axe finds nothing serious on any screen of the way (${language})`, async ({ page, openPortal }) => {
    // Without the policy, because axe itself is a foreign script.
    const portal = await openPortal({ language, variant: { security: 'none', identities: 'several' } })
    const walk = new Walk(page, portal)
    const seen = new Set<string>()
    await page.goto(portal.url)
    for (;;) {
      const screen = await walk.screen()
      if (!seen.has(screen)) await expectNothingSerious(page, screen)
      seen.add(screen)
      if (screen === 'issuance-ready') break
      await walk.onFrom(screen)
    }
    expect(seen.size, 'every screen of the way but the front page and the local login').toBe(WAY.length - 2)
  })
}

for (const picture of PICTURES.filter(({ onTheWay }) => !onTheWay)) {
  test(`axe finds nothing serious on ${picture.name}`, async ({ page, openPortal }) => {
    const portal = await openPortal({ variant: { ...picture.variant, security: 'none' } })
    await showPicture(page, portal, picture)
    await expectNothingSerious(page, picture.name)
  })
}
