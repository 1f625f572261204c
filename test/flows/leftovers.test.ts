import { createHash } from 'node:crypto'
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir, uptime } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { findLeftovers, makeTemporaryFolder } from '../../src/flows/leftovers.ts'
import { signedBy } from '../order/signed.ts'

/** A folder of the order's own, and one for temporary files that no other test sees. */
const test = base.extend<{ folder: string; temporary: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'leftovers-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  temporary: async ({ folder }, use) => {
    const { TMPDIR } = process.env
    const temporary = `${folder}-tmp`
    await mkdir(temporary)
    process.env['TMPDIR'] = temporary
    await use(temporary)
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
    await rm(temporary, { recursive: true })
  },
})
test.skip(process.platform === 'win32', 'the folder for temporary files has another name there')

const P12 = Buffer.from([0x30, 1, 2, 3])
const HASH = createHash('sha256').update(P12).digest('hex')
const GONE = 999_999_999
const NOBODY = 65_534

/** A download in the folder of a run. */
async function downloaded(signature: string): Promise<string> {
  const folder = await makeTemporaryFolder()
  await writeFile(join(folder, 'owner.json'), signature)
  await mkdir(join(folder, 'artifacts'))
  await writeFile(join(folder, 'artifacts', '0a1b2c'), P12)
  return folder
}

/** Without root's right to read everything. */
async function withoutRights<Result>(work: () => Promise<Result>): Promise<Result> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

test('only what may be a certificate is read, and what cannot be read is skipped and told', async ({
  folder,
  temporary,
}) => {
  for (const path of [folder, temporary]) await chmod(path, 0o777)
  for (const name of ['kontrakt.docx', 'locked.p12', 'mine.p12', '.x.0a1b2c3d4e5f.part'])
    await writeFile(join(folder, name), P12)
  for (const name of ['kontrakt.docx', 'locked.p12']) await chmod(join(folder, name), 0)
  const { files, unread } = await withoutRights(() => findLeftovers(folder))
  expect(files.map(({ path }) => basename(path)).sort()).toEqual(['.x.0a1b2c3d4e5f.part', 'mine.p12'])
  expect(unread).toEqual([{ path: join(folder, 'locked.p12'), reason: 'EACCES' }])
})

test('a download of a run that is gone is found, though another process has its number by now', async ({
  folder,
  temporary,
}) => {
  const gone = await downloaded(signedBy(GONE))
  const renumbered = await downloaded(
    signedBy(process.pid, 'called-otherwise-then', { uptime: uptime() + 1000 }),
  )
  const alive = await downloaded(signedBy(process.pid, hostname()))
  const leftovers = await findLeftovers(folder)
  expect(leftovers.files.map(({ path }) => path).sort()).toEqual(
    [gone, renumbered].map((path) => join(path, 'artifacts', '0a1b2c')).sort(),
  )
  // Nothing that another order may miss is removed.
  expect(await leftovers.clear('another')).toEqual([])
  expect(await readdir(temporary)).toHaveLength(3)
  expect(await leftovers.clear(HASH)).toEqual([])
  expect(await readdir(temporary)).toEqual([basename(alive)])
})

test('a folder that holds something unread is not removed', async ({ folder, temporary }) => {
  const gone = await downloaded(signedBy(GONE))
  await chmod(temporary, 0o777)
  await chmod(join(gone, 'artifacts', '0a1b2c'), 0)
  if (process.getuid?.() === 0)
    for (const path of ['', 'owner.json', 'artifacts']) await chown(join(gone, path), NOBODY, NOBODY)
  await withoutRights(async () => {
    const leftovers = await findLeftovers(folder)
    expect(leftovers.unread).toMatchObject([{ reason: 'EACCES' }])
    expect(await leftovers.clear(HASH)).toEqual([])
  })
  expect(await readdir(temporary)).toEqual([basename(gone)])
})

test('what another program has not got whole is not ours to sweep', async ({ folder }) => {
  const foreign = ['film.mkv.part', 'firefox.p12.part', '.bilag.part', 'a.0a1b2c3d4e5f.part']
  for (const name of [...foreign, '.a.p12.0a1b2c3d4e5f.part']) await writeFile(join(folder, name), 'x')
  const { clear } = await findLeftovers(folder)
  expect(await clear(undefined)).toEqual([])
  expect((await readdir(folder)).sort()).toEqual([...foreign].sort())
})

test('runs that sweep at the same time do not stumble over one another', async ({ folder, temporary }) => {
  for (let round = 0; round < 10; round++) {
    for (let left = 0; left < 5; left++) await downloaded(signedBy(GONE))
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        const { clear } = await findLeftovers(folder)
        expect(await clear(HASH)).toEqual([])
      }),
    )
    expect(await readdir(temporary)).toEqual([])
  }
})
