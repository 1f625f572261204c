import type { Check, FoundEnvironment, Outcome } from '../conversion/check.ts'
import type { ChainEnd } from '../conversion/certificate/chain.ts'
import type { UndoStep } from '../conversion/undo.ts'
import type { CodeProof, KeyDoubt } from '../conversion/code-proof.ts'
import type { Environment } from '../environments.ts'
import type { CertificateType } from '../conversion/certificate/type.ts'
import { type Bilingual, words } from './words.ts'

export interface NextStepFacts {
  /** Name or path of the certificate. */
  cer: string
  /** There is a P12 with a private key to keep. */
  p12: boolean
  /** Where the certificate belongs; production when absent. */
  environment?: Environment | undefined
}

const MONTHS = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** "4. december 2028", on this computer's own calendar, as Windows shows it. */
const day = {
  da: (iso: string): string => {
    const date = new Date(iso)
    return `${date.getDate()}. ${MONTHS.da[date.getMonth()] ?? ''} ${date.getFullYear()}`
  },
  en: (iso: string): string => {
    const date = new Date(iso)
    return `${date.getDate()} ${MONTHS.en[date.getMonth()] ?? ''} ${date.getFullYear()}`
  },
}

const days = {
  da: (count: number) => (count === 1 ? '1 dag' : `${count} dage`),
  en: (count: number) => (count === 1 ? '1 day' : `${count} days`),
}

const TYPES: Bilingual<Record<CertificateType, string>> = {
  system: { da: 'OCES-systemcertifikat', en: 'OCES system certificate' },
  organisation: { da: 'OCES-organisationscertifikat', en: 'OCES organisation certificate' },
  employee: { da: 'OCES-medarbejdercertifikat', en: 'OCES employee certificate' },
  qualified: { da: 'kvalificeret certifikat', en: 'qualified certificate' },
  oces2: { da: 'OCES2-certifikat fra før MitID Erhverv', en: 'OCES2 certificate from before MitID Erhverv' },
  authority: { da: 'en udsteders certifikat (CA)', en: "an issuer's certificate (CA)" },
  other: {
    da: 'ikke et OCES-certifikat, som programmet kender',
    en: 'not an OCES certificate that this program knows',
  },
}

const ENVIRONMENTS: Bilingual<Record<FoundEnvironment, string>> = {
  production: { da: 'produktion', en: 'production' },
  cti: { da: 'test (præproduktion, cti)', en: 'test (pre-production, cti)' },
  st: {
    da: 'Digitaliseringsstyrelsens interne test (st)',
    en: 'internal test of Digitaliseringsstyrelsen (st)',
  },
  rehearsal: { da: 'øvelse', en: 'rehearsal' },
  unknown: { da: 'ukendt', en: 'unknown' },
}

const WHERE = {
  production: { da: 'produktion', en: 'production' },
  devtest4: { da: 'testmiljøet devtest4', en: 'the test environment devtest4' },
  integration: { da: 'testmiljøet integration', en: 'the test environment integration' },
  rehearsal: { da: 'en øvelse', en: 'a rehearsal' },
}

/** One check in one sentence; used in the table and where a certificate is refused. */
export const sayCheck = {
  da: (check: Check): string => {
    switch (check.check) {
      case 'validity':
        return VALIDITY[check.state].da(check.notBefore, check.notAfter, check.daysLeft)
      case 'type':
        return sayType.da(check)
      case 'chain':
        return sayChain.da(check)
      case 'environment':
        return check.outcome === 'passed'
          ? `Certifikatet hører til ${WHERE[check.expected].da}.`
          : sayForeignEnvironment.da(check)
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
          ? `Nøglen er ${keyName.da(check)}.`
          : `Nøglen er ${keyName.da(check)}. OCES-certifikater plejer at have RSA med 3072 bit.`
    }
  },
  en: (check: Check): string => {
    switch (check.check) {
      case 'validity':
        return VALIDITY[check.state].en(check.notBefore, check.notAfter, check.daysLeft)
      case 'type':
        return sayType.en(check)
      case 'chain':
        return sayChain.en(check)
      case 'environment':
        return check.outcome === 'passed'
          ? `The certificate belongs to ${WHERE[check.expected].en}.`
          : sayForeignEnvironment.en(check)
      case 'cvr':
        return check.outcome === 'passed'
          ? `The CVR number is ${check.expected}, as expected.`
          : `The CVR number is ${check.found ?? 'not given'}, but should be ${check.expected}.`
      case 'organisation':
        return check.outcome === 'passed'
          ? `The organisation is ${check.expected}, as expected.`
          : `The organisation is ${check.found ?? 'not given'}, but should be ${check.expected}.`
      case 'email':
        return `The certificate has an e-mail address in it that everybody can read: ${check.found.join(', ')}.`
      case 'key':
        return check.outcome === 'passed'
          ? `The key is ${keyName.en(check)}.`
          : `The key is ${keyName.en(check)}. OCES certificates usually have RSA with 3072 bits.`
    }
  },
}

