import type { ConversionProblems } from '../conversion/problems.ts'
import type {
  Candidate,
  Defect,
  ExpectedOption,
  FileMissing,
  Mistaken,
  UnsupportedPart,
} from '../conversion/problem-facts.ts'
import type { CodeShape } from '../conversion/code-proof.ts'
import { remediesFor, type Remedy } from '../conversion/remedies.ts'
import { printable } from '../printable.ts'
import type { WordsFor } from './problem-text.ts'
import { sayCheck } from './certificate.ts'
import { reasonInWords } from './files.ts'
import type { Language } from './language.ts'
import type { Bilingual } from './words.ts'

/** What was done to the file on its way, said before the word damaged is. */
type Told = 'empty' | 'truncated' | 'few-missing' | 'line-ends' | 'replaced'

const NOTHING_WRITTEN = {
  da: 'Din fil er ikke rørt, og der er ikke skrevet nogen .cer-fil.',
  en: 'Your file is untouched, and no .cer file was written.',
}

const FETCH_AGAIN = {
  da: 'Hent filen igen der, hvor du fik den, og prøv igen.',
  en: 'Fetch the file again from where you got it, and try again.',
}

export const conversionProblems = {
  'file-unreadable': {
    da: ({ path, reason }) => ({
      what: `Filen ${path} kan ikke læses (${reasonInWords.da(reason)}).`,
      todo: 'Se efter, om navnet er rigtigt, og om du må læse filen.',
    }),
    en: ({ path, reason }) => ({
      what: `The file ${path} cannot be read (${reasonInWords.en(reason)}).`,
      todo: 'Check that the name is right and that you may read the file.',
    }),
  },
  'file-missing': {
    da: ({ name, folder, isFolderThere, nearest, slip }) => ({
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
          : SLIPS[slip].da,
      ].join(' '),
    }),
    en: ({ name, folder, isFolderThere, nearest, slip }) => ({
      what:
        slip === 'address'
          ? 'That is a link, not a file.'
          : isFolderThere
            ? `There is no file called ${name} in the folder ${folder}.`
            : `The folder ${folder} does not exist, so that the file ${name} cannot be read.`,
      todo: [
        ...(nearest === undefined ? [] : [`Did you mean ${nearest}?`]),
        slip === undefined
          ? 'Check that the name is typed right. If it has spaces, put quotes around it.'
          : SLIPS[slip].en,
      ].join(' '),
    }),
  },
  'code-on-command-line': {
    da: (facts) => ({
      what:
        'option' in facts
          ? `Det ser ud til, at koden er skrevet på kommandolinjen efter ${facts.option}. Den vises ikke her.`
          : `Ord nr. ${facts.word} er ikke en fil, og det kan være koden. Derfor vises det ikke her.`,
      todo: 'Skriv aldrig koden på kommandolinjen; andre programmer kan se den. Udelad den, så bliver du spurgt, eller læg den i en fil, og brug --password-file FIL. Er ordet et filnavn, så skriv det med endelsen, fx AltID.p12. Er det en del af et navn med mellemrum, fx efter --org, så sæt anførselstegn om hele navnet.',
      safe: NOTHING_WRITTEN.da,
    }),
    en: (facts) => ({
      what:
        'option' in facts
          ? `It looks as if the code was written on the command line after ${facts.option}. It is not shown here.`
          : `Word no. ${facts.word} is not a file, and it may be the code. That is why it is not shown here.`,
      todo: 'Never write the code on the command line; other programs can see it. Leave it out and you are asked for it, or put it in a file and use --password-file FILE. If the word is the name of a file, write it with its ending, such as AltID.p12. If it is part of a name with spaces, after --org for example, put quotes around the whole name.',
      safe: NOTHING_WRITTEN.en,
    }),
  },
  'code-unusable': {
    da: ({ found }) => ({
      what: `Filen med koden er ikke ren tekst: den er ${MISTAKEN[found].what.da}.`,
      todo: 'Læg koden alene i en tekstfil, lavet med fx Notesblok.',
      safe: NOTHING_WRITTEN.da,
    }),
    en: ({ found }) => ({
      what: `The file with the code is not plain text: it is ${MISTAKEN[found].what.en}.`,
      todo: 'Put the code alone in a text file, made with Notepad for example.',
      safe: NOTHING_WRITTEN.en,
    }),
  },
  'conversion-stopped': {
    da: () => ({
      what: 'Du stoppede.',
      todo: 'Kør kommandoen igen, når du har koden.',
      safe: 'De filer, der ikke var færdige, er ikke rørt.',
    }),
    en: () => ({
      what: 'You stopped.',
      todo: 'Run the command again when you have the code.',
      safe: 'The files that were not done are untouched.',
    }),
  },
  'not-a-file': {
    da: ({ path, found }) => ({
      what: `${path} er ${FOUND[found].da} og ikke en fil.`,
      todo: 'Skriv navnet på selve certifikatfilen, fx "AltID.p12".',
    }),
    en: ({ path, found }) => ({
      what: `${path} is ${FOUND[found].en}, not a file.`,
      todo: 'Give the name of the certificate file itself, such as "AltID.p12".',
    }),
  },
  'nothing-in-folder': {
    da: ({ folder }) => ({
      what: `Der er ingen certifikatfiler i mappen ${folder}.`,
      todo: 'Se efter, om det er den rigtige mappe. Filerne ender på fx .p12, .pfx eller .cer.',
    }),
    en: ({ folder }) => ({
      what: `There are no certificate files in the folder ${folder}.`,
      todo: 'See whether it is the right folder. The files end in .p12, .pfx or .cer, for example.',
    }),
  },
  'file-too-big': {
    da: ({ path, bytes, limit }) => ({
      what: `Filen ${path} fylder ${megabytes.da(bytes)} MB. En certifikatfil fylder højst ${megabytes.da(limit)} MB.`,
      todo: 'Se efter, om det er den rigtige fil. Et certifikat fra MitID Erhverv fylder under 0,1 MB.',
    }),
    en: ({ path, bytes, limit }) => ({
      what: `The file ${path} has ${megabytes.en(bytes)} MB. A certificate file has ${megabytes.en(limit)} MB at most.`,
      todo: 'Check that it is the right file. A certificate from MitID Erhverv has less than 0.1 MB.',
    }),
  },
  malformed: {
    da: ({ defect, offset }) => ({
      ...(isTold.da(defect)
        ? CHANGED.da[defect]
        : {
            what: `Filen er beskadiget: ${DEFECTS[defect].da}${offset === undefined ? '' : ` (ved byte ${offset})`}.`,
            todo: FETCH_AGAIN.da,
          }),
      safe: NOTHING_WRITTEN.da,
    }),
    en: ({ defect, offset }) => ({
      ...(isTold.en(defect)
        ? CHANGED.en[defect]
        : {
            what: `The file is damaged: ${DEFECTS[defect].en}${offset === undefined ? '' : ` (at byte ${offset})`}.`,
            todo: FETCH_AGAIN.en,
          }),
      safe: NOTHING_WRITTEN.en,
    }),
  },
  'not-a-certificate-file': {
    da: ({ found }) => ({
      what: `Filen er ikke en certifikatfil: den er ${MISTAKEN[found].what.da}.`,
      todo: MISTAKEN[found].todo.da,
      safe: NOTHING_WRITTEN.da,
    }),
    en: ({ found }) => ({
      what: `The file is not a certificate file: it is ${MISTAKEN[found].what.en}.`,
      todo: MISTAKEN[found].todo.en,
      safe: NOTHING_WRITTEN.en,
    }),
  },
  unsupported: {
    da: ({ what, algorithm }) => ({
      what: `Filen er lavet med noget, som programmet ikke kan åbne: ${UNSUPPORTED[what].da} ${algorithm}.`,
      todo: 'Åbn filen i det program, der lavede den, og gem den igen som P12 (PFX) med AES-256.',
      safe: NOTHING_WRITTEN.da,
    }),
    en: ({ what, algorithm }) => ({
      what: `The file was made with something that this program cannot open: ${UNSUPPORTED[what].en} ${algorithm}.`,
      todo: 'Open the file in the program that made it, and save it again as P12 (PFX) with AES-256.',
      safe: NOTHING_WRITTEN.en,
    }),
  },
  'password-needed': {
    da: () => ({
      what: 'Certifikatet i filen er låst med en kode.',
      todo: 'Skriv koden, når du bliver spurgt, eller læg den i en fil og brug --password-file.',
      safe: NOTHING_WRITTEN.da,
    }),
    en: () => ({
      what: 'The certificate in the file is locked with a code.',
      todo: 'Type the code when you are asked, or put it in a file and use --password-file.',
      safe: NOTHING_WRITTEN.en,
    }),
  },
  'wrong-password': {
    da: ({ mac, given }) => ({
      what: `${
        mac === 'differs' ? 'Koden passer ikke til filen.' : 'Koden åbner ikke filen.'
      }${given ? sayShape.da(given) : ''}`,
      todo: 'Prøv igen. Koden fra MitID Erhverv har 12 tegn, og tegn som punktum og komma hører med. Er du sikker på koden, så er filen beskadiget: hent den igen.',
      safe: NOTHING_WRITTEN.da,
    }),
    en: ({ mac, given }) => ({
      what: `${
        mac === 'differs' ? 'The code does not fit the file.' : 'The code does not open the file.'
      }${given ? sayShape.en(given) : ''}`,
      todo: 'Try again. The code from MitID Erhverv has 12 characters, full stops and commas among them. If you are sure of the code, the file is damaged: fetch it again.',
      safe: NOTHING_WRITTEN.en,
    }),
  },
  'too-expensive': {
    da: ({ what, asked, limit }) => ({
      what:
        what === 'iterations'
          ? `Filen kræver ${asked.toLocaleString('da-DK')} gentagelser for at blive åbnet. Grænsen er ${limit.toLocaleString('da-DK')}.`
          : `Filen kræver ${megabytes.da(asked)} MB hukommelse for at blive åbnet. Grænsen er ${megabytes.da(limit)} MB.`,
      todo: 'Ingen almindelige programmer laver så tung en fil. Spørg den, du har filen fra, hvad den er.',
      safe: NOTHING_WRITTEN.da,
    }),
    en: ({ what, asked, limit }) => ({
      what:
        what === 'iterations'
          ? `The file asks for ${asked.toLocaleString('en-GB')} rounds of work to be opened. The limit is ${limit.toLocaleString('en-GB')}.`
          : `The file asks for ${megabytes.en(asked)} MB of memory to be opened. The limit is ${megabytes.en(limit)} MB.`,
      todo: 'No ordinary program makes a file that heavy. Ask whoever gave it to you what it is.',
      safe: NOTHING_WRITTEN.en,
    }),
  },
  'no-certificate': {
    da: () => ({
      what: 'Der er intet certifikat i filen.',
      todo: 'Brug den fil, som MitID Erhverv gav dig; dens navn ender på .p12.',
    }),
    en: () => ({
      what: 'There is no certificate in the file.',
      todo: 'Use the file that MitID Erhverv gave you; its name ends in .p12.',
    }),
  },
  'no-matching-certificate': {
    da: ({ certificates }) => ({
      what: `Ingen af certifikaterne i filen passer til den private nøgle i den.\n${list.da(certificates)}`,
      todo: 'Brug den fil, som MitID Erhverv gav dig, eller vælg et certifikat med --select og dets aftryk.',
      safe: NOTHING_WRITTEN.da,
    }),
    en: ({ certificates }) => ({
      what: `None of the certificates in the file belongs to the private key in it.\n${list.en(certificates)}`,
      todo: 'Use the file that MitID Erhverv gave you, or choose a certificate with --select and its thumbprint.',
      safe: NOTHING_WRITTEN.en,
    }),
  },
  'only-issuers': {
    da: ({ certificates }) => ({
      what: `Filen rummer kun udstedernes certifikater; jeres eget mangler.\n${list.da(certificates)}`,
      todo: USE_P12.da,
      safe: NOTHING_WRITTEN.da,
    }),
    en: ({ certificates }) => ({
      what: `The file holds the issuers' certificates alone; yours is missing.\n${list.en(certificates)}`,
      todo: USE_P12.en,
      safe: NOTHING_WRITTEN.en,
    }),
  },
  ambiguous: {
    da: ({ candidates }) => ({
      what: `Der er flere certifikater i filen, og det fremgår ikke, hvilket du vil have.\n${list.da(candidates)}`,
      todo: 'Vælg et med --select og dets aftryk.',
      safe: NOTHING_WRITTEN.da,
    }),
    en: ({ candidates }) => ({
      what: `There are several certificates in the file, and nothing tells which one you want.\n${list.en(candidates)}`,
      todo: 'Choose one with --select and its thumbprint.',
      safe: NOTHING_WRITTEN.en,
    }),
  },
  'not-selectable': {
    da: ({ thumbprint, candidates }) => ({
      what: `Intet certifikat i filen har aftrykket ${thumbprint}.\n${list.da(candidates)}`,
      todo: 'Kopiér et af aftrykkene ovenfor til --select.',
      safe: NOTHING_WRITTEN.da,
    }),
    en: ({ thumbprint, candidates }) => ({
      what: `No certificate in the file has the thumbprint ${thumbprint}.\n${list.en(candidates)}`,
      todo: 'Copy one of the thumbprints above to --select.',
      safe: NOTHING_WRITTEN.en,
    }),
  },
  'chain-missing': {
    da: () => ({
      what: 'Udstederens certifikater er ikke i filen, så --chain kan ikke tage dem med.',
      todo: 'Udelad --chain. Modtagerregistret skal kun have selve certifikatet.',
      safe: NOTHING_WRITTEN.da,
    }),
    en: () => ({
      what: "The issuers' certificates are not in the file, so --chain has nothing to add.",
      todo: 'Leave --chain out. The recipient register wants the certificate alone.',
      safe: NOTHING_WRITTEN.en,
    }),
  },
  'wrong-certificate': {
    da: ({ failed }) => ({
      what: `Certifikatet er ikke det, modtagerregistret skal bruge:\n${failed.map((check) => `  ${sayCheck.da(check)}`).join('\n')}`,
      todo: `${remediesFor(failed)
        .map((remedy) => REMEDY_WORDS[remedy].da)
        .join(' ')} Skal filen skrives alligevel, så brug --any.`,
      safe: NOTHING_WRITTEN.da,
    }),
    en: ({ failed }) => ({
      what: `The certificate is not the one that the recipient register wants:\n${failed.map((check) => `  ${sayCheck.en(check)}`).join('\n')}`,
      todo: `${remediesFor(failed)
        .map((remedy) => REMEDY_WORDS[remedy].en)
        .join(' ')} To write the file nevertheless, use --any.`,
      safe: NOTHING_WRITTEN.en,
    }),
  },
  'convert-option': {
    da: ({ option, expected }) => ({
      what: `${option} kan ikke bruges sådan.`,
      todo: OPTIONS[expected].da,
    }),
    en: ({ option, expected }) => ({
      what: `${option} cannot be used like that.`,
      todo: OPTIONS[expected].en,
    }),
  },
} satisfies WordsFor<ConversionProblems>

