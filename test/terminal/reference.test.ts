import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { REFERENCE, referencePage } from '../../scripts/reference-page.ts'
import { everyMessage } from '../../scripts/messages/tables.ts'

for (const language of ['da', 'en'] as const) {
  test(`the reference never says anything else than the code does (${language})`, async () => {
    const text = await readFile(REFERENCE[language], 'utf8')
    expect(text.replaceAll('\r\n', '\n'), 'npm run reference').toBe(referencePage(language))
  })
}

test('no message says undefined, or what only a program can read', () => {
  for (const { key, facts, da, en } of everyMessage()) {
    const where = `${key} ${JSON.stringify(facts)}`
    for (const text of [da, en])
      expect(text, where).not.toMatch(/undefined|\bNaN\b|\[object|Invalid Date|\$\{/)
    expect(da.trim(), where).not.toBe(en === '' ? '?' : '')
  }
})
