/** Names for what is met in the wild and not implemented, so that a person can say what the file was made with. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.2.2', 'MD2'],
  ['1.2.840.113549.2.4', 'MD4'],
  ['1.0.10118.3.0.55', 'Whirlpool'],
  ['1.2.643.2.2.9', 'GOST R 34.11-94'],
  ['1.2.643.2.2.10', 'HMAC GOST R 34.11-94'],
  ['1.2.643.2.2.21', 'GOST 28147-89'],
  ['1.2.643.7.1.1.2.2', 'GOST R 34.11-2012 (256 bit)'],
  ['1.2.643.7.1.1.2.3', 'GOST R 34.11-2012 (512 bit)'],
  ['1.2.643.7.1.1.4.1', 'HMAC GOST R 34.11-2012 (256 bit)'],
  ['1.2.643.7.1.1.4.2', 'HMAC GOST R 34.11-2012 (512 bit)'],
  ['1.3.6.1.4.1.3029.1.2', 'Blowfish'],
  ['1.2.840.113533.7.66.10', 'CAST5'],
  ['1.2.410.200004.1.4', 'SEED'],
  ['1.3.6.1.4.1.188.7.1.1.2', 'IDEA'],
  ['1.2.840.113549.3.9', 'RC5'],
  ['1.2.840.113549.1.5.1', 'PBE-MD2-DES'],
  ['1.2.840.113549.1.5.4', 'PBE-MD2-RC2'],
  ['1.2.840.113549.1.7.2', 'PKCS#7 signedData'],
  ['1.2.840.113549.1.7.3', 'PKCS#7 envelopedData'],
  ['1.2.840.113549.1.7.4', 'PKCS#7 signedAndEnvelopedData'],
  ['1.2.840.113549.1.9.22.2', 'SDSI'],
  ['2.16.840.1.101.3.4.2.11', 'SHAKE128'],
  ['2.16.840.1.101.3.4.2.12', 'SHAKE256'],
])

/** "Blowfish (1.3.6.1.4.1.3029.1.2)", or the object identifier alone. */
export function algorithmName(oid: string): string {
  const name = NAMES.get(oid)
  return name === undefined ? oid : `${name} (${oid})`
}
