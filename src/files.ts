import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { ProblemError, type FileProblems } from './problems.ts'

/** Everything this program writes is for its owner alone unless it is public by nature (a certificate). */
export const PRIVATE_MODE = 0o600
const PUBLIC_MODE = 0o644

interface WriteOptions {
  /** Private (0600, the default) or readable by others (0644). Windows keeps the folder's own rights. */
  access?: 'private' | 'public'
  /** Replace a file of that name. Without it such a file is a `file-exists` problem. */
  replace?: boolean
}

/**
 * Writes a file whole or not at all: a private temporary file beside it, flushed to the disk, read back, then given its
 * name in one step. A `link` gives the name rather than a `rename`, because only a link refuses a name that is taken.
 * Synchronous, because files here are small, nothing may come between its steps, and node:fs/promises costs start-up.
 *
 * @throws ProblemError `file-exists`, `file-not-written`
 */
export function writeWhole(path: string, bytes: Uint8Array | string, options: WriteOptions = {}): void {
  const temporary = join(
    dirname(path),
    `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.part`,
  )
  const mode = options.access === 'public' ? PUBLIC_MODE : PRIVATE_MODE
  try {
    const file = openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode)
    try {
      writeFileSync(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    readBack(temporary, Buffer.from(bytes))
    if (options.replace) renameSync(temporary, path)
    else nameUnlessTaken(temporary, path)
    // What is public is made from a file that stays: it must be whole, but after a power cut it may be missing.
    if (options.access !== 'public') flushFolder(dirname(path))
  } catch (error) {
    removeQuietly(temporary)
    throw asProblem(error, path)
  }
}

/** A disk that gives back something else than it was given (a full quota, a filter at closing) must not go unseen. */
function readBack(path: string, expected: Buffer): void {
  if (!readFileSync(path).equals(expected))
    throw Object.assign(new Error(path), { code: 'READS_DIFFERENTLY' })
}

/**
 * Makes a folder for its owner alone, with its parents; one that is there keeps its rights.
 *
 * @throws ProblemError `file-not-written`
 */
export async function makePrivateFolder(path: string): Promise<void> {
  try {
    // A failure is told where it matters: at the file with the private key, which is restricted by itself too.
    if (makeFolders(resolve(path))) {
      const { restrictToOwner } = await import('./owner-only.ts')
      await restrictToOwner(path, 'folder')
    }
  } catch (error) {
    throw asProblem(error, path)
  }
}

/**
 * Makes the folders that are missing, and says whether any was. Not node:fs's own recursion: it goes round for ever where
 * a folder is there and takes no others (/proc; nodejs/node, `MKDirpSync`).
 */
function makeFolders(path: string): boolean {
  if (isFolder(path)) return false
  const isMadeAbove = dirname(path) !== path && makeFolders(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
    return true
  } catch (error) {
    // Another run may have made it in this moment.
    if (!isFolder(path)) throw error
    return isMadeAbove
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function nameUnlessTaken(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
  } catch (error) {
    if (!LINKLESS.has(errorCode(error))) throw error
    // FAT, exFAT and some network shares have no links: claim the name first, then replace our own empty claim.
    closeSync(openSync(path, 'wx', PRIVATE_MODE))
    renameSync(temporary, path)
    return
  }
  unlinkSync(temporary)
}
const LINKLESS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'])

/** A new name survives a power cut only when its folder is flushed too; Windows cannot open folders and need not. */
function flushFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, constants.O_RDONLY)
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** The system's own code of an error (ENOENT, EACCES …), or its name where it has none. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : typeof error
}

/** The facts when an error is that a file could not be written; nothing for every other error. */
export function notWritten(error: unknown): FileProblems['file-not-written'] | undefined {
  if (!(error instanceof ProblemError) || error.problem.code !== 'file-not-written') return undefined
  return error.problem
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // What is wrong with the disk is said by the first error; a part that stays is swept by the next run.
  }
}

function asProblem(error: unknown, path: string): ProblemError {
  const reason = errorCode(error)
  const problem =
    reason === 'EEXIST'
      ? ({ code: 'file-exists', path } as const)
      : ({ code: 'file-not-written', path, reason } as const)
  return new ProblemError(problem, { cause: error })
}

/**
 * A name that Windows, macOS and Linux all take for a file: no characters or names that Windows reserves, no dot or
 * space at the end, at most 120 characters (a path on Windows may have 260) and 200 bytes (a name on Linux may have 255).
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\u0000-\u001F<>:"/\\|?*]/g, '_')
    .replace(/^\.+/, '_')
  const [, stem = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/s.exec(plain) ?? []
  const short = shortened(stem).replace(/[. ]+$/, '')
  const free = RESERVED.test(short) ? `_${short}` : short
  return `${free === '' ? 'fil' : free}${extension}`
}

/** Names of Windows' devices, whatever stands behind their first dot (superscript digits count as digits). */
const RESERVED = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i

function shortened(stem: string): string {
  let short = stem.slice(0, 120).replace(/[\uD800-\uDBFF]$/, '')
  while (Buffer.byteLength(short) > 200) short = Array.from(short).slice(0, -1).join('')
  return short
}
