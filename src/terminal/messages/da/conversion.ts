import type {
  Candidate,
  ConversionProblems,
  Defect,
  ExpectedOption,
  FileMissing,
  Mistaken,
  UnsupportedPart,
} from '../../../conversion/problems.ts'
import type { CodeShape } from '../../../conversion/code-proof.ts'
import { remediesFor, type Remedy } from '../../../conversion/remedies.ts'
import { printable } from '../../printable.ts'
import type { WordsFor } from '../types.ts'
import { sayCheck } from './certificate.ts'
import { reasonInWords } from './files.ts'

const NOTHING_WRITTEN = 'Din fil er ikke rørt, og der er ikke skrevet nogen .cer-fil.'
const FETCH_AGAIN = 'Hent filen igen der, hvor du fik den, og prøv igen.'

export const conversionProblems: WordsFor<ConversionProblems> = {
  'file-unreadable': ({ path, reason }) => ({
    what: `Filen ${path} kan ikke læses (${reasonInWords(reason)}).`,
    todo: 'Se efter, om navnet er rigtigt, og om du må læse filen.',
  }),
  'file-missing': ({ name, folder, isFolderThere, nearest, slip }) => ({
    what:
      slip === 'address'
        ? 'Det er et link, ikke en fil.'
        : isFolderThere
          ? `Der er ingen fil ved navn ${name} i mappen ${folder}.`
          : `Mappen ${folder} findes ikke, så filen ${name} kan ikke læses.`,
    todo: [
      ...(nearest === undefined ? [] : [`Mente du ${nearest}?`]),
      slip === undefined
        ? 'Se efter, om navnet er skrevet rigtigt. Har det mellemrum, så sæt anførselstegn om det.'
        : SLIPS[slip],
    ].join(' '),
  }),
  'code-on-command-line': (facts) => ({
    what:
      'option' in facts
        ? `Det ser ud til, at koden er skrevet på kommandolinjen efter ${facts.option}. Den vises ikke her.`
        : `Ord nr. ${facts.word} er ikke en fil, og det kan være koden. Derfor vises det ikke her.`,
    todo: 'Skriv aldrig koden på kommandolinjen; andre programmer kan se den. Udelad den, så bliver du spurgt, eller læg den i en fil, og brug --password-file FIL. Er det et filnavn, så skriv det med endelsen, fx AltID.p12.',
    safe: NOTHING_WRITTEN,
  }),
  'code-unusable': ({ found }) => ({
    what: `Filen med koden er ikke ren tekst: den er ${MISTAKEN[found].what}.`,
    todo: 'Læg koden alene i en tekstfil, lavet med fx Notesblok.',
    safe: NOTHING_WRITTEN,
  }),
  'conversion-stopped': () => ({
    what: 'Du stoppede.',
    todo: 'Kør kommandoen igen, når du har koden.',
    safe: 'De filer, der ikke var færdige, er ikke rørt.',
  }),
  'not-a-file': ({ path, found }) => ({
    what: `${path} er ${FOUND[found]} og ikke en fil.`,
    todo: 'Skriv navnet på selve certifikatfilen, fx "AltID.p12".',
  }),
  'nothing-in-folder': ({ folder }) => ({
    what: `Der er ingen certifikatfiler i mappen ${folder}.`,
    todo: 'Se efter, om det er den rigtige mappe. Filerne ender på fx .p12, .pfx eller .cer.',
  }),
  'file-too-big': ({ path, bytes, limit }) => ({
    what: `Filen ${path} fylder ${megabytes(bytes)} MB. En certifikatfil fylder højst ${megabytes(limit)} MB.`,
    todo: 'Se efter, om det er den rigtige fil. Et certifikat fra MitID Erhverv fylder under 0,1 MB.',
  }),
  malformed: ({ defect, offset }) => ({
    ...(isTold(defect)
      ? CHANGED[defect]
      : {
          what: `Filen er beskadiget: ${DEFECTS[defect]}${offset === undefined ? '' : ` (ved byte ${offset})`}.`,
          todo: FETCH_AGAIN,
        }),
    safe: NOTHING_WRITTEN,
  }),
  'not-a-certificate-file': ({ found }) => ({
    what: `Filen er ikke en certifikatfil: den er ${MISTAKEN[found].what}.`,
    todo: MISTAKEN[found].todo,
    safe: NOTHING_WRITTEN,
  }),
  unsupported: ({ what, algorithm }) => ({
    what: `Filen er lavet med noget, som programmet ikke kan åbne: ${UNSUPPORTED[what]} ${algorithm}.`,
    todo: 'Åbn filen i det program, der lavede den, og gem den igen som P12 (PFX) med AES-256.',
    safe: NOTHING_WRITTEN,
  }),
  'password-needed': () => ({
    what: 'Certifikatet i filen er låst med en kode.',
    todo: 'Skriv koden, når du bliver spurgt, eller læg den i en fil og brug --password-file.',
    safe: NOTHING_WRITTEN,
  }),
  'wrong-password': ({ mac, given }) => ({
    what: `${
      mac === 'differs' ? 'Koden passer ikke til filen.' : 'Koden åbner ikke filen.'
    }${given ? sayShape(given) : ''}`,
    todo: 'Prøv igen. Koden fra MitID Erhverv har 12 tegn, og tegn som punktum og komma hører med. Er du sikker på koden, så er filen beskadiget: hent den igen.',
    safe: NOTHING_WRITTEN,
  }),
  'too-expensive': ({ what, asked, limit }) => ({
    what:
      what === 'iterations'
        ? `Filen kræver ${asked.toLocaleString('da-DK')} gentagelser for at blive åbnet. Grænsen er ${limit.toLocaleString('da-DK')}.`
        : `Filen kræver ${megabytes(asked)} MB hukommelse for at blive åbnet. Grænsen er ${megabytes(limit)} MB.`,
    todo: 'Ingen almindelige programmer laver så tung en fil. Spørg den, du har filen fra, hvad den er.',
    safe: NOTHING_WRITTEN,
  }),
  'no-certificate': () => ({
    what: 'Der er intet certifikat i filen.',
    todo: 'Brug den fil, som MitID Erhverv gav dig; dens navn ender på .p12.',
  }),
  'no-matching-certificate': ({ certificates }) => ({
    what: `Ingen af certifikaterne i filen passer til den private nøgle i den.\n${list(certificates)}`,
    todo: 'Brug den fil, som MitID Erhverv gav dig, eller vælg et certifikat med --select og dets aftryk.',
    safe: NOTHING_WRITTEN,
  }),
  'only-issuers': ({ certificates }) => ({
    what: `Filen rummer kun udstedernes certifikater; jeres eget mangler.\n${list(certificates)}`,
    todo: USE_P12,
    safe: NOTHING_WRITTEN,
  }),
  ambiguous: ({ candidates }) => ({
    what: `Der er flere certifikater i filen, og det fremgår ikke, hvilket du vil have.\n${list(candidates)}`,
    todo: 'Vælg et med --select og dets aftryk.',
    safe: NOTHING_WRITTEN,
  }),
  'not-selectable': ({ thumbprint, candidates }) => ({
    what: `Intet certifikat i filen har aftrykket ${thumbprint}.\n${list(candidates)}`,
    todo: 'Kopiér et af aftrykkene ovenfor til --select.',
    safe: NOTHING_WRITTEN,
  }),
  'chain-missing': () => ({
    what: 'Udstederens certifikater er ikke i filen, så --chain kan ikke tage dem med.',
    todo: 'Udelad --chain. Modtagerregistret skal kun have selve certifikatet.',
    safe: NOTHING_WRITTEN,
  }),
  'wrong-certificate': ({ failed }) => ({
    what: `Certifikatet er ikke det, modtagerregistret skal bruge:\n${failed.map((check) => `  ${sayCheck(check)}`).join('\n')}`,
    todo: `${remediesFor(failed)
      .map((remedy) => REMEDY_WORDS[remedy])
      .join(' ')} Skal filen skrives alligevel, så brug --any.`,
    safe: NOTHING_WRITTEN,
  }),
  'convert-option': ({ option, expected }) => ({
    what: `${option} kan ikke bruges sådan.`,
    todo: OPTIONS[expected],
  }),
}

