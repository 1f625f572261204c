import type { ReminderFacts } from '../calendar/reminders.ts'
import { words } from './words.ts'

const MONTHS = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const day = {
  da: (date: string): string => {
    const [year = '', month = '', number = ''] = date.split('-')
    return `${Number(number)}. ${MONTHS.da[Number(month) - 1] ?? ''} ${year}`
  },
  en: (date: string): string => {
    const [year = '', month = '', number = ''] = date.split('-')
    return `${Number(number)} ${MONTHS.en[Number(month) - 1] ?? ''} ${year}`
  },
}

/** Words of the calendar file, and of what is said about it. */
export const calendarWords = words({
  expires: {
    da: (name: string) => `AltID-certifikatet "${name}" udløber i dag`,
    en: (name: string) => `The AltID certificate "${name}" expires today`,
  },
  /** On an earlier day. */
  expiresIn: {
    da: (name: string, days: number) => `AltID-certifikatet "${name}" udløber om ${days} dage`,
    en: (name: string, days: number) => `The AltID certificate "${name}" expires in ${days} days`,
  },
  /** The date is ISO 8601, without a time. */
  description: {
    da: ({ name, organisation, cvr, expires, sha1, use }: ReminderFacts) =>
      [
        {
          register:
            'Organisationen skal bestille et nyt systemcertifikat i MitID Erhverv og uploade den nye .cer-fil i AltID-modtagerregistret (modtager.tegnebog.dk), før dette udløber. Certifikatet fornyes ikke af sig selv.',
          rehearsal: 'ØVELSE: dette certifikat er ikke rigtigt, og der er intet at gøre.',
          other:
            'Certifikatet hører ikke til produktion. Skal I stadig bruge et, så bestil et nyt i det samme miljø, før dette udløber.',
        }[use],
        '',
        `Certifikat: ${name}`,
        ...(organisation === undefined
          ? []
          : [`Organisation: ${organisation}${cvr === undefined ? '' : `, CVR ${cvr}`}`]),
        `Udløber: ${day.da(expires)}`,
        `Aftryk (SHA-1): ${sha1}`,
        ...(use === 'rehearsal'
          ? []
          : [
              '',
              'Skift også certifikatet i det system, der bruger det: den gamle P12-fil virker ikke efter udløb.',
            ]),
      ].join('\n'),
    en: ({ name, organisation, cvr, expires, sha1, use }: ReminderFacts) =>
      [
        {
          register:
            'The organisation must order a new system certificate in MitID Erhverv and upload the new .cer in the AltID recipient register (modtager.tegnebog.dk) before this one expires. It is not renewed by itself.',
          rehearsal: 'ØVELSE (rehearsal): this certificate is not real, and there is nothing to do.',
          other:
            'The certificate does not belong to production. If one is still needed, order a new one in the same environment before this one expires.',
        }[use],
        '',
        `Certificate: ${name}`,
        ...(organisation === undefined
          ? []
          : [`Organisation: ${organisation}${cvr === undefined ? '' : `, CVR ${cvr}`}`]),
        `Expires: ${day.en(expires)}`,
        `Thumbprint (SHA-1): ${sha1}`,
        ...(use === 'rehearsal'
          ? []
          : [
              '',
              'Change the certificate in the system that uses it, too: the old P12 does not work after it has expired.',
            ]),
      ].join('\n'),
  },
  /** Put in front of everything about a certificate that is none for real. */
  rehearsal: { da: 'ØVELSE', en: 'ØVELSE (rehearsal)' },
  written: {
    da: (path: string) => `Påmindelser til din kalender, før certifikatet udløber: ${path}`,
    en: (path: string) => `Reminders for your calendar, before the certificate expires: ${path}`,
  },
  already: {
    da: (path: string) => `Påmindelserne til din kalender ligger der allerede: ${path}`,
    en: (path: string) => `The reminders for your calendar are there already: ${path}`,
  },
  /** How to get it into a calendar. */
  howTo: {
    da: 'Åbn filen, og vælg at importere den i din kalender, helst en, som flere ser: om tre år sidder måske en anden med det.',
    en: 'Open the file and choose to import it into your calendar, best one that several people see: in three years it may be somebody else who looks after this.',
  },
  /** It could not be written; the certificate is in its place. `cer` is its path. */
  later: {
    da: 'Certifikatet er i orden. Lav påmindelserne senere med: altid-order convert CERTIFIKAT.cer --calendar',
    en: 'The certificate is in order. Make the reminders later with: altid-order convert CERTIFICATE.cer --calendar',
  },
})
export type CalendarWords = ReturnType<typeof calendarWords>
