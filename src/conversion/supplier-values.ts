import { equal, fromHex, toBase64 } from './bytes.ts'
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
  return {
    x509Hash: toBase64(fromHex(leaf.sha256)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''),
    x5c: path.filter(isNoAnchor).map(({ der }) => toBase64(der)),
  }
}

/** An anchor is issued by itself. */
function isNoAnchor({ subject, issuer }: Certificate): boolean {
  return !equal(subject.raw, issuer.raw)
}
