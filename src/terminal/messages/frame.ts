import type { Language } from '../language.ts'

/** What stands around every problem, and what is said of one that nobody foresaw. At hand before any words are loaded. */
interface FrameWords {
  todo: string
  safe: string
  unexpected: string
  /** A file was given alone: what is done with it. */
  dropped: string
}

export const frame: Readonly<Record<Language, FrameWords>> = {
  da: {
    todo: 'Gør sådan',
    safe: 'Sikkert allerede',
    unexpected:
      'Noget uventet skete. Har du bestilt, så bestil ikke igen: kør altid-order resume. Maskinen sagde:',
    dropped: 'Filen bliver omdannet, som med: altid-order convert FIL',
  },
  en: {
    todo: 'What to do',
    safe: 'Already safe',
    unexpected:
      'Something unexpected happened. If you have ordered, do not order again: run altid-order resume. The machine said:',
    dropped: 'The file is converted, as by: altid-order convert FILE',
  },
}
