import { expect, test as base } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readPresets } from '../../src/presets/presets.ts'
import { settingsFile, type Surroundings } from '../../src/presets/settings-file.ts'
import { ProblemError } from '../../src/problems.ts'

interface Stage {
  around: Surroundings
  file: string
  /** Writes the settings file. */
  settle: (content: unknown) => Promise<void>
}

const test = base.extend<Stage>({
  around: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'presets-test-'))
    await use({ platform: 'linux', environment: {}, home })
    await rm(home, { recursive: true, force: true })
  },
  file: async ({ around }, use) => {
    const file = settingsFile(around)
    await mkdir(dirname(file), { recursive: true })
    await use(file)
  },
  settle: async ({ file }, use) => {
    await use((content) => writeFile(file, typeof content === 'string' ? content : JSON.stringify(content)))
  },
})

const held = (around: Surroundings) =>
  Object.fromEntries([...readPresets(around)].map(([name, { value }]) => [name, value]))

function mistakes(around: Surroundings): unknown {
  try {
    return held(around)
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'presets-invalid')
      return error.problem.mistakes
    throw error
  }
}

test('a variable comes over the settings file, and each says where it stands', async ({
  around,
  file,
  settle,
}) => {
  await settle({ org: 'Own', contact: 'own@a.dk', name: 'Own', browser: 'edge' })
  const environment = { ALTID_ORDER_ORG: 'Env', ALTID_ORDER_CALENDAR: 'true', ALTID_ORDER_NAME: '' }
  const presets = readPresets({ ...around, environment })
  expect(Object.fromEntries(presets)).toEqual({
    org: { value: 'Env', where: 'ALTID_ORDER_ORG' },
    contact: { value: 'own@a.dk', where: file },
    name: { value: 'Own', where: file },
    browser: { value: 'edge', where: file },
    calendar: { value: true, where: 'ALTID_ORDER_CALENDAR' },
  })
})

test('without a settings file nothing is preset', ({ around }) => {
  expect(held(around)).toEqual({})
})

test('a number and a yes may stand as such, and Notepad begins with its mark', async ({ around, settle }) => {
  await settle('\uFEFF{ "cvr": 12345678, "org": true, "quiet": true, "calendar": "false" }')
  expect(held(around)).toEqual({ cvr: '12345678', org: 'true', quiet: true, calendar: false })
})

test('every mistake is named at once, with where it stands and what is meant', async ({
  around,
  file,
  settle,
}) => {
  await settle({ contct: 'a@b.dk', cvr: 1234, lang: 'fr', calendar: 'ja', org: null, name: ['a'], zzz: 1 })
  const environment = { ALTID_ORDER_ENVIRONMENT: 'prod', ALTID_ORDER_BROWSR: 'edge' }
  expect(mistakes({ ...around, environment })).toMatchObject([
    { where: file, mistake: 'unknown', key: 'contct' },
    { where: file, key: 'cvr', expected: 'cvr' },
    { where: file, key: 'lang', expected: 'language' },
    { where: file, key: 'calendar', expected: 'yes-no' },
    { where: file, key: 'org', expected: 'value' },
    { where: file, key: 'name', expected: 'value' },
    { where: file, mistake: 'unknown', key: 'zzz' },
    { where: 'ALTID_ORDER_ENVIRONMENT', key: 'environment', expected: 'environment' },
    { where: 'ALTID_ORDER_BROWSR', mistake: 'unknown' },
  ])
})

test.describe('nothing presets', () => {
  for (const [key, why] of [
    ['accept-price', 'consent'],
    ['price', 'consent'],
    ['password', 'secret'],
    ['code', 'secret'],
    ['password-file', 'secret'],
    ['portal', 'one-run'],
    ['headless', 'one-run'],
    ['login-host', 'one-run'],
  ] as const) {
    test(key, async ({ around, settle }) => {
      await settle({ [key]: '20' })
      expect(mistakes(around)).toMatchObject([{ mistake: 'forbidden', key, why }])
      await settle({})
      const variable = `ALTID_ORDER_${key.toUpperCase().replaceAll('-', '_')}`
      const environment = { [variable]: '20' }
      // The code has a variable of its own, which is no preset.
      if (key === 'password') expect(held({ ...around, environment })).toEqual({})
      else expect(mistakes({ ...around, environment })).toMatchObject([{ where: variable, why }])
    })
  }
})

test('the settings file says in full which folder and which program it means', async ({ around, settle }) => {
  await settle({ out: '~/certificates', browser: '/opt/browser' })
  expect(held(around)).toEqual({ out: join(around.home, 'certificates'), browser: '/opt/browser' })
  await settle({ out: 'certificates', browser: './browser' })
  expect(mistakes(around)).toMatchObject([
    { key: 'out', expected: 'folder' },
    { key: 'browser', expected: 'browser' },
  ])
  await settle({})
  expect(held({ ...around, environment: { ALTID_ORDER_OUT: 'certificates' } })).toEqual({
    out: 'certificates',
  })
})

test('what is no table, or not whole, is refused and never half used', async ({ around, settle }) => {
  for (const [text, mistake] of [
    ['["org"]', 'no-table'],
    ['"just words"', 'no-table'],
    ['null', 'no-table'],
    ['', 'syntax'],
    ['org: A', 'syntax'],
    ['{ "org": "A", }', 'syntax'],
    ['{ "org": "A" } { "org": "B" }', 'syntax'],
    ['{ "__proto__": "A" }', 'unknown'],
    ['{ "constructor": "A" }', 'unknown'],
    ['{ "toString": "A" }', 'unknown'],
    [`{ "org": "${'x'.repeat(70_000)}" }`, 'no-table'],
  ] as const) {
    await settle(text)
    expect(mistakes(around), text.slice(0, 40)).toMatchObject([{ mistake }])
  }
})

test('a folder or a pipe of that name holds nobody up', async ({ around, file }) => {
  await mkdir(file)
  expect(mistakes(around)).toMatchObject([{ mistake: 'no-table' }])
  await rm(file, { recursive: true })
  execFileSync('mkfifo', [file])
  expect(mistakes(around)).toMatchObject([{ mistake: 'no-table' }])
})

test('the settings file lies where the system keeps settings', () => {
  const at = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string) =>
    settingsFile({ platform, environment, home })
  expect(at('linux', {}, '/home/x')).toBe('/home/x/.config/altid-order/settings.json')
  expect(at('linux', { XDG_CONFIG_HOME: '/etc/x' }, '/home/x')).toBe('/etc/x/altid-order/settings.json')
  expect(at('linux', { XDG_CONFIG_HOME: 'x' }, '/home/x')).toBe('/home/x/.config/altid-order/settings.json')
  expect(at('darwin', { XDG_CONFIG_HOME: '/etc/x' }, '/Users/x')).toBe(
    '/Users/x/Library/Application Support/altid-order/settings.json',
  )
  const roaming = 'C:\\Users\\x\\AppData\\Roaming'
  for (const environment of [{ APPDATA: roaming }, {}])
    expect(at('win32', environment, 'C:\\Users\\x')).toBe(`${roaming}\\altid-order\\settings.json`)
})
