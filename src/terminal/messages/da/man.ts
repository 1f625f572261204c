import type { ManWords } from '../man.ts'

export const manWords: ManWords = {
  manual: 'Brugerkommandoer',
  name: 'Navn',
  synopsis: 'Oversigt',
  description: 'Beskrivelse',
  options: 'Valg',
  commands: 'Kommandoer',
  examples: 'Eksempler',
  exits: {
    heading: 'Afslutningskode',
    text: (highest) =>
      `0, når det lykkedes; ellers et tal fra 1 til ${highest}. README.md i pakken siger, hvad hvert af dem betyder.`,
  },
  seeAlso: 'Se også',
  optionsWord: 'valg',
  short: 'bestil OCES-systemcertifikatet til AltID, og lav en kontrolleret .cer-fil',
}