const FOUND = {
  directory: 'en mappe',
  pipe: 'et rør (FIFO)',
  device: 'en enhed',
  socket: 'en forbindelse (socket)',
} as const

/** What was done to the file on its way, said before the word damaged is. */
type Told = 'empty' | 'truncated' | 'few-missing' | 'line-ends' | 'replaced'

const AS_TEXT =
  'Hent den oprindelige fil igen. Skal den sendes, så pak den i en ZIP-fil først, eller brug binær overførsel (FTP: binary).'

const CHANGED: Readonly<Record<Told, { what: string; todo: string }>> = {
  empty: { what: 'Filen er tom: der er 0 byte i den.', todo: FETCH_AGAIN },
  truncated: {
    what: 'Filen er ikke hel: slutningen mangler, som når en overførsel bliver afbrudt.',
    todo: FETCH_AGAIN,
  },
  'few-missing': {
    what: 'Der mangler nogle få byte i filen: den er nok sendt som tekst af et program, der retter linjeskift, eller klippet over.',
    todo: AS_TEXT,
  },
  'line-ends': {
    what: 'Filen er sendt eller gemt som tekst: et program har lavet om på linjeskift i den, og det kan ikke gøres om.',
    todo: AS_TEXT,
  },
  replaced: {
    what: 'Filen er gemt som tekst: et program har kasseret de byte, det ikke kunne vise, og sat � i stedet. De kan ikke fås igen.',
    todo: AS_TEXT,
  },
}

