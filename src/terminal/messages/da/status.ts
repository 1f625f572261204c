import type { StatusWords } from '../status.ts'
import { reasonInWords } from './files.ts'
import { asRun } from './order.ts'

const day = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long' })
const dayAndTime = new Intl.DateTimeFormat('da-DK', { dateStyle: 'medium', timeStyle: 'short' })

export const statusWords: StatusWords = {
  heads: {
    number: 'Nr.',
    certificate: 'Certifikat',
    organisation: 'Organisation',
    state: 'Hvor langt',
    since: 'Siden',
  },
  phases: {
    planned: 'begyndt, intet er bestilt',
    confirming: 'måske bestilt; portalen har ikke vist det endnu',
    ordered: 'bestilt, ikke udstedt',
    issued: 'udstedt, ikke hentet',
    saved: 'hentet, ikke omdannet til .cer',
    converted: 'færdigt',
  },
  validTo: (notAfter) => `, gyldigt til ${day.format(new Date(notAfter))}`,
  cvr: (cvr) => `CVR ${cvr}`,
  rehearsal: 'ØVELSE',
  test: (environment) => `testmiljøet ${environment}`,
  moment: (iso) => dayAndTime.format(new Date(iso)),
  todo: 'Det mangler',
  next: {
    running: ({ process, machine }) =>
      `En kørsel arbejder med den lige nu${asRun(process, machine)}. Brug den, eller luk den først.`,
    resume: ({ mayBeOrdered }) =>
      mayBeOrdered ? 'Bestil ikke på ny. Gå videre med bestillingen:' : 'Gå videre, hvor du slap:',
    rehearse: () => 'Intet. Øvelsen blev afbrudt, og dens portal er lukket. Øv dig igen:',
    'put-back': ({ file }) =>
      `Filen "${file}" mangler i mappen eller er ændret. Læg den oprindelige fil tilbage i:`,
    convert: () => '.cer-filen er væk, men P12-filen er der. Lav .cer-filen igen:',
    inspect: () => '.cer-filen er ændret, siden den blev skrevet. Se, hvad den er:',
    upload: ({ cer }) =>
      `Er det ikke gjort: upload "${cer}" i AltID-modtagerregistret på modtager.tegnebog.dk. Filen ligger i:`,
    'use-in-test': ({ cer }) => `Intet her. "${cer}" kan bruges i testmiljøet. Filen ligger i:`,
    'order-anew': ({ daysLeft }) =>
      daysLeft < 0
        ? 'Certifikatet er udløbet. Bestil et nyt, og upload den nye .cer-fil:'
        : `Certifikatet udløber om ${daysLeft === 1 ? '1 dag' : `${daysLeft} dage`}. Bestil et nyt, og upload den nye .cer-fil:`,
    nothing: () => 'Intet. Det var en øvelse.',
  },
  unreadable: (reason) =>
    reason === 'content'
      ? 'order.json er ikke en bestilling, som programmet kan læse'
      : `order.json kan ikke læses (${reasonInWords(reason)})`,
  unreadableTodo:
    'Filen kan være ændret, ufuldstændig eller fra et andet program. Ret den ikke. Var det en bestilling, så se efter i portalens certifikatliste, før du bestiller igen. Den ligger i:',
  none: (folder) => `Der er ingen bestillinger i ${folder} eller mapperne under den.`,
  noneTodo: 'Bestillinger uden --out ligger et andet sted. Se dem med:',
  unread: (count) =>
    count === 1
      ? '1 mappe kunne ikke læses og er sprunget over.'
      : `${count} mapper kunne ikke læses og er sprunget over.`,
  cutShort:
    'Der er for mange mapper til at se i dem alle. Angiv en mappe længere nede: altid-order status MAPPE',
}
