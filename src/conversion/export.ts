import type { Certificate } from './certificate/certificate.ts'

/** PEM, certificates only, in the order given, with the line ends that every reader takes. */
export function toPem(certificates: readonly Certificate[]): string {
  return certificates.map(({ der }) => pemBlock(der)).join('')
}

function pemBlock(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex')
const DATA = Buffer.from('06092a864886f70d010701', 'hex')
const VERSION_1 = Buffer.from('020101', 'hex')
const EMPTY_SET = Buffer.from('3100', 'hex')

/** A "P7B" (RFC 5652 signedData without signers): what Windows opens as a chain. */
export function toP7b(certificates: readonly Certificate[]): Buffer {
  const signedData = wrap(0x30, [
    VERSION_1,
    EMPTY_SET,
    wrap(0x30, [DATA]),
    wrap(
      0xa0,
      certificates.map(({ der }) => der),
    ),
    EMPTY_SET,
  ])
  return wrap(0x30, [SIGNED_DATA, wrap(0xa0, [signedData])])
}

function wrap(tag: number, parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), derLength(content.length), content])
}

function derLength(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const octets = Buffer.alloc(4)
  octets.writeUInt32BE(length)
  const significant = octets.subarray(octets.findIndex((octet) => octet !== 0))
  return Buffer.concat([Buffer.from([0x80 | significant.length]), significant])
}
