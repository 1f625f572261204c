import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { CertificateReport } from '../conversion/check.ts'
import { writeCer, writeExport } from '../conversion/cer.ts'
import { toP7b, toPem } from '../conversion/export.ts'
import type { Opened } from '../conversion/open-any.ts'
import { makePrivateFolder } from '../files.ts'
import { ProblemError } from '../problems.ts'

/** Endings that are dropped before `.cer` is put on; anything else may be part of the name ("v2.1"). */
const KNOWN_ENDING = /\.(?:p12|pfx|cer|crt|der|pem|p7b|p7c|spc|b64|txt)$/i

/** How the certificate is written. */
export type OutputFormat = 'der' | 'pem'

export interface OutputOptions {
  /** Folder for the result; beside the file when absent. */
  out?: string | undefined
  /** Replace a result that is there already. */
  force?: boolean | undefined
  format?: OutputFormat | undefined
  /** Also the issuers' certificates. */
  chain?: boolean | undefined
}

const ENDINGS = { der: { alone: '.cer', chain: '.p7b' }, pem: { alone: '.pem', chain: '.pem' } } as const

/**
 * Writes what was asked for: the leaf alone, unless more was asked for. Never a private key: nothing here has one.
 *
 * @param written results of this run, which even `--force` does not replace
 * @returns the result's path; `already` when the file that was given is the result
 * @throws ProblemError `file-exists`, `file-not-written`, `not-written-right`, `chain-missing`
 */
export async function write(
  input: string,
  opened: Opened,
  { path: chain }: CertificateReport,
  options: OutputOptions,
  written: Set<string>,
): Promise<{ path: string; already: boolean }> {
  const { format = 'der', out, force = false } = options
  const isPlain = format === 'der' && !options.chain
  if (isPlain && out === undefined && isCerAlready(input, opened)) return { path: input, already: true }
  if (options.chain && chain.length < 2) throw new ProblemError({ code: 'chain-missing' })
  const path = outputPath(input, options)
  if (written.has(path)) throw new ProblemError({ code: 'file-exists', path })
  if (out !== undefined) await makePrivateFolder(out)
  const replace = { replace: force }
  const certificates = options.chain ? chain : [opened.leaf]
  if (isPlain) writeCer(path, opened, replace)
  else if (format === 'pem') writeExport(path, Buffer.from(toPem(certificates)), replace)
  else writeExport(path, toP7b(certificates), replace)
  written.add(path)
  return { path, already: false }
}

function isCerAlready(input: string, opened: Opened): boolean {
  return opened.kind === 'certificates' && opened.form === 'der' && /\.cer$/i.test(input)
}

/**
 * The name of the file to write: that of the file that was given, never one that stands in the file. It lies beside that
 * file unless a folder was asked for, and never is that file itself (a Base-64 `X.cer` becomes `X.der.cer`).
 */
function outputPath(input: string, { out, format = 'der', chain = false }: OutputOptions): string {
  const ending = ENDINGS[format][chain ? 'chain' : 'alone']
  const stem = basename(input).replace(KNOWN_ENDING, '')
  const folder = out ?? dirname(input)
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
