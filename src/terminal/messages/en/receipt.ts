import type { Deed, ReceiptWords } from '../receipt.ts'
import { reasonInWords } from './files.ts'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' })
const moment = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Europe/Copenhagen',
})

export const receiptWords: ReceiptWords = {
  title: (name) => `Receipt: ${name}`,
  warning: {
    rehearsal: () =>
      'ØVELSE (REHEARSAL). Nothing was ordered, nothing was paid, and the certificate is of no use. This shows what the receipt of a real order looks like.',
    test: (environment) =>
      `TEST. The certificate is from the test environment ${environment} and can be used only there, not in the AltID recipient register in production.`,
  },
  lead: {
    converted: (organisation) =>
      `OCES system certificate for the AltID recipient register, ordered in MitID Erhverv for ${organisation}, fetched and checked.`,
    ordered: (organisation) =>
      `OCES system certificate for the AltID recipient register, ordered in MitID Erhverv for ${organisation}. The certificate has not been fetched yet.`,
  },
  made: (when, version) => `Written ${when} by altid-order ${version}. All times are Danish time.`,
  moment: (iso) => moment.format(new Date(iso)),
  day: (iso) => day.format(new Date(iso)),
  headings: {
    order: 'The order',
    history: 'What happened',
    certificate: 'The certificate',
    checks: 'What was checked',
    files: 'The files and the code: where they belong',
    expiry: 'Expiry and renewal',
    next: 'What remains',
  },
  order: {
    certificateName: 'Certificate name',
    organisation: 'Organisation',
    cvr: 'CVR number',
    type: 'Type',
    price: 'Price',
    contact: 'Contact person',
    identification: 'Identification',
    issue: 'Issuance',
    environment: 'Environment',
    portal: 'Portal',
  },
  type: 'OCES system certificate',
  environments: {
    production: 'production',
    devtest4: 'the test environment devtest4',
    integration: 'the test environment integration',
    rehearsal: 'rehearsal on this computer',
  },
  identification: { login: 'user login', 'one-time-code': 'one-time code' },
  issue: { direct: 'at once after the order', mail: 'later, by a mail to the contact person' },
  notGiven: 'not given',
  price: (price) =>
    `${price}, as the portal's confirmation showed it. MitID Erhverv sends the invoice later.`,
  priceUnread: 'Not read by the program. See the order in the portal, or the invoice from MitID Erhverv.',
  historyHeads: ['When', 'What', 'Who'],
  deed: sayDeed,
  actors: {
    human: 'The user',
    'human-by-program': 'The user, by the program',
    program: 'The program',
    portal: 'The portal',
  },
  certificate: {
    subjectId: 'Id in the certificate (UUID)',
    key: 'Key',
    from: 'Valid from',
    to: 'Valid until',
  },
  key: (type, bits) => `${type.toUpperCase()}${bits === undefined ? '' : `, ${bits} bits`}`,
  checkHeads: ['Result', 'Check'],
  fileHeads: ['File', 'What it is, and where it belongs'],
  file: {
    cer: {
      what: 'The public certificate, without a key.',
      where: 'This is the file to upload in the recipient register. It is no secret.',
    },
    p12: {
      what: "The certificate with the organisation's private key.",
      where:
        'Belongs in a vault, and in the system that is to use the certificate. Never send it in a mail, a chat or a support ticket, and do not put it on a shared drive or in the cloud. Never upload it in the recipient register.',
    },
    code: {
      what: "The portal showed it only once. It is not in this receipt, nor in the program's files.",
      where:
        'Belongs in a password manager, apart from the P12 file. Only the person who installs the P12 file needs it.',
    },
    ledger: {
      what: "The program's own record of the order, without secrets.",
      where:
        'May be kept with the case. Leave it in the folder, so that altid-order status can find the order.',
    },
  },
  codeName: 'The code of the P12 file',
  code: {
    proved: 'The code was tried, and opens the file.',
    unproved: 'The code was not tried. Make sure that it has been kept.',
  },
  folder: 'Folder',
  fileHash: 'SHA-256 of the file:',
  expiry: (from, to) =>
    `The certificate expires on ${to} and is not renewed by itself. Order a new one from ${from}, upload the new .cer in the recipient register, and change the certificate in the system that uses it. A new certificate has new thumbprints.`,
  rehearsed: 'Nothing. It was a rehearsal. After a real order it says:',
  next: {
    register: (cer, calendar) => [
      { text: `Upload ${cer} in the AltID recipient register.`, link: 'https://modtager.tegnebog.dk' },
      {
        text: 'Put the P12 file and the code where they belong, and install the P12 file in the system that is to use it.',
      },
      { text: 'Read how to connect the system to AltID.', link: 'https://www.digitaliser.dk/altid' },
      { text: 'Get reminders of the expiry into a calendar that several people see:', command: calendar },
      { text: 'Get help with AltID and the recipient register.', link: 'mailto:AltID@digst.dk' },
    ],
    test: (cer) => [
      {
        text: `Use ${cer} in the test environment. The recipient register in production wants a certificate from production.`,
      },
      { text: 'Put the P12 file and the code where they belong: test keys are kept apart, too.' },
      { text: 'Read how to connect the system to AltID.', link: 'https://www.digitaliser.dk/altid' },
    ],
  },
  nextOrdered: ({ contact, identification, collect, resume }) => [
    identification === 'one-time-code'
      ? {
          text: "Give the one-time code of the portal's receipt to whoever is to fetch the certificate, by some other way than the e-mail. It is not in here.",
        }
      : { text: 'Tell whoever is to fetch the certificate that the mail is on its way.' },
    { text: `${contact} gets the mail "Hent et systemcertifikat" from noreply@mitid-erhverv.dk.` },
    { text: 'On the machine where the certificate is to be, run:', command: collect },
    ...(identification === 'login'
      ? [{ text: 'To fetch it on the same machine, run:', command: resume }]
      : []),
    { text: 'Do not order again because the certificate takes its time.' },
  ],
  byHand: ['Case number', 'Ordered by (name)', 'Uploaded in the recipient register (date)'],
  label: 'Receipt',
  notWritten: (reason) =>
    `The receipt for the case file could not be written (${reasonInWords(reason)}). That changes nothing about the order; all that has happened is in order.json.`,
}

function sayDeed({ what, confirmedBy }: Deed): string {
  switch (what) {
    case 'planned':
      return 'The order was begun.'
    case 'placed-elsewhere':
      return 'The certificate had been ordered before, elsewhere. The fetching was begun here.'
    case 'confirming':
      return "The portal's confirmation with name, type and price was shown."
    case 'ordered':
      return confirmedBy === 'human'
        ? 'Ordered: the user pressed "Bekræft oprettelse", and the portal showed its receipt.'
        : 'Ordered: after the user\'s explicit yes the program pressed "Bekræft oprettelse", once, and the portal showed its receipt.'
    case 'issued':
      return 'The certificate was issued, after the user had accepted the terms.'
    case 'saved':
      return 'The P12 file was fetched and saved.'
    case 'converted':
      return 'The .cer was made from the P12 file and checked.'
  }
}