const FOUND = {
  directory: { da: 'en mappe', en: 'a folder' },
  pipe: { da: 'et rør (FIFO)', en: 'a pipe (FIFO)' },
  device: { da: 'en enhed', en: 'a device' },
  socket: { da: 'en forbindelse (socket)', en: 'a socket' },
}

const AS_TEXT = {
  da: 'Hent den oprindelige fil igen. Skal den sendes, så pak den i en ZIP-fil først, eller brug binær overførsel (FTP: binary).',
  en: 'Fetch the original file again. If it must be sent, put it in a ZIP file first, or use a binary transfer (FTP: binary).',
}

const CHANGED: Record<Language, Readonly<Record<Told, { what: string; todo: string }>>> = {
  da: {
    empty: { what: 'Filen er tom: der er 0 byte i den.', todo: FETCH_AGAIN.da },
    truncated: {
      what: 'Filen er ikke hel: slutningen mangler, som når en overførsel bliver afbrudt.',
      todo: FETCH_AGAIN.da,
    },
    'few-missing': {
      what: 'Der mangler nogle få byte i filen: den er nok sendt som tekst af et program, der retter linjeskift, eller klippet over.',
      todo: AS_TEXT.da,
    },
    'line-ends': {
      what: 'Filen er sendt eller gemt som tekst: et program har lavet om på linjeskift i den, og det kan ikke gøres om.',
      todo: AS_TEXT.da,
    },
    replaced: {
      what: 'Filen er gemt som tekst: et program har kasseret de byte, det ikke kunne vise, og sat � i stedet. De kan ikke fås igen.',
      todo: AS_TEXT.da,
    },
  },
  en: {
    empty: { what: 'The file is empty: there are 0 bytes in it.', todo: FETCH_AGAIN.en },
    truncated: {
      what: 'The file is not whole: its end is missing, as when a transfer is interrupted.',
      todo: FETCH_AGAIN.en,
    },
    'few-missing': {
      what: 'A few bytes are missing in the file: it was probably sent as text by a program that changes line ends, or cut short.',
      todo: AS_TEXT.en,
    },
    'line-ends': {
      what: 'The file was sent or saved as text: a program changed the line ends in it, and that cannot be undone.',
      todo: AS_TEXT.en,
    },
    replaced: {
      what: 'The file was saved as text: a program threw away the bytes that it could not show and put � in their place. They cannot be had back.',
      todo: AS_TEXT.en,
    },
  },
}