const sayCode = {
  da: (proof: CodeProof): string => {
    switch (proof.state) {
      case 'opens':
        return `Koden åbner filen${FORMS[proof.form].da}, og den private nøgle hører til certifikatet.`
      case 'key-not-compared':
        return `Koden passer til filen${FORMS[proof.form].da}. ${KEY_DOUBTS[proof.because].da}`
      case 'not-tried':
        return proof.mac
          ? 'Koden er ikke prøvet; den var ikke nødvendig. Prøv den gerne, før du lægger filen væk.'
          : 'Koden er ikke prøvet; den var ikke nødvendig. Filen har intet kontroltal.'
      case 'unverifiable':
        return 'Koden kunne ikke prøves: filen har intet kontroltal og intet, der er låst.'
    }
  },
  en: (proof: CodeProof): string => {
    switch (proof.state) {
      case 'opens':
        return `The code opens the file${FORMS[proof.form].en}, and the private key belongs to the certificate.`
      case 'key-not-compared':
        return `The code fits the file${FORMS[proof.form].en}. ${KEY_DOUBTS[proof.because].en}`
      case 'not-tried':
        return proof.mac
          ? 'The code was not tried; it was not needed. Do try it before you put the file away.'
          : 'The code was not tried; it was not needed. The file has no checksum (MAC).'
      case 'unverifiable':
        return 'The code could not be tried: the file has no checksum (MAC) and nothing that is locked.'
    }
  },
}

