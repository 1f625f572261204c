import { reasonInWords } from './files.ts'
import type { Phase } from '../order/ledger.ts'
import type { Order } from '../order/order.ts'
import { type Bilingual, words } from './words.ts'

/** What a certificate or an order is good for: all there is to say of what comes next depends on it. */
export type Purpose = 'register' | 'test' | 'rehearsal'

/** Who did a thing, as far as the ledger knows. */
export type Actor = 'human' | 'human-by-program' | 'program' | 'portal'

/** One line of what has happened. */
export interface Deed {
  what: Phase | 'placed-elsewhere'
  /** Who pressed "Bekræft oprettelse"; of an order that was not placed, or elsewhere, nothing. */
  confirmedBy?: 'assistant' | 'human' | undefined
}

/** A file in the order's folder. */
export type FileKind = 'cer' | 'p12' | 'code' | 'ledger'

export interface OrderedNext {
  contact: string
  identification: Order['identification']
  collect: string
  resume: string
}

/** A sentence, with the address or command that it is about. */
export interface NextStep {
  text: string
  link?: string
  command?: string
}

const day = {
  da: new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }),
}

const moment = {
  da: new Intl.DateTimeFormat('da-DK', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Copenhagen',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Copenhagen',
  }),
}

const sayDeed = {
  da: ({ what, confirmedBy }: Deed): string => {
    switch (what) {
      case 'planned':
        return 'Bestillingen blev begyndt.'
      case 'placed-elsewhere':
        return 'Certifikatet var bestilt i forvejen, et andet sted. Her blev hentningen begyndt.'
      case 'confirming':
        return 'Portalens bekræftelse med navn, type og pris blev vist.'
      case 'ordered':
        return confirmedBy === 'human'
          ? 'Bestilt: brugeren trykkede selv på "Bekræft oprettelse", og portalen viste sin kvittering.'
          : 'Bestilt: efter brugerens udtrykkelige ja trykkede programmet på "Bekræft oprettelse", én gang, og portalen viste sin kvittering.'
      case 'issued':
        return 'Certifikatet blev udstedt, efter at brugeren havde accepteret vilkårene.'
      case 'saved':
        return 'P12-filen blev hentet og gemt.'
      case 'converted':
        return '.cer-filen blev lavet af P12-filen og kontrolleret.'
    }
  },
  en: ({ what, confirmedBy }: Deed): string => {
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
  },
}

