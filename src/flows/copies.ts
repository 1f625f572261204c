import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { notWritten, writeWhole } from '../files.ts'
import { restrictToOwner } from '../owner-only.ts'
import { makeTemporaryFolder } from './leftovers.ts'

/** Where a file lies on the disk until it has its name. */
export interface Copy {
  path: string
  remove(): Promise<void>
}

/**
 * Writes what has come to the disk before anything else is done with it, under a name that the next run looks for: in the
 * order's folder, else in a private one. Nothing when no disk takes it.
 */
export async function writeCopy(folder: string, bytes: Buffer): Promise<Copy | undefined> {
  return (await inOrderFolder(folder, bytes)) ?? (await inPrivateFolder(bytes))
}

async function inOrderFolder(folder: string, bytes: Buffer): Promise<Copy | undefined> {
  const path = join(folder, `.download.${randomBytes(6).toString('hex')}.part`)
  if (!isWritten(path, bytes)) return undefined
  // A failure is told where it matters: at the file under its own name.
  await restrictToOwner(path, 'file')
  return { path, remove: () => rm(path, { force: true }) }
}

async function inPrivateFolder(bytes: Buffer): Promise<Copy | undefined> {
  const folder = await makeTemporaryFolder().catch((error: unknown) => {
    if (!notWritten(error)) throw error
    return undefined
  })
  if (folder === undefined) return undefined
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'certifikat.p12')
  if (isWritten(path, bytes)) return { path, remove }
  // Should it stay, the next run sweeps it.
  await remove().catch(() => undefined)
  return undefined
}

function isWritten(path: string, bytes: Buffer): boolean {
  try {
    writeWhole(path, bytes)
    return true
  } catch (error) {
    if (!notWritten(error)) throw error
    return false
  }
}
