import { expect, test as base } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { presetFiles, type Surroundings } from '../../src/presets/places.ts'
import { readPresets } from '../../src/presets/presets.ts'
import type { SettingName } from '../../src/presets/settings.ts'
import { ProblemError } from '../../src/problems.ts'

interface Stage {
  around: Surroundings
  /** Writes the user's own file. */
  own: (name: string, text: string) => Promise<string>
  /** Writes the file of the current folder. */
  here: (name: string, text: string) => Promise<string>
}

const JSON_FILE = 'altid-order.config.json'
const YAML_FILE = 'altid-order.config.yaml'

const test = base.extend<Stage>({
  around: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'presets-test-'))
    await mkdir(join(home, '.config', 'altid-order'), { recursive: true })
    await mkdir(join(home, 'work'))
    await use({ platform: 'linux', environment: {}, home, folder: join(home, 'work') })
    await rm(home, { recursive: true, force: true })
  },
  own: async ({ around }, use) => {
    await use((name, text) => put(join(around.home, '.config', 'altid-order', name), text))
  },
  here: async ({ around }, use) => {
    await use((name, text) => put(join(around.folder, name), text))
  },
})

async function put(path: string, text: string): Promise<string> {
  await writeFile(path, text)
  return path
}

function held(around: Surroundings, named?: string): Partial<Record<SettingName, unknown>> {
  return Object.fromEntries([...readPresets(named, around).values].map(([name, { value }]) => [name, value]))
}

function mistakes(around: Surroundings, named?: string): unknown {
  try {
    return readPresets(named, around).values
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'presets-invalid')
      return error.problem.mistakes
    throw error
  }
}

test('the nearer preset comes over the farther: own file, current folder, environment', async ({
  around,
  own,
  here,
}) => {
  await own(YAML_FILE, '# mine\norg: Own\ncontact: own@a.dk\nname: Own\nbrowser: edge\n')
  await here(JSON_FILE, '{\n  "org": "Here",\n  "contact": "here@a.dk"\n}')
  const environment = { ALTID_ORDER_ORG: 'Env', ALTID_ORDER_CALENDAR: 'true', ALTID_ORDER_NAME: '' }
  expect(held({ ...around, environment })).toEqual({
    org: 'Env',
    contact: 'here@a.dk',
    name: 'Own',
    browser: 'edge',
    calendar: true,
  })
  const { values } = readPresets(undefined, around)
  expect(values.get('contact')).toMatchObject({
    place: 'folder',
    line: 3,
    where: join(around.folder, JSON_FILE),
  })
  expect(values.get('name')).toMatchObject({ place: 'user', line: 4 })
})

test('a number stays as it was written', async ({ around, here }) => {
  await here(YAML_FILE, 'cvr: 12345678\nname: 0123\norg: true\n')
  expect(held(around)).toEqual({ cvr: '12345678', name: '0123', org: 'true' })
})

test('every mistake is named at once, with its line and what is meant', async ({ around, own, here }) => {
  const path = await here(
    YAML_FILE,
    'contct: a@b.dk\ncvr: 1234\nlang: fr\ncalendar: ja\norg:\nname: [a]\nzzz: 1\n',
  )
  const other = await own(JSON_FILE, '{\n"contact":\n"nobody"}')
  const found = mistakes({
    ...around,
    environment: { ALTID_ORDER_ENVIRONMENT: 'prod', ALTID_ORDER_BROWSR: 'edge' },
  })
  expect(found).toMatchObject([
    { where: other, line: 2, key: 'contact', expected: 'email' },
    { where: path, line: 1, mistake: 'unknown', key: 'contct' },
    { where: path, line: 2, key: 'cvr', expected: 'cvr' },
    { where: path, line: 3, key: 'lang', expected: 'language' },
    { where: path, line: 4, key: 'calendar', expected: 'yes-no' },
    { where: path, line: 5, key: 'org', expected: 'value' },
    { where: path, line: 6, key: 'name', expected: 'value' },
    { where: path, line: 7, mistake: 'unknown', key: 'zzz' },
    { where: 'ALTID_ORDER_ENVIRONMENT', key: 'environment', expected: 'environment' },
    { where: 'ALTID_ORDER_BROWSR', mistake: 'unknown' },
  ])
})

test.describe('no file presets', () => {
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
    test(key, async ({ around, own }) => {
      await own(YAML_FILE, `${key}: "20"\n`)
      expect(mistakes(around)).toMatchObject([{ mistake: 'forbidden', key, why }])
      await own(YAML_FILE, '')
      const variable = `ALTID_ORDER_${key.toUpperCase().replaceAll('-', '_')}`
      const environment = { [variable]: '20' }
      // The code has a variable of its own, which is no preset.
      if (key === 'password') expect(held({ ...around, environment })).toEqual({})
      else expect(mistakes({ ...around, environment })).toMatchObject([{ where: variable, why }])
    })
  }
})

