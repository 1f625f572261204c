import type { FileProblems } from '../../../files.ts'
import type { WordsFor } from '../types.ts'

export const fileProblems: WordsFor<FileProblems> = {
  'file-exists': ({ path }) => ({
    what: `Der findes allerede en fil ved navn ${path}.`,
    todo: 'Flyt eller omdøb den gamle fil, eller vælg en anden mappe med --out.',
    safe: 'Den gamle fil er ikke rørt.',
  }),
  'file-not-written': ({ path, reason }) => ({
    what: `Filen ${path} kunne ikke gemmes (${reasonInWords(reason)}).`,
    todo: 'Vælg en mappe på din egen computer, som du må skrive i, med --out.',
    safe: 'Ingen halv fil er efterladt.',
  }),
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'disken er fuld',
  EACCES: 'du har ikke adgang',
  EPERM: 'du har ikke adgang',
  EIO: 'drevet melder fejl',
  READS_DIFFERENTLY: 'drevet giver ikke det tilbage, som bliver skrevet til det',
  EROFS: 'drevet kan kun læses',
  ENAMETOOLONG: 'navnet eller stien er for lang',
  ENOENT: 'mappen findes ikke',
  ENOTDIR: 'en del af stien er ikke en mappe',
}

/** A file system's error code in words; an unknown one as it is, so that it can be looked up. */
export function reasonInWords(code: string): string {
  return REASONS[code] ?? code
}