const isTold = {
  da: (defect: Defect): defect is Told => Object.hasOwn(CHANGED.da, defect),
  en: (defect: Defect): defect is Told => Object.hasOwn(CHANGED.en, defect),
}

const DEFECTS: Bilingual<Readonly<Record<Exclude<Defect, Told>, string>>> = {
  length: {
    da: 'en længde i den passer ikke med indholdet',
    en: 'a length in it does not fit what it holds',
  },
  nesting: {
    da: 'den er pakket ind i sig selv i flere lag, end nogen rigtig fil er',
    en: 'it is wrapped into itself more times than any real file is',
  },
  'too-many-elements': {
    da: 'den har flere dele, end nogen rigtig fil har',
    en: 'it has more parts than any real file has',
  },
  structure: {
    da: 'indholdet er ikke ordnet, som det skal være i sådan en fil',
    en: 'its contents are not in the order of such a file',
  },
  version: { da: 'den har en version, som ikke findes', en: 'it has a version that does not exist' },
  number: { da: 'et tal i den giver ingen mening', en: 'a number in it makes no sense' },
  mac: {
    da: 'dens kontroltal (MAC) er ikke, som det skal være',
    en: 'its checksum (MAC) is not as it must be',
  },
  'trailing-bytes': { da: 'der ligger noget efter dens slutning', en: 'something lies behind its end' },
  'trailing-bytes-without-mac': {
    da: 'der ligger noget efter dens slutning, og kontroltallet (MAC) mangler',
    en: 'something lies behind its end, and its checksum (MAC) is missing',
  },
  encryption: {
    da: 'oplysningerne om krypteringen passer ikke sammen',
    en: 'what it says of its encryption does not fit together',
  },
  undecryptable: {
    da: 'koden er rigtig, men indholdet kan ikke låses op med den',
    en: 'the code is right, but the contents cannot be unlocked with it',
  },
  certificate: { da: 'et certifikat i den kan ikke læses', en: 'a certificate in it cannot be read' },
  base64: { da: 'teksten i den er ikke gyldig Base-64', en: 'the text in it is not valid Base-64' },
}

