import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ProblemError } from './problems.ts'

const CERTIFICATE_ENDING = /\.(?:p12|pfx|cer|crt|der|pem|p7b)$/i

/**
 * The folder that `--out` names. A new one that would be called like a certificate is the name of a file, written there by
 * mistake.
 *
 * @throws ProblemError `convert-option`
 */
export function chosenFolder(out: string): string {
  if (CERTIFICATE_ENDING.test(out) && !existsSync(out))
    throw new ProblemError({ code: 'convert-option', option: '--out', expected: 'new-folder' })
  return resolve(out)
}
