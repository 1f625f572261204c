import { closest, distance } from 'fastest-levenshtein'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readInput } from '../read-input.ts'
import type { FileMissing } from '../conversion/problem-facts.ts'
import { errorCode } from '../files.ts'
import { ProblemError } from '../problems.ts'

/** Endings under which certificates are kept. A single file is opened whatever it is called; a folder is sifted by them. */
const CERTIFICATE_FILE = /^[^.].*\.(?:p12|pfx|cer|crt|der|pem|p7b|p7c)$/i
/** Endings of names: what has one of them is no code. */
const ENDING = /\.(?:p12|pfx|cer|crt|der|pem|p7[bcms]|spc|txt|eml|msg|zip|jks|key|csr|json|docx?|pdf|html?)$/i

/**
 * The files meant by the words of a command line: of a folder, the certificate files directly in it, in order of their
 * names; of a pattern that the shell did not expand, the files that fit.
 *
 * @throws ProblemError `code-on-command-line`, `file-unreadable`, `nothing-in-folder`
 */
export function filesOf(words: readonly string[]): string[] {
  const paths = wordsOfOneName(words).flatMap(meant)
  const suspect = paths.findIndex((path) => !existsSync(path) && mayBeCode(path))
  if (suspect !== -1) throw new ProblemError({ code: 'code-on-command-line', word: suspect + 1 })
  return [...new Set(paths.flatMap((path) => (isFolder(path) ? filesIn(path) : [path])))]
}

/** A name with spaces that was written without quotes comes as several words; together they are a file that is there. */
function wordsOfOneName(words: readonly string[]): string[] {
  const whole = words.join(' ')
  const isTorn = words.length > 1 && words.every((word) => !existsSync(word)) && existsSync(whole)
  return isTorn ? [whole] : [...words]
}

/** How names arrive that were dropped on a terminal or copied, and the name that is meant. */
const SLIPS: readonly ((word: string) => string | undefined)[] = [
  (word) => word.trim(),
  // PowerShell writes `& 'C:\…'` for a file that is dropped on it.
  (word) => word.replace(/^\s*&\s*/, '').replace(/^["'“”„‘’]+|["'“”„‘’]+\s*$/g, ''),
  (word) => (/^file:\/\//i.test(word) && URL.canParse(word) ? fileURLToPath(word) : undefined),
]

function meant(word: string): string[] {
  if (existsSync(word)) return [word]
  const better = SLIPS.map((undo) => undo(word)).find((path) => path !== undefined && existsSync(path))
  if (better !== undefined) return [better]
  const fitting = isPattern(word) ? fittingFiles(word) : []
  return fitting.length > 0 ? fitting : [word]
}

/** cmd.exe leaves patterns to the programs. */
const isPattern = (word: string) => /[*?]/.test(basename(word))

function fittingFiles(word: string): string[] {
  const folder = dirname(word)
  if (!isFolder(folder)) return []
  const parts = basename(word)
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.')
  const pattern = new RegExp(`^${parts}$`, 'i')
  return sorted(namesIn(folder).filter((name) => !name.startsWith('.') && pattern.test(name)))
    .map((name) => join(folder, name))
    .filter((path) => !isFolder(path))
}

/** Whether a word that is no file could be a code, and must not be repeated: names have an ending or a folder. */
export function mayBeCode(word: string): boolean {
  if (ENDING.test(word) || /^[a-z]+:\/\//i.test(word) || /^\s*&?\s*["']/.test(word)) return false
  const isBelowFolder = /[\\/]/.test(word) && isFolder(dirname(word))
  return !isBelowFolder && !isTyped(word)
}

/** A pattern for files, as it is typed. */
const isTyped = (word: string) => /^\*|\.\*$/.test(word)

/** Reads a file of the command line. @throws ProblemError `file-missing`, and those of `readInput` */
export function readNamed(path: string): Buffer {
  try {
    return readInput(path)
  } catch (error) {
    const isMissing =
      error instanceof ProblemError &&
      error.problem.code === 'file-unreadable' &&
      ['ENOENT', 'ENOTDIR'].includes(error.problem.reason)
    if (!isMissing) throw error
    throw new ProblemError({ code: 'file-missing', ...missing(path) }, { cause: error })
  }
}

function missing(path: string): FileMissing {
  const plain = SLIPS.map((undo) => undo(path)).findLast((meant) => meant !== undefined) ?? path
  const [name, folder] = [basename(plain), resolve(dirname(plain))]
  const isFolderThere = isFolder(folder)
  const near = isFolderThere ? nearest(name, namesIn(folder)) : undefined
  const slip = slipOf(path)
  return { name, folder, isFolderThere, ...(near !== undefined && { nearest: near }), ...(slip && { slip }) }
}

/** The name that was probably meant: at most a third of its letters differ. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const best = names.length > 0 ? closest(name, names) : undefined
  return best !== undefined && distance(name, best) <= best.length / 3 ? best : undefined
}

function slipOf(path: string): FileMissing['slip'] | undefined {
  if (/^https?:/i.test(path)) return 'address'
  if (isPattern(path)) return 'pattern'
  return /^\s*&|["'“”]/.test(path) ? 'quoted' : undefined
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
  const files = sorted(namesIn(folder).filter((name) => CERTIFICATE_FILE.test(name)))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
  if (files.length === 0) throw new ProblemError({ code: 'nothing-in-folder', folder })
  return files
}

const sorted = (names: string[]) =>
  names.sort((one, other) => one.localeCompare(other, 'da', { numeric: true }))

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
