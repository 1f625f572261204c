import { cryptography } from '#crypto'
import { readElement } from './asn1/element.ts'
import { bitString, sequence } from './asn1/values.ts'
import { equal } from './bytes.ts'
import type { Certificate } from './certificate/certificate.ts'

/** A private key of the file, known only by its public half: the private one is never kept. */
export class KeyInFile {
  readonly localKeyId: string | undefined
  /** The bits of the public key; undefined for a key that stayed closed. */
  readonly #publicBits: Uint8Array | undefined

  private constructor(localKeyId: string | undefined, publicBits: Uint8Array | undefined) {
    this.localKeyId = localKeyId
    this.#publicBits = publicBits
  }

  /** A key that stayed closed: no code, a cipher that is not known here, or another code than the file's. */
  static unread(localKeyId: string | undefined): KeyInFile {
    return new KeyInFile(localKeyId, undefined)
  }

  /** Takes the public half of a PKCS#8 key and wipes the octets. A key type that is not known here stays unread. */
  static async consume(pkcs8: Uint8Array, localKeyId: string | undefined): Promise<KeyInFile> {
    try {
      const spki = await cryptography.publicHalf(pkcs8)
      return new KeyInFile(localKeyId, spki && bitString(sequence(readElement(spki), 2)[1]).bits)
    } finally {
      pkcs8.fill(0)
    }
  }

  get readable(): boolean {
    return this.#publicBits !== undefined
  }

  /**
   * Whether the certificate holds this key's public half. Compared are the bits of the key: the same RSA key may be
   * marked rsaEncryption in one place and id-RSASSA-PSS in the other, and DSA parameters may be inherited.
   */
  belongsTo(certificate: Certificate): boolean {
    const bits = this.#publicBits
    return bits !== undefined && isSameKey(bits, certificate.publicKeyBits)
  }
}

function isSameKey(one: Uint8Array, other: Uint8Array): boolean {
  return equal(one, other) || isCompressed(one, other) || isCompressed(other, one)
}

/** Whether `short` is the point `long` without its y, of which the first octet tells whether it is odd (SEC 1, 2.3.3). */
function isCompressed(short: Uint8Array, long: Uint8Array): boolean {
  const isPoint = long[0] === 4 && long.length === 2 * short.length - 1
  const sign = 2 + ((long.at(-1) ?? 0) & 1)
  return isPoint && short[0] === sign && equal(short.subarray(1), long.subarray(1, short.length))
}
