import { open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../files.ts'
import { ProblemError } from '../problems.ts'

const LOCK_FILE = 'order.lock'

/**
 * Takes a folder's order for this process alone. A lock whose process is gone (killed, power loss) is taken over.
 *
 * @returns lets go of it
 * @throws ProblemError `order-in-use`
 */
export async function lockOrder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, LOCK_FILE)
  for (let attempt = 0; ; attempt++) {
    try {
      const file = await open(path, 'wx', 0o600)
      await file.writeFile(String(process.pid))
      await file.close()
      // A lock that cannot be removed is that of a process that is gone, and is taken over.
      return () => unlink(path).catch(() => undefined)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') {
        throw new ProblemError({ code: 'file-not-written', path, reason: errorCode(error) }, { cause: error })
      }
    }
    const holder = await numberIn(path)
    if (attempt > 0 || (holder > 0 && isAlive(holder))) {
      throw new ProblemError({ code: 'order-in-use', folder, process: holder })
    }
    await unlink(path).catch(ignoreMissing)
  }
}

/** The process that works on a folder's order now; nothing when none does, or the one that did is gone. */
export async function lockHolder(folder: string): Promise<number | undefined> {
  const holder = await numberIn(join(folder, LOCK_FILE))
  return holder > 0 && isAlive(holder) ? holder : undefined
}

/** 0 where there is no lock, or none that can be read. */
async function numberIn(path: string): Promise<number> {
  return Number(await readFile(path, 'utf8').catch(() => '')) || 0
}

export function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return errorCode(error) === 'EPERM'
  }
}

function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error
}
