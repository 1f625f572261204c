import { MAX_FILE } from './conversion/open-any.ts'
import { errorCode } from './files.ts'
import { ProblemError } from './problems.ts'
import { readOrdinaryFile, Unfit } from './read-file.ts'

/**
 * Reads a file that may hold a certificate.
 *
 * @throws ProblemError `file-unreadable`, `not-a-file`, `file-too-big`
 */
export function readInput(path: string): Buffer {
  try {
    return readOrdinaryFile(path, MAX_FILE)
  } catch (error) {
    throw new ProblemError(
      error instanceof Unfit
        ? typeof error.found === 'object'
          ? { code: 'file-too-big', path, bytes: error.found.bytes, limit: MAX_FILE }
          : { code: 'not-a-file', path, found: error.found }
        : { code: 'file-unreadable', path, reason: errorCode(error) },
      { cause: error },
    )
  }
}
