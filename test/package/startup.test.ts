import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

/** The file and all that it imports as it is loaded; what it imports later stands in brackets. */
function loadedWith(name: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(name)) return seen
  const text = readFileSync(`dist/${name}`, 'utf8')
  seen.set(name, text)
  for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g))
    loadedWith(imported, seen)
  return seen
}

test('a start loads neither the browser, the schemas nor the converter', () => {
  const loaded = [...loadedWith('cli.js').values()].join('\n')
  expect(loaded).toContain('commander.unknownOption')
  expect(loaded).not.toContain('"playwright-core"')
  expect(loaded).not.toContain('ZodError')
  expect(loaded).not.toContain('pbkdf2')
})
