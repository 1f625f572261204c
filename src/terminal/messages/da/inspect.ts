import type { Protection } from '../../../conversion/container.ts'
import type { InspectWords } from '../inspect.ts'

export const inspectWords: InspectWords = {
  labels: {
    file: 'Filen',
    certificates: 'Certifikater',
    key: 'Privat nøgle',
    mac: 'Kontroltal (MAC)',
    more: 'Desuden',
  },
  pkcs12: ({ encoding }, bytes) => `P12 (PKCS#12, ${encoding}), ${bytes.toLocaleString('da-DK')} byte`,
  forms: {
    der: 'certifikat (.cer, DER), som modtagerregistret vil have det',
    pem: 'certifikat som tekst (PEM); modtagerregistret vil have DER, brug convert',
    base64: 'certifikat som tekst (Base-64); modtagerregistret vil have DER, brug convert',
    p7b: 'samling af certifikater (P7B); modtagerregistret vil have ét i DER, brug convert',
  },
  inTheClear: (count) => `${count}, som alle kan læse uden koden`,
  locked: (protection) => `låst: ${sayProtection(protection)}`,
  keyInTheClear: 'IKKE LÅST: enhver, der får filen, har nøglen',
  noKey: 'ingen',
  mac: (mac) =>
    mac.scheme === 'unsupported'
      ? `med en metode, som programmet ikke kender (${mac.algorithm})`
      : `${mac.hash}${mac.scheme === 'PBMAC1' ? ' (PBMAC1)' : ''}, ${mac.iterations.toLocaleString('da-DK')} gentagelser`,
  noMac: 'intet: en forkert kode kan ikke kendes fra en rigtig på filen som helhed',
  otherBags: {
    crl: 'en liste over spærrede certifikater',
    secret: 'en hemmelighed',
    sdsi: 'et SDSI-certifikat',
    unknown: 'noget ukendt',
  },
  trailingBytes: (count) => `${count} byte efter filens slutning`,
  privateKeyBeside: 'en PRIVAT NØGLE som læsbar tekst; giv aldrig filen til nogen',
  lockedVerdict:
    'Certifikaterne er låst. Giv koden med --password-file eller --password-stdin for at se, hvad der er i filen.',
}

function sayProtection({ cipher, derivation, iterations }: Protection): string {
  const rounds = iterations === undefined ? undefined : `${iterations.toLocaleString('da-DK')} gentagelser`
  return [cipher, derivation, rounds].filter((part) => part !== undefined).join(', ')
}
