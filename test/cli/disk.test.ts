import { rename, rm, writeFile } from 'node:fs/promises'
import type { Portal } from '../../fixtures/portal/index.ts'
import { browser, expect, knownLogin, ORGANISATION, test } from './ordering.ts'
import { hasTerminal, inTerminal } from './pty.ts'

test.skip(!hasTerminal, 'no `script` of util-linux here: nothing that needs a terminal is tried')

// Slow enough for the disk to fail between the order and its file. A file in the folder's place fails for root too.
test.use({
  portalOptions: { variant: { faults: [{ at: 'GET /issuance/*', what: 'slow', milliseconds: 5000 }] } },
})

/** Puts something in the folder's place that nothing can be written in; returns the way back. */
async function failingDisk(folder: string): Promise<() => Promise<void>> {
  await rename(folder, `${folder}-away`)
  await writeFile(folder, '')
  return async () => {
    await rm(folder)
    await rename(`${folder}-away`, folder)
  }
}

test('a disk that fails between the order and its file loses nothing: the run waits and goes on', async ({
  portal,
  folder,
  ledger,
}) => {
  const typist = orderIn(folder, portal)
  await typist.waitsFor('Bestilt.')
  const repair = await failingDisk(folder)
  await typist.waitsFor('Kan ikke gemme')
  await portal.reached('issuance-ready')
  await repair()
  await expect.poll(() => typist.shown, { timeout: 60_000 }).toMatch(/Gemt:/)
  await expect.poll(() => typist.shown, { timeout: 60_000 }).toMatch(/Indsæt koden/)
  typist.type(`${portal.books.certificates[0]?.code ?? ''}\r`)
  expect(await typist.ended, typist.shown).toBe(0)
  expect(await ledger()).toMatchObject({ phase: 'converted' })
  expect(portal.books.certificates).toHaveLength(1)
})

test('whoever leaves while the disk refuses has the file all the same, and resume puts it in its place', async ({
  portal,
  folder,
  ledger,
  resume,
}) => {
  const typist = orderIn(folder, portal, '--report')
  await typist.waitsFor('Bestilt.')
  const repair = await failingDisk(folder)
  await typist.waitsFor(/Kan ikke gemme .*\.p12/)
  typist.type('\u0003')
  await typist.waitsFor('PAUSE.')
  typist.type('\u0003')
  expect(await typist.ended, typist.shown).toBe(8)
  expect(typist.shown).toMatch(/Fejlrapporten kunne ikke gemmes/)
  expect(typist.shown.replace(/\s+/g, ' ')).toMatch(/Det ligger foreløbig her: .*\.p12/)
  await repair()
  const ended = await resume('--json')
  expect(ended.code, ended.stderr).toBe(0)
  expect(await ledger()).toMatchObject({ phase: 'converted' })
  expect(portal.books.orders).toHaveLength(1)
  expect(portal.books.certificates).toHaveLength(1)
})

function orderIn(folder: string, portal: Portal, ...words: string[]) {
  const who = ['--org', ORGANISATION.name, '--contact', 'drift@testkommune.dk', '--accept-price', '20']
  const where = ['--portal', portal.url, '--headless', '--browser', browser, '--out', folder, '--lang', 'da']
  return inTerminal([...who, ...where, ...knownLogin(portal), ...words])
}
