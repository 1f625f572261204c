import { constants, open, stat } from 'node:fs/promises'
import type { Stats } from 'node:fs'
import { errorCode } from '../files.ts'
import { ProblemError } from '../problems.ts'

/** The largest real containers (trust stores of a whole operating system) have a few hundred kilobytes. */
export const MAX_FILE = 10 * 1024 * 1024

/** Windows has no such flag, and node:fs then no such constant. */
const NON_BLOCKING = process.platform === 'win32' ? 0 : constants.O_NONBLOCK

/**
 * Reads a file of bounded size. Nothing is opened before it is known to be a file: a pipe would wait for a writer.
 *
 * @throws ProblemError `file-unreadable`, `not-a-file`, `file-too-big`
 */
export async function readInput(path: string): Promise<Buffer> {
  try {
    refuseOther(path, await stat(path))
    // Between the look and the opening the name may have changed hands; without O_NONBLOCK a pipe would hang here.
    const file = await open(path, constants.O_RDONLY | NON_BLOCKING)
    try {
      const found = await file.stat()
      refuseOther(path, found)
      return await readBounded(path, found.size, (buffer, at) =>
        file.read(buffer, at, buffer.length - at, at),
      )
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError({ code: 'file-unreadable', path, reason: errorCode(error) }, { cause: error })
  }
}

function refuseOther(path: string, found: Stats): void {
  if (!found.isFile()) throw new ProblemError({ code: 'not-a-file', path, found: kindOf(found) })
  if (found.size > MAX_FILE) throw tooBig(path, found.size)
}

function kindOf(found: Stats): 'directory' | 'pipe' | 'socket' | 'device' {
  if (found.isDirectory()) return 'directory'
  if (found.isFIFO()) return 'pipe'
  return found.isSocket() ? 'socket' : 'device'
}

/** A file may grow while it is read, and those of /proc have no size at all: what counts is what comes. */
async function readBounded(
  path: string,
  size: number,
  read: (buffer: Buffer, at: number) => Promise<{ bytesRead: number }>,
): Promise<Buffer> {
  let buffer = Buffer.alloc(Math.min(size, MAX_FILE) + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await read(buffer, length)
    if (bytesRead === 0) return buffer.subarray(0, length)
    length += bytesRead
    if (length > MAX_FILE) throw tooBig(path, length)
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.alloc(Math.max(64 * 1024, length))])
  }
}

function tooBig(path: string, bytes: number): ProblemError {
  return new ProblemError({ code: 'file-too-big', path, bytes, limit: MAX_FILE })
}
