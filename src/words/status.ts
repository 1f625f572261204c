import { reasonInWords } from './files.ts'
import { asRun } from './order.ts'
import type { Next } from '../order/next.ts'
import type { Phase } from '../order/ledger.ts'
import { type Bilingual, words } from './words.ts'

const day = {
  da: new Intl.DateTimeFormat('da-DK', { dateStyle: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }),
}

const dayAndTime = {
  da: new Intl.DateTimeFormat('da-DK', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
}

/** Words of `altid-order status`. */
export const statusWords = words({
  heads: {
    number: { da: 'Nr.', en: 'No.' },
    certificate: { da: 'Certifikat', en: 'Certificate' },
    organisation: { da: 'Organisation', en: 'Organisation' },
    state: { da: 'Hvor langt', en: 'How far' },
    since: { da: 'Siden', en: 'Since' },
  },
  phases: {
    planned: { da: 'begyndt, intet er bestilt', en: 'begun, nothing is ordered' },
    confirming: {
      da: 'måske bestilt; portalen har ikke vist det endnu',
      en: 'possibly ordered; the portal has not shown it yet',
    },
    ordered: { da: 'bestilt, ikke udstedt', en: 'ordered, not issued' },
    issued: { da: 'udstedt, ikke hentet', en: 'issued, not fetched' },
    saved: { da: 'hentet, ikke omdannet til .cer', en: 'fetched, not turned into a .cer' },
    converted: { da: 'færdigt', en: 'done' },
  } satisfies Bilingual<Record<Phase, string>>,
  /** Put after the phase of a certificate that is there; an ISO 8601 date. */
  validTo: {
    da: (notAfter: string) => `, gyldigt til ${day.da.format(new Date(notAfter))}`,
    en: (notAfter: string) => `, valid until ${day.en.format(new Date(notAfter))}`,
  },
  cvr: { da: (cvr: string) => `CVR ${cvr}`, en: (cvr: string) => `CVR ${cvr}` },
  rehearsal: { da: 'ØVELSE', en: 'ØVELSE (rehearsal)' },
  test: {
    da: (environment: string) => `testmiljøet ${environment}`,
    en: (environment: string) => `test environment ${environment}`,
  },
  /** ISO 8601 in; day and time on this computer's clock out. */
  moment: {
    da: (iso: string) => dayAndTime.da.format(new Date(iso)),
    en: (iso: string) => dayAndTime.en.format(new Date(iso)),
  },
  todo: { da: 'Det mangler', en: 'Left to do' },
  next: {
    running: {
      da: ({ process, machine }) =>
        `En kørsel arbejder med den lige nu${asRun.da(process, machine)}. Brug den, eller luk den først.`,
      en: ({ process, machine }) =>
        `A run is working on it right now${asRun.en(process, machine)}. Use that one, or close it first.`,
    },
    resume: {
      da: ({ mayBeOrdered }) =>
        mayBeOrdered ? 'Bestil ikke på ny. Gå videre med bestillingen:' : 'Gå videre, hvor du slap:',
      en: ({ mayBeOrdered }) =>
        mayBeOrdered ? 'Do not order again. Go on with the order:' : 'Go on where you left off:',
    },
    rehearse: {
      da: () => 'Intet. Øvelsen blev afbrudt, og dens portal er lukket. Øv dig igen:',
      en: () => 'Nothing. The rehearsal was cut off, and its portal is closed. Practise again:',
    },
    'put-back': {
      da: ({ file }) =>
        `Filen "${file}" mangler i mappen eller er ændret. Læg den oprindelige fil tilbage i:`,
      en: ({ file }) =>
        `The file "${file}" is missing from the folder or has been changed. Put the original back into:`,
    },
    convert: {
      da: () => '.cer-filen er væk, men P12-filen er der. Lav .cer-filen igen:',
      en: () => 'The .cer is gone, but the P12 is there. Make the .cer again:',
    },
    inspect: {
      da: () => '.cer-filen er ændret, siden den blev skrevet. Se, hvad den er:',
      en: () => 'The .cer has changed since it was written. See what it is:',
    },
    upload: {
      da: ({ cer }) =>
        `Er det ikke gjort: upload "${cer}" i AltID-modtagerregistret på modtager.tegnebog.dk. Filen ligger i:`,
      en: ({ cer }) =>
        `If that is not done: upload "${cer}" in the AltID recipient register at modtager.tegnebog.dk. The file is in:`,
    },
    'use-in-test': {
      da: ({ cer }) => `Intet her. "${cer}" kan bruges i testmiljøet. Filen ligger i:`,
      en: ({ cer }) => `Nothing here. "${cer}" can be used in the test environment. The file is in:`,
    },
    'order-anew': {
      da: ({ daysLeft }) =>
        daysLeft < 0
          ? 'Certifikatet er udløbet. Bestil et nyt, og upload den nye .cer-fil:'
          : `Certifikatet udløber om ${daysLeft === 1 ? '1 dag' : `${daysLeft} dage`}. Bestil et nyt, og upload den nye .cer-fil:`,
      en: ({ daysLeft }) =>
        daysLeft < 0
          ? 'The certificate has expired. Order a new one, and upload the new .cer:'
          : `The certificate expires in ${daysLeft === 1 ? '1 day' : `${daysLeft} days`}. Order a new one, and upload the new .cer:`,
    },
    nothing: { da: () => 'Intet. Det var en øvelse.', en: () => 'Nothing. It was a rehearsal.' },
  } satisfies Bilingual<{ [Name in Next['next']]: (next: Extract<Next, { next: Name }>) => string }>,
  unreadable: {
    da: (reason: string) =>
      reason === 'content'
        ? 'order.json er ikke en bestilling, som programmet kan læse'
        : `order.json kan ikke læses (${reasonInWords.da(reason)})`,
    en: (reason: string) =>
      reason === 'content'
        ? 'order.json is no order that the program can read'
        : `order.json cannot be read (${reasonInWords.en(reason)})`,
  },
  unreadableTodo: {
    da: 'Filen kan være ændret, ufuldstændig eller fra et andet program. Ret den ikke. Var det en bestilling, så se efter i portalens certifikatliste, før du bestiller igen. Den ligger i:',
    en: "The file may have been changed, be incomplete or belong to another program. Do not edit it. If it was an order, look in the portal's list of certificates before you order again. It is in:",
  },
  /** Nothing was found. */
  none: {
    da: (folder: string) => `Der er ingen bestillinger i ${folder} eller mapperne under den.`,
    en: (folder: string) => `There are no orders in ${folder} or the folders below it.`,
  },
  noneTodo: {
    da: 'Bestillinger uden --out ligger et andet sted. Se dem med:',
    en: 'Orders without --out lie elsewhere. See them with:',
  },
  unread: {
    da: (count: number) =>
      count === 1
        ? '1 mappe kunne ikke læses og er sprunget over.'
        : `${count} mapper kunne ikke læses og er sprunget over.`,
    en: (count: number) =>
      count === 1
        ? '1 folder could not be read and was left out.'
        : `${count} folders could not be read and were left out.`,
  },
  cutShort: {
    da: 'Der er for mange mapper til at se i dem alle. Angiv en mappe længere nede: altid-order status MAPPE',
    en: 'There are too many folders to look into all. Name one further down: altid-order status FOLDER',
  },
})
export type StatusWords = ReturnType<typeof statusWords>
