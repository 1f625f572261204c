import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser, expect, knownLogin, NAME, ORGANISATION, test } from './ordering.ts'
import { hasTerminal, inTerminal } from './pty.ts'

/** Switches by which Playwright, Node and TLS would write down what is typed and sent. */
const TALKATIVE = {
  DEBUG: 'pw:*',
  PWDEBUG: 'console',
  SSLKEYLOGFILE: join(tmpdir(), 'altid-order-test-keys'),
  ALTID_ORDER_PASSWORD: 'from the environment',
}

test.describe('on a terminal', () => {
  test.skip(!hasTerminal || process.platform !== 'linux', 'needs `script` of util-linux and /proc')

  test('the code typed is in no output, file, process or child’s environment', async ({ portal, folder }) => {
    const who = ['--org', ORGANISATION.name, '--contact', 'drift@testkommune.dk', '--accept-price', '20']
    const where = ['--portal', portal.url, '--headless', '--browser', browser, '--out', folder]
    const typist = inTerminal(
      [...who, ...where, ...knownLogin(portal), '--report', '--lang', 'da'],
      TALKATIVE,
    )
    await expect.poll(() => typist.shown, { timeout: 80_000 }).toMatch(/Indsæt koden/)
    await expect.poll(() => portal.books.certificates.length).toBe(1)
    const code = portal.books.certificates[0]?.code ?? ''
    expect(code).toHaveLength(12)
    const inBrowser = (await processes()).filter(({ command }) => command.includes('--remote-debugging-pipe'))
    // The browser's own children write their titles over theirs.
    const [first] = inBrowser.filter(({ command }) => !command.includes('--type='))
    expect(first?.environment, 'it was read').toContain('PATH=')
    for (const { environment } of inBrowser) {
      expect(environment).not.toContain('from the environment')
      expect(environment).not.toMatch(/(^|\0)(DEBUG|PWDEBUG|SSLKEYLOGFILE)=/)
    }
    typist.type(`${code}\r`)
    await typist.waitsFor('Koden åbner filen')
    for (const { command, environment } of await processes()) {
      expect(command).not.toContain(code)
      expect(environment).not.toContain(code)
    }
    expect(await typist.ended, typist.shown).toBe(0)
    expect(typist.shown).not.toContain(code)
    expect(typist.shown).not.toContain('pw:')
    const texts = await textsIn(folder)
    expect(texts.map(([name]) => name)).toContain(join(folder, 'fejlrapport.json'))
    for (const [name, text] of texts) expect(text, name).not.toContain(code)
  })
})

test('a problem report holds our own words and numbers, and nothing of the order or the portal', async ({
  portal,
  order,
  folder,
}) => {
  const ended = await order('--accept-price', '19', '--report')
  expect(ended.code, ended.stderr).toBe(7)
  const text = await readFile(join(folder, 'fejlrapport.json'), 'utf8')
  const report = JSON.parse(text) as { problem: string; moments: Record<string, unknown>[] }
  expect(report.problem).toBe('price-differs')
  const screens = report.moments.map(({ screen }) => screen).filter((screen) => screen !== undefined)
  expect(screens).toEqual(
    expect.arrayContaining(['foreign', 'certificate-list', 'order-form', 'confirmation']),
  )
  expect(report.moments).toContainEqual(
    expect.objectContaining({
      screen: 'confirmation',
      words: expect.arrayContaining([{ word: 'confirmOrder', role: 'button', times: 1 }]),
    }),
  )
  for (const foreign of [
    ORGANISATION.name,
    ORGANISATION.cvr,
    NAME,
    'drift@',
    '127.0.0.1',
    folder,
    portal.origin,
    '20,00',
  ])
    expect(text).not.toContain(foreign)
})

async function processes(): Promise<{ command: string; environment: string }[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  return Promise.all(
    ids.map(async (id) => ({
      // A process may end while it is read.
      command: await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''),
      environment: await readFile(`/proc/${id}/environ`, 'utf8').catch(() => ''),
    })),
  )
}

/** The order's folder, and what any run of ours has left in the folder for temporary files. */
async function textsIn(folder: string): Promise<[name: string, text: string][]> {
  const own = (await readdir(folder)).map((name) => join(folder, name))
  const temporary = (await readdir(tmpdir())).filter((name) =>
    /^(altid-order-(?!test)|playwright)/.test(name),
  )
  const within = await Promise.all(
    temporary.map(async (name) =>
      (await readdir(join(tmpdir(), name), { withFileTypes: true, recursive: true }).catch(() => []))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  )
  return Promise.all(
    [...own, ...within.flat()].map(async (path): Promise<[string, string]> => [
      path,
      await readFile(path, 'latin1').catch(() => ''),
    ]),
  )
}
