import type { Protection } from '../../../conversion/container.ts'
import type { InspectWords } from '../inspect.ts'

export const inspectWords: InspectWords = {
  labels: {
    file: 'The file',
    certificates: 'Certificates',
    key: 'Private key',
    mac: 'Checksum (MAC)',
    more: 'Besides',
  },
  pkcs12: ({ encoding }, bytes) => `P12 (PKCS#12, ${encoding}), ${bytes.toLocaleString('en-GB')} bytes`,
  forms: {
    der: 'certificate (.cer, DER), as the recipient register wants it',
    pem: 'certificate as text (PEM); the recipient register wants DER, use convert',
    base64: 'certificate as text (Base-64); the recipient register wants DER, use convert',
    p7b: 'set of certificates (P7B); the recipient register wants one in DER, use convert',
  },
  inTheClear: (count) => `${count} that anybody can read without the code`,
  locked: (protection) => `locked: ${sayProtection(protection)}`,
  keyInTheClear: 'NOT LOCKED: whoever gets the file has the key',
  noKey: 'none',
  mac: (mac) =>
    mac.scheme === 'unsupported'
      ? `by a method that this program does not know (${mac.algorithm})`
      : `${mac.hash}${mac.scheme === 'PBMAC1' ? ' (PBMAC1)' : ''}, ${mac.iterations.toLocaleString('en-GB')} rounds`,
  noMac: 'none: on the file as a whole, a wrong code cannot be told from a right one',
  otherBags: {
    crl: 'a list of revoked certificates',
    secret: 'a secret',
    sdsi: 'an SDSI certificate',
    unknown: 'something unknown',
  },
  trailingBytes: (count) => `${count} bytes behind the end of the file`,
  privateKeyBeside: 'a PRIVATE KEY as readable text; never give the file to anybody',
  lockedVerdict:
    'The certificates are locked. Give the code with --password-file or --password-stdin to see what is in the file.',
}

function sayProtection({ cipher, derivation, iterations }: Protection): string {
  const rounds = iterations === undefined ? undefined : `${iterations.toLocaleString('en-GB')} rounds`
  return [cipher, derivation, rounds].filter((part) => part !== undefined).join(', ')
}
