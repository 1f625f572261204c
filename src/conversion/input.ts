import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs'
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
export function readInput(path: string): Buffer {
  try {
    refuseOther(path, statSync(path))
    // Between the look and the opening the name may have changed hands; without O_NONBLOCK a pipe would hang here.
    const file = openSync(path, constants.O_RDONLY | NON_BLOCKING)
    try {
      const found = fstatSync(file)
      refuseOther(path, found)
      return readBounded(path, found.size, file)
    } finally {
      closeSync(file)
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
function readBounded(path: string, size: number, file: number): Buffer {
  let buffer = Buffer.alloc(Math.min(size, MAX_FILE) + 1)
  let length = 0
  for (;;) {
    const octets = readSync(file, buffer, length, buffer.length - length, length)
    if (octets === 0) return buffer.subarray(0, length)
    length += octets
    if (length > MAX_FILE) throw tooBig(path, length)
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.alloc(Math.max(64 * 1024, length))])
  }
}

function tooBig(path: string, bytes: number): ProblemError {
  return new ProblemError({ code: 'file-too-big', path, bytes, limit: MAX_FILE })
}