/** The words about a certificate: shared by `convert`, `inspect` and the end of an order. */
export const certificateWords = words({
  labels: {
    name: { da: 'Certifikatnavn', en: 'Certificate name' },
    organisation: { da: 'Organisation', en: 'Organisation' },
    type: { da: 'Type', en: 'Type' },
    environment: { da: 'Miljø', en: 'Environment' },
    validity: { da: 'Gyldigt', en: 'Valid' },
    emails: { da: 'E-mail', en: 'E-mail' },
    issuer: { da: 'Udsteder', en: 'Issuer' },
    serial: { da: 'Serienummer', en: 'Serial number' },
    sha1: { da: 'Aftryk (SHA-1)', en: 'Thumbprint (SHA-1)' },
    sha256: { da: 'Aftryk (SHA-256)', en: 'Thumbprint (SHA-256)' },
    code: { da: 'Koden', en: 'The code' },
  },
  types: TYPES,
  environments: ENVIRONMENTS,
  outcomes: {
    passed: { da: 'I orden', en: 'OK' },
    failed: { da: 'FORKERT', en: 'WRONG' },
    noted: { da: 'Bemærk', en: 'Note' },
  } satisfies Bilingual<Record<Outcome, string>>,
  cvr: { da: (cvr: string) => `CVR ${cvr}`, en: (cvr: string) => `CVR ${cvr}` },
  /** Dates are ISO 8601. */
  validity: {
    da: (notBefore: string, notAfter: string, daysLeft: number) =>
      daysLeft < 0
        ? `fra ${day.da(notBefore)} til ${day.da(notAfter)} (udløbet)`
        : `fra ${day.da(notBefore)} til ${day.da(notAfter)} (${days.da(daysLeft)} endnu)`,
    en: (notBefore: string, notAfter: string, daysLeft: number) =>
      daysLeft < 0
        ? `from ${day.en(notBefore)} to ${day.en(notAfter)} (expired)`
        : `from ${day.en(notBefore)} to ${day.en(notAfter)} (${days.en(daysLeft)} left)`,
  },
  /** One check in one sentence. */
  check: sayCheck,
  /** That nobody was asked whether it is revoked, and who can tell. */
  notChecked: {
    da: 'Ikke undersøgt: om certifikatet er spærret. Se certifikatets status i MitID Erhverv. På Windows svarer også certutil -verify -urlfetch FIL.cer.',
    en: "Not looked into: whether the certificate has been revoked. See the certificate's status in MitID Erhverv. On Windows, certutil -verify -urlfetch FILE.cer answers too.",
  },
  /** `environment`: what was asked for; production when absent. */
  verdict: {
    da: (right: boolean, environment: Environment = 'production') => {
      if (!right) return 'Rigtigt til AltID-modtagerregistret: NEJ, se linjerne med FORKERT.'
      return environment === 'production'
        ? 'Rigtigt til AltID-modtagerregistret: ja.'
        : environment === 'rehearsal'
          ? 'Rigtigt til en øvelse. AltID-modtagerregistret kan ikke bruge det.'
          : `Et testcertifikat: rigtigt til ${WHERE[environment].da}, og kun der. AltID-modtagerregistret i produktion kan ikke bruge det.`
    },
    en: (right: boolean, environment: Environment = 'production') => {
      if (!right) return 'Right for the AltID recipient register: NO, see the lines with WRONG.'
      return environment === 'production'
        ? 'Right for the AltID recipient register: yes.'
        : environment === 'rehearsal'
          ? 'Right for a rehearsal. The AltID recipient register cannot use it.'
          : `A test certificate: right for ${WHERE[environment].en}, and only there. The AltID recipient register in production cannot use it.`
    },
  },
  code: sayCode,
  /** What is asked where the file or its code leaves it open. */
  asking: {
    code: {
      da: 'Koden til filen (den vises ikke, mens du skriver; Enter: spring filen over)',
      en: 'The code of the file (it is not shown as you type; Enter: skip the file)',
    },
    again: {
      da: 'Koden passer ikke. Prøv igen (den vises ikke, mens du skriver)',
      en: 'The code does not fit. Try again (it is not shown as you type)',
    },
    which: { da: 'Der er flere certifikater i filen:', en: 'There are several certificates in the file:' },
    until: { da: 'gyldigt til', en: 'valid until' },
    number: { da: 'Hvilket vil du have? Skriv dets nummer', en: 'Which one do you want? Type its number' },
  },
  /** Said when opening a file takes longer than a person waits without wondering, and again while it does. */
  working: {
    first: {
      da: 'Filen er låst, så det tager lidt tid at åbne den …',
      en: 'The file is locked so that opening it takes a while …',
    },
    next: {
      da: (seconds: number) => `… arbejder stadig (${seconds} sekunder)`,
      en: (seconds: number) => `… still working (${seconds} seconds)`,
    },
  },
  /** A value that the supplier asks for, and whose word it is. */
  byHaip: {
    da: (value: string) => `${value} (til leverandøren, efter HAIP; AltIDs vejledning afgør det)`,
    en: (value: string) => `${value} (for the supplier, by HAIP; AltID's guide decides)`,
  },
  /** What had been done to the file, and was undone to read it. */
  undone: {
    da: (steps: readonly UndoStep[]) =>
      `Bemærk: filen var ${steps.map((step) => UNDONE[step].da).join(' og ')}. Det er gjort om her, men filen selv er ikke ændret: brug den oprindelige, hvis den skal bruges andre steder.`,
    en: (steps: readonly UndoStep[]) =>
      `Note: the file was ${steps.map((step) => UNDONE[step].en).join(' and ')}. That is undone here, but the file itself is unchanged: use the original if it is needed anywhere else.`,
  },
  /** The file was taken out of a saved mail. */
  fromMail: {
    da: (attachment: string) =>
      `Bemærk: filen er en gemt mail. Den vedhæftede fil ${attachment === '' ? '' : `"${attachment}" `}er taget ud af den. Ligger en P12-fil i en mail, så gem den et sikkert sted, og slet mailen.`,
    en: (attachment: string) =>
      `Note: the file is a saved mail. The file ${attachment === '' ? '' : `"${attachment}" `}that is attached was taken out of it. If a P12 file lies in a mail, save it in a safe place, and delete the mail.`,
  },
  /** A file that looks like a certificate and holds the private key. */
  holdsPrivateKey: {
    da: (file: string) =>
      `ADVARSEL: ${file} indeholder den private nøgle. Upload den aldrig, og send den aldrig til nogen.`,
    en: (file: string) =>
      `WARNING: ${file} holds the private key. Never upload it, and never send it to anybody.`,
  },
  /** Where the certificate was written. */
  written: {
    da: (path: string) => `Certifikatet er skrevet: ${path}`,
    en: (path: string) => `The certificate was written: ${path}`,
  },
  /** There already; `right`: and the certificate is what the register wants. */
  alreadyDer: {
    da: (path: string, right: boolean) =>
      right
        ? `Filen er allerede, som modtagerregistret vil have den: ${path}`
        : `Filen er der allerede: ${path}`,
    en: (path: string, right: boolean) =>
      right
        ? `The file is already what the recipient register wants: ${path}`
        : `The file is there already: ${path}`,
  },
  /** Written although it is not right. */
  writtenAnyway: {
    da: 'ADVARSEL: Filen er skrevet, fordi du bad om det med --any. Modtagerregistret skal ikke have den.',
    en: 'WARNING: The file was written because you asked for it with --any. The recipient register does not want it.',
  },
  nextStepsHeading: { da: 'Det mangler du', en: 'What remains for you' },
  /** What remains for the human, in order. */
  nextSteps: {
    da: ({ cer, p12, environment = 'production' }: NextStepFacts) => [
      environment === 'production'
        ? `Upload ${cer} i AltID-modtagerregistret på modtager.tegnebog.dk.${p12 ? ' Upload aldrig P12-filen: den indeholder den private nøgle.' : ''}`
        : `Brug ${cer} i ${WHERE[environment].da}. Modtagerregistret i produktion skal have et certifikat fra produktion.`,
      ...(p12
        ? ['Gem P12-filen og koden hver for sig i et sikkert arkiv (vault), og send dem aldrig i en mail.']
        : []),
      'Læs på digitaliser.dk/altid, hvordan I kobler jeres system på AltID.',
      'Får du brug for hjælp, så skriv til AltID@digst.dk.',
    ],
    en: ({ cer, p12, environment = 'production' }: NextStepFacts) => [
      environment === 'production'
        ? `Upload ${cer} in the AltID recipient register at modtager.tegnebog.dk.${p12 ? ' Never upload the P12 file: it holds the private key.' : ''}`
        : `Use ${cer} in ${WHERE[environment].en}. The recipient register in production wants a certificate from production.`,
      ...(p12 ? ['Keep the P12 file and the code apart, in a vault, and never send them in a mail.'] : []),
      'Read at digitaliser.dk/altid how to connect your system to AltID.',
      'If you need help, write to AltID@digst.dk.',
    ],
  },
})
export type CertificateWords = ReturnType<typeof certificateWords>

