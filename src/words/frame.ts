import { words } from './words.ts'

/** What is said around every command and problem, and of a problem that nobody foresaw. */
export const frame = words({
  todo: { da: 'Gør sådan', en: 'What to do' },
  safe: { da: 'Sikkert allerede', en: 'Already safe' },
  unexpected: {
    da: 'Noget uventet skete. Har du bestilt, så bestil ikke igen: kør altid-order resume. Maskinen sagde:',
    en: 'Something unexpected happened. If you have ordered, do not order again: run altid-order resume. The machine said:',
  },
  /** Stands above what a command takes from presets. */
  preset: {
    da: 'Forvalgt, fordi du ikke har skrevet andet:',
    en: 'Preset, because you did not say otherwise:',
  },
  /** A file was given alone: what is done with it. */
  dropped: {
    da: 'Filen bliver omdannet, som med: altid-order convert FIL',
    en: 'The file is converted, as by: altid-order convert FILE',
  },
})
