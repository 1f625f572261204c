import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../files.ts'
import { ProblemError } from '../problems.ts'

/** Endings under which certificates are kept. A single file is opened whatever it is called; a folder is sifted by them. */
const CERTIFICATE_FILE = /^[^.].*\.(?:p12|pfx|cer|crt|der|pem|p7b|p7c)$/i

/**
 * The files meant by files and folders: of a folder, the certificate files directly in it, in order of their names.
 *
 * @throws ProblemError `file-unreadable`, `nothing-in-folder`
 */
export function filesOf(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => (isFolder(path) ? filesIn(path) : [path])))]
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    // Whatever is wrong with it is told when it is read as a file, beside the others.
    return false
  }
}

function filesIn(folder: string): string[] {
  const files = namesIn(folder)
    .filter((name) => CERTIFICATE_FILE.test(name))
    .sort((one, other) => one.localeCompare(other, 'da', { numeric: true }))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
  if (files.length === 0) throw new ProblemError({ code: 'nothing-in-folder', folder })
  return files
}

/** @throws ProblemError `file-unreadable` */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new ProblemError(
      { code: 'file-unreadable', path: folder, reason: errorCode(error) },
      { cause: error },
    )
  }
}
