import type { Deed, ReceiptWords } from '../receipt.ts'
import { reasonInWords } from './files.ts'

const day = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' })
const moment = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Europe/Copenhagen',
})

export const receiptWords: ReceiptWords = {
  title: (name) => `Kvittering: ${name}`,
  warning: {
    rehearsal: () =>
      'ØVELSE. Der er ikke bestilt noget, det har intet kostet, og certifikatet kan ikke bruges. Papiret viser, hvordan kvitteringen for en rigtig bestilling ser ud.',
    test: (environment) =>
      `TEST. Certifikatet er fra testmiljøet ${environment} og kan kun bruges der, ikke i AltID-modtagerregistret i produktion.`,
  },
  lead: {
    converted: (organisation) =>
      `OCES-systemcertifikat til AltID-modtagerregistret, bestilt i MitID Erhverv for ${organisation}, hentet og kontrolleret.`,
    ordered: (organisation) =>
      `OCES-systemcertifikat til AltID-modtagerregistret, bestilt i MitID Erhverv for ${organisation}. Certifikatet er endnu ikke hentet.`,
  },
  made: (when, version) => `Skrevet ${when} af altid-order ${version}. Alle tidspunkter er dansk tid.`,
  moment: (iso) => moment.format(new Date(iso)),
  day: (iso) => day.format(new Date(iso)),
  headings: {
    order: 'Bestillingen',
    history: 'Det skete',
    certificate: 'Certifikatet',
    checks: 'Det er kontrolleret',
    files: 'Filerne og koden: hvor de hører til',
    expiry: 'Udløb og fornyelse',
    next: 'Det mangler',
  },
  order: {
    certificateName: 'Certifikatnavn',
    organisation: 'Organisation',
    cvr: 'CVR-nummer',
    type: 'Certifikattype',
    price: 'Pris',
    contact: 'Kontaktperson',
    identification: 'Identifikation',
    issue: 'Udstedelse',
    environment: 'Miljø',
    portal: 'Portal',
  },
  type: 'OCES-systemcertifikat',
  environments: {
    production: 'produktion',
    devtest4: 'testmiljøet devtest4',
    integration: 'testmiljøet integration',
    rehearsal: 'øvelse på egen computer',
  },
  identification: { login: 'bruger-login', 'one-time-code': 'engangskode' },
  issue: { direct: 'straks efter bestillingen', mail: 'senere, ved mail til kontaktpersonen' },
  notGiven: 'ikke angivet',
  price: (price) => `${price}, som portalens bekræftelse viste den. MitID Erhverv sender regningen senere.`,
  priceUnread: 'Ikke læst af programmet. Se bestillingen i portalen eller regningen fra MitID Erhverv.',
  historyHeads: ['Tidspunkt', 'Hvad', 'Hvem'],
  deed: sayDeed,
  actors: {
    human: 'Brugeren',
    'human-by-program': 'Brugeren, ved programmet',
    program: 'Programmet',
    portal: 'Portalen',
  },
  certificate: {
    subjectId: 'Id i certifikatet (UUID)',
    key: 'Nøgle',
    from: 'Gyldigt fra',
    to: 'Gyldigt til',
  },
  key: (type, bits) => `${type.toUpperCase()}${bits === undefined ? '' : `, ${bits} bit`}`,
  checkHeads: ['Resultat', 'Kontrol'],
  fileHeads: ['Fil', 'Hvad den er, og hvor den hører til'],
  file: {
    cer: {
      what: 'Det offentlige certifikat, uden nøgle.',
      where: 'Det er denne fil, der skal uploades i modtagerregistret. Den er ikke hemmelig.',
    },
    p12: {
      what: 'Certifikatet med organisationens private nøgle.',
      where:
        'Hører til i et sikkert arkiv (vault) og i det system, der skal bruge certifikatet. Send den aldrig i en mail, en chat eller en supportsag, og læg den ikke på fællesdrev eller i skyen. Upload den aldrig i modtagerregistret.',
    },
    code: {
      what: 'Portalen viste den kun én gang. Den står ikke i denne kvittering eller i programmets filer.',
      where:
        'Hører til i en adgangskodeboks, adskilt fra P12-filen. Kun den, der installerer P12-filen, skal bruge den.',
    },
    ledger: {
      what: 'Programmets egen journal over bestillingen, uden hemmeligheder.',
      where: 'Kan gemmes på sagen. Lad den ligge i mappen, så altid-order status kan finde bestillingen.',
    },
  },
  codeName: 'Koden til P12-filen',
  code: {
    proved: 'Koden er afprøvet og åbner filen.',
    unproved: 'Koden er ikke afprøvet. Kontrollér, at den er gemt.',
  },
  folder: 'Mappe',
  fileHash: 'Filens SHA-256:',
  expiry: (from, to) =>
    `Certifikatet udløber ${to} og fornyes ikke af sig selv. Bestil et nyt fra ${from}, upload den nye .cer-fil i modtagerregistret, og skift certifikatet i det system, der bruger det. Et nyt certifikat har nye aftryk.`,
  rehearsed: 'Intet. Det var en øvelse. Efter en rigtig bestilling står der sådan:',
  next: {
    register: (cer, calendar) => [
      { text: `Upload ${cer} i AltID-modtagerregistret.`, link: 'https://modtager.tegnebog.dk' },
      {
        text: 'Læg P12-filen og koden, hvor de hører til, og installér P12-filen i det system, der skal bruge den.',
      },
      { text: 'Læs, hvordan systemet kobles på AltID.', link: 'https://www.digitaliser.dk/altid' },
      { text: 'Få påmindelser om udløbet i en kalender, som flere ser:', command: calendar },
      { text: 'Få hjælp til AltID og modtagerregistret.', link: 'mailto:AltID@digst.dk' },
    ],
    test: (cer) => [
      {
        text: `Brug ${cer} i testmiljøet. Modtagerregistret i produktion skal have et certifikat fra produktion.`,
      },
      { text: 'Læg P12-filen og koden, hvor de hører til: også testnøgler skal holdes for sig selv.' },
      { text: 'Læs, hvordan systemet kobles på AltID.', link: 'https://www.digitaliser.dk/altid' },
    ],
  },
  nextOrdered: ({ contact, identification, collect, resume }) => [
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
  byHand: ['Sagsnummer', 'Bestilt af (navn)', 'Uploadet i modtagerregistret (dato)'],
  label: 'Kvittering',
  notWritten: (reason) =>
    `Kvitteringen til sagen kunne ikke skrives (${reasonInWords(reason)}). Det ændrer ikke ved bestillingen; alt, hvad der er sket, står i order.json.`,
}

function sayDeed({ what, confirmedBy }: Deed): string {
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
}
