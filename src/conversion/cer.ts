import { writeWhole } from '../files.ts'
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
 * Writes a `.cer` whole or not at all, for everybody to read.
 *
 * @throws ProblemError `file-exists`, `file-not-written`
 */
export function writeCer(
  path: string,
  opened: { leaf: Certificate },
  options: { replace?: boolean } = {},
): void {
  writeExport(path, toCer(opened), options)
}

/** Writes certificates in another form than the register's, whole or not at all. @throws as `writeCer` */
export function writeExport(path: string, contents: Buffer, options: { replace?: boolean } = {}): void {
  writeWhole(path, contents, { access: 'public', replace: options.replace ?? false })
}
