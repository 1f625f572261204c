import type { Check } from '../../../conversion/check.ts'
import type { ChainEnd } from '../../../conversion/certificate/chain.ts'
import type { UndoStep } from '../../../conversion/undo.ts'
import type { CodeProof, KeyDoubt } from '../../../conversion/code-proof.ts'
import type { CertificateWords } from '../certificate.ts'

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
)

/** "4. december 2028", on this computer's own calendar, as Windows shows it. */
function day(iso: string): string {
  const date = new Date(iso)
  return `${date.getDate()}. ${MONTHS[date.getMonth()] ?? ''} ${date.getFullYear()}`
}

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dage`)

const TYPES: CertificateWords['types'] = {
  system: 'OCES-systemcertifikat',
  organisation: 'OCES-organisationscertifikat',
  employee: 'OCES-medarbejdercertifikat',
  qualified: 'kvalificeret certifikat',
  oces2: 'OCES2-certifikat fra før MitID Erhverv',
  authority: 'en udsteders certifikat (CA)',
  other: 'ikke et OCES-certifikat, som programmet kender',
}

const ENVIRONMENTS: CertificateWords['environments'] = {
  production: 'produktion',
  cti: 'test (præproduktion, cti)',
  st: 'Digitaliseringsstyrelsens interne test (st)',
  rehearsal: 'øvelse',
  unknown: 'ukendt',
}

const WHERE = {
  production: 'produktion',
  devtest4: 'testmiljøet devtest4',
  integration: 'testmiljøet integration',
  rehearsal: 'en øvelse',
} as const

export const certificateWords: CertificateWords = {
  labels: {
    name: 'Certifikatnavn',
    organisation: 'Organisation',
    type: 'Type',
    environment: 'Miljø',
    validity: 'Gyldigt',
    emails: 'E-mail',
    issuer: 'Udsteder',
    serial: 'Serienummer',
    sha1: 'Aftryk (SHA-1)',
    sha256: 'Aftryk (SHA-256)',
    code: 'Koden',
  },
  types: TYPES,
  environments: ENVIRONMENTS,
  outcomes: { passed: 'I orden', failed: 'FORKERT', noted: 'Bemærk' },
  cvr: (cvr) => `CVR ${cvr}`,
  validity: (notBefore, notAfter, daysLeft) =>
    daysLeft < 0
      ? `fra ${day(notBefore)} til ${day(notAfter)} (udløbet)`
      : `fra ${day(notBefore)} til ${day(notAfter)} (${days(daysLeft)} endnu)`,
  check: sayCheck,
  notChecked:
    'Ikke undersøgt: om certifikatet er spærret. Se certifikatets status i MitID Erhverv. På Windows svarer også certutil -verify -urlfetch FIL.cer.',
  verdict: (right, environment = 'production') => {
    if (!right) return 'Rigtigt til AltID-modtagerregistret: NEJ, se linjerne med FORKERT.'
    return environment === 'production'
      ? 'Rigtigt til AltID-modtagerregistret: ja.'
      : environment === 'rehearsal'
        ? 'Rigtigt til en øvelse. AltID-modtagerregistret kan ikke bruge det.'
        : `Et testcertifikat: rigtigt til ${WHERE[environment]}, og kun der. AltID-modtagerregistret i produktion kan ikke bruge det.`
  },
  code: sayCode,
  asking: {
    code: 'Koden til filen (den vises ikke, mens du skriver; Enter: spring filen over)',
    again: 'Koden passer ikke. Prøv igen (den vises ikke, mens du skriver)',
    which: 'Der er flere certifikater i filen:',
    until: 'gyldigt til',
    number: 'Hvilket vil du have? Skriv dets nummer',
  },
  working: {
    first: 'Filen er låst, så det tager lidt tid at åbne den …',
    next: (seconds) => `… arbejder stadig (${seconds} sekunder)`,
  },
  undone: (steps) =>
    `Bemærk: filen var ${steps.map((step) => UNDONE[step]).join(' og ')}. Det er gjort om her, men filen selv er ikke ændret: brug den oprindelige, hvis den skal bruges andre steder.`,
  fromMail: (attachment) =>
    `Bemærk: filen er en gemt mail. Den vedhæftede fil ${attachment === '' ? '' : `"${attachment}" `}er taget ud af den. Ligger en P12-fil i en mail, så gem den et sikkert sted, og slet mailen.`,
  holdsPrivateKey: (file) =>
    `ADVARSEL: ${file} indeholder den private nøgle. Upload den aldrig, og send den aldrig til nogen.`,
  written: (path) => `Certifikatet er skrevet: ${path}`,
  alreadyDer: (path, right) =>
    right
      ? `Filen er allerede, som modtagerregistret vil have den: ${path}`
      : `Filen er der allerede: ${path}`,
  writtenAnyway:
    'ADVARSEL: Filen er skrevet, fordi du bad om det med --any. Modtagerregistret skal ikke have den.',
  nextStepsHeading: 'Det mangler du',
  nextSteps: ({ cer, p12, environment = 'production' }) => [
    environment === 'production'
      ? `Upload ${cer} i AltID-modtagerregistret på modtager.tegnebog.dk.${p12 ? ' Upload aldrig P12-filen: den indeholder den private nøgle.' : ''}`
      : `Brug ${cer} i ${WHERE[environment]}. Modtagerregistret i produktion skal have et certifikat fra produktion.`,
    ...(p12
      ? ['Gem P12-filen og koden hver for sig i et sikkert arkiv (vault), og send dem aldrig i en mail.']
      : []),
    'Læs på digitaliser.dk/altid, hvordan I kobler jeres system på AltID.',
    'Får du brug for hjælp, så skriv til AltID@digst.dk.',
  ],
}

const UNDONE: Readonly<Record<UndoStep, string>> = {
  'byte-order-mark': 'gemt af en teksteditor (med et mærke forrest)',
  utf8: 'gemt som tekst i UTF-8',
  utf16: 'gemt som tekst i UTF-16',
  'line-ends': 'sendt eller gemt som tekst, så linjeskift var ændret',
  'key-vault': 'pakket ind i et svar fra et program (JSON, som fra Azure Key Vault)',
  escaped: 'kopieret fra et program, så linjeskift stod som \\n',
  quoted: 'citeret af en mail (linjer med >)',
  typography: 'rettet af et tekstbehandlingsprogram (tankestreger eller særlige mellemrum)',
  'data-url': 'skrevet som en data-adresse',
  base64url: 'skrevet som Base64url',
  hex: 'skrevet som hexadecimale tal',
}

/** One check in one sentence; used in the table and where a certificate is refused. */
export function sayCheck(check: Check): string {
  switch (check.check) {
    case 'validity':
      return VALIDITY[check.state](check.notBefore, check.notAfter, check.daysLeft)
    case 'type':
      return sayType(check)
    case 'chain':
      return sayChain(check)
    case 'environment':
      return check.outcome === 'passed'
        ? `Certifikatet hører til ${WHERE[check.expected]}.`
        : sayForeignEnvironment(check)
    case 'cvr':
      return check.outcome === 'passed'
        ? `CVR-nummeret er ${check.expected}, som ventet.`
        : `CVR-nummeret er ${check.found ?? 'ikke angivet'}, men skulle være ${check.expected}.`
    case 'organisation':
      return check.outcome === 'passed'
        ? `Organisationen er ${check.expected}, som ventet.`
        : `Organisationen er ${check.found ?? 'ikke angivet'}, men skulle være ${check.expected}.`
    case 'email':
      return `Der står en e-mailadresse i certifikatet, som alle kan læse: ${check.found.join(', ')}.`
    case 'key':
      return check.outcome === 'passed'
        ? `Nøglen er ${keyName(check)}.`
        : `Nøglen er ${keyName(check)}. OCES-certifikater plejer at have RSA med 3072 bit.`
  }
}

const keyName = ({ type, bits }: { type: string; bits?: number }) =>
  `${type.toUpperCase()}${bits === undefined ? '' : ` med ${bits} bit`}`

const VALIDITY = {
  valid: (_: string, notAfter: string, daysLeft: number) =>
    `Certifikatet er gyldigt til ${day(notAfter)}, ${days(daysLeft)} endnu.`,
  expired: (_: string, notAfter: string) => `Certifikatet udløb ${day(notAfter)}.`,
  'not-yet': (notBefore: string) => `Certifikatet gælder først fra ${day(notBefore)}.`,
} as const

function sayType({ found }: Extract<Check, { check: 'type' }>): string {
  switch (found) {
    case 'system':
      return 'Certifikatet er et OCES-systemcertifikat.'
    case 'organisation':
      return 'Certifikatet ser ud til at være et organisationscertifikat, ikke et systemcertifikat (dets nøgle må bruges til uafviselig underskrift).'
    case 'employee':
      return 'Certifikatet ser ud til at være en medarbejders, ikke et systems.'
    case 'qualified':
      return 'Certifikatet ser ud til at være et kvalificeret certifikat, ikke et OCES-systemcertifikat.'
    case 'oces2':
      return 'Certifikatet er et gammelt OCES2-certifikat. Dem har man ikke kunnet bruge siden 2023.'
    case 'authority':
      return 'Certifikatet er udstederens eget (CA), ikke jeres.'
    case 'other':
      return 'Certifikatet er ikke et OCES-systemcertifikat fra MitID Erhverv.'
  }
}

const CHAIN: Readonly<Record<ChainEnd | 'authority-expired', string>> = {
  'pinned-root': 'Underskrifterne er i orden hele vejen til den danske stats rodcertifikat',
  'pinned-key': 'Underskriften er i orden, holdt op mod den danske stats kendte nøgle',
  'unknown-root': 'Certifikatet er udstedt under et rodcertifikat, som ikke er den danske stats',
  'issuer-missing': 'Udstederen er ikke den danske stat, eller dens certifikat mangler i filen',
  'bad-signature': 'Underskriften på certifikatet er ikke udstederens',
  'issuer-not-ca': 'Udstederens certifikat giver ikke lov til at udstede certifikater',
  'not-pss': 'Certifikatet er underskrevet på en anden måde end OCES-certifikater (RSASSA-PSS)',
  'authority-expired': 'Underskrifterne er i orden, men udstederens certifikat er ikke gyldigt nu',
}

function sayChain(check: Extract<Check, { check: 'chain' }>): string {
  if (check.outcome === 'passed' && check.end === 'unknown-root') {
    return 'Underskrifterne er i orden hele vejen til øvelsens eget rodcertifikat.'
  }
  return `${CHAIN[check.end]}${check.missing === undefined ? '' : ` (${check.missing})`}.`
}

function sayForeignEnvironment({ expected, found }: Extract<Check, { check: 'environment' }>): string {
  switch (found) {
    case 'cti':
      return `Certifikatet er et testcertifikat (cti), og kan ikke bruges i ${WHERE[expected]}. Er det et testcertifikat, du vil have, så brug --environment devtest4.`
    case 'production':
      return `Certifikatet er fra produktion og kan ikke bruges i ${WHERE[expected]}.`
    case 'st':
      return 'Certifikatet er fra Digitaliseringsstyrelsens interne test (st) og kan ikke bruges her.'
    case 'rehearsal':
      return `Certifikatet er fra en øvelse med altid-order og kan ikke bruges i ${WHERE[expected]}.`
    case 'unknown':
      return 'Det fremgår ikke, at certifikatet er udstedt af den danske stat.'
  }
}

const KEY_DOUBTS: Readonly<Record<KeyDoubt, string>> = {
  'no-key': 'Der er ingen privat nøgle i filen.',
  'not-its-key': 'Den private nøgle i filen hører til et andet certifikat.',
  'another-code':
    'Den private nøgle kunne ikke låses op: den er låst med en anden kode, eller den del af filen er beskadiget. Hent filen igen, hvis nøglen skal bruges.',
  unsupported: 'Den private nøgle er låst på en måde, som programmet ikke kender, og er ikke sammenlignet.',
  'too-expensive':
    'Den private nøgle er låst så tungt, at programmet ikke låser den op for at sammenligne den.',
}

const FORMS = {
  exact: '',
  composed: ' (å, æ og ø er skrevet på en anden måde i filen, end du skrev dem)',
  decomposed: ' (å, æ og ø er skrevet på en anden måde i filen, end du skrev dem)',
  trimmed: ' (uden mellemrum og linjeskift, som stod omkring koden)',
  visible: ' (uden tegn, der ikke kan ses)',
  unquoted: ' (uden anførselstegnene om koden)',
  unspaced: ' (uden mellemrum inde i koden)',
  compatible: ' (tegn, der ligner hinanden, er skrevet på en anden måde i filen)',
  dashes: ' (med almindelige bindestreger i stedet for tankestreger)',
  'code-page-850': ' (læst, som den gamle kommandoprompt gemmer tekst)',
  null: ' (filen har ingen kode)',
  widened: ' (et ældre program har skrevet koden med en fejl, som programmet kender)',
} as const

function sayCode(proof: CodeProof): string {
  switch (proof.state) {
    case 'opens':
      return `Koden åbner filen${FORMS[proof.form]}, og den private nøgle hører til certifikatet.`
    case 'key-not-compared':
      return `Koden passer til filen${FORMS[proof.form]}. ${KEY_DOUBTS[proof.because]}`
    case 'not-tried':
      return proof.mac
        ? 'Koden er ikke prøvet; den var ikke nødvendig. Prøv den gerne, før du lægger filen væk.'
        : 'Koden er ikke prøvet; den var ikke nødvendig. Filen har intet kontroltal.'
    case 'unverifiable':
      return 'Koden kunne ikke prøves: filen har intet kontroltal og intet, der er låst.'
  }
}
