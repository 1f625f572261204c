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

const NOTHING_WRITTEN = 'Your file is untouched, and no .cer file was written.'
const FETCH_AGAIN = 'Fetch the file again from where you got it, and try again.'

export const conversionProblems: WordsFor<ConversionProblems> = {
  'file-unreadable': ({ path, reason }) => ({
    what: `The file ${path} cannot be read (${reasonInWords(reason)}).`,
    todo: 'Check that the name is right and that you may read the file.',
  }),
  'file-missing': ({ name, folder, isFolderThere, nearest, slip }) => ({
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
        : SLIPS[slip],
    ].join(' '),
  }),
  'code-on-command-line': (facts) => ({
    what:
      'option' in facts
        ? `It looks as if the code was written on the command line after ${facts.option}. It is not shown here.`
        : `Word no. ${facts.word} is not a file, and it may be the code. That is why it is not shown here.`,
    todo: 'Never write the code on the command line; other programs can see it. Leave it out and you are asked for it, or put it in a file and use --password-file FILE. If it is the name of a file, write it with its ending, such as AltID.p12.',
    safe: NOTHING_WRITTEN,
  }),
  'code-unusable': ({ found }) => ({
    what: `The file with the code is not plain text: it is ${MISTAKEN[found].what}.`,
    todo: 'Put the code alone in a text file, made with Notepad for example.',
    safe: NOTHING_WRITTEN,
  }),
  'conversion-stopped': () => ({
    what: 'You stopped.',
    todo: 'Run the command again when you have the code.',
    safe: 'The files that were not done are untouched.',
  }),
  'not-a-file': ({ path, found }) => ({
    what: `${path} is ${FOUND[found]}, not a file.`,
    todo: 'Give the name of the certificate file itself, such as "AltID.p12".',
  }),
  'nothing-in-folder': ({ folder }) => ({
    what: `There are no certificate files in the folder ${folder}.`,
    todo: 'See whether it is the right folder. The files end in .p12, .pfx or .cer, for example.',
  }),
  'file-too-big': ({ path, bytes, limit }) => ({
    what: `The file ${path} has ${megabytes(bytes)} MB. A certificate file has ${megabytes(limit)} MB at most.`,
    todo: 'Check that it is the right file. A certificate from MitID Erhverv has less than 0.1 MB.',
  }),
  malformed: ({ defect, offset }) => ({
    ...(isTold(defect)
      ? CHANGED[defect]
      : {
          what: `The file is damaged: ${DEFECTS[defect]}${offset === undefined ? '' : ` (at byte ${offset})`}.`,
          todo: FETCH_AGAIN,
        }),
    safe: NOTHING_WRITTEN,
  }),
  'not-a-certificate-file': ({ found }) => ({
    what: `The file is not a certificate file: it is ${MISTAKEN[found].what}.`,
    todo: MISTAKEN[found].todo,
    safe: NOTHING_WRITTEN,
  }),
  unsupported: ({ what, algorithm }) => ({
    what: `The file was made with something that this program cannot open: ${UNSUPPORTED[what]} ${algorithm}.`,
    todo: 'Open the file in the program that made it, and save it again as P12 (PFX) with AES-256.',
    safe: NOTHING_WRITTEN,
  }),
  'password-needed': () => ({
    what: 'The certificate in the file is locked with a code.',
    todo: 'Type the code when you are asked, or put it in a file and use --password-file.',
    safe: NOTHING_WRITTEN,
  }),
  'wrong-password': ({ mac, given }) => ({
    what: `${
      mac === 'differs' ? 'The code does not fit the file.' : 'The code does not open the file.'
    }${given ? sayShape(given) : ''}`,
    todo: 'Try again. The code from MitID Erhverv has 12 characters, full stops and commas among them. If you are sure of the code, the file is damaged: fetch it again.',
    safe: NOTHING_WRITTEN,
  }),
  'too-expensive': ({ what, asked, limit }) => ({
    what:
      what === 'iterations'
        ? `The file asks for ${asked.toLocaleString('en-GB')} rounds of work to be opened. The limit is ${limit.toLocaleString('en-GB')}.`
        : `The file asks for ${megabytes(asked)} MB of memory to be opened. The limit is ${megabytes(limit)} MB.`,
    todo: 'No ordinary program makes a file that heavy. Ask whoever gave it to you what it is.',
    safe: NOTHING_WRITTEN,
  }),
  'no-certificate': () => ({
    what: 'There is no certificate in the file.',
    todo: 'Use the file that MitID Erhverv gave you; its name ends in .p12.',
  }),
  'no-matching-certificate': ({ certificates }) => ({
    what: `None of the certificates in the file belongs to the private key in it.\n${list(certificates)}`,
    todo: 'Use the file that MitID Erhverv gave you, or choose a certificate with --select and its thumbprint.',
    safe: NOTHING_WRITTEN,
  }),
  'only-issuers': ({ certificates }) => ({
    what: `The file holds the issuers' certificates alone; yours is missing.\n${list(certificates)}`,
    todo: USE_P12,
    safe: NOTHING_WRITTEN,
  }),
  ambiguous: ({ candidates }) => ({
    what: `There are several certificates in the file, and nothing tells which one you want.\n${list(candidates)}`,
    todo: 'Choose one with --select and its thumbprint.',
    safe: NOTHING_WRITTEN,
  }),
  'not-selectable': ({ thumbprint, candidates }) => ({
    what: `No certificate in the file has the thumbprint ${thumbprint}.\n${list(candidates)}`,
    todo: 'Copy one of the thumbprints above to --select.',
    safe: NOTHING_WRITTEN,
  }),
  'chain-missing': () => ({
    what: "The issuers' certificates are not in the file, so --chain has nothing to add.",
    todo: 'Leave --chain out. The recipient register wants the certificate alone.',
    safe: NOTHING_WRITTEN,
  }),
  'wrong-certificate': ({ failed }) => ({
    what: `The certificate is not the one that the recipient register wants:\n${failed.map((check) => `  ${sayCheck(check)}`).join('\n')}`,
    todo: `${remediesFor(failed)
      .map((remedy) => REMEDY_WORDS[remedy])
      .join(' ')} To write the file nevertheless, use --any.`,
    safe: NOTHING_WRITTEN,
  }),
  'convert-option': ({ option, expected }) => ({
    what: `${option} cannot be used like that.`,
    todo: OPTIONS[expected],
  }),
}

