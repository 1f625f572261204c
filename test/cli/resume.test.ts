import { X509Certificate } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ledger } from '../../src/order/ledger.ts'
import { parseOrder } from '../../src/order/order.ts'
import { signedBy } from '../order/signed.ts'
import { altidOrder, browser } from './cli.ts'
import { expect, NAME, test } from './ordering.ts'
import { hasTerminal, inTerminal } from './pty.ts'

for (const phase of ['planned', 'ordered', 'issued'] as const) {
  test.describe(phase, () => {
    // A file that comes only by its button leaves time to be killed while it is ready and not fetched.
    test.use({ portalOptions: phase === 'issued' ? { variant: { downloadStart: 'button' } } : {} })
    test(`a run killed at "${phase}" is resumed to one order and one certificate`, async ({
      portal,
      orderKilledAt,
      resume,
      ledger,
      folder,
    }) => {
      await orderKilledAt(phase)
      const ended = await resume('--accept-price', '20')
      expect(ended.code, ended.stderr).toBe(0)
      expect(portal.books.orders).toHaveLength(1)
      expect(await ledger()).toMatchObject({ phase: 'converted' })
      const names = (await readdir(folder)).filter((name) => name.startsWith('ØVELSE'))
      expect(names.sort()).toEqual([`ØVELSE ${NAME}.cer`, `ØVELSE ${NAME}.p12`, 'ØVELSE kvittering.html'])
    })
  })
}

test('a run killed at the confirmation never orders again without the human’s word', async ({
  portal,
  orderKilledAt,
  resume,
}) => {
  await orderKilledAt('confirming')
  const ordered = portal.books.orders.length
  const ended = await resume('--accept-price', '20')
  // Ordered before the kill: the row in the list proves it. Not ordered: only a person may say so.
  expect([ended.code, portal.books.orders.length], ended.stderr).toEqual(ordered === 1 ? [0, 1] : [8, 0])
})

test.describe('an order that nothing proves', () => {
  test.skip(!hasTerminal, "needs util-linux's script")
  test('is fetched when the human says that it stands in the list', async ({
    portal,
    orderKilledAt,
    folder,
    ledger,
  }) => {
    await orderKilledAt('ordered')
    // Another profile had the name before it: the row in the list proves nothing then.
    await rewind(folder, { ...(await ledger()), namesake: true }, 'confirming', [])
    const typist = inTerminal(['resume', folder, '--headless', '--browser', browser, '--quiet'])
    await typist.waitsFor('Skriv FUNDET')
    typist.type('fundet\r')
    await typist.waitsFor('Indsæt koden')
    typist.type('\r')
    expect(await typist.ended, typist.shown).toBe(0)
    expect(portal.books.orders).toHaveLength(1)
    expect(await ledger()).toMatchObject({ phase: 'converted' })
  })
})

/** What the disk holds when the power goes at that moment, after a run that was whole. */
const cutOff: Record<string, (at: { folder: string; ledger: Record<string, unknown> }) => Promise<void>> = {
  'before the certificate is written': async ({ folder, ledger }) => {
    await rm(join(folder, `ØVELSE ${NAME}.cer`))
    await rewind(folder, ledger, 'saved', ['cer', 'codeKept'])
  },
  'after the certificate is written and before it is noted': async ({ folder, ledger }) => {
    await rewind(folder, ledger, 'saved', ['cer', 'codeKept'])
  },
  'after the P12 is written and before it is noted': async ({ folder, ledger }) => {
    await rm(join(folder, `ØVELSE ${NAME}.cer`))
    await rewind(folder, ledger, 'issued', ['cer', 'p12', 'codeKept'])
  },
  'before the P12 has its name': async ({ folder, ledger }) => {
    await rm(join(folder, `ØVELSE ${NAME}.cer`))
    await rename(join(folder, `ØVELSE ${NAME}.p12`), join(folder, `.${NAME}.p12.0a1b2c3d4e5f.part`))
    await rewind(folder, ledger, 'issued', ['cer', 'p12', 'codeKept'])
  },
}

