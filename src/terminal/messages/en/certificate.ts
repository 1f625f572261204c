import type { Check } from '../../../conversion/check.ts'
import type { ChainEnd } from '../../../conversion/certificate/chain.ts'
import type { UndoStep } from '../../../conversion/undo.ts'
import type { CodeProof, KeyDoubt } from '../../../conversion/code-proof.ts'
import type { CertificateWords } from '../certificate.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "4 December 2028", on this computer's own calendar, as Windows shows it. */
function day(iso: string): string {
  const date = new Date(iso)
  return `${date.getDate()} ${MONTHS[date.getMonth()] ?? ''} ${date.getFullYear()}`
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

const TYPES: CertificateWords['types'] = {
  system: 'OCES system certificate',
  organisation: 'OCES organisation certificate',
  employee: 'OCES employee certificate',
  qualified: 'qualified certificate',
  oces2: 'OCES2 certificate from before MitID Erhverv',
  authority: "an issuer's certificate (CA)",
  other: 'not an OCES certificate that this program knows',
}

const ENVIRONMENTS: CertificateWords['environments'] = {
  production: 'production',
  cti: 'test (pre-production, cti)',
  st: 'internal test of Digitaliseringsstyrelsen (st)',
  rehearsal: 'rehearsal',
  unknown: 'unknown',
}

const WHERE = {
  production: 'production',
  devtest4: 'the test environment devtest4',
  integration: 'the test environment integration',
  rehearsal: 'a rehearsal',
} as const

export const certificateWords: CertificateWords = {
  labels: {
    name: 'Certificate name',
    organisation: 'Organisation',
    type: 'Type',
    environment: 'Environment',
    validity: 'Valid',
    emails: 'E-mail',
    issuer: 'Issuer',
    serial: 'Serial number',
    sha1: 'Thumbprint (SHA-1)',
    sha256: 'Thumbprint (SHA-256)',
    code: 'The code',
  },
  types: TYPES,
  environments: ENVIRONMENTS,
  outcomes: { passed: 'OK', failed: 'WRONG', noted: 'Note' },
  cvr: (cvr) => `CVR ${cvr}`,
  validity: (notBefore, notAfter, daysLeft) =>
    daysLeft < 0
      ? `from ${day(notBefore)} to ${day(notAfter)} (expired)`
      : `from ${day(notBefore)} to ${day(notAfter)} (${days(daysLeft)} left)`,
  check: sayCheck,
  notChecked:
    "Not looked into: whether the certificate has been revoked. See the certificate's status in MitID Erhverv. On Windows, certutil -verify -urlfetch FILE.cer answers too.",
  verdict: (right, environment = 'production') => {
    if (!right) return 'Right for the AltID recipient register: NO, see the lines with WRONG.'
    return environment === 'production'
      ? 'Right for the AltID recipient register: yes.'
      : environment === 'rehearsal'
        ? 'Right for a rehearsal. The AltID recipient register cannot use it.'
        : `A test certificate: right for ${WHERE[environment]}, and only there. The AltID recipient register in production cannot use it.`
  },
  code: sayCode,
  asking: {
    code: 'The code of the file (it is not shown as you type; Enter: skip the file)',
    again: 'The code does not fit. Try again (it is not shown as you type)',
    which: 'There are several certificates in the file:',
    until: 'valid until',
    number: 'Which one do you want? Type its number',
  },
  working: {
    first: 'The file is locked so that opening it takes a while …',
    next: (seconds) => `… still working (${seconds} seconds)`,
  },
  undone: (steps) =>
    `Note: the file was ${steps.map((step) => UNDONE[step]).join(' and ')}. That is undone here, but the file itself is unchanged: use the original if it is needed anywhere else.`,
  fromMail: (attachment) =>
    `Note: the file is a saved mail. The file ${attachment === '' ? '' : `"${attachment}" `}that is attached was taken out of it. If a P12 file lies in a mail, save it in a safe place, and delete the mail.`,
  holdsPrivateKey: (file) =>
    `WARNING: ${file} holds the private key. Never upload it, and never send it to anybody.`,
  written: (path) => `The certificate was written: ${path}`,
  alreadyDer: (path, right) =>
    right
      ? `The file is already what the recipient register wants: ${path}`
      : `The file is there already: ${path}`,
  writtenAnyway:
    'WARNING: The file was written because you asked for it with --any. The recipient register does not want it.',
  nextStepsHeading: 'What remains for you',
  nextSteps: ({ cer, p12, environment = 'production' }) => [
    environment === 'production'
      ? `Upload ${cer} in the AltID recipient register at modtager.tegnebog.dk.${p12 ? ' Never upload the P12 file: it holds the private key.' : ''}`
      : `Use ${cer} in ${WHERE[environment]}. The recipient register in production wants a certificate from production.`,
    ...(p12 ? ['Keep the P12 file and the code apart, in a vault, and never send them in a mail.'] : []),
    'Read at digitaliser.dk/altid how to connect your system to AltID.',
    'If you need help, write to AltID@digst.dk.',
  ],
}

const UNDONE: Readonly<Record<UndoStep, string>> = {
  'byte-order-mark': 'saved by a text editor (with a mark in front)',
  utf8: 'saved as text in UTF-8',
  utf16: 'saved as text in UTF-16',
  'line-ends': 'sent or saved as text, so that its line ends were changed',
  'key-vault': "wrapped in a program's answer (JSON, as from Azure Key Vault)",
  escaped: 'copied from a program, so that its line ends stood as \\n',
  quoted: 'quoted by a mail (lines with >)',
  typography: 'changed by a word processor (long dashes or special spaces)',
  'data-url': 'written as a data URL',
  base64url: 'written as Base64url',
  hex: 'written as hexadecimal digits',
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
        ? `The certificate belongs to ${WHERE[check.expected]}.`
        : sayForeignEnvironment(check)
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
        ? `The key is ${keyName(check)}.`
        : `The key is ${keyName(check)}. OCES certificates usually have RSA with 3072 bits.`
  }
}