const SLIPS: Bilingual<Readonly<Record<NonNullable<FileMissing['slip']>, string>>> = {
  address: {
    da: 'Hent filen først, og skriv navnet på den.',
    en: 'Fetch the file first, and give its name.',
  },
  pattern: { da: 'Ingen filer passer til mønsteret.', en: 'No file fits the pattern.' },
  quoted: {
    da: 'Navnet kom med anførselstegn; der er også ledt uden dem.',
    en: 'The name came with quotes; it was looked for without them, too.',
  },
}

/** What is odd about a code, without showing it. */
const sayShape = {
  da: ({ characters, lines }: CodeShape): string => {
    if (characters === 0 && lines === 0) return ' Koden, der blev prøvet, er tom.'
    return ` Koden, der blev prøvet, har ${characters} tegn${lines > 1 ? `, og der er ${lines} linjer` : ''}.`
  },
  en: ({ characters, lines }: CodeShape): string => {
    if (characters === 0 && lines === 0) return ' The code that was tried is empty.'
    return ` The code that was tried has ${characters} characters${lines > 1 ? `, and there are ${lines} lines` : ''}.`
  },
}

const USE_P12 = {
  da: 'Brug den fil, som MitID Erhverv gav dig; dens navn ender på .p12.',
  en: 'Use the file that MitID Erhverv gave you; its name ends in .p12.',
}

