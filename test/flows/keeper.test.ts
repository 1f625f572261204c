import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Keeper } from '../../src/flows/keeper.ts'
import type { Mistaken } from '../../src/conversion/problem-facts.ts'
import { findLeftovers } from '../../src/flows/leftovers.ts'
import { Ledger } from '../../src/order/ledger.ts'
import { conversation } from '../../src/words/conversation.ts'
import {
  certificateFile,
  downloadWindow,
  expect,
  ledgerAt,
  listener,
  lockedFile,
  NAME,
  test,
} from './keeping.ts'

const CHECK = { environment: 'rehearsal' } as const
/** Between two tries, in milliseconds. */
const SOON = 5

test.beforeEach(({ folder }) => mkdirSync(folder))

/** A window of the run, in which that file has come to its end. */
async function downloaded(keeper: Keeper, bytes: Buffer): Promise<void> {
  await (await downloadWindow(keeper)).give(bytes)
}

/** Puts something in the ledger's place that no note can replace; returns the way back. */
function unwritable(ledger: Ledger): () => void {
  renameSync(ledger.path, `${ledger.path}-away`)
  mkdirSync(ledger.path)
  writeFileSync(join(ledger.path, 'in the way'), '')
  return () => {
    rmSync(ledger.path, { recursive: true })
    renameSync(`${ledger.path}-away`, ledger.path)
  }
}

test('a ledger that takes no note when the file comes is waited for', async ({ folder }) => {
  const ledger = await ledgerAt('ordered', folder)
  const repair = unwritable(ledger)
  const { human, told } = listener((news) => {
    if (news.news === 'not-written') repair()
  })
  const keeper = new Keeper(ledger, human, CHECK, SOON)
  await downloaded(keeper, await certificateFile())
  await keeper.keepWhatCame()
  expect(told.map(({ news }) => news)).toEqual(['not-written', 'saved', 'converted', 'code'])
  expect(ledger.entry).toMatchObject({ phase: 'converted', codeKept: 'unproved' })
})

test('a folder that goes between the P12 and its .cer is waited for', async ({ folder }) => {
  const ledger = await ledgerAt('ordered', folder)
  const away = `${folder}-away`
  const { human, told } = listener(({ news }) => {
    if (news === 'saved') {
      renameSync(folder, away)
      writeFileSync(folder, '')
    } else if (news === 'not-written') {
      rmSync(folder)
      renameSync(away, folder)
    }
  })
  const keeper = new Keeper(ledger, human, CHECK, SOON)
  await downloaded(keeper, await certificateFile())
  await keeper.keepWhatCame()
  expect(told.map(({ news }) => news)).toEqual(['saved', 'not-written', 'converted', 'code'])
  expect(readFileSync(join(folder, `ØVELSE ${NAME}.cer`)).length).toBeGreaterThan(500)
})

test('however long the disk refuses, nothing piles up, and leaving ends the waiting', async ({ folder }) => {
  const warned: string[] = []
  const hear = (warning: Error): void => void warned.push(warning.name)
  process.on('warning', hear)
  const ledger = await ledgerAt('issued', folder)
  unwritable(ledger)
  const keeper = new Keeper(ledger, listener().human, CHECK, SOON)
  const tries = new Set<string | null>()
  const watching = watch(folder, (_, name) => {
    if (name?.startsWith('.order.json')) tries.add(name)
  })
  await downloaded(keeper, await certificateFile())
  const keeping = keeper.keepWhatCame().catch((error: unknown) => error)
  await expect.poll(() => tries.size, { timeout: 60_000 }).toBeGreaterThan(15)
  keeper.withdraw()
  expect(await keeping).toMatchObject({ problem: { code: 'file-not-written' } })
  watching.close()
  process.off('warning', hear)
  expect(warned).toEqual([])
})

test('without a window nothing is at stake, and nobody is kept waiting', async ({ folder }) => {
  const ledger = await ledgerAt('ordered', folder)
  await writeFile(join(folder, 'a.p12'), await certificateFile())
  unwritable(ledger)
  const { human, told } = listener()
  const { files } = await findLeftovers(folder)
  const taking = new Keeper(ledger, human, CHECK, SOON).takeUp(files)
  await expect(taking).rejects.toMatchObject({ problem: { code: 'file-not-written' } })
  expect(told).toEqual([])
})

