import type { CalendarWords } from '../reminder.ts'

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
)

function day(date: string): string {
  const [year = '', month = '', number = ''] = date.split('-')
  return `${Number(number)}. ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

export const calendarWords: CalendarWords = {
  expires: (name) => `AltID-certifikatet "${name}" udløber i dag`,
  expiresIn: (name, days) => `AltID-certifikatet "${name}" udløber om ${days} dage`,
  description: ({ name, organisation, cvr, expires, sha1, use }) =>
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
      `Udløber: ${day(expires)}`,
      `Aftryk (SHA-1): ${sha1}`,
      ...(use === 'rehearsal'
        ? []
        : [
            '',
            'Skift også certifikatet i det system, der bruger det: den gamle P12-fil virker ikke efter udløb.',
          ]),
    ].join('\n'),
  rehearsal: 'ØVELSE',
  written: (path) => `Påmindelser til din kalender, før certifikatet udløber: ${path}`,
  already: (path) => `Påmindelserne til din kalender ligger der allerede: ${path}`,
  howTo:
    'Åbn filen, og vælg at importere den i din kalender, helst en, som flere ser: om tre år sidder måske en anden med det.',
  later:
    'Certifikatet er i orden. Lav påmindelserne senere med: altid-order convert CERTIFIKAT.cer --calendar',
}