const MISTAKEN: Bilingual<Readonly<Record<Mistaken, { what: string; todo: string }>>> = {
  pdf: {
    what: { da: 'en PDF', en: 'a PDF' },
    todo: USE_P12,
  },
  html: {
    what: { da: 'en webside (HTML eller XML)', en: 'a web page (HTML or XML)' },
    todo: {
      da: 'Siden er nok gemt i stedet for certifikatet, fx fordi du var logget ud. Log ind, og hent filen igen.',
      en: 'The page was probably saved instead of the certificate, perhaps because you were logged out. Log in, and fetch the file again.',
    },
  },
  json: {
    what: {
      da: 'et svar fra et program (JSON), og der er intet certifikat i det',
      en: "a program's answer (JSON), and there is no certificate in it",
    },
    todo: {
      da: 'Læs svaret i en teksteditor: det er nok en fejlmeddelelse. Hent filen igen.',
      en: 'Read the answer in a text editor: it is probably an error message. Fetch the file again.',
    },
  },
  jks: {
    what: { da: 'et Java-nøglelager (JKS)', en: 'a Java keystore (JKS)' },
    todo: {
      da: 'Lav det om til P12 med: keytool -importkeystore -srckeystore FIL -destkeystore NY.p12 -deststoretype PKCS12',
      en: 'Turn it into a P12 with: keytool -importkeystore -srckeystore FILE -destkeystore NEW.p12 -deststoretype PKCS12',
    },
  },
  bcfks: {
    what: { da: 'et nøglelager fra BouncyCastle (BCFKS)', en: 'a keystore of BouncyCastle (BCFKS)' },
    todo: {
      da: 'Bed den, der har lavet det, om P12-filen, eller lav det om med keytool og BouncyCastles udbyder (-srcstoretype BCFKS -deststoretype PKCS12).',
      en: "Ask whoever made it for the P12 file, or turn it into one with keytool and BouncyCastle's provider (-srcstoretype BCFKS -deststoretype PKCS12).",
    },
  },
  zip: {
    what: { da: 'et arkiv (ZIP eller lignende)', en: 'an archive (ZIP or the like)' },
    todo: {
      da: 'Pak arkivet ud, og brug P12-filen, der ligger i det.',
      en: 'Unpack the archive, and use the P12 file in it.',
    },
  },
  shortcut: {
    what: { da: 'en genvej', en: 'a shortcut' },
    todo: {
      da: 'Åbn den mappe, som genvejen peger på, og brug selve filen.',
      en: 'Open the folder that the shortcut points to, and use the file itself.',
    },
  },
  office: {
    what: {
      da: 'et Office-dokument eller en mail fra Outlook (.msg)',
      en: 'an Office document or a mail of Outlook (.msg)',
    },
    todo: {
      da: 'Er filen vedhæftet eller sat ind i dokumentet, så gem den derfra, og brug den.',
      en: 'If the file is attached or inserted there, save it from there, and use it.',
    },
  },
  image: {
    what: { da: 'et billede', en: 'a picture' },
    todo: USE_P12,
  },
  program: {
    what: { da: 'et program', en: 'a program' },
    todo: { da: `Start det ikke. ${USE_P12.da}`, en: `Do not start it. ${USE_P12.en}` },
  },
  zeros: {
    what: { da: 'tom indeni: den består kun af nuller', en: 'empty inside: it holds nothing but zeros' },
    todo: {
      da: 'Det sker efter et nedbrud, eller når en mappe ikke er synkroniseret færdig. Hent filen igen, eller vent, til den er på plads.',
      en: 'That happens after a crash, or while a folder is not fully synchronised. Fetch the file again, or wait until it is in place.',
    },
  },
  'lfs-pointer': {
    what: {
      da: 'en henvisning fra Git LFS, ikke selve filen',
      en: 'a pointer of Git LFS, not the file itself',
    },
    todo: {
      da: 'Kør git lfs pull i den mappe, og prøv igen.',
      en: 'Run git lfs pull in that folder, and try again.',
    },
  },
  'apple-double': {
    what: {
      da: 'en hjælpefil fra en Mac (AppleDouble), ikke selve filen',
      en: 'a companion file of a Mac (AppleDouble), not the file itself',
    },
    todo: {
      da: 'Brug filen med samme navn uden ._ foran.',
      en: 'Use the file of the same name without ._ in front.',
    },
  },
  mail: {
    what: {
      da: 'en gemt mail, og der er ikke netop ét certifikat vedhæftet',
      en: 'a saved mail, and it does not have exactly one certificate attached',
    },
    todo: {
      da: 'Åbn mailen, gem den vedhæftede P12-fil, og brug den.',
      en: 'Open the mail, save the P12 file that is attached, and use that.',
    },
  },
  'encrypted-message': {
    what: {
      da: 'en krypteret besked, som kun modtageren kan åbne',
      en: 'an encrypted message, which only its recipient can open',
    },
    todo: {
      da: 'Åbn beskeden i dit mailprogram, gem den vedhæftede P12-fil, og brug den.',
      en: 'Open the message in your mail program, save the P12 file that is attached, and use that.',
    },
  },
  'signed-message': {
    what: {
      da: 'en underskrevet besked; certifikatet i den er afsenderens, ikke jeres',
      en: "a signed message; the certificate in it is the sender's, not yours",
    },
    todo: {
      da: 'Åbn beskeden i dit mailprogram, gem den vedhæftede P12-fil, og brug den.',
      en: 'Open the message in your mail program, save the P12 file that is attached, and use that.',
    },
  },
  'private-key': {
    what: { da: 'en privat nøgle uden certifikat', en: 'a private key without a certificate' },
    todo: { da: `Giv den aldrig til nogen. ${USE_P12.da}`, en: `Never give it to anybody. ${USE_P12.en}` },
  },
  'public-key': {
    what: {
      da: 'den offentlige nøgle alene, uden certifikatet om den',
      en: 'the public key alone, without the certificate around it',
    },
    todo: {
      da: `Modtagerregistret vil have hele certifikatet. ${USE_P12.da}`,
      en: `The recipient register wants the whole certificate. ${USE_P12.en}`,
    },
  },
  request: {
    what: {
      da: 'en anmodning om et certifikat (CSR), ikke certifikatet',
      en: 'a request for a certificate (CSR), not the certificate',
    },
    todo: {
      da: 'Brug det certifikat, som blev udstedt på anmodningen.',
      en: 'Use the certificate that was issued on the request.',
    },
  },
  crl: {
    what: { da: 'en liste over spærrede certifikater (CRL)', en: 'a list of revoked certificates (CRL)' },
    todo: USE_P12,
  },
  text: {
    what: { da: 'almindelig tekst', en: 'plain text' },
    todo: USE_P12,
  },
  other: {
    what: { da: 'af en ukendt slags', en: 'of an unknown kind' },
    todo: USE_P12,
  },
}

