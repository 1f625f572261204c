import type { GuidedWords } from '../guided.ts'
import { EXPECTED } from './order.ts'

export const guided: GuidedWords = {
  intro: [
    'We order an OCES system certificate for AltID for your organisation. First four questions.',
    'Ctrl+C: stop. Nothing has been opened or ordered yet.',
    '',
  ],
  questions: {
    organisation: 'The name of the organisation, as it stands in CVR and MitID Erhverv',
    contact: "The contact person's e-mail (the portal's mails about the certificate go there)",
    name: (usual) => `The name of the certificate (Enter: ${usual})`,
    fetcher:
      'Who downloads the certificate? 1: I do, now. 2: somebody else, later, by a link in a mail (Enter: 1)',
  },
  expected: EXPECTED,
  oneOf: (choices) => `type ${choices.join(' or ')}.`,
  price: [
    "The price: DKK 20 without VAT, by MitID Erhverv's price list. What counts is the price on the portal's own page; you see it and say yes yourself before anything is ordered.",
  ],
  begin: 'Press Enter, and I open the browser (Ctrl+C: stop)',
  nextTime: (command) => `Without questions another time: ${command}`,
}
