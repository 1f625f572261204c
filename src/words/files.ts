import type { FileProblems } from '../problems.ts'
import type { WordsFor } from './problem-text.ts'
import type { Bilingual } from './words.ts'

export const fileProblems = {
  'file-exists': {
    da: ({ path }) => ({
      what: `Der findes allerede en fil ved navn ${path}.`,
      todo: 'Flyt eller omdøb den gamle fil, eller vælg en anden mappe med --out.',
      safe: 'Den gamle fil er ikke rørt.',
    }),
    en: ({ path }) => ({
      what: `There is already a file named ${path}.`,
      todo: 'Move or rename the old file, or choose another folder with --out.',
      safe: 'The old file was not touched.',
    }),
  },
  'file-not-written': {
    da: ({ path, reason }) => ({
      what: `Filen ${path} kunne ikke gemmes (${reasonInWords.da(reason)}).`,
      todo: 'Vælg en mappe på din egen computer, som du må skrive i, med --out.',
      safe: 'Ingen halv fil er efterladt.',
    }),
    en: ({ path, reason }) => ({
      what: `The file ${path} could not be saved (${reasonInWords.en(reason)}).`,
      todo: 'Choose a folder on your own computer that you may write to, with --out.',
      safe: 'No half-written file was left behind.',
    }),
  },
} satisfies WordsFor<FileProblems>

const REASONS: Bilingual<Readonly<Record<string, string>>> = {
  ENOSPC: { da: 'disken er fuld', en: 'the disk is full' },
  EACCES: { da: 'du har ikke adgang', en: 'you do not have access' },
  EPERM: { da: 'du har ikke adgang', en: 'you do not have access' },
  EIO: { da: 'drevet melder fejl', en: 'the drive reports an error' },
  READS_DIFFERENTLY: {
    da: 'drevet giver ikke det tilbage, som bliver skrevet til det',
    en: 'the drive does not give back what is written to it',
  },
  EROFS: { da: 'drevet kan kun læses', en: 'the drive is read-only' },
  ENAMETOOLONG: { da: 'navnet eller stien er for lang', en: 'the name or path is too long' },
  ENOENT: { da: 'mappen findes ikke', en: 'the folder does not exist' },
  ENOTDIR: { da: 'en del af stien er ikke en mappe', en: 'part of the path is not a folder' },
}

/** A file system's error code in words; an unknown one as it is, so that it can be looked up. */
export const reasonInWords = {
  da: (code: string): string => REASONS[code]?.da ?? code,
  en: (code: string): string => REASONS[code]?.en ?? code,
}