/** What a file is instead, to stand behind "it is". */
export const mistakenFor = {
  da: (found: Mistaken): string => MISTAKEN[found].what.da,
  en: (found: Mistaken): string => MISTAKEN[found].what.en,
}

const REMEDY_WORDS: Bilingual<Readonly<Record<Remedy, string>>> = {
  'own-certificate': {
    da: `Det er udstederens certifikat, ikke jeres. ${USE_P12.da}`,
    en: `It is the issuer's certificate, not yours. ${USE_P12.en}`,
  },
  rehearsal: {
    da: 'Filen er fra en øvelse. Brug filen fra den rigtige bestilling.',
    en: 'The file is from a rehearsal. Use the file of the real order.',
  },
  clock: {
    da: 'Se efter, om computerens dato og ur er rigtige. Er de det, så vent til den dag, certifikatet gælder fra. Et nyt certifikat hjælper ikke.',
    en: "Check this computer's date and time. If they are right, wait until the day from which the certificate is valid. A new certificate does not help.",
  },
  cvr: {
    da: 'Se efter, om --cvr er skrevet rigtigt. Er det certifikatets CVR-nummer, der er jeres, så ret --cvr; ellers er det en anden organisations fil.',
    en: "Check that --cvr is typed right. If the certificate's CVR number is yours, correct --cvr; otherwise the file belongs to another organisation.",
  },
  organisation: {
    da: 'Se efter, om --org er skrevet, som navnet står i certifikatet. Er det jeres organisation, så ret --org; ellers er det en anden organisations fil.',
    en: 'Check that --org is typed as the name stands in the certificate. If it is your organisation, correct --org; otherwise the file belongs to another one.',
  },
  'test-certificate': {
    da: 'Brug filen fra produktion. Er det et testcertifikat, du vil have, så skriv --environment devtest4.',
    en: 'Use the file from production. If a test certificate is what you want, write --environment devtest4.',
  },
  'production-certificate': {
    da: 'Certifikatet er fra produktion: udelad --environment, hvis det er det, du vil have.',
    en: 'The certificate is from production: leave out --environment if that is what you want.',
  },
  'fetch-again': {
    da: 'Noget i certifikatet er ændret. Hent filen igen der, hvor du fik den.',
    en: 'Something in the certificate was changed. Fetch the file again from where you got it.',
  },
  'from-portal': USE_P12,
  order: {
    da: 'Bestil et OCES-systemcertifikat i MitID Erhverv: dette kan ikke rettes.',
    en: 'Order an OCES system certificate in MitID Erhverv: this one cannot be mended.',
  },
}

