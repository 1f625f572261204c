import { open } from 'node:fs/promises'
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
 * @returns the certificate as it now stands on the disk
 * @throws ProblemError `file-exists`, `file-not-written`, `not-written-right`
 */
export async function writeCer(
  path: string,
  opened: { leaf: Certificate },
  options: { replace?: boolean } = {},
): Promise<Certificate> {
  const der = toCer(opened)
  await writeWhole(path, der, { access: 'public', replace: options.replace ?? false })
  const written = new Certificate(await readBack(path, der))
  return written
}

/** A disk that gives back something else than it was given (a full quota, a filter) must not go unseen. */
async function readBack(path: string, expected: Buffer): Promise<Buffer> {
  try {
    const file = await open(path, 'r')
    try {
      const buffer = Buffer.alloc(expected.length + 1)
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
      const found = buffer.subarray(0, bytesRead)
      if (found.equals(expected)) return found
    } finally {
      await file.close()
    }
  } catch (error) {
    throw new ProblemError({ code: 'file-not-written', path, reason: errorCode(error) }, { cause: error })
  }
  throw new ProblemError({ code: 'not-written-right', path })
}

/** Writes certificates in another form than the register's, whole or not at all, and reads them back. @throws as `writeCer` */
export async function writeExport(
  path: string,
  contents: Buffer,
  options: { replace?: boolean } = {},
): Promise<void> {
  await writeWhole(path, contents, { access: 'public', replace: options.replace ?? false })
  await readBack(path, contents)
}