const UNDONE: Bilingual<Readonly<Record<UndoStep, string>>> = {
  'byte-order-mark': {
    da: 'gemt af en teksteditor (med et mærke forrest)',
    en: 'saved by a text editor (with a mark in front)',
  },
  utf8: { da: 'gemt som tekst i UTF-8', en: 'saved as text in UTF-8' },
  utf16: { da: 'gemt som tekst i UTF-16', en: 'saved as text in UTF-16' },
  'line-ends': {
    da: 'sendt eller gemt som tekst, så linjeskift var ændret',
    en: 'sent or saved as text, so that its line ends were changed',
  },
  'key-vault': {
    da: 'pakket ind i et svar fra et program (JSON, som fra Azure Key Vault)',
    en: "wrapped in a program's answer (JSON, as from Azure Key Vault)",
  },
  escaped: {
    da: 'kopieret fra et program, så linjeskift stod som \\n',
    en: 'copied from a program, so that its line ends stood as \\n',
  },
  quoted: { da: 'citeret af en mail (linjer med >)', en: 'quoted by a mail (lines with >)' },
  typography: {
    da: 'rettet af et tekstbehandlingsprogram (tankestreger eller særlige mellemrum)',
    en: 'changed by a word processor (long dashes or special spaces)',
  },
  'data-url': { da: 'skrevet som en data-adresse', en: 'written as a data URL' },
  base64url: { da: 'skrevet som Base64url', en: 'written as Base64url' },
  hex: { da: 'skrevet som hexadecimale tal', en: 'written as hexadecimal digits' },
}

const keyName = {
  da: ({ type, bits }: { type: string; bits?: number }) =>
    `${type.toUpperCase()}${bits === undefined ? '' : ` med ${bits} bit`}`,
  en: ({ type, bits }: { type: string; bits?: number }) =>
    `${type.toUpperCase()}${bits === undefined ? '' : ` with ${bits} bits`}`,
}