const UNSUPPORTED: Bilingual<Readonly<Record<UnsupportedPart, string>>> = {
  cipher: { da: 'krypteringen', en: 'the encryption' },
  'key-derivation': { da: 'nøgleberegningen', en: 'the key derivation' },
  mac: { da: 'kontroltallet (MAC)', en: 'the checksum (MAC)' },
  container: { da: 'indpakningen', en: 'the wrapping' },
  'certificate-bag': { da: 'certifikattypen', en: 'the kind of certificate' },
}

const OPTIONS: Bilingual<Readonly<Record<ExpectedOption, string>>> = {
  thumbprint: {
    da: 'Skriv et aftryk: 40 tegn (SHA-1) eller 64 tegn (SHA-256), 0-9 og a-f.',
    en: 'Give a thumbprint: 40 characters (SHA-1) or 64 (SHA-256), 0-9 and a-f.',
  },
  cvr: { da: 'Skriv CVR-nummeret med 8 cifre.', en: 'Give the CVR number with its 8 digits.' },
  'one-code-source': {
    da: 'Brug kun én af --password-file og --password-stdin.',
    en: 'Use only one of --password-file and --password-stdin.',
  },
  'new-folder': {
    da: 'Skriv navnet på en mappe. Programmet giver selv filerne i den deres navne.',
    en: 'Give the name of a folder. The program names the files in it by itself.',
  },
  'one-file': { da: 'Brug valget med én fil ad gangen.', en: 'Use this option with one file at a time.' },
  'pem-for-chain': {
    da: 'Udelad --format: flere certifikater kan kun stå i en .pem-fil.',
    en: 'Leave --format out: only a .pem file can hold several certificates.',
  },
}

const megabytes = {
  da: (bytes: number): string => (bytes / 1_048_576).toLocaleString('da-DK', { maximumFractionDigits: 1 }),
  en: (bytes: number): string => (bytes / 1_048_576).toLocaleString('en-GB', { maximumFractionDigits: 1 }),
}

const list = {
  da: (candidates: readonly Candidate[]): string =>
    candidates
      .map(
        ({ name, notAfter, sha1 }) =>
          `  ${printable(name)}, gyldigt til ${notAfter.slice(0, 10)}, aftryk ${sha1}`,
      )
      .join('\n'),
  en: (candidates: readonly Candidate[]): string =>
    candidates
      .map(
        ({ name, notAfter, sha1 }) =>
          `  ${printable(name)}, valid until ${notAfter.slice(0, 10)}, thumbprint ${sha1}`,
      )
      .join('\n'),
}