function isTold(defect: Defect): defect is Told {
  return Object.hasOwn(CHANGED, defect)
}

const DEFECTS: Readonly<Record<Exclude<Defect, Told>, string>> = {
  length: 'en længde i den passer ikke med indholdet',
  nesting: 'den er pakket ind i sig selv i flere lag, end nogen rigtig fil er',
  'too-many-elements': 'den har flere dele, end nogen rigtig fil har',
  structure: 'indholdet er ikke ordnet, som det skal være i sådan en fil',
  version: 'den har en version, som ikke findes',
  number: 'et tal i den giver ingen mening',
  mac: 'dens kontroltal (MAC) er ikke, som det skal være',
  'trailing-bytes': 'der ligger noget efter dens slutning',
  'trailing-bytes-without-mac': 'der ligger noget efter dens slutning, og kontroltallet (MAC) mangler',
  encryption: 'oplysningerne om krypteringen passer ikke sammen',
  undecryptable: 'koden er rigtig, men indholdet kan ikke låses op med den',
  certificate: 'et certifikat i den kan ikke læses',
  base64: 'teksten i den er ikke gyldig Base-64',
}

const SLIPS: Readonly<Record<NonNullable<FileMissing['slip']>, string>> = {
  address: 'Hent filen først, og skriv navnet på den.',
  pattern: 'Ingen filer passer til mønsteret.',
  quoted: 'Der er anførselstegn i selve navnet: skriv det uden.',
}

/** What is odd about a code, without showing it. */
function sayShape({ characters, lines }: CodeShape): string {
  if (characters === 0 && lines === 0) return ' Koden, der blev prøvet, er tom.'
  return ` Koden, der blev prøvet, har ${characters} tegn${lines > 1 ? `, og der er ${lines} linjer` : ''}.`
}

const USE_P12 = 'Brug den fil, som MitID Erhverv gav dig; dens navn ender på .p12.'

