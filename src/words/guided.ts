import { EXPECTED } from './order.ts'
import { words } from './words.ts'

/** The questions of an order that was begun without options. */
export const guided = words({
  intro: {
    da: [
      'Vi bestiller et OCES-systemcertifikat til AltID til din organisation. Først fire spørgsmål.',
      'Ctrl+C: stop. Intet er åbnet eller bestilt endnu.',
      '',
    ],
    en: [
      'We order an OCES system certificate for AltID for your organisation. First four questions.',
      'Ctrl+C: stop. Nothing has been opened or ordered yet.',
      '',
    ],
  },
  questions: {
    organisation: {
      da: 'Organisationens navn, som det står i CVR og MitID Erhverv',
      en: 'The name of the organisation, as it stands in CVR and MitID Erhverv',
    },
    contact: {
      da: 'Kontaktpersonens e-mail (dertil sender portalen sine mails om certifikatet)',
      en: "The contact person's e-mail (the portal's mails about the certificate go there)",
    },
    name: {
      da: (usual: string) => `Certifikatets navn (Enter: ${usual})`,
      en: (usual: string) => `The name of the certificate (Enter: ${usual})`,
    },
    /** 1: I do, now; 2: somebody else, later. */
    fetcher: {
      da: 'Hvem henter certifikatet? 1: jeg selv, nu. 2: en anden, senere, med et link i en mail (Enter: 1)',
      en: 'Who downloads the certificate? 1: I do, now. 2: somebody else, later, by a link in a mail (Enter: 1)',
    },
  },
  /** What is wrong with an answer. */
  expected: EXPECTED,
  oneOf: {
    da: (choices: readonly string[]) => `skriv ${choices.join(' eller ')}.`,
    en: (choices: readonly string[]) => `type ${choices.join(' or ')}.`,
  },
  price: {
    da: [
      'Prisen: 20 kr. uden moms, efter MitID Erhvervs prisliste. Det er prisen på portalens egen side, der gælder; du ser den og siger selv ja, før der bestilles.',
    ],
    en: [
      "The price: DKK 20 without VAT, by MitID Erhverv's price list. What counts is the price on the portal's own page; you see it and say yes yourself before anything is ordered.",
    ],
  },
  begin: {
    da: 'Tryk Enter, så åbner jeg browseren (Ctrl+C: stop)',
    en: 'Press Enter, and I open the browser (Ctrl+C: stop)',
  },
  /** How to do without the questions. */
  nextTime: {
    da: (command: string) => `Uden spørgsmål en anden gang: ${command}`,
    en: (command: string) => `Without questions another time: ${command}`,
  },
})
export type GuidedWords = ReturnType<typeof guided>
