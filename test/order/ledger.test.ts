import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ledger, PHASES } from '../../src/order/ledger.ts'
import { parseOrder } from '../../src/order/order.ts'
import { ProblemError, type Problem } from '../../src/problems.ts'

const PORTAL = 'https://erhvervsadministration.nemlog-in.dk'
const order = parseOrder({
  organisation: 'Testkommune',
  contactEmail: 'drift@testkommune.dk',
  cvr: '12345678',
})

/** A folder of one story. */
const folderTest = test.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ledger-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
})

async function problemOf(promise: Promise<unknown>): Promise<Problem | 'none'> {
  return promise.then(
    () => 'none' as const,
    (error: unknown) => {
      if (error instanceof ProblemError) return error.problem
      throw error
    },
  )
}

const begin = (folder: string) => Ledger.begin(folder, order, PORTAL, false)
const textIn = (folder: string) => readFile(join(folder, 'order.json'), 'utf8')

folderTest(
  'what was noted is on the disk before anything else happens, and opens again',
  async ({ folder }) => {
    const ledger = await begin(folder)
    for (const phase of PHASES) {
      await ledger.note({ phase })
      expect((await Ledger.open(folder)).entry).toEqual(ledger.entry)
      for (const mark of PHASES)
        expect(ledger.reached(mark), `${mark} at ${phase}`).toBe(
          PHASES.indexOf(mark) <= PHASES.indexOf(phase),
        )
    }
    expect(Object.keys(ledger.entry.times)).toEqual([...PHASES])
    expect(await readdir(folder), 'nothing is left beside it').toEqual(['order.json'])
  },
)

folderTest('a ledger is for its owner alone', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'Windows keeps the rights of the folder')
  const ledger = await begin(folder)
  await ledger.note({ phase: 'confirming' })
  expect((await stat(ledger.path)).mode & 0o777).toBe(0o600)
})

folderTest(
  'the first time of a phase stands, though an order goes back and comes again',
  async ({ folder }) => {
    const ledger = await begin(folder)
    await ledger.note({ phase: 'confirming' })
    const { confirming } = ledger.entry.times
    await ledger.note({ phase: 'planned' })
    await ledger.note({ phase: 'confirming' })
    expect(ledger.entry.times.confirming).toBe(confirming)
  },
)

folderTest('notes made at the same time are all kept, the last of them on the disk', async ({ folder }) => {
  const ledger = await begin(folder)
  await Promise.all([
    ledger.note({ phase: 'confirming' }),
    ledger.note({ price: 2000 }),
    ledger.note({ organisation: 'Testkommune' }),
    ledger.note({ phase: 'ordered', confirmedBy: 'assistant' }),
  ])
  const { entry } = await Ledger.open(folder)
  expect(entry).toEqual(ledger.entry)
  expect(entry).toMatchObject({ phase: 'ordered', price: 2000, organisation: 'Testkommune' })
})

folderTest('a note that cannot be written is no note, and the next one can be', async ({ folder }) => {
  const inside = join(folder, 'order')
  await mkdir(inside)
  const ledger = await begin(inside)
  const before = await textIn(inside)
  await rm(inside, { recursive: true })
  expect(await problemOf(ledger.note({ phase: 'confirming' }))).toMatchObject({
    code: 'file-not-written',
    reason: 'ENOENT',
  })
  expect(ledger.entry.phase).toBe('planned')
  await mkdir(inside)
  await writeFile(ledger.path, before)
  await ledger.note({ phase: 'ordered' })
  expect((await Ledger.open(inside)).entry.phase).toBe('ordered')
})

