import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import type axe from 'axe-core'
import { expect, test } from './fixture.ts'
import { PICTURES, showPicture } from './pictures.ts'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Screens that differ in words alone are looked at in English too. */
const ENGLISH = new Set(['01-login', '10-create', '17-receipt', '22-code'])

for (const language of ['da', 'en'] as const) {
  for (const picture of PICTURES.filter(({ name }) => language === 'da' || ENGLISH.has(name))) {
    test(`axe finds nothing serious on ${picture.name} (${language})`, async ({ page, openPortal }) => {
      // Without the policy, because axe itself is a foreign script.
      const portal = await openPortal({ language, variant: { ...picture.variant, security: 'none' } })
      await showPicture(page, portal, picture)
      await page.evaluate(await source)
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      )
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(
        serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      ).toEqual([])
    })
  }
}
