import { closeSync, openSync, readSync } from 'node:fs'
import { errorCode, writeWhole } from '../files.ts'
import { ProblemError } from '../problems.ts'
import { Certificate } from './certificate/certificate.ts'

/**
 * The certificate as the recipient register takes it: DER, the leaf alone, byte for byte as it lay in the file. It is
 * parsed anew, so that what leaves here is one certificate and nothing behind it.
 */
export function toCer(opened: { leaf: Certificate }): Buffer {
  const { der, sha256 } = opened.leaf
  const copy = Buffer.from(der)
  const again = new Certificate(copy)
  if (again.der.length !== copy.length || again.sha256 !== sha256) {
    throw new Error('a certificate reads differently the second time')
  }
  return copy
}

/**
 * Writes a `.cer` whole or not at all, for everybody to read, and reads it back.
 *
 * @throws ProblemError `file-exists`, `file-not-written`, `not-written-right`
 */
export function writeCer(
  path: string,
  opened: { leaf: Certificate },
  options: { replace?: boolean } = {},
): void {
  writeExport(path, toCer(opened), options)
}

/** A disk that gives back something else than it was given (a full quota, a filter) must not go unseen. */
function readBack(path: string, expected: Buffer): void {
  try {
    const file = openSync(path, 'r')
    try {
      const buffer = Buffer.alloc(expected.length + 1)
      const found = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0))
      if (found.equals(expected)) return
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw new ProblemError({ code: 'file-not-written', path, reason: errorCode(error) }, { cause: error })
  }
  throw new ProblemError({ code: 'not-written-right', path })
}

/** Writes certificates in another form than the register's, whole or not at all, and reads them back. @throws as `writeCer` */
export function writeExport(path: string, contents: Buffer, options: { replace?: boolean } = {}): void {
  writeWhole(path, contents, { access: 'public', replace: options.replace ?? false })
  readBack(path, contents)
}