const MISTAKEN: Readonly<Record<Mistaken, { what: string; todo: string }>> = {
  pdf: { what: 'en PDF', todo: USE_P12 },
  html: {
    what: 'en webside (HTML eller XML)',
    todo: 'Siden er nok gemt i stedet for certifikatet, fx fordi du var logget ud. Log ind, og hent filen igen.',
  },
  json: {
    what: 'et svar fra et program (JSON), og der er intet certifikat i det',
    todo: 'Læs svaret i en teksteditor: det er nok en fejlmeddelelse. Hent filen igen.',
  },
  jks: {
    what: 'et Java-nøglelager (JKS)',
    todo: 'Lav det om til P12 med: keytool -importkeystore -srckeystore FIL -destkeystore NY.p12 -deststoretype PKCS12',
  },
  bcfks: {
    what: 'et nøglelager fra BouncyCastle (BCFKS)',
    todo: 'Bed den, der har lavet det, om P12-filen, eller lav det om med keytool og BouncyCastles udbyder (-srcstoretype BCFKS -deststoretype PKCS12).',
  },
  zip: {
    what: 'et arkiv (ZIP eller lignende)',
    todo: 'Pak arkivet ud, og brug P12-filen, der ligger i det.',
  },
  shortcut: { what: 'en genvej', todo: 'Åbn den mappe, som genvejen peger på, og brug selve filen.' },
  office: {
    what: 'et Office-dokument eller en mail fra Outlook (.msg)',
    todo: 'Er filen vedhæftet eller sat ind i dokumentet, så gem den derfra, og brug den.',
  },
  image: { what: 'et billede', todo: USE_P12 },
  program: { what: 'et program', todo: `Start det ikke. ${USE_P12}` },
  zeros: {
    what: 'tom indeni: den består kun af nuller',
    todo: 'Det sker efter et nedbrud, eller når en mappe ikke er synkroniseret færdig. Hent filen igen, eller vent, til den er på plads.',
  },
  'lfs-pointer': {
    what: 'en henvisning fra Git LFS, ikke selve filen',
    todo: 'Kør git lfs pull i den mappe, og prøv igen.',
  },
  'apple-double': {
    what: 'en hjælpefil fra en Mac (AppleDouble), ikke selve filen',
    todo: 'Brug filen med samme navn uden ._ foran.',
  },
  mail: {
    what: 'en gemt mail, og der er ikke netop ét certifikat vedhæftet',
    todo: 'Åbn mailen, gem den vedhæftede P12-fil, og brug den.',
  },
  'encrypted-message': {
    what: 'en krypteret besked, som kun modtageren kan åbne',
    todo: 'Åbn beskeden i dit mailprogram, gem den vedhæftede P12-fil, og brug den.',
  },
  'signed-message': {
    what: 'en underskrevet besked; certifikatet i den er afsenderens, ikke jeres',
    todo: 'Åbn beskeden i dit mailprogram, gem den vedhæftede P12-fil, og brug den.',
  },
  'private-key': {
    what: 'en privat nøgle uden certifikat',
    todo: `Giv den aldrig til nogen. ${USE_P12}`,
  },
  'public-key': {
    what: 'den offentlige nøgle alene, uden certifikatet om den',
    todo: `Modtagerregistret vil have hele certifikatet. ${USE_P12}`,
  },
  request: {
    what: 'en anmodning om et certifikat (CSR), ikke certifikatet',
    todo: 'Brug det certifikat, som blev udstedt på anmodningen.',
  },
  crl: { what: 'en liste over spærrede certifikater (CRL)', todo: USE_P12 },
  text: { what: 'almindelig tekst', todo: USE_P12 },
  other: { what: 'af en ukendt slags', todo: USE_P12 },
}

const REMEDY_WORDS: Readonly<Record<Remedy, string>> = {
  'own-certificate': `Det er udstederens certifikat, ikke jeres. ${USE_P12}`,
  rehearsal: 'Filen er fra en øvelse. Brug filen fra den rigtige bestilling.',
  clock:
    'Se efter, om computerens dato og ur er rigtige. Er de det, så vent til den dag, certifikatet gælder fra. Et nyt certifikat hjælper ikke.',
  cvr: 'Se efter, om --cvr er skrevet rigtigt. Er det certifikatets CVR-nummer, der er jeres, så ret --cvr; ellers er det en anden organisations fil.',
  organisation:
    'Se efter, om --org er skrevet, som navnet står i certifikatet. Er det jeres organisation, så ret --org; ellers er det en anden organisations fil.',
  'test-certificate':
    'Brug filen fra produktion. Er det et testcertifikat, du vil have, så skriv --environment devtest4.',
  'production-certificate':
    'Certifikatet er fra produktion: udelad --environment, hvis det er det, du vil have.',
  'fetch-again': 'Noget i certifikatet er ændret. Hent filen igen der, hvor du fik den.',
  'from-portal': USE_P12,
  order: 'Bestil et OCES-systemcertifikat i MitID Erhverv: dette kan ikke rettes.',
}

const UNSUPPORTED: Readonly<Record<UnsupportedPart, string>> = {
  cipher: 'krypteringen',
  'key-derivation': 'nøgleberegningen',
  mac: 'kontroltallet (MAC)',
  container: 'indpakningen',
  'certificate-bag': 'certifikattypen',
}

const OPTIONS: Readonly<Record<ExpectedOption, string>> = {
  thumbprint: 'Skriv et aftryk: 40 tegn (SHA-1) eller 64 tegn (SHA-256), 0-9 og a-f.',
  cvr: 'Skriv CVR-nummeret med 8 cifre.',
  'one-code-source': 'Brug kun én af --password-file og --password-stdin.',
  'new-folder': 'Skriv navnet på en mappe. Filens eget navn bestemmer, hvad resultatet kommer til at hedde.',
  'one-file': 'Brug valget med én fil ad gangen.',
  'pem-for-chain': 'Udelad --format: flere certifikater kan kun stå i en .pem-fil.',
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toLocaleString('da-DK', { maximumFractionDigits: 1 })
}

function list(candidates: readonly Candidate[]): string {
  return candidates
    .map(
      ({ name, notAfter, sha1 }) =>
        `  ${printable(name)}, gyldigt til ${notAfter.slice(0, 10)}, aftryk ${sha1}`,
    )
    .join('\n')
}