const FOUND = {
  directory: 'a folder',
  pipe: 'a pipe (FIFO)',
  device: 'a device',
  socket: 'a socket',
} as const

/** What was done to the file on its way, said before the word damaged is. */
type Told = 'empty' | 'truncated' | 'few-missing' | 'line-ends' | 'replaced'

const AS_TEXT =
  'Fetch the original file again. If it must be sent, put it in a ZIP file first, or use a binary transfer (FTP: binary).'

const CHANGED: Readonly<Record<Told, { what: string; todo: string }>> = {
  empty: { what: 'The file is empty: there are 0 bytes in it.', todo: FETCH_AGAIN },
  truncated: {
    what: 'The file is not whole: its end is missing, as when a transfer is interrupted.',
    todo: FETCH_AGAIN,
  },
  'few-missing': {
    what: 'A few bytes are missing in the file: it was probably sent as text by a program that changes line ends, or cut short.',
    todo: AS_TEXT,
  },
  'line-ends': {
    what: 'The file was sent or saved as text: a program changed the line ends in it, and that cannot be undone.',
    todo: AS_TEXT,
  },
  replaced: {
    what: 'The file was saved as text: a program threw away the bytes that it could not show and put � in their place. They cannot be had back.',
    todo: AS_TEXT,
  },
}

function isTold(defect: Defect): defect is Told {
  return Object.hasOwn(CHANGED, defect)
}

const DEFECTS: Readonly<Record<Exclude<Defect, Told>, string>> = {
  length: 'a length in it does not fit what it holds',
  nesting: 'it is wrapped into itself more times than any real file is',
  'too-many-elements': 'it has more parts than any real file has',
  structure: 'its contents are not in the order of such a file',
  version: 'it has a version that does not exist',
  number: 'a number in it makes no sense',
  mac: 'its checksum (MAC) is not as it must be',
  'trailing-bytes': 'something lies behind its end',
  'trailing-bytes-without-mac': 'something lies behind its end, and its checksum (MAC) is missing',
  encryption: 'what it says of its encryption does not fit together',
  undecryptable: 'the code is right, but the contents cannot be unlocked with it',
  certificate: 'a certificate in it cannot be read',
  base64: 'the text in it is not valid Base-64',
}

const SLIPS: Readonly<Record<NonNullable<FileMissing['slip']>, string>> = {
  address: 'Fetch the file first, and give its name.',
  pattern: 'No file fits the pattern.',
  quoted: 'There are quotes in the name itself: write it without them.',
}

/** What is odd about a code, without showing it. */
function sayShape({ characters, lines }: CodeShape): string {
  if (characters === 0 && lines === 0) return ' The code that was tried is empty.'
  return ` The code that was tried has ${characters} characters${lines > 1 ? `, and there are ${lines} lines` : ''}.`
}

const USE_P12 = 'Use the file that MitID Erhverv gave you; its name ends in .p12.'

