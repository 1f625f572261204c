import { ProblemError, type ExitCode } from '../problems.ts'
import { loadCertificateWords } from '../terminal/certificate.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { readCode } from './code-source.ts'
import { readCodesByName } from './codes-by-name.ts'
import { convertFile, type Conversion, type ConvertOptions } from './convert-file.ts'
import { convertMany } from './convert-many.ts'
import { convertWhatComes } from './convert-watch.ts'
import { highestExit, refuseBadOptions } from './expectations.ts'
import { filesOf, isFolder } from './inputs.ts'

export type { ConvertOptions } from './convert-file.ts'

/**
 * `altid-order convert FILE…`: takes the certificate out of each file, checks it, and writes it as the recipient register
 * wants it. Of a folder, the certificate files in it; with `--watch`, then every P12 that appears in that folder.
 *
 * @returns the highest exit code of all files
 * @throws ProblemError `convert-option`, `nothing-in-folder`, and what keeps the codes from being read
 */
export async function convert(
  paths: readonly string[],
  options: ConvertOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (paths.length === 0 && options.watch === undefined) {
    throw new ProblemError({ code: 'usage', mistake: 'missing-argument', named: 'file' })
  }
  const files = filesOf(paths)
  refuseBadOptions(options, files)
  const conversion: Conversion = {
    options,
    codes: await readCode(options, () => process.stdin),
    codesByName: options.codes === undefined ? undefined : readCodesByName(options.codes),
    typed: new Set(),
    terminal,
    words: await loadCertificateWords(terminal.language),
    written: new Set(),
  }
  const exit = await convertAll(files, paths.some(isFolder), conversion)
  if (options.watch === undefined) return exit
  return highestExit([exit, await convertWhatComes(options.watch, conversion)])
}

async function convertAll(files: string[], fromFolder: boolean, conversion: Conversion): Promise<ExitCode> {
  const [only, ...others] = files
  if (only !== undefined && others.length === 0 && !fromFolder) {
    return (await convertFile(only, conversion, 'all')).exit
  }
  return convertMany(files, conversion)
}
