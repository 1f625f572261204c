import { expect, test } from '@playwright/test'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { ANCHORS } from '../../src/conversion/certificate/anchors.ts'
import { territoryOf } from '../../src/flows/portal/hosts.ts'

const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]
const textOf = (page: string): string => readFileSync(page, 'utf8')

/** As GitHub makes the anchor of a heading: lower case, no punctuation, a hyphen for each space. */
const anchorOf = (heading: string): string =>
  heading
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

for (const page of pages) {
  test(`no link of ${page} leads nowhere`, () => {
    for (const [, target = ''] of textOf(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue
      const [file = '', anchor] = target.split('#', 2)
      const path = file === '' ? page : normalize(join(dirname(page), file))
      expect(existsSync(path), `${page}: ${target}`).toBe(true)
      if (anchor === undefined) continue
      const headings = [...textOf(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading))
      expect(headings, `${page}: ${target}`).toContain(decodeURIComponent(anchor))
    }
  })

  test(`every picture of ${page} says in words what it shows`, () => {
    for (const [, words = ''] of textOf(page).matchAll(/!\[([^\]]*)\]/g))
      expect(words.length).toBeGreaterThan(10)
  })
}

test('the fingerprints that a person is to compare are those that the program trusts', () => {
  const page = textOf('docs/threat-model.md').replaceAll(' ', '')
  for (const { trust, sha256 } of ANCHORS) expect(page.includes(sha256)).toBe(trust === 'production')
})

test('the IT department is told of the hosts that the program knows in production, and of no others', () => {
  const production = territoryOf('production')
  const [, table = ''] = /\| vært \|(.*?)\n\n/s.exec(textOf('docs/til-it-afdelingen.md')) ?? []
  const hosts = [...table.matchAll(/`([^`]+)`/g)].map(([, host = '']) => host)
  expect(hosts.map((host) => production.placeOf(`https://${host}/`))).toEqual(['portal', 'login', 'login'])
})

test('every file that the threat model names is there', () => {
  for (const [, path = ''] of textOf('docs/threat-model.md').matchAll(/`((?:src|test|scripts)\/[\w/.-]+)`/g))
    expect(existsSync(path), path).toBe(true)
})