const MISTAKEN: Readonly<Record<Mistaken, { what: string; todo: string }>> = {
  pdf: { what: 'a PDF', todo: USE_P12 },
  html: {
    what: 'a web page (HTML or XML)',
    todo: 'The page was probably saved instead of the certificate, perhaps because you were logged out. Log in, and fetch the file again.',
  },
  json: {
    what: "a program's answer (JSON), and there is no certificate in it",
    todo: 'Read the answer in a text editor: it is probably an error message. Fetch the file again.',
  },
  jks: {
    what: 'a Java keystore (JKS)',
    todo: 'Turn it into a P12 with: keytool -importkeystore -srckeystore FILE -destkeystore NEW.p12 -deststoretype PKCS12',
  },
  bcfks: {
    what: 'a keystore of BouncyCastle (BCFKS)',
    todo: "Ask whoever made it for the P12 file, or turn it into one with keytool and BouncyCastle's provider (-srcstoretype BCFKS -deststoretype PKCS12).",
  },
  zip: { what: 'an archive (ZIP or the like)', todo: 'Unpack the archive, and use the P12 file in it.' },
  shortcut: {
    what: 'a shortcut',
    todo: 'Open the folder that the shortcut points to, and use the file itself.',
  },
  office: {
    what: 'an Office document or a mail of Outlook (.msg)',
    todo: 'If the file is attached or inserted there, save it from there, and use it.',
  },
  image: { what: 'a picture', todo: USE_P12 },
  program: { what: 'a program', todo: `Do not start it. ${USE_P12}` },
  zeros: {
    what: 'empty inside: it holds nothing but zeros',
    todo: 'That happens after a crash, or while a folder is not fully synchronised. Fetch the file again, or wait until it is in place.',
  },
  'lfs-pointer': {
    what: 'a pointer of Git LFS, not the file itself',
    todo: 'Run git lfs pull in that folder, and try again.',
  },
  'apple-double': {
    what: 'a companion file of a Mac (AppleDouble), not the file itself',
    todo: 'Use the file of the same name without ._ in front.',
  },
  mail: {
    what: 'a saved mail, and it does not have exactly one certificate attached',
    todo: 'Open the mail, save the P12 file that is attached, and use that.',
  },
  'encrypted-message': {
    what: 'an encrypted message, which only its recipient can open',
    todo: 'Open the message in your mail program, save the P12 file that is attached, and use that.',
  },
  'signed-message': {
    what: "a signed message; the certificate in it is the sender's, not yours",
    todo: 'Open the message in your mail program, save the P12 file that is attached, and use that.',
  },
  'private-key': {
    what: 'a private key without a certificate',
    todo: `Never give it to anybody. ${USE_P12}`,
  },
  'public-key': {
    what: 'the public key alone, without the certificate around it',
    todo: `The recipient register wants the whole certificate. ${USE_P12}`,
  },
  request: {
    what: 'a request for a certificate (CSR), not the certificate',
    todo: 'Use the certificate that was issued on the request.',
  },
  crl: { what: 'a list of revoked certificates (CRL)', todo: USE_P12 },
  text: { what: 'plain text', todo: USE_P12 },
  other: { what: 'of an unknown kind', todo: USE_P12 },
}

const REMEDY_WORDS: Readonly<Record<Remedy, string>> = {
  'own-certificate': `It is the issuer's certificate, not yours. ${USE_P12}`,
  rehearsal: 'The file is from a rehearsal. Use the file of the real order.',
  clock:
    "Check this computer's date and time. If they are right, wait until the day from which the certificate is valid. A new certificate does not help.",
  cvr: "Check that --cvr is typed right. If the certificate's CVR number is yours, correct --cvr; otherwise the file belongs to another organisation.",
  organisation:
    'Check that --org is typed as the name stands in the certificate. If it is your organisation, correct --org; otherwise the file belongs to another one.',
  'test-certificate':
    'Use the file from production. If a test certificate is what you want, write --environment devtest4.',
  'production-certificate':
    'The certificate is from production: leave out --environment if that is what you want.',
  'fetch-again': 'Something in the certificate was changed. Fetch the file again from where you got it.',
  'from-portal': USE_P12,
  order: 'Order an OCES system certificate in MitID Erhverv: this one cannot be mended.',
}

const UNSUPPORTED: Readonly<Record<UnsupportedPart, string>> = {
  cipher: 'the encryption',
  'key-derivation': 'the key derivation',
  mac: 'the checksum (MAC)',
  container: 'the wrapping',
  'certificate-bag': 'the kind of certificate',
}

const OPTIONS: Readonly<Record<ExpectedOption, string>> = {
  thumbprint: 'Give a thumbprint: 40 characters (SHA-1) or 64 (SHA-256), 0-9 and a-f.',
  cvr: 'Give the CVR number with its 8 digits.',
  'one-code-source': 'Use only one of --password-file and --password-stdin.',
  'new-folder': "Give the name of a folder. The file's own name decides what the result is called.",
  'one-file': 'Use this option with one file at a time.',
  'pem-for-chain': 'Leave --format out: only a .pem file can hold several certificates.',
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toLocaleString('en-GB', { maximumFractionDigits: 1 })
}

function list(candidates: readonly Candidate[]): string {
  return candidates
    .map(
      ({ name, notAfter, sha1 }) =>
        `  ${printable(name)}, valid until ${notAfter.slice(0, 10)}, thumbprint ${sha1}`,
    )
    .join('\n')
}
