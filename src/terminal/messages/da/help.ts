import type { HelpWords } from '../help.ts'

export const help: HelpWords = {
  description:
    'Bestiller det OCES-systemcertifikat, som AltID-modtagerregistret beder om, i dit eget browservindue,\nog omdanner det til en kontrolleret .cer-fil. MitID, betaling, vilkår og koden er dine.',
  version: 'vis versionsnummeret',
  help: 'vis denne hjælp',
  examples: `Eksempler:
  altid-order --org "Testkommune" --contact drift@testkommune.dk
  altid-order rehearse                    øv hele vejen, gratis, på den indbyggede portal
  altid-order convert certifikat.p12      lav .cer-filen af en .p12, du allerede har
  altid-order resume                      gå videre med en afbrudt bestilling
  altid-order status                      se, hvor langt dine bestillinger er`,
  titles: {
    'Usage:': 'Brug:',
    'Arguments:': 'Argumenter:',
    'Options:': 'Valg:',
    'Commands:': 'Kommandoer:',
  },
  commands: {
    collect: 'hent et certifikat, der er bestilt før, af dig eller en anden',
    resume: 'gå videre med en bestilling, der blev afbrudt',
    status: 'vis bestillingerne i en mappe, og hvad der mangler',
    config: 'vis, hvad der er forvalgt, og hvor det står',
    inspect: 'vis, hvad en certifikatfil er, og om den er rigtig til AltID',
    convert: 'omdan .p12 til den .cer-fil, som registret skal bruge',
    rehearse: 'øv en hel bestilling på den indbyggede portal; intet bestilles',
  },
  options: {
    org: 'organisationens navn, som det står i CVR',
    contact: 'kontaktpersonens e-mail',
    contactName: 'kontaktpersonens navn',
    cvr: 'organisationens CVR-nummer, otte cifre; kontrolleres mod portalen',
    name: 'certifikatets navn (ellers: "<org> AltID Modtager")',
    out: 'mappe til filerne (ellers: altid-order i din hjemmemappe)',
    environment: 'production, devtest4 eller integration (ellers: production)',
    identification: 'login eller one-time-code (ellers: login)',
    issue: 'direct eller mail (ellers: direct)',
    browser: 'edge, chrome, chromium eller stien til en browser',
    acceptPrice: 'skriftligt ja til prisen, når ingen sidder ved terminalen; skal være lig sidens pris',
    portal: 'en portal på din egen computer i stedet for den rigtige',
    link: 'begynd ved linket fra mailen; programmet beder om det (eller læser det fra stdin)',
    report: 'skriv en fejlrapport uden navne og værdier i mappen, til den der skal hjælpe',
    headless: 'uden synligt vindue; kun sammen med --portal',
    headlessRehearsal: 'uden synligt vindue',
    simulateHuman: 'lad en simuleret person gøre det, der ellers er dit',
    variant: 'lad øvelsesportalen afvige, fx selects=combobox profiles=150',
    listVariants: 'vis, hvordan øvelsesportalen kan afvige',
    json: 'én JSON-hændelse pr. linje på stdout; ord går til stderr',
    lang: 'sprog: da eller en (ellers: da)',
    dir: 'mappen med order.json (ellers: den, du står i)',
    statusDir: 'mappen, der ses i, med mapperne under den (ellers: den, du står i)',
    files: 'en eller flere filer: .p12, .pfx, .cer, .pem, .p7b',
    outCertificate: 'mappe til .cer-filen (ellers: ved siden af filen)',
    force: 'skriv over en .cer-fil, der er der i forvejen',
    format: 'der, som registret vil have, eller pem (ellers: der)',
    chain: 'tag udstedernes certifikater med (.p7b, eller .pem med --format pem)',
    select: 'vælg certifikatet med dette aftryk, når der er flere i filen',
    orgExpected: 'organisationen, som certifikatet skal tilhøre',
    cvrExpected: 'CVR-nummeret, som certifikatet skal tilhøre, otte cifre',
    any: 'skriv filen, også når certifikatet ikke er rigtigt til AltID',
    config: 'fil med forvalg i stedet for altid-order.config.json eller .yaml i mappen, du står i',
    calendar: 'læg en .ics-fil ved siden af .cer-filen: påmindelser, før certifikatet udløber',
    checkRevocation: 'spørg udstederen over nettet, om certifikatet er spærret',
    passwordFile: 'fil med koden i første linje',
    passwordStdin: 'læs koden fra stdin',
  },
}
