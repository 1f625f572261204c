/** Tries a folder with a file as large as a certificate's, and removes what it made. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode, writeWhole } from '../files.ts'
import { placeOf } from '../folder-place.ts'
import { restrictToOwner } from '../owner-only.ts'
import { ProblemError } from '../problems.ts'
import type { FolderTrial } from './judge.ts'

/** A P12 is some 8 kB. In bytes. */
const TRIAL_SIZE = 64 * 1024
/** POSIX: what the group and everybody else may do. */
const OTHERS = 0o077

/** @param folder need not be there: then the nearest one above it is tried, and no folder is made in passing */
export async function tryFolder(folder: string): Promise<FolderTrial> {
  const at = nearestThere(folder)
  try {
    const trial = await mkdtemp(join(at, '.altid-order-doctor-'))
    try {
      const file = join(trial, 'trial')
      const restricted = await restrictToOwner(trial, 'folder')
      writeWhole(file, Buffer.alloc(TRIAL_SIZE))
      const alone = restricted === 'not-needed' ? await isAlone(trial, file) : restricted === 'restricted'
      return { wrote: true, alone, lies: await placeOf(at) }
    } finally {
      await rm(trial, { recursive: true, force: true })
    }
  } catch (error) {
    const reason =
      error instanceof ProblemError && error.problem.code === 'file-not-written'
        ? error.problem.reason
        : errorCode(error)
    return { wrote: false, reason }
  }
}

/** File systems without rights of their own (FAT, many shares) give everything to everybody. */
async function isAlone(...paths: string[]): Promise<boolean> {
  const found = await Promise.all(paths.map((path) => stat(path)))
  return found.every(({ mode }) => (mode & OTHERS) === 0)
}

function nearestThere(path: string): string {
  const parent = dirname(path)
  return existsSync(path) || parent === path ? path : nearestThere(parent)
}