test.describe('a file in the current folder, which anybody may have put there, never', () => {
  test('names a program to start', async ({ around, own, here }) => {
    await here(JSON_FILE, '{"browser": "/tmp/evil"}')
    expect(mistakes(around)).toMatchObject([{ key: 'browser', expected: 'browser-name' }])
    await here(JSON_FILE, '{"browser": "chrome"}')
    expect(held(around)).toEqual({ browser: 'chrome' })
    await here(JSON_FILE, '{}')
    await own(JSON_FILE, '{"browser": "/opt/browser"}')
    expect(held(around)).toEqual({ browser: '/opt/browser' })
  })

  test('sends the private key out of its folder', async ({ around, here }) => {
    await symlink(tmpdir(), join(around.folder, 'link'))
    await symlink(join(tmpdir(), 'not-there-yet'), join(around.folder, 'dangling'))
    for (const out of [
      '..',
      '../x',
      '/tmp/x',
      'a/../../x',
      'link',
      'link/x',
      'dangling/x',
      '~/../x/../../y',
      '',
    ]) {
      await here(JSON_FILE, JSON.stringify({ out }))
      expect(mistakes(around), out).toMatchObject([{ key: 'out' }])
    }
    await here(JSON_FILE, '{"out": "certificates/2026"}')
    expect(held(around)).toEqual({ out: join(around.folder, 'certificates', '2026') })
  })

  test('is read where a file was named in its stead, or from a folder above', async ({ around, here }) => {
    await here(YAML_FILE, 'org: Here\n')
    const named = await put(join(around.home, 'other.yaml'), 'org: Named\n')
    expect(held(around, named)).toEqual({ org: 'Named' })
    expect(held(around, '../other.yaml')).toEqual({ org: 'Named' })
    expect(held({ ...around, folder: join(around.folder, 'below') })).toEqual({})
    expect(mistakes(around, 'none.yaml')).toMatchObject([{ mistake: 'unreadable', reason: 'ENOENT' }])
    await put(named, 'browser: /tmp/evil\n')
    expect(mistakes(around, named)).toMatchObject([{ expected: 'browser-name' }])
  })
})

test('the own file says in full which folder it means', async ({ around, own }) => {
  await own(YAML_FILE, 'out: ~/certificates\n')
  expect(held(around)).toEqual({ out: join(around.home, 'certificates') })
  await own(YAML_FILE, 'out: certificates\n')
  expect(mistakes(around)).toMatchObject([{ key: 'out', expected: 'folder' }])
})

test('what is no table, or not whole, is refused and never half used', async ({ around, here }) => {
  for (const [text, mistake] of [
    ['- org', 'no-table'],
    ['just words', 'no-table'],
    ['org: "a\ncontact: x', 'syntax'],
    ['org: a: b', 'syntax'],
    ['org: !!js/function "x"', 'syntax'],
    ['org: A\norg: B', 'twice'],
    ['org: A\n---\norg: B', 'syntax'],
    ['a: &x [*x, *x]\n', 'unknown'],
    ['__proto__: A', 'unknown'],
    ['constructor: A', 'unknown'],
    ['toString: A', 'unknown'],
    [`org: ${'x'.repeat(70_000)}`, 'no-table'],
  ] as const) {
    await here(YAML_FILE, text)
    expect(mistakes(around), text.slice(0, 40)).toMatchObject([{ mistake }])
  }
  await here(YAML_FILE, '# nothing yet\n')
  expect(held(around)).toEqual({})
  await here(JSON_FILE, '{}')
  expect(mistakes(around)).toMatchObject([{ mistake: 'two-files' }])
})

test('a folder or a pipe of that name holds nobody up', async ({ around }) => {
  await mkdir(join(around.folder, JSON_FILE))
  expect(mistakes(around)).toMatchObject([{ mistake: 'no-table' }])
  await rm(join(around.folder, JSON_FILE), { recursive: true })
  execFileSync('mkfifo', [join(around.folder, YAML_FILE)])
  expect(mistakes(around)).toMatchObject([{ mistake: 'no-table' }])
})

test('the own file lies where the system keeps settings', () => {
  const own = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string) =>
    presetFiles({ platform, environment, home, folder: '/work' })[1]?.path
  expect(own('linux', {}, '/home/x')).toBe(`/home/x/.config/altid-order/${YAML_FILE}`)
  expect(own('linux', { XDG_CONFIG_HOME: '/etc/x' }, '/home/x')).toBe(`/etc/x/altid-order/${YAML_FILE}`)
  expect(own('linux', { XDG_CONFIG_HOME: 'x' }, '/home/x')).toBe(`/home/x/.config/altid-order/${YAML_FILE}`)
  expect(own('darwin', { XDG_CONFIG_HOME: '/etc/x' }, '/Users/x')).toBe(
    `/Users/x/Library/Application Support/altid-order/${YAML_FILE}`,
  )
  const roaming = 'C:\\Users\\x\\AppData\\Roaming'
  for (const environment of [{ APPDATA: roaming }, {}]) {
    expect(own('win32', environment, 'C:\\Users\\x')?.replaceAll('/', '\\')).toBe(
      `${roaming}\\altid-order\\${YAML_FILE}`,
    )
  }
})
