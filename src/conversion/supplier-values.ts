import type { Certificate } from './certificate/certificate.ts'

/** Public values that a supplier's software asks for. By HAIP 1.0; AltID's own guide decides. */
export interface SupplierValues {
  /** Client identifier after `x509_hash:`, base64url of the certificate's SHA-256. */
  x509Hash: string
  /** Base-64 of the certificate and its issuers, the trust anchor left out. */
  x5c: string[]
}

/** @param path from the certificate upwards */
export function supplierValues(leaf: Certificate, path: readonly Certificate[]): SupplierValues {
  const octets = leaf.sha256.match(/../g) ?? []
  const hash = btoa(octets.map((octet) => String.fromCharCode(parseInt(octet, 16))).join(''))
  return {
    x509Hash: hash.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''),
    x5c: path.filter(isNoAnchor).map(({ der }) => der.toString('base64')),
  }
}

/** An anchor is issued by itself. */
function isNoAnchor({ subject, issuer }: Certificate): boolean {
  return !subject.raw.equals(issuer.raw)
}