for (const [moment, rewindTo] of Object.entries(cutOff)) {
  test(`power lost ${moment} loses nothing and opens nothing`, async ({
    portal,
    order,
    resume,
    ledger,
    folder,
  }) => {
    expect((await order('--accept-price', '20')).code).toBe(0)
    await rewindTo({ folder, ledger: await ledger() })
    const asked = portal.books.requests.length
    const ended = await resume()
    expect(ended.code, ended.stderr).toBe(0)
    expect(portal.books.requests).toHaveLength(asked)
    expect(await ledger()).toMatchObject({ phase: 'converted' })
    const certificate = new X509Certificate(await readFile(join(folder, `ØVELSE ${NAME}.cer`)))
    expect(certificate.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(
      portal.books.certificates[0]?.leafSha256,
    )
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })
}

/** What stands on the disk last when the power goes between the writing and the naming of a file. */
const unnamed: Record<string, { moment: RegExp; left: RegExp; ordered: number }> = {
  'the ledger that says confirming': {
    moment: /^order\.json .*"phase": "confirming"/,
    left: /planned/,
    ordered: 0,
  },
  'the ledger that says ordered': {
    moment: /^order\.json .*"phase": "ordered"/,
    left: /confirming/,
    ordered: 1,
  },
  'the ledger that says issued': { moment: /^order\.json .*"phase": "issued"/, left: /ordered/, ordered: 1 },
  'the P12': { moment: /\.p12 /, left: /ordered|issued/, ordered: 1 },
  'the ledger that says saved': { moment: /^order\.json .*"phase": "saved"/, left: /issued/, ordered: 1 },
  'the certificate': { moment: /\.cer /, left: /saved/, ordered: 1 },
  'the ledger that says converted': {
    moment: /^order\.json .*"phase": "converted"/,
    left: /saved/,
    ordered: 1,
  },
  'the ledger that says that the code was kept': {
    moment: /^order\.json .*"codeKept"/,
    left: /converted/,
    ordered: 1,
  },
}

for (const [file, { moment, left, ordered }] of Object.entries(unnamed)) {
  test(`power lost between the writing and the naming of ${file} ends in one order and one certificate`, async ({
    portal,
    orderCutAt,
    resume,
    ledger,
    folder,
  }) => {
    await orderCutAt(moment)
    const { phase } = await ledger()
    expect(phase).toMatch(left)
    expect(portal.books.orders).toHaveLength(ordered)
    const ended = await resume('--accept-price', '20')
    // An order that was finished but for its last word is told so.
    expect(ended.code, ended.stderr).toBe(phase === 'converted' ? 2 : 0)
    expect(portal.books.orders).toHaveLength(1)
    expect(portal.books.certificates).toHaveLength(1)
    expect(await ledger()).toMatchObject({ phase: 'converted' })
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining([`ØVELSE ${NAME}.cer`, `ØVELSE ${NAME}.p12`]),
    )
    const certificate = new X509Certificate(await readFile(join(folder, `ØVELSE ${NAME}.cer`)))
    expect(certificate.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(
      portal.books.certificates[0]?.leafSha256,
    )
  })
}

test('power lost before the ledger has its first name leaves nothing to resume, and the order begins anew', async ({
  portal,
  orderCutAt,
  order,
  folder,
}) => {
  await orderCutAt(/^order\.json /)
  expect((await readdir(folder)).includes('order.json')).toBe(false)
  expect(portal.books.requests).toEqual([])
  const ended = await order('--accept-price', '20')
  expect(ended.code, ended.stderr).toBe(0)
  expect(portal.books.orders).toHaveLength(1)
})

test('power lost between the review and the press is for a human to judge, and nothing is ordered', async ({
  portal,
  orderCutAt,
  resume,
}) => {
  await orderCutAt(/^order\.json .*"phase": "confirming".*"confirmedBy"/)
  const ended = await resume('--accept-price', '20')
  expect(ended.code, ended.stderr).toBe(8)
  expect(portal.books.orders).toEqual([])
})

async function rewind(folder: string, ledger: Record<string, unknown>, phase: string, without: string[]) {
  const kept = Object.entries({ ...ledger, phase }).filter(([name]) => !without.includes(name))
  await writeFile(join(folder, 'order.json'), JSON.stringify(Object.fromEntries(kept)))
}

const ASKED = {
  da: /Bestillingen i mappen beder om:\n.*Naboby\n.*Naboby AltID\n.*andre@example\.dk\n.*med et link, som sendes til andre@example\.dk/,
  en: /The order in the folder asks for:\n.*Naboby\n.*Naboby AltID\n.*andre@example\.dk\n.*by a link that is sent to andre@example\.dk/,
}
for (const language of ['da', 'en'] as const) {
  test(`a resumed order says what its ledger asks for (${language})`, async ({ portal, folder }) => {
    const prepared = parseOrder({
      organisation: 'Naboby',
      certificateName: 'Naboby AltID',
      contactEmail: 'andre@example.dk',
      issue: 'mail',
    })
    await Ledger.begin(folder, prepared, portal.origin, true)
    const nowhere = ['--headless', '--browser', join(folder, 'no-browser')]
    const ended = await altidOrder(['resume', folder, ...nowhere, '--lang', language])
    expect(ended.code, ended.stderr).toBe(10)
    expect(ended.stderr).toMatch(ASKED[language])
  })
}

test('a torn ledger is refused, and nothing is opened', async ({ portal, order, folder }) => {
  await writeFile(join(folder, 'order.json'), '{"format":"altid-order ledger 1","phase":"conf')
  const ended = await order('--accept-price', '20')
  expect(ended.code, ended.stderr).toBe(9)
  expect(portal.books.requests).toEqual([])
})

test('two runs never work on one folder', async ({ portal, order, folder }) => {
  await writeFile(join(folder, 'order.lock'), signedBy(process.pid))
  const ended = await order('--accept-price', '20')
  expect(ended.code, ended.stderr).toBe(2)
  expect(ended.stderr).toContain(String(process.pid))
  expect(portal.books.requests).toEqual([])
})

test('the lock of a run that is gone holds nobody up', async ({ order, folder }) => {
  await writeFile(join(folder, 'order.lock'), signedBy(999_999_999))
  expect((await order('--accept-price', '20')).code).toBe(0)
})
