import { existsSync, statSync } from 'node:fs'
import { readInput } from '../read-input.ts'
import { basename, dirname, join } from 'node:path'
import type { CertificateReport } from '../conversion/check.ts'
import { toCer } from '../conversion/cer.ts'
import { toPem } from '../conversion/export.ts'
import type { Opened } from '../conversion/open-any.ts'
import { makePrivateFolder, writeWhole } from '../files.ts'
import { ProblemError } from '../problems.ts'

/** Endings that are dropped before `.cer` is put on; anything else may be part of the name ("v2.1"). */
const KNOWN_ENDING = /\.(?:p12|pfx|cer|crt|der|pem|p7b|p7c|spc|b64|txt|eml|json)$/i

/** How the certificate is written. */
export type OutputFormat = 'der' | 'pem'

export interface OutputOptions {
  /** Folder for the result; beside the file when absent. */
  out?: string | undefined
  /** Replace a result that is there already. */
  force?: boolean | undefined
  format?: OutputFormat | undefined
  /** Also the issuers' certificates, as PEM. */
  chain?: boolean | undefined
}

const ENDINGS = { der: '.cer', pem: '.pem' } as const

/**
 * Writes what was asked for: the leaf alone, unless more was asked for. Never a private key: nothing here has one.
 *
 * @param written results of this run, which even `--force` does not replace
 * @returns the result's path; `already` when it stood there before, in the file that was given or in another
 * @throws ProblemError `file-exists`, `file-not-written`, `chain-missing`
 */
export async function write(
  input: string,
  opened: Opened,
  { path: chain }: CertificateReport,
  options: OutputOptions,
  written: Set<string>,
): Promise<{ path: string; already: boolean }> {
  const { out, force = false } = options
  const isPlain = formatOf(options) === 'der'
  if (isPlain && out === undefined && isCerAlready(input, opened)) return { path: input, already: true }
  if (options.chain && chain.length < 2) throw new ProblemError({ code: 'chain-missing' })
  const contents = isPlain ? toCer(opened) : Buffer.from(toPem(options.chain ? chain : [opened.leaf]))
  if (out !== undefined) await makePrivateFolder(out)
  const wished = outputPath(input, options)
  const path = freeOfThisRun(wished, contents, written)
  if (holds(path, contents)) {
    written.add(path)
    return { path, already: true }
  }
  writeWhole(path, contents, { access: 'public', replace: force })
  written.add(path)
  return { path, already: false }
}

/** Only PEM holds several certificates. */
function formatOf({ format, chain }: OutputOptions): OutputFormat {
  return format ?? (chain ? 'pem' : 'der')
}

/** Two files of one name, of different folders or endings, must not end in one: the later is called "AltID (2).cer". */
function freeOfThisRun(wished: string, contents: Uint8Array, written: ReadonlySet<string>): string {
  let path = wished
  for (let number = 2; written.has(path) && !holds(path, contents); number++) {
    path = wished.replace(/(\.[^.]*)?$/, ` (${number})$1`)
  }
  return path
}

/** Whether that very result is there: a second run over a folder finds its own, and a copy of a file gives the same. */
function holds(path: string, contents: Uint8Array): boolean {
  return existsSync(path) && statSync(path).size === contents.length && readInput(path).equals(contents)
}

function isCerAlready(input: string, opened: Opened): boolean {
  return opened.kind === 'certificates' && opened.form === 'der' && /\.cer$/i.test(input)
}

/**
 * The name of the file to write: that of the file that was given, never one that stands in the file. It lies beside that
 * file unless a folder was asked for, and never is that file itself (a Base-64 `X.cer` becomes `X.der.cer`).
 */
function outputPath(input: string, options: OutputOptions): string {
  const format = formatOf(options)
  const ending = ENDINGS[format]
  const stem = basename(input).replace(KNOWN_ENDING, '')
  const folder = options.out ?? dirname(input)
  const path = join(folder, `${stem}${ending}`)
  return isSameFile(path, input) ? join(folder, `${stem}.${format}${ending}`) : path
}

/** By the file system's own identity, because names differ in case and links. */
function isSameFile(one: string, other: string): boolean {
  const identity = identityOf(one)
  return identity !== undefined && identity === identityOf(other)
}

function identityOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found && `${found.dev}:${found.ino}`
}
