/**
 * All the cryptography that the engine needs, so that it runs in Node and in a browser alike. `#crypto` (package.json,
 * `imports`) names the adapter: Node's knows everything, the browser's what WebCrypto and libraries have. Hashes and
 * ciphers are named as OpenSSL names them. What a file says never makes an adapter throw: a wrong key is `undefined`,
 * a wrong signature `false`.
 */
export interface Cryptography {
  /** What is not known is refused as `unsupported` before it is asked for. */
  knowsHash(hash: string): boolean
  knowsCipher(cipher: string): boolean
  digest(hash: string, ...parts: Uint8Array[]): Uint8Array
  hmac(hash: string, key: Uint8Array, data: Uint8Array): Uint8Array
  /** Hashes a digest over and over, and lets other work in between. */
  iterateDigest(hash: string, digest: Uint8Array, rounds: number): Promise<Uint8Array>
  /** @param length octets */
  pbkdf2(
    hash: string,
    password: Uint8Array,
    salt: Uint8Array,
    iterations: number,
    length: number,
  ): Promise<Uint8Array>
  /** @param length octets */
  scrypt(password: Uint8Array, salt: Uint8Array, cost: ScryptCost, length: number): Promise<Uint8Array>
  /** Padding removed; undefined when the padding or the length is wrong, which is how a wrong key shows. */
  decrypt(
    cipher: string,
    key: Uint8Array,
    iv: Uint8Array,
    ciphertext: Uint8Array,
  ): Promise<Uint8Array | undefined>
  /** @param spki DER of the signer's SubjectPublicKeyInfo; a key that cannot be read has signed nothing */
  verify(scheme: SignatureScheme, spki: Uint8Array, data: Uint8Array, signature: Uint8Array): Promise<boolean>
  /** DER of the SubjectPublicKeyInfo that belongs to a PKCS#8 key, in memory of its own; undefined for a key not known. */
  publicHalf(pkcs8: Uint8Array): Promise<Uint8Array | undefined>
}

export interface ScryptCost {
  n: number
  r: number
  p: number
}

/** How a certificate is signed. */
export type SignatureScheme =
  | { kind: 'rsa-pss'; hash: string; saltLength: number }
  | { kind: 'rsa-pkcs1'; hash: string }
  | { kind: 'ecdsa'; hash: string }
  | { kind: 'dsa'; hash: string }
  | { kind: 'eddsa' }
