import type { GuidedWords } from '../guided.ts'
import { EXPECTED } from './order.ts'

export const guided: GuidedWords = {
  intro: [
    'Vi bestiller et OCES-systemcertifikat til AltID til din organisation. Først fire spørgsmål.',
    'Ctrl+C: stop. Intet er åbnet eller bestilt endnu.',
    '',
  ],
  questions: {
    organisation: 'Organisationens navn, som det står i CVR og MitID Erhverv',
    contact: 'Kontaktpersonens e-mail (dertil sender portalen sine mails om certifikatet)',
    name: (usual) => `Certifikatets navn (Enter: ${usual})`,
    fetcher:
      'Hvem henter certifikatet? 1: jeg selv, nu. 2: en anden, senere, med et link i en mail (Enter: 1)',
  },
  expected: EXPECTED,
  oneOf: (choices) => `skriv ${choices.join(' eller ')}.`,
  price: [
    'Prisen: 20 kr. uden moms, efter MitID Erhvervs prisliste. Det er prisen på portalens egen side, der gælder; du ser den og siger selv ja, før der bestilles.',
  ],
  begin: 'Tryk Enter, så åbner jeg browseren (Ctrl+C: stop)',
  nextTime: (command) => `Uden spørgsmål en anden gang: ${command}`,
}