const VALIDITY = {
  valid: {
    da: (_: string, notAfter: string, daysLeft: number) =>
      `Certifikatet er gyldigt til ${day.da(notAfter)}, ${days.da(daysLeft)} endnu.`,
    en: (_: string, notAfter: string, daysLeft: number) =>
      `The certificate is valid until ${day.en(notAfter)}, ${days.en(daysLeft)} left.`,
  },
  expired: {
    da: (_: string, notAfter: string) => `Certifikatet udløb ${day.da(notAfter)}.`,
    en: (_: string, notAfter: string) => `The certificate expired on ${day.en(notAfter)}.`,
  },
  'not-yet': {
    da: (notBefore: string) => `Certifikatet gælder først fra ${day.da(notBefore)}.`,
    en: (notBefore: string) => `The certificate is valid only from ${day.en(notBefore)}.`,
  },
}

const sayType = {
  da: ({ found }: Extract<Check, { check: 'type' }>): string => {
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
  },
  en: ({ found }: Extract<Check, { check: 'type' }>): string => {
    switch (found) {
      case 'system':
        return 'The certificate is an OCES system certificate.'
      case 'organisation':
        return 'The certificate looks like an organisation certificate, not a system certificate (its key may be used for non-repudiation).'
      case 'employee':
        return "The certificate looks like an employee's, not a system's."
      case 'qualified':
        return 'The certificate looks like a qualified certificate, not an OCES system certificate.'
      case 'oces2':
        return 'The certificate is an old OCES2 certificate. They have not been usable since 2023.'
      case 'authority':
        return "The certificate is the issuer's own (CA), not yours."
      case 'other':
        return 'The certificate is not an OCES system certificate from MitID Erhverv.'
    }
  },
}

const CHAIN: Bilingual<Readonly<Record<ChainEnd | 'authority-expired', string>>> = {
  'pinned-root': {
    da: 'Underskrifterne er i orden hele vejen til den danske stats rodcertifikat',
    en: "The signatures hold all the way to the Danish state's root certificate",
  },
  'pinned-key': {
    da: 'Underskriften er i orden, holdt op mod den danske stats kendte nøgle',
    en: "The signature holds, compared with the Danish state's known key",
  },
  'unknown-root': {
    da: 'Certifikatet er udstedt under et rodcertifikat, som ikke er den danske stats',
    en: "The certificate was issued under a root certificate that is not the Danish state's",
  },
  'issuer-missing': {
    da: 'Udstederen er ikke den danske stat, eller dens certifikat mangler i filen',
    en: 'The issuer is not the Danish state, or its certificate is missing from the file',
  },
  'bad-signature': {
    da: 'Underskriften på certifikatet er ikke udstederens',
    en: "The signature on the certificate is not the issuer's",
  },
  'issuer-not-ca': {
    da: 'Udstederens certifikat giver ikke lov til at udstede certifikater',
    en: "The issuer's certificate does not allow it to issue certificates",
  },
  'not-pss': {
    da: 'Certifikatet er underskrevet på en anden måde end OCES-certifikater (RSASSA-PSS)',
    en: 'The certificate is signed in another way than OCES certificates are (RSASSA-PSS)',
  },
  'authority-expired': {
    da: 'Underskrifterne er i orden, men udstederens certifikat er ikke gyldigt nu',
    en: "The signatures hold, but the issuer's certificate is not valid now",
  },
}

const sayChain = {
  da: (check: Extract<Check, { check: 'chain' }>): string => {
    if (check.outcome === 'passed' && check.end === 'unknown-root') {
      return 'Underskrifterne er i orden hele vejen til øvelsens eget rodcertifikat.'
    }
    return `${CHAIN[check.end].da}${check.missing === undefined ? '' : ` (${check.missing})`}.`
  },
  en: (check: Extract<Check, { check: 'chain' }>): string => {
    if (check.outcome === 'passed' && check.end === 'unknown-root') {
      return "The signatures hold all the way to the rehearsal's own root certificate."
    }
    return `${CHAIN[check.end].en}${check.missing === undefined ? '' : ` (${check.missing})`}.`
  },
}

