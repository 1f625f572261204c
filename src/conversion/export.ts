import { toBase64 } from './bytes.ts'
import type { Certificate } from './certificate/certificate.ts'

/** PEM, certificates only, in the order given, with the line ends that every reader takes. */
export function toPem(certificates: readonly Certificate[]): string {
  return certificates.map(({ der }) => pemBlock(der)).join('')
}

function pemBlock(der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
