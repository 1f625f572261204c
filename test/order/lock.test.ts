import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { hostname, tmpdir, uptime } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { Ledger } from '../../src/order/ledger.ts'
import { lockHolder, lockOrder } from '../../src/order/lock.ts'
import { ProblemError } from '../../src/problems.ts'
import { signedBy } from './signed.ts'

const test = base.extend<{ folder: string; lock: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'lock-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  lock: async ({ folder }, use) => use(join(folder, 'order.lock')),
})

const GONE = 999_999_999
/** A machine that is up for less than when that was signed has been started since. */
const beforeTheMachineWasStarted = { uptime: uptime() + 1000 }

const problemAt = (folder: string): Promise<unknown> =>
  lockOrder(folder).then(
    () => 'locked',
    (error: unknown) => (error instanceof ProblemError ? error.problem : error),
  )

test('a lock holds who has it from the first moment on, and is gone with the run', async ({
  folder,
  lock,
}) => {
  const release = await lockOrder(folder)
  expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({
    process: process.pid,
    host: hostname(),
  })
  expect(await problemAt(folder)).toEqual({ code: 'order-in-use', folder, lock, process: process.pid })
  await release()
  expect(await readdir(folder)).toEqual([])
})

test('a run that is gone holds nobody up, nor does one from before the machine was started', async ({
  folder,
  lock,
}) => {
  for (const left of [
    signedBy(GONE),
    // The number is another process's now.
    signedBy(process.pid, hostname(), beforeTheMachineWasStarted),
    ...(process.platform === 'linux'
      ? [
          signedBy(process.pid, hostname(), { boot: 'another' }),
          signedBy(process.pid, hostname(), { started: '1' }),
        ]
      : []),
    '',
    '\0\0\0\0',
    '4711',
  ]) {
    await writeFile(lock, left)
    expect(await lockHolder(folder), left).toBeUndefined()
    const release = await lockOrder(folder)
    expect(await lockHolder(folder)).toMatchObject({ process: process.pid })
    await release()
    expect(await readdir(folder), left).toEqual([])
  }
})

test('a lock that is being written is waited for', async ({ folder, lock }) => {
  // As on a file system without links: the name first, what it holds a moment later.
  await writeFile(lock, '')
  const tried = problemAt(folder)
  await writeFile(lock, signedBy(process.pid))
  expect(await tried).toMatchObject({ code: 'order-in-use', process: process.pid })
})

test('a run on another machine counts as alive, however its number looks here', async ({ folder, lock }) => {
  const left = signedBy(GONE, 'PC-4711', beforeTheMachineWasStarted)
  await writeFile(lock, left)
  expect(await problemAt(folder)).toEqual({
    code: 'order-in-use',
    folder,
    lock,
    process: GONE,
    machine: 'PC-4711',
  })
  expect(await lockHolder(folder)).toMatchObject({ process: GONE, host: 'PC-4711' })
  expect(await readFile(lock, 'utf8')).toBe(left)
})

test('no clock ends a run that goes on, however far it is set forward', async ({ folder }) => {
  const release = await lockOrder(folder)
  const real = Date.now
  Date.now = () => real() + 400 * 24 * 60 * 60 * 1000
  try {
    expect(await problemAt(folder)).toMatchObject({ code: 'order-in-use', process: process.pid })
  } finally {
    Date.now = real
    await release()
  }
})

test('a lock or ledger that is a pipe or a device holds nobody up', async ({ folder, lock }) => {
  test.skip(process.platform === 'win32', 'SKIPPED: named pipes of the file system')
  execFileSync('mkfifo', [lock, join(folder, 'order.json')])
  expect(await problemAt(folder)).toEqual({ code: 'order-in-use', folder, lock })
  const opened = await Ledger.open(folder).catch((error: unknown) => error)
  expect(opened).toMatchObject({ problem: { code: 'ledger-unreadable', reason: 'content' } })
  await rm(lock)
  await symlink('/dev/zero', lock)
  expect(await problemAt(folder)).toEqual({ code: 'order-in-use', folder, lock })
})

test('a lock that cannot be read is nobody’s to take', async ({ folder, lock }) => {
  await mkdir(lock)
  expect(await problemAt(folder)).toEqual({ code: 'order-in-use', folder, lock })
})

test('a run removes no lock but its own', async ({ folder, lock }) => {
  const release = await lockOrder(folder)
  const others = signedBy(process.pid, 'PC-4711')
  await writeFile(lock, others)
  await release()
  expect(await readFile(lock, 'utf8')).toBe(others)
})

test('of many runs that find a stale lock at once, one gets in', async ({ folder, lock }) => {
  for (let round = 0; round < 20; round++) {
    await writeFile(lock, signedBy(GONE))
    const ends = await Promise.allSettled(Array.from({ length: 12 }, () => lockOrder(folder)))
    const entered = ends.filter((end) => end.status === 'fulfilled')
    expect(entered).toHaveLength(1)
    await entered[0]?.value()
    expect(await readdir(folder)).toEqual([])
  }
})