const keyName = ({ type, bits }: { type: string; bits?: number }) =>
  `${type.toUpperCase()}${bits === undefined ? '' : ` with ${bits} bits`}`

const VALIDITY = {
  valid: (_: string, notAfter: string, daysLeft: number) =>
    `The certificate is valid until ${day(notAfter)}, ${days(daysLeft)} left.`,
  expired: (_: string, notAfter: string) => `The certificate expired on ${day(notAfter)}.`,
  'not-yet': (notBefore: string) => `The certificate is valid only from ${day(notBefore)}.`,
} as const

function sayType({ found }: Extract<Check, { check: 'type' }>): string {
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
}

const CHAIN: Readonly<Record<ChainEnd | 'authority-expired', string>> = {
  'pinned-root': "The signatures hold all the way to the Danish state's root certificate",
  'pinned-key': "The signature holds, compared with the Danish state's known key",
  'unknown-root': "The certificate was issued under a root certificate that is not the Danish state's",
  'issuer-missing': 'The issuer is not the Danish state, or its certificate is missing from the file',
  'bad-signature': "The signature on the certificate is not the issuer's",
  'issuer-not-ca': "The issuer's certificate does not allow it to issue certificates",
  'not-pss': 'The certificate is signed in another way than OCES certificates are (RSASSA-PSS)',
  'authority-expired': "The signatures hold, but the issuer's certificate is not valid now",
}

function sayChain(check: Extract<Check, { check: 'chain' }>): string {
  if (check.outcome === 'passed' && check.end === 'unknown-root') {
    return "The signatures hold all the way to the rehearsal's own root certificate."
  }
  return `${CHAIN[check.end]}${check.missing === undefined ? '' : ` (${check.missing})`}.`
}

function sayForeignEnvironment({ expected, found }: Extract<Check, { check: 'environment' }>): string {
  switch (found) {
    case 'cti':
      return `The certificate is a test certificate (cti) and cannot be used in ${WHERE[expected]}. If a test certificate is what you want, use --environment devtest4.`
    case 'production':
      return `The certificate is from production and cannot be used in ${WHERE[expected]}.`
    case 'st':
      return 'The certificate is from the internal test of Digitaliseringsstyrelsen (st) and cannot be used here.'
    case 'rehearsal':
      return `The certificate is from a rehearsal with altid-order and cannot be used in ${WHERE[expected]}.`
    case 'unknown':
      return 'Nothing shows that the certificate was issued by the Danish state.'
  }
}

const KEY_DOUBTS: Readonly<Record<KeyDoubt, string>> = {
  'no-key': 'There is no private key in the file.',
  'not-its-key': 'The private key in the file belongs to another certificate.',
  'another-code':
    'The private key could not be unlocked: it is locked with another code, or that part of the file is damaged. Fetch the file again if the key is needed.',
  unsupported: 'The private key is locked in a way that this program does not know, and was not compared.',
  'too-expensive': 'The private key is locked so heavily that this program does not unlock it to compare it.',
}

const FORMS = {
  exact: '',
  composed: ' (letters such as å are written in another way in the file than you wrote them)',
  decomposed: ' (letters such as å are written in another way in the file than you wrote them)',
  trimmed: ' (without the spaces and line ends that stood around it)',
  visible: ' (without characters that do not show)',
  unquoted: ' (without the quotes around it)',
  unspaced: ' (without the spaces inside it)',
  compatible: ' (characters that look alike are written in another way in the file)',
  dashes: ' (with plain hyphens instead of long dashes)',
  'code-page-850': ' (read as the old command prompt saves text)',
  null: ' (the file has no code)',
  widened: ' (an older program wrote the code with a mistake that is known here)',
} as const

function sayCode(proof: CodeProof): string {
  switch (proof.state) {
    case 'opens':
      return `The code opens the file${FORMS[proof.form]}, and the private key belongs to the certificate.`
    case 'key-not-compared':
      return `The code fits the file${FORMS[proof.form]}. ${KEY_DOUBTS[proof.because]}`
    case 'not-tried':
      return proof.mac
        ? 'The code was not tried; it was not needed. Do try it before you put the file away.'
        : 'The code was not tried; it was not needed. The file has no checksum (MAC).'
    case 'unverifiable':
      return 'The code could not be tried: the file has no checksum (MAC) and nothing that is locked.'
  }
}
