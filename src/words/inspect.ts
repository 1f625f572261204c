import type { Protection, ContainerFacts } from '../conversion/container.ts'
import type { Form } from '../conversion/sniff.ts'
import { type Bilingual, words } from './words.ts'

/** The words about a file: what it is and how it is protected. */
export const inspectWords = words({
  labels: {
    file: { da: 'Filen', en: 'The file' },
    certificates: { da: 'Certifikater', en: 'Certificates' },
    key: { da: 'Privat nøgle', en: 'Private key' },
    mac: { da: 'Kontroltal (MAC)', en: 'Checksum (MAC)' },
    more: { da: 'Desuden', en: 'Besides' },
  },
  /** `bytes`: the file's size. */
  pkcs12: {
    da: ({ encoding }: ContainerFacts, bytes: number) =>
      `P12 (PKCS#12, ${encoding}), ${bytes.toLocaleString('da-DK')} byte`,
    en: ({ encoding }: ContainerFacts, bytes: number) =>
      `P12 (PKCS#12, ${encoding}), ${bytes.toLocaleString('en-GB')} bytes`,
  },
  forms: {
    der: {
      da: 'certifikat (.cer, DER), som modtagerregistret vil have det',
      en: 'certificate (.cer, DER), as the recipient register wants it',
    },
    pem: {
      da: 'certifikat som tekst (PEM); modtagerregistret vil have DER, brug convert',
      en: 'certificate as text (PEM); the recipient register wants DER, use convert',
    },
    base64: {
      da: 'certifikat som tekst (Base-64); modtagerregistret vil have DER, brug convert',
      en: 'certificate as text (Base-64); the recipient register wants DER, use convert',
    },
    p7b: {
      da: 'samling af certifikater (P7B); modtagerregistret vil have ét i DER, brug convert',
      en: 'set of certificates (P7B); the recipient register wants one in DER, use convert',
    },
  } satisfies Bilingual<Record<Form, string>>,
  inTheClear: {
    da: (count: number) => `${count}, som alle kan læse uden koden`,
    en: (count: number) => `${count} that anybody can read without the code`,
  },
  locked: {
    da: (protection: Protection) => `låst: ${sayProtection.da(protection)}`,
    en: (protection: Protection) => `locked: ${sayProtection.en(protection)}`,
  },
  keyInTheClear: {
    da: 'IKKE LÅST: enhver, der får filen, har nøglen',
    en: 'NOT LOCKED: whoever gets the file has the key',
  },
  noKey: { da: 'ingen', en: 'none' },
  mac: {
    da: (mac: NonNullable<ContainerFacts['mac']>) =>
      mac.scheme === 'unsupported'
        ? `med en metode, som programmet ikke kender (${mac.algorithm})`
        : `${mac.hash}${mac.scheme === 'PBMAC1' ? ' (PBMAC1)' : ''}, ${mac.iterations.toLocaleString('da-DK')} gentagelser`,
    en: (mac: NonNullable<ContainerFacts['mac']>) =>
      mac.scheme === 'unsupported'
        ? `by a method that this program does not know (${mac.algorithm})`
        : `${mac.hash}${mac.scheme === 'PBMAC1' ? ' (PBMAC1)' : ''}, ${mac.iterations.toLocaleString('en-GB')} rounds`,
  },
  noMac: {
    da: 'intet: en forkert kode kan ikke kendes fra en rigtig på filen som helhed',
    en: 'none: on the file as a whole, a wrong code cannot be told from a right one',
  },
  otherBags: {
    crl: { da: 'en liste over spærrede certifikater', en: 'a list of revoked certificates' },
    secret: { da: 'en hemmelighed', en: 'a secret' },
    sdsi: { da: 'et SDSI-certifikat', en: 'an SDSI certificate' },
    unknown: { da: 'noget ukendt', en: 'something unknown' },
  } satisfies Bilingual<Record<ContainerFacts['otherBags'][number], string>>,
  trailingBytes: {
    da: (count: number) => `${count} byte efter filens slutning`,
    en: (count: number) => `${count} bytes behind the end of the file`,
  },
  privateKeyBeside: {
    da: 'en PRIVAT NØGLE som læsbar tekst; giv aldrig filen til nogen',
    en: 'a PRIVATE KEY as readable text; never give the file to anybody',
  },
  /** The certificates are locked and there is no code to open them with. */
  lockedVerdict: {
    da: 'Certifikaterne er låst. Giv koden med --password-file eller --password-stdin for at se, hvad der er i filen.',
    en: 'The certificates are locked. Give the code with --password-file or --password-stdin to see what is in the file.',
  },
})
export type InspectWords = ReturnType<typeof inspectWords>

const sayProtection = {
  da: ({ cipher, derivation, iterations }: Protection): string => {
    const rounds = iterations === undefined ? undefined : `${iterations.toLocaleString('da-DK')} gentagelser`
    return [cipher, derivation, rounds].filter((part) => part !== undefined).join(', ')
  },
  en: ({ cipher, derivation, iterations }: Protection): string => {
    const rounds = iterations === undefined ? undefined : `${iterations.toLocaleString('en-GB')} rounds`
    return [cipher, derivation, rounds].filter((part) => part !== undefined).join(', ')
  },
}
