import { type Bilingual, words } from './words.ts'

/** A command as it can be typed, and what it does. */
export interface Example {
  command: string
  what: string
}

export type CommandName = 'resume' | 'collect' | 'status' | 'doctor' | 'convert' | 'inspect' | 'rehearse'

/** What stands for a value in the definition of options and arguments. */
export type ValueName =
  | 'aftryk'
  | 'browser'
  | 'command'
  | 'cvr'
  | 'dir'
  | 'dkk'
  | 'email'
  | 'felt=værdi'
  | 'fil'
  | 'file'
  | 'format'
  | 'lang'
  | 'metode'
  | 'miljø'
  | 'måde'
  | 'navn'
  | 'options'
  | 'url'
  | 'vært'

/** Words of `--help`. */
export const help = words({
  description: {
    da: 'Bestiller det OCES-systemcertifikat, som AltID-modtagerregistret beder om, i dit eget browservindue, og omdanner det til en kontrolleret .cer-fil. MitID, betaling, vilkår og koden er dine.',
    en: 'Orders the OCES system certificate that the AltID recipient register asks for, in your own browser window, and turns it into a verified .cer. MitID, payment, terms and the code are yours.',
  },
  version: { da: 'vis versionsnummeret', en: 'print the version' },
  help: { da: 'vis denne hjælp', en: 'print this help' },
  /** By the name of the command; the program's own are the order's. */
  examples: {
    'altid-order': {
      da: [
        {
          command: 'altid-order --org "Testkommune" --contact drift@testkommune.dk',
          what: 'bestil et certifikat, og lav .cer-filen',
        },
        { command: 'altid-order doctor', what: 'se, om computeren er klar' },
        { command: 'altid-order rehearse', what: 'øv hele vejen, gratis, på den indbyggede portal' },
        { command: 'altid-order convert certifikat.p12', what: 'lav .cer-filen af en .p12, du allerede har' },
        { command: 'altid-order resume', what: 'gå videre med en afbrudt bestilling' },
        { command: 'altid-order status', what: 'se, hvor langt dine bestillinger er' },
      ],
      en: [
        {
          command: 'altid-order --org "Testkommune" --contact drift@testkommune.dk',
          what: 'order a certificate and make the .cer',
        },
        { command: 'altid-order doctor', what: 'see whether this computer is ready' },
        { command: 'altid-order rehearse', what: 'practise the whole way, for free, on the built-in portal' },
        { command: 'altid-order convert certificate.p12', what: 'make the .cer from a .p12 that you have' },
        { command: 'altid-order resume', what: 'go on with an interrupted order' },
        { command: 'altid-order status', what: 'see how far your orders have come' },
      ],
    },
    resume: {
      da: [
        { command: 'altid-order resume', what: 'gå videre med bestillingen i den mappe, du står i' },
        {
          command: 'altid-order resume "altid-order/Testkommune AltID Modtager"',
          what: 'gå videre med bestillingen i en anden mappe; altid-order status finder den',
        },
      ],
      en: [
        { command: 'altid-order resume', what: 'go on with the order in the current folder' },
        {
          command: 'altid-order resume "altid-order/Testkommune AltID Modtager"',
          what: 'go on with the order in another folder; altid-order status finds it',
        },
      ],
    },
    collect: {
      da: [
        {
          command: 'altid-order collect --org "Testkommune" --name "Testkommune AltID Modtager"',
          what: 'hent fra portalens liste eller notifikationen ved dit navn',
        },
        {
          command: 'altid-order collect --link --org "Testkommune" --name "Testkommune AltID Modtager"',
          what: 'hent ved linket i mailen; programmet beder om det',
        },
      ],
      en: [
        {
          command: 'altid-order collect --org "Testkommune" --name "Testkommune AltID Modtager"',
          what: "fetch from the portal's list or the notification at your name",
        },
        {
          command: 'altid-order collect --link --org "Testkommune" --name "Testkommune AltID Modtager"',
          what: 'fetch by the link of the mail; the program asks for it',
        },
      ],
    },
    status: {
      da: [
        { command: 'altid-order status', what: 'bestillingerne i den mappe, du står i' },
        {
          command: 'altid-order status altid-order',
          what: 'bestillingerne i mappen altid-order og mapperne under den',
        },
      ],
      en: [
        { command: 'altid-order status', what: 'the orders in the current folder' },
        {
          command: 'altid-order status altid-order',
          what: 'the orders in the folder altid-order and the folders below it',
        },
      ],
    },
    doctor: {
      da: [
        { command: 'altid-order doctor', what: 'undersøg browser, forbindelse, ur, mappe og rester' },
        {
          command: 'altid-order doctor --environment devtest4',
          what: 'prøv forbindelsen til et testmiljø i stedet',
        },
        { command: 'altid-order doctor --json', what: 'én linje pr. fund, til den, der skal hjælpe' },
      ],
      en: [
        { command: 'altid-order doctor', what: 'look at browser, connection, clock, folder and leftovers' },
        {
          command: 'altid-order doctor --environment devtest4',
          what: 'try the connection to a test environment instead',
        },
        { command: 'altid-order doctor --json', what: 'one line a finding, for whoever is to help' },
      ],
    },
    convert: {
      da: [
        {
          command: 'altid-order convert certifikat.p12',
          what: 'lav .cer-filen ved siden af; koden er ikke nødvendig',
        },
        {
          command: 'altid-order convert certifikat.p12 --password-file kode.txt',
          what: 'afprøv også koden på filen',
        },
        { command: 'altid-order convert MAPPE', what: 'omdan alle filer i en mappe' },
      ],
      en: [
        {
          command: 'altid-order convert certificate.p12',
          what: 'make the .cer beside it; the code is not needed',
        },
        {
          command: 'altid-order convert certificate.p12 --password-file code.txt',
          what: 'prove the code against the file too',
        },
        { command: 'altid-order convert FOLDER', what: 'convert all files of a folder' },
      ],
    },
    inspect: {
      da: [
        {
          command: 'altid-order inspect certifikat.cer',
          what: 'hvis er det, hvor længe gælder det, og er det rigtigt til AltID?',
        },
      ],
      en: [
        {
          command: 'altid-order inspect certificate.cer',
          what: 'whose is it, until when, and is it right for AltID?',
        },
      ],
    },
    rehearse: {
      da: [
        { command: 'altid-order rehearse', what: 'øv hele vejen i et synligt vindue' },
        { command: 'altid-order rehearse --simulate-human', what: 'se programmet gøre det hele selv' },
        {
          command: 'altid-order rehearse --variant selects=combobox profiles=150',
          what: 'øv på en portal, der ser anderledes ud',
        },
      ],
      en: [
        { command: 'altid-order rehearse', what: 'practise the whole way in a visible window' },
        { command: 'altid-order rehearse --simulate-human', what: 'watch the program do all of it' },
        {
          command: 'altid-order rehearse --variant selects=combobox profiles=150',
          what: 'practise on a portal that looks different',
        },
      ],
    },
  } satisfies Bilingual<Record<CommandName | 'altid-order', readonly Example[]>>,
  values: {
    aftryk: { da: 'aftryk', en: 'thumbprint' },
    browser: { da: 'browser', en: 'browser' },
    command: { da: 'kommando', en: 'command' },
    cvr: { da: 'cvr', en: 'cvr' },
    dir: { da: 'mappe', en: 'folder' },
    dkk: { da: 'kroner', en: 'kroner' },
    email: { da: 'e-mail', en: 'email' },
    'felt=værdi': { da: 'felt=værdi', en: 'field=value' },
    fil: { da: 'fil', en: 'file' },
    file: { da: 'fil', en: 'file' },
    format: { da: 'format', en: 'format' },
    lang: { da: 'sprog', en: 'language' },
    metode: { da: 'metode', en: 'method' },
    miljø: { da: 'miljø', en: 'environment' },
    måde: { da: 'måde', en: 'way' },
    navn: { da: 'navn', en: 'name' },
    options: { da: 'valg', en: 'options' },
    url: { da: 'adresse', en: 'address' },
    vært: { da: 'vært', en: 'host' },
  } satisfies Bilingual<Record<ValueName, string>>,
  /** Commander's own headings. */
  titles: {
    da: {
      'Usage:': 'Brug:',
      'Arguments:': 'Argumenter:',
      'Options:': 'Valg:',
      'Commands:': 'Kommandoer:',
      'Examples:': 'Eksempler:',
    },
    en: {},
  },
  commands: {
    collect: {
      da: 'hent et certifikat, der er bestilt før, af dig eller en anden',
      en: 'fetch a certificate that was ordered before, by you or somebody else',
    },
    resume: {
      da: 'gå videre med en bestilling, der blev afbrudt',
      en: 'go on with an order that was interrupted',
    },
    status: {
      da: 'vis bestillingerne i en mappe, og hvad der mangler',
      en: 'show the orders in a folder, and what is left to do',
    },
    doctor: {
      da: 'undersøg, om computeren er klar til en bestilling, og hvad der ellers skal gøres',
      en: 'see whether this computer is ready for an order, and what to do if not',
    },
    inspect: {
      da: 'vis, hvad en certifikatfil er, og om den er rigtig til AltID',
      en: 'show what a certificate file is, and whether it is right for AltID',
    },
    convert: {
      da: 'omdan .p12 til den .cer-fil, som registret skal bruge',
      en: 'turn a .p12 into the .cer that the register wants',
    },
    rehearse: {
      da: 'øv en hel bestilling på den indbyggede portal; intet bestilles',
      en: 'practise a whole order on the built-in portal; nothing is ordered',
    },
  } satisfies Bilingual<Record<CommandName, string>>,
  options: {
    org: { da: 'organisationens navn, som det står i CVR', en: "the organisation's name, as registered" },
    contact: { da: 'kontaktpersonens e-mail', en: "the contact person's e-mail" },
    contactName: { da: 'kontaktpersonens navn', en: "the contact person's name" },
    cvr: {
      da: 'organisationens CVR-nummer, otte cifre; kontrolleres mod portalen',
      en: "the organisation's CVR number, eight digits; checked against the portal",
    },
    name: {
      da: 'certifikatets navn (ellers: "<org> AltID Modtager")',
      en: 'the certificate\'s name (default: "<org> AltID Modtager")',
    },
    out: {
      da: 'mappe til filerne (ellers: altid-order i din hjemmemappe)',
      en: 'folder for the files (default: altid-order in your home folder)',
    },
    environment: {
      da: 'production, devtest4 eller integration (ellers: production)',
      en: 'production, devtest4 or integration (default: production)',
    },
    identification: {
      da: 'login eller one-time-code (ellers: login)',
      en: 'login or one-time-code (default: login)',
    },
    issue: { da: 'direct eller mail (ellers: direct)', en: 'direct or mail (default: direct)' },
    browser: {
      da: 'edge, chrome, chromium eller stien til en browser',
      en: 'edge, chrome, chromium or the path of a browser',
    },
    acceptPrice: {
      da: 'skriftligt ja til prisen, når ingen sidder ved terminalen; skal være lig sidens pris',
      en: 'consent to the price in writing, when nobody is at the terminal; must equal the page',
    },
    portal: {
      da: 'en portal på din egen computer i stedet for den rigtige',
      en: 'a portal on your own computer instead of the real one',
    },
    loginHost: {
      da: 'jeres eget logins værtsnavn (Lokalt login), fx login.testkommune.dk',
      en: 'the host name of your own login (Lokalt login), e.g. login.testkommune.dk',
    },
    link: {
      da: 'begynd ved linket fra mailen; programmet beder om det (eller læser det fra stdin)',
      en: 'begin at the link of the mail; the program asks for it (or reads it from stdin)',
    },
    quiet: {
      da: 'ingen lyd, og vinduet kommer ikke frem af sig selv',
      en: 'no sound, and the window does not come to the front by itself',
    },
    report: {
      da: 'skriv en fejlrapport uden navne og værdier i mappen, til den der skal hjælpe',
      en: 'write a problem report without names and values into the folder, for whoever is to help',
    },
    headless: {
      da: 'uden synligt vindue; kun sammen med --portal',
      en: 'without a visible window; only together with --portal',
    },
    headlessRehearsal: { da: 'uden synligt vindue', en: 'without a visible window' },
    simulateHuman: {
      da: 'lad en simuleret person gøre det, der ellers er dit',
      en: 'let a simulated person do what is otherwise yours',
    },
    variant: {
      da: 'lad øvelsesportalen afvige, fx selects=combobox profiles=150',
      en: 'let the rehearsal portal differ, such as selects=combobox profiles=150',
    },
    listVariants: {
      da: 'vis, hvordan øvelsesportalen kan afvige',
      en: 'show how the rehearsal portal can differ',
    },
    json: {
      da: 'én JSON-hændelse pr. linje på stdout; ord går til stderr',
      en: 'one JSON event a line on stdout; words go to stderr',
    },
    lang: { da: 'sprog: da eller en (ellers: da)', en: 'language: da or en (default: da)' },
    dir: {
      da: 'mappen med order.json (ellers: den, du står i)',
      en: 'the folder that holds order.json (default: the current one)',
    },
    statusDir: {
      da: 'mappen, der ses i, med mapperne under den (ellers: den, du står i)',
      en: 'the folder to look in, with the folders below it (default: the current one)',
    },
    files: {
      da: 'en eller flere filer: .p12, .pfx, .cer, .pem, .p7b',
      en: 'one or more files: .p12, .pfx, .cer, .pem, .p7b',
    },
    outCertificate: {
      da: 'mappe til .cer-filen (ellers: ved siden af filen)',
      en: 'folder for the .cer file (else: beside the file)',
    },
    force: {
      da: 'skriv over en .cer-fil, der er der i forvejen',
      en: 'replace a .cer file that is there already',
    },
    format: {
      da: 'der, som registret vil have, eller pem (ellers: der)',
      en: 'der, which the register wants, or pem (else: der)',
    },
    chain: {
      da: 'tag udstedernes certifikater med, i en .pem-fil',
      en: "add the issuers' certificates, in a .pem file",
    },
    select: {
      da: 'vælg certifikatet med dette aftryk, når der er flere i filen',
      en: 'take the certificate with this thumbprint, when the file holds several',
    },
    orgExpected: {
      da: 'organisationen, som certifikatet skal tilhøre',
      en: 'the organisation that the certificate must belong to',
    },
    cvrExpected: {
      da: 'CVR-nummeret, som certifikatet skal tilhøre, otte cifre',
      en: 'the CVR number that the certificate must belong to, eight digits',
    },
    any: {
      da: 'skriv filen, også når certifikatet ikke er rigtigt til AltID',
      en: 'write the file even when the certificate is not right for AltID',
    },
    calendar: {
      da: 'læg en .ics-fil ved siden af .cer-filen: påmindelser, før certifikatet udløber',
      en: 'put an .ics file beside the .cer: reminders before the certificate expires',
    },
    offline: { da: 'prøv ikke forbindelsen til portalen', en: 'do not try the connection to the portal' },
    passwordFile: { da: 'fil med koden i første linje', en: 'file with the code in its first line' },
    passwordStdin: { da: 'læs koden fra stdin', en: 'read the code from stdin' },
    filesAndFolders: {
      da: 'filer eller mapper: .p12, .pfx, .cer, .pem, .p7b; af en mappe det, der ligger i den',
      en: 'files or folders: .p12, .pfx, .cer, .pem, .p7b; of a folder what lies in it',
    },
  },
})
export type HelpWords = ReturnType<typeof help>
