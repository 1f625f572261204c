import type { CalendarWords } from '../reminder.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

function day(date: string): string {
  const [year = '', month = '', number = ''] = date.split('-')
  return `${Number(number)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

export const calendarWords: CalendarWords = {
  expires: (name) => `The AltID certificate "${name}" expires today`,
  expiresIn: (name, days) => `The AltID certificate "${name}" expires in ${days} days`,
  description: ({ name, organisation, cvr, expires, sha1, use }) =>
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
      `Expires: ${day(expires)}`,
      `Thumbprint (SHA-1): ${sha1}`,
      ...(use === 'rehearsal'
        ? []
        : [
            '',
            'Change the certificate in the system that uses it, too: the old P12 does not work after it has expired.',
          ]),
    ].join('\n'),
  rehearsal: 'ØVELSE (rehearsal)',
  written: (path) => `Reminders for your calendar, before the certificate expires: ${path}`,
  already: (path) => `The reminders for your calendar are there already: ${path}`,
  howTo:
    'Open the file and choose to import it into your calendar, best one that several people see: in three years it may be somebody else who looks after this.',
  later:
    'The certificate is in order. Make the reminders later with: altid-order convert CERTIFICATE.cer --calendar',
}
