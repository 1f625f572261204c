import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs'

/** Windows has no such flag, and node:fs then no such constant. */
const NON_BLOCKING = process.platform === 'win32' ? 0 : constants.O_NONBLOCK

/** Something that is not read: no file, or one larger than it may be. */
export class Unfit extends Error {
  /** As the system's own errors have one. */
  readonly code: 'NOT_A_FILE' | 'TOO_BIG'
  readonly found: 'directory' | 'pipe' | 'socket' | 'device' | { bytes: number }

  constructor(path: string, found: Unfit['found']) {
    super(path)
    this.code = typeof found === 'object' ? 'TOO_BIG' : 'NOT_A_FILE'
    this.found = found
  }
}

/**
 * The bytes of an ordinary file. Nothing is opened before it is known to be a file, and not more is read than it may hold:
 * a pipe would wait for a writer, and a device never end.
 *
 * @param limit bytes
 * @throws Unfit, and what the system says (ENOENT, EACCES …)
 */
export function readOrdinaryFile(path: string, limit: number): Buffer {
  refuseUnfit(path, statSync(path), limit)
  // Between the look and the opening the name may have changed hands; without O_NONBLOCK a pipe would hang here.
  const file = openSync(path, constants.O_RDONLY | NON_BLOCKING)
  try {
    const found = fstatSync(file)
    refuseUnfit(path, found, limit)
    return readBounded(path, found.size, limit, file)
  } finally {
    closeSync(file)
  }
}

function refuseUnfit(path: string, found: Stats, limit: number): void {
  if (!found.isFile()) throw new Unfit(path, kindOf(found))
  if (found.size > limit) throw new Unfit(path, { bytes: found.size })
}

function kindOf(found: Stats): Exclude<Unfit['found'], object> {
  if (found.isDirectory()) return 'directory'
  if (found.isFIFO()) return 'pipe'
  return found.isSocket() ? 'socket' : 'device'
}

/** A file may grow while it is read, and those of /proc have no size at all: what counts is what comes. */
function readBounded(path: string, size: number, limit: number, file: number): Buffer {
  let buffer = Buffer.alloc(Math.min(size, limit) + 1)
  let length = 0
  for (;;) {
    const octets = readSync(file, buffer, length, buffer.length - length, length)
    if (octets === 0) return buffer.subarray(0, length)
    length += octets
    if (length > limit) throw new Unfit(path, { bytes: length })
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.alloc(Math.max(64 * 1024, length))])
  }
}