const sayForeignEnvironment = {
  da: ({ expected, found }: Extract<Check, { check: 'environment' }>): string => {
    switch (found) {
      case 'cti':
        return `Certifikatet er et testcertifikat (cti), og kan ikke bruges i ${WHERE[expected].da}. Er det et testcertifikat, du vil have, så brug --environment devtest4.`
      case 'production':
        return `Certifikatet er fra produktion og kan ikke bruges i ${WHERE[expected].da}.`
      case 'st':
        return 'Certifikatet er fra Digitaliseringsstyrelsens interne test (st) og kan ikke bruges her.'
      case 'rehearsal':
        return `Certifikatet er fra en øvelse med altid-order og kan ikke bruges i ${WHERE[expected].da}.`
      case 'unknown':
        return 'Det fremgår ikke, at certifikatet er udstedt af den danske stat.'
    }
  },
  en: ({ expected, found }: Extract<Check, { check: 'environment' }>): string => {
    switch (found) {
      case 'cti':
        return `The certificate is a test certificate (cti) and cannot be used in ${WHERE[expected].en}. If a test certificate is what you want, use --environment devtest4.`
      case 'production':
        return `The certificate is from production and cannot be used in ${WHERE[expected].en}.`
      case 'st':
        return 'The certificate is from the internal test of Digitaliseringsstyrelsen (st) and cannot be used here.'
      case 'rehearsal':
        return `The certificate is from a rehearsal with altid-order and cannot be used in ${WHERE[expected].en}.`
      case 'unknown':
        return 'Nothing shows that the certificate was issued by the Danish state.'
    }
  },
}

const KEY_DOUBTS: Bilingual<Readonly<Record<KeyDoubt, string>>> = {
  'no-key': { da: 'Der er ingen privat nøgle i filen.', en: 'There is no private key in the file.' },
  'not-its-key': {
    da: 'Den private nøgle i filen hører til et andet certifikat.',
    en: 'The private key in the file belongs to another certificate.',
  },
  'another-code': {
    da: 'Den private nøgle kunne ikke låses op: den er låst med en anden kode, eller den del af filen er beskadiget. Hent filen igen, hvis nøglen skal bruges.',
    en: 'The private key could not be unlocked: it is locked with another code, or that part of the file is damaged. Fetch the file again if the key is needed.',
  },
  unsupported: {
    da: 'Den private nøgle er låst på en måde, som programmet ikke kender, og er ikke sammenlignet.',
    en: 'The private key is locked in a way that this program does not know, and was not compared.',
  },
  'too-expensive': {
    da: 'Den private nøgle er låst så tungt, at programmet ikke låser den op for at sammenligne den.',
    en: 'The private key is locked so heavily that this program does not unlock it to compare it.',
  },
}

const FORMS = {
  exact: { da: '', en: '' },
  composed: {
    da: ' (å, æ og ø er skrevet på en anden måde i filen, end du skrev dem)',
    en: ' (letters such as å are written in another way in the file than you wrote them)',
  },
  decomposed: {
    da: ' (å, æ og ø er skrevet på en anden måde i filen, end du skrev dem)',
    en: ' (letters such as å are written in another way in the file than you wrote them)',
  },
  trimmed: {
    da: ' (uden mellemrum og linjeskift, som stod omkring koden)',
    en: ' (without the spaces and line ends that stood around it)',
  },
  visible: { da: ' (uden tegn, der ikke kan ses)', en: ' (without characters that do not show)' },
  unquoted: { da: ' (uden anførselstegnene om koden)', en: ' (without the quotes around it)' },
  unspaced: { da: ' (uden mellemrum inde i koden)', en: ' (without the spaces inside it)' },
  compatible: {
    da: ' (tegn, der ligner hinanden, er skrevet på en anden måde i filen)',
    en: ' (characters that look alike are written in another way in the file)',
  },
  dashes: {
    da: ' (med almindelige bindestreger i stedet for tankestreger)',
    en: ' (with plain hyphens instead of long dashes)',
  },
  'code-page-850': {
    da: ' (læst, som den gamle kommandoprompt gemmer tekst)',
    en: ' (read as the old command prompt saves text)',
  },
  null: { da: ' (filen har ingen kode)', en: ' (the file has no code)' },
  widened: {
    da: ' (et ældre program har skrevet koden med en fejl, som programmet kender)',
    en: ' (an older program wrote the code with a mistake that is known here)',
  },
}