/** What a portal may hand out under the certificate's name, and under which it is put aside. */
const NOT_OURS: readonly (readonly [bytes: string, found: string, name: string, da: string, en: string])[] = [
  ['<!DOCTYPE html><title>Log ind</title>', 'html', 'ØVELSE a.html', 'en webside (HTML', 'a web page (HTML'],
  ['{"error":"expired"}', 'json', 'ØVELSE a.json', 'et svar fra et program', "a program's answer"],
  ['\0'.repeat(5000), 'zeros', 'ØVELSE a.bin', 'består kun af nuller', 'nothing but zeros'],
]

test('what comes under the name of a P12 and is none is told for what it is, and loses the name', async ({
  folder,
}) => {
  for (const phase of ['ordered', 'saved'] as const) {
    mkdirSync(join(folder, phase))
    const ledger = await ledgerAt(phase, join(folder, phase))
    const { human, told } = listener()
    const keeper = new Keeper(ledger, human, CHECK, SOON)
    for (const [bytes, found, name, da, en] of NOT_OURS) {
      await downloaded(keeper, Buffer.from(bytes))
      await keeper.keepWhatCame()
      const file = join(folder, phase, name)
      expect(told.pop()).toEqual({ news: 'other-file', file, found })
      expect(readFileSync(file, 'latin1')).toBe(bytes)
      expect(conversation('da').otherFile(file, found as Mistaken)).toContain(da)
      expect(conversation('en').otherFile(file, found as Mistaken)).toContain(en)
    }
    await downloaded(keeper, await lockedFile())
    await keeper.keepWhatCame()
    expect(told.pop()).toMatchObject({ file: join(folder, phase, 'ØVELSE a.p12') })
  }
})

test('a locked file that an earlier run left is named, and left where it is', async ({ folder }) => {
  const ledger = await ledgerAt('ordered', folder)
  const path = join(folder, 'a.p12')
  await writeFile(path, await lockedFile())
  const { human, told } = listener()
  const { files } = await findLeftovers(folder)
  await new Keeper(ledger, human, CHECK).takeUp(files)
  expect(told).toEqual([{ news: 'locked-file', file: path }])
  expect(ledger.entry.phase).toBe('ordered')
  await access(path)
})

test('a locked file that comes ends no wait: the one that comes after it is kept', async ({ folder }) => {
  const ledger = await ledgerAt('ordered', folder)
  const { human, told } = listener()
  const keeper = new Keeper(ledger, human, CHECK)
  const window = await downloadWindow(keeper)
  await window.give(await lockedFile())
  await keeper.keepWhatCame()
  expect(told).toEqual([{ news: 'locked-file', file: join(folder, 'ØVELSE a.p12') }])
  expect([keeper.ended(), ledger.entry.phase]).toEqual([undefined, 'ordered'])
  await window.give(await certificateFile())
  await keeper.keepWhatCame()
  expect(ledger.entry).toMatchObject({ phase: 'converted', p12: { name: `ØVELSE ${NAME}.p12` } })
})

for (const [answer, kept] of [
  ['ours', { phase: 'converted', news: ['saved', 'converted', 'code'] }],
  ['other', { phase: 'ordered', news: ['other-file'] }],
] as const)
  test(`of a file twenty minutes older than its order the human says "${answer}", once`, async ({
    folder,
  }) => {
    const ledger = await withClockAhead(await ledgerAt('ordered', folder), 20)
    const { human, told } = listener()
    const asked: unknown[] = []
    human.chooseAtEarlier = (times) => {
      asked.push(times)
      return Promise.resolve(answer)
    }
    const keeper = new Keeper(ledger, human, CHECK)
    const window = await downloadWindow(keeper)
    const bytes = await certificateFile()
    // A button that is pressed twice.
    for (let time = 0; time < 2; time++) {
      await window.give(bytes)
      await keeper.keepWhatCame()
    }
    expect(asked).toHaveLength(1)
    expect(told.map(({ news }) => news)).toEqual(kept.news)
    expect(ledger.entry.phase).toBe(kept.phase)
  })

/** The same order, confirmed by a clock that was so many minutes ahead. */
async function withClockAhead({ folder, path }: Ledger, minutes: number): Promise<Ledger> {
  const entry = JSON.parse(readFileSync(path, 'utf8')) as { times: Record<string, string> }
  const confirming = new Date(Date.now() + minutes * 60_000).toISOString()
  writeFileSync(path, JSON.stringify({ ...entry, times: { ...entry.times, confirming } }))
  return Ledger.open(folder)
}