/** Words of the receipt for the case file (`kvittering.html`). */
export const receiptWords = words({
  title: { da: (name: string) => `Kvittering: ${name}`, en: (name: string) => `Receipt: ${name}` },
  /** Stands over everything where the certificate is not for production. */
  warning: {
    rehearsal: {
      da: () =>
        'ØVELSE. Der er ikke bestilt noget, det har intet kostet, og certifikatet kan ikke bruges. Papiret viser, hvordan kvitteringen for en rigtig bestilling ser ud.',
      en: () =>
        'ØVELSE (REHEARSAL). Nothing was ordered, nothing was paid, and the certificate is of no use. This shows what the receipt of a real order looks like.',
    },
    test: {
      da: (environment) =>
        `TEST. Certifikatet er fra testmiljøet ${environment} og kan kun bruges der, ikke i AltID-modtagerregistret i produktion.`,
      en: (environment) =>
        `TEST. The certificate is from the test environment ${environment} and can be used only there, not in the AltID recipient register in production.`,
    },
  } satisfies Bilingual<Record<Exclude<Purpose, 'register'>, (environment: string) => string>>,
  /** In one sentence: what this paper is about. */
  lead: {
    converted: {
      da: (organisation: string) =>
        `OCES-systemcertifikat til AltID-modtagerregistret, bestilt i MitID Erhverv for ${organisation}, hentet og kontrolleret.`,
      en: (organisation: string) =>
        `OCES system certificate for the AltID recipient register, ordered in MitID Erhverv for ${organisation}, fetched and checked.`,
    },
    ordered: {
      da: (organisation: string) =>
        `OCES-systemcertifikat til AltID-modtagerregistret, bestilt i MitID Erhverv for ${organisation}. Certifikatet er endnu ikke hentet.`,
      en: (organisation: string) =>
        `OCES system certificate for the AltID recipient register, ordered in MitID Erhverv for ${organisation}. The certificate has not been fetched yet.`,
    },
  },
  made: {
    da: (when: string, version: string) =>
      `Skrevet ${when} af altid-order ${version}. Alle tidspunkter er dansk tid.`,
    en: (when: string, version: string) =>
      `Written ${when} by altid-order ${version}. All times are Danish time.`,
  },
  /** ISO 8601 in; day and time in Denmark out. */
  moment: {
    da: (iso: string) => moment.da.format(new Date(iso)),
    en: (iso: string) => moment.en.format(new Date(iso)),
  },
  day: {
    da: (iso: string) => day.da.format(new Date(iso)),
    en: (iso: string) => day.en.format(new Date(iso)),
  },
  headings: {
    order: { da: 'Bestillingen', en: 'The order' },
    history: { da: 'Det skete', en: 'What happened' },
    certificate: { da: 'Certifikatet', en: 'The certificate' },
    checks: { da: 'Det er kontrolleret', en: 'What was checked' },
    files: { da: 'Filerne og koden: hvor de hører til', en: 'The files and the code: where they belong' },
    expiry: { da: 'Udløb og fornyelse', en: 'Expiry and renewal' },
    next: { da: 'Det mangler', en: 'What remains' },
  },
  order: {
    certificateName: { da: 'Certifikatnavn', en: 'Certificate name' },
    organisation: { da: 'Organisation', en: 'Organisation' },
    cvr: { da: 'CVR-nummer', en: 'CVR number' },
    type: { da: 'Certifikattype', en: 'Type' },
    price: { da: 'Pris', en: 'Price' },
    contact: { da: 'Kontaktperson', en: 'Contact person' },
    identification: { da: 'Identifikation', en: 'Identification' },
    issue: { da: 'Udstedelse', en: 'Issuance' },
    environment: { da: 'Miljø', en: 'Environment' },
    portal: { da: 'Portal', en: 'Portal' },
  },
  type: { da: 'OCES-systemcertifikat', en: 'OCES system certificate' },
  environments: {
    production: { da: 'produktion', en: 'production' },
    devtest4: { da: 'testmiljøet devtest4', en: 'the test environment devtest4' },
    integration: { da: 'testmiljøet integration', en: 'the test environment integration' },
    rehearsal: { da: 'øvelse på egen computer', en: 'rehearsal on this computer' },
  } satisfies Bilingual<Record<Order['environment'] | 'rehearsal', string>>,
  identification: {
    login: { da: 'bruger-login', en: 'user login' },
    'one-time-code': { da: 'engangskode', en: 'one-time code' },
  } satisfies Bilingual<Record<Order['identification'], string>>,
  issue: {
    direct: { da: 'straks efter bestillingen', en: 'at once after the order' },
    mail: { da: 'senere, ved mail til kontaktpersonen', en: 'later, by a mail to the contact person' },
  } satisfies Bilingual<Record<Order['issue'], string>>,
  notGiven: { da: 'ikke angivet', en: 'not given' },
  /** `price` in the portal's spelling. */
  price: {
    da: (price: string) =>
      `${price}, som portalens bekræftelse viste den. MitID Erhverv sender regningen senere.`,
    en: (price: string) =>
      `${price}, as the portal's confirmation showed it. MitID Erhverv sends the invoice later.`,
  },
  /** The price could not be read, or the order was placed elsewhere. */
  priceUnread: {
    da: 'Ikke læst af programmet. Se bestillingen i portalen eller regningen fra MitID Erhverv.',
    en: 'Not read by the program. See the order in the portal, or the invoice from MitID Erhverv.',
  },
  historyHeads: { da: ['Tidspunkt', 'Hvad', 'Hvem'], en: ['When', 'What', 'Who'] },
  deed: sayDeed,
  actors: {
    human: { da: 'Brugeren', en: 'The user' },
    'human-by-program': { da: 'Brugeren, ved programmet', en: 'The user, by the program' },
    program: { da: 'Programmet', en: 'The program' },
    portal: { da: 'Portalen', en: 'The portal' },
  } satisfies Bilingual<Record<Actor, string>>,
  certificate: {
    subjectId: { da: 'Id i certifikatet (UUID)', en: 'Id in the certificate (UUID)' },
    key: { da: 'Nøgle', en: 'Key' },
    from: { da: 'Gyldigt fra', en: 'Valid from' },
    to: { da: 'Gyldigt til', en: 'Valid until' },
  },
  key: {
    da: (type: string, bits: number | undefined) =>
      `${type.toUpperCase()}${bits === undefined ? '' : `, ${bits} bit`}`,
    en: (type: string, bits: number | undefined) =>
      `${type.toUpperCase()}${bits === undefined ? '' : `, ${bits} bits`}`,
  },
  checkHeads: { da: ['Resultat', 'Kontrol'], en: ['Result', 'Check'] },
  fileHeads: {
    da: ['Fil', 'Hvad den er, og hvor den hører til'],
    en: ['File', 'What it is, and where it belongs'],
  },
  /** What a file is, and where it belongs. */
  file: {
    cer: {
      what: { da: 'Det offentlige certifikat, uden nøgle.', en: 'The public certificate, without a key.' },
      where: {
        da: 'Det er denne fil, der skal uploades i modtagerregistret. Den er ikke hemmelig.',
        en: 'This is the file to upload in the recipient register. It is no secret.',
      },
    },
    p12: {
      what: {
        da: 'Certifikatet med organisationens private nøgle.',
        en: "The certificate with the organisation's private key.",
      },
      where: {
        da: 'Hører til i et sikkert arkiv (vault) og i det system, der skal bruge certifikatet. Send den aldrig i en mail, en chat eller en supportsag, og læg den ikke på fællesdrev eller i skyen. Upload den aldrig i modtagerregistret.',
        en: 'Belongs in a vault, and in the system that is to use the certificate. Never send it in a mail, a chat or a support ticket, and do not put it on a shared drive or in the cloud. Never upload it in the recipient register.',
      },
    },
    code: {
      what: {
        da: 'Portalen viste den kun én gang. Den står ikke i denne kvittering eller i programmets filer.',
        en: "The portal showed it only once. It is not in this receipt, nor in the program's files.",
      },
      where: {
        da: 'Hører til i en adgangskodeboks, adskilt fra P12-filen. Kun den, der installerer P12-filen, skal bruge den.',
        en: 'Belongs in a password manager, apart from the P12 file. Only the person who installs the P12 file needs it.',
      },
    },
    ledger: {
      what: {
        da: 'Programmets egen journal over bestillingen, uden hemmeligheder.',
        en: "The program's own record of the order, without secrets.",
      },
      where: {
        da: 'Kan gemmes på sagen. Lad den ligge i mappen, så altid-order status kan finde bestillingen.',
        en: 'May be kept with the case. Leave it in the folder, so that altid-order status can find the order.',
      },
    },
  } satisfies Bilingual<Record<FileKind, { what: string; where: string }>>,
  codeName: { da: 'Koden til P12-filen', en: 'The code of the P12 file' },
  /** Whether the code was tried on the file. */
  code: {
    proved: { da: 'Koden er afprøvet og åbner filen.', en: 'The code was tried, and opens the file.' },
    unproved: {
      da: 'Koden er ikke afprøvet. Kontrollér, at den er gemt.',
      en: 'The code was not tried. Make sure that it has been kept.',
    },
  },
  folder: { da: 'Mappe', en: 'Folder' },
  /** Put before the SHA-256 of a file. */
  fileHash: { da: 'Filens SHA-256:', en: 'SHA-256 of the file:' },
  /** Until when, when to order anew, and that nothing does so by itself. Days as `day` writes them. */
  expiry: {
    da: (from: string, to: string) =>
      `Certifikatet udløber ${to} og fornyes ikke af sig selv. Bestil et nyt fra ${from}, upload den nye .cer-fil i modtagerregistret, og skift certifikatet i det system, der bruger det. Et nyt certifikat har nye aftryk.`,
    en: (from: string, to: string) =>
      `The certificate expires on ${to} and is not renewed by itself. Order a new one from ${from}, upload the new .cer in the recipient register, and change the certificate in the system that uses it. A new certificate has new thumbprints.`,
  },
  /** Stands before the steps of a rehearsal, which are those of a real order. */
  rehearsed: {
    da: 'Intet. Det var en øvelse. Efter en rigtig bestilling står der sådan:',
    en: 'Nothing. It was a rehearsal. After a real order it says:',
  },
  /** `cer`: the certificate's file name; `calendar`: the command that makes reminders. */
  next: {
    register: {
      da: (cer, calendar) => [
        { text: `Upload ${cer} i AltID-modtagerregistret.`, link: 'https://modtager.tegnebog.dk' },
        {
          text: 'Læg P12-filen og koden, hvor de hører til, og installér P12-filen i det system, der skal bruge den.',
        },
        { text: 'Læs, hvordan systemet kobles på AltID.', link: 'https://www.digitaliser.dk/altid' },
        { text: 'Få påmindelser om udløbet i en kalender, som flere ser:', command: calendar },
        { text: 'Få hjælp til AltID og modtagerregistret.', link: 'mailto:AltID@digst.dk' },
      ],
      en: (cer, calendar) => [
        { text: `Upload ${cer} in the AltID recipient register.`, link: 'https://modtager.tegnebog.dk' },
        {
          text: 'Put the P12 file and the code where they belong, and install the P12 file in the system that is to use it.',
        },
        { text: 'Read how to connect the system to AltID.', link: 'https://www.digitaliser.dk/altid' },
        { text: 'Get reminders of the expiry into a calendar that several people see:', command: calendar },
        { text: 'Get help with AltID and the recipient register.', link: 'mailto:AltID@digst.dk' },
      ],
    },
    test: {
      da: (cer) => [
        {
          text: `Brug ${cer} i testmiljøet. Modtagerregistret i produktion skal have et certifikat fra produktion.`,
        },
        { text: 'Læg P12-filen og koden, hvor de hører til: også testnøgler skal holdes for sig selv.' },
        { text: 'Læs, hvordan systemet kobles på AltID.', link: 'https://www.digitaliser.dk/altid' },
      ],
      en: (cer) => [
        {
          text: `Use ${cer} in the test environment. The recipient register in production wants a certificate from production.`,
        },
        { text: 'Put the P12 file and the code where they belong: test keys are kept apart, too.' },
        { text: 'Read how to connect the system to AltID.', link: 'https://www.digitaliser.dk/altid' },
      ],
    },
  } satisfies Bilingual<
    Record<Exclude<Purpose, 'rehearsal'>, (cer: string, calendar: string) => readonly NextStep[]>
  >,
  /** Of an order that is not fetched yet; its commands fetch it, elsewhere and here. */
  nextOrdered: {
    da: ({ contact, identification, collect, resume }: OrderedNext) => [
      identification === 'one-time-code'
        ? {
            text: 'Giv engangskoden fra portalens kvittering til den, der skal hente certifikatet, ad en anden vej end mailen. Den står ikke her.',
          }
        : { text: 'Sig til den, der skal hente certifikatet, at mailen er på vej.' },
      { text: `${contact} får mailen "Hent et systemcertifikat" fra noreply@mitid-erhverv.dk.` },
      { text: 'På den computer, hvor certifikatet skal ligge, skrives:', command: collect },
      ...(identification === 'login'
        ? [{ text: 'Hentes det på den samme computer, skrives:', command: resume }]
        : []),
      { text: 'Bestil ikke igen, fordi certifikatet lader vente på sig.' },
    ],
    en: ({ contact, identification, collect, resume }: OrderedNext) => [
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
  },
  /** To be filled in by hand on paper. */
  byHand: {
    da: ['Sagsnummer', 'Bestilt af (navn)', 'Uploadet i modtagerregistret (dato)'],
    en: ['Case number', 'Ordered by (name)', 'Uploaded in the recipient register (date)'],
  },
  /** Said in the terminal: what the file is, or why it could not be written (the file system's own code). */
  label: { da: 'Kvittering', en: 'Receipt' },
  notWritten: {
    da: (reason: string) =>
      `Kvitteringen til sagen kunne ikke skrives (${reasonInWords.da(reason)}). Det ændrer ikke ved bestillingen; alt, hvad der er sket, står i order.json.`,
    en: (reason: string) =>
      `The receipt for the case file could not be written (${reasonInWords.en(reason)}). That changes nothing about the order; all that has happened is in order.json.`,
  },
})
export type ReceiptWords = ReturnType<typeof receiptWords>
