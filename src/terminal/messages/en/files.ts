import type { FileProblems } from '../../../files.ts'
import type { WordsFor } from '../types.ts'

export const fileProblems: WordsFor<FileProblems> = {
  'file-exists': ({ path }) => ({
    what: `There is already a file named ${path}.`,
    todo: 'Move or rename the old file, or choose another folder with --out.',
    safe: 'The old file was not touched.',
  }),
  'file-not-written': ({ path, reason }) => ({
    what: `The file ${path} could not be saved (${reasonInWords(reason)}).`,
    todo: 'Choose a folder on your own computer that you may write to, with --out.',
    safe: 'No half-written file was left behind.',
  }),
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EACCES: 'you do not have access',
  EPERM: 'you do not have access',
  EIO: 'the drive reports an error',
  READS_DIFFERENTLY: 'the drive does not give back what is written to it',
  EROFS: 'the drive is read-only',
  ENAMETOOLONG: 'the name or path is too long',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'part of the path is not a folder',
}

/** A file system's error code in words; an unknown one as it is, so that it can be looked up. */
export function reasonInWords(code: string): string {
  return REASONS[code] ?? code
}