test.describe('a folder with an order in it', () => {
  folderTest('goes on when it is the same and nothing was done', async ({ folder }) => {
    const { entry } = await begin(folder)
    // The order of an object's keys means nothing.
    const same = Object.fromEntries(Object.entries(order).reverse()) as typeof order
    expect((await Ledger.begin(folder, same, PORTAL, false)).entry).toEqual(entry)
  })

  for (const [what, other] of [
    ['another organisation', { order: { ...order, organisation: 'Andenkommune' } }],
    ['another contact', { order: { ...order, contactEmail: 'it@testkommune.dk' } }],
    ['a contact name more', { order: { ...order, contactName: 'Alma' } }],
    ['another portal', { portal: 'http://127.0.0.1:4711' }],
    ['a rehearsal', { rehearsal: true }],
  ] as const)
    folderTest(
      `is replaced by ${what} while it is only planned, and by nothing later`,
      async ({ folder }) => {
        const wanted = { order, portal: PORTAL, rehearsal: false, ...other }
        const beginOther = () => Ledger.begin(folder, wanted.order, wanted.portal, wanted.rehearsal)
        await begin(folder)
        const ledger = await beginOther()
        const { entry } = await Ledger.open(folder)
        expect(entry).toMatchObject({ ...wanted, phase: 'planned' })
        await ledger.note({ phase: 'confirming' })
        const before = await textIn(folder)
        expect(await problemOf(begin(folder))).toEqual({
          code: 'order-unfinished',
          folder,
          name: order.certificateName,
        })
        expect(await textIn(folder)).toBe(before)
      },
    )

  for (const phase of PHASES.slice(1))
    folderTest(`is not begun over once it is ${phase}`, async ({ folder }) => {
      const ledger = await begin(folder)
      await ledger.note({ phase })
      const code = phase === 'converted' ? 'order-finished' : 'order-unfinished'
      expect(await problemOf(begin(folder))).toMatchObject({ code })
      expect((await Ledger.open(folder)).entry.phase).toBe(phase)
    })
})

folderTest('a folder without a ledger is not guessed at', async ({ folder }) => {
  expect(await problemOf(Ledger.open(folder))).toEqual({ code: 'ledger-missing', folder })
  const nowhere = join(folder, 'nowhere')
  expect(await problemOf(Ledger.open(nowhere))).toEqual({ code: 'ledger-missing', folder: nowhere })
  await mkdir(join(folder, 'order.json'))
  for (const enter of [() => Ledger.open(folder), () => begin(folder)])
    expect(await problemOf(enter())).toMatchObject({ code: 'ledger-unreadable' })
})

/** Both ways in refuse what lies there, and leave it as it is. */
async function refused(folder: string, text: string): Promise<boolean> {
  const path = join(folder, 'order.json')
  await writeFile(path, text)
  const expected = JSON.stringify({ code: 'ledger-unreadable', path, reason: 'content' })
  const problems = [await problemOf(Ledger.open(folder)), await problemOf(begin(folder))]
  return problems.every((problem) => JSON.stringify(problem) === expected) && (await textIn(folder)) === text
}

folderTest('a torn ledger is refused wherever it was torn', async ({ folder }) => {
  const ledger = await begin(folder)
  await ledger.note({ phase: 'confirming', organisation: 'Æbletoft', price: 2000 })
  const whole = await textIn(folder)
  const end = whole.trimEnd().length - 1
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: end }),
      fc.constantFrom('', '\0\0\0\0', '{}'),
      (length, rest) => refused(folder, whole.slice(0, length) + rest),
    ),
    {
      seed: 1,
      numRuns: 100,
      examples: [
        [0, ''],
        [end, ''],
        [0, '{}'],
      ],
    },
  )
})

folderTest("somebody else's or a wrong ledger is refused", async ({ folder }) => {
  await begin(folder)
  const ours = JSON.parse(await textIn(folder)) as Record<string, unknown>
  const timeless = { ...ours, times: undefined }
  const changes: Readonly<Record<string, unknown>> = {
    'a list': [ours],
    nothing: null,
    'another format': { ...ours, format: 'altid-order ledger 2' },
    'no format': { ...ours, format: undefined },
    'an unknown phase': { ...ours, phase: 'paid' },
    'an unknown fact': { ...ours, code: 'secret' },
    'a phase without its time': { ...ours, phase: 'ordered' },
    'no times': timeless,
    'no beginning': { ...ours, phase: 'ordered', times: { ordered: '2026-11-22T12:00:00.000Z' } },
    'a time that is none': { ...ours, times: { planned: 'yesterday' } },
    'a price that is no whole number of øre': { ...ours, price: 20.5 },
    'a price in words': { ...ours, price: '2000' },
    'no portal': { ...ours, portal: undefined },
    'no order': { ...ours, order: undefined },
    'an order of nothing': { ...ours, order: {} },
    'an order with a wrong number': { ...ours, order: { ...order, cvr: '1234' } },
    'a file without its hash': { ...ours, p12: { name: 'x.p12' } },
  }
  for (const [what, content] of Object.entries(changes))
    expect(await refused(folder, JSON.stringify(content)), what).toBe(true)
  expect(await refused(folder, '<html></html>')).toBe(true)
})
