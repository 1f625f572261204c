import { Certificate } from './certificate/certificate.ts'

/**
 * The certificate as the recipient register takes it: DER, the leaf alone, byte for byte as it lay in the file. It is
 * parsed anew, so that what leaves here is one certificate and nothing behind it.
 */
export function toCer(opened: { leaf: Certificate }): Uint8Array {
  const { der, sha256 } = opened.leaf
  const copy = new Uint8Array(der)
  const again = new Certificate(copy)
  if (again.der.length !== copy.length || again.sha256 !== sha256) {
    throw new Error('a certificate reads differently the second time')
  }
  return copy
}
