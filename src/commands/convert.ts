import { ProblemError } from '../problems.ts'
import type { ExitCode } from '../exits.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { readCode } from './code-source.ts'
import { convertFile, type Conversion, type ConvertOptions } from './convert-file.ts'
import { convertMany } from './convert-many.ts'
import { refuseBadOptions } from './expectations.ts'
import { filesOf, isFolder } from './inputs.ts'
import { certificateWords } from '../words/certificate.ts'

export type { ConvertOptions } from './convert-file.ts'

/**
 * `altid-order convert FILE…`: takes the certificate out of each file, checks it, and writes it as the recipient register
 * wants it. Of a folder, the certificate files in it.
 *
 * @returns the highest exit code of all files
 * @throws ProblemError `convert-option`, `nothing-in-folder`, and what keeps the codes from being read
 */
export async function convert(
  paths: readonly string[],
  options: ConvertOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const files = filesOf(paths)
  refuseBadOptions(options, files)
  if (options.chain && options.format === 'der')
    throw new ProblemError({ code: 'convert-option', option: '--chain', expected: 'pem-for-chain' })
  const conversion: Conversion = {
    options,
    codes: await readCode(options, () => process.stdin),
    typed: new Set(),
    terminal,
    words: certificateWords(terminal.language),
    written: new Set(),
  }
  const [only, ...others] = files
  const isOne = only !== undefined && others.length === 0 && !paths.some(isFolder)
  return isOne ? (await convertFile(only, conversion, 'all')).exit : convertMany(files, conversion)
}
