import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { readElement } from './asn1/element.ts'
import { bitString, sequence } from './asn1/values.ts'
import type { Certificate } from './certificate/certificate.ts'
import { isOpenSslError } from './openssl-error.ts'

/** A private key of the file, known only by its public half: the private one is never kept. */
export class KeyInFile {
  readonly localKeyId: string | undefined
  readonly #publicKey: KeyObject | undefined

  private constructor(localKeyId: string | undefined, publicKey: KeyObject | undefined) {
    this.localKeyId = localKeyId
    this.#publicKey = publicKey
  }

  /** A key that stayed closed: no code, a cipher that is not known here, or another code than the file's. */
  static unread(localKeyId: string | undefined): KeyInFile {
    return new KeyInFile(localKeyId, undefined)
  }

  /** Takes the public half of a PKCS#8 key and wipes the octets. A key type unknown to node:crypto stays unread. */
  static consume(pkcs8: Buffer, localKeyId: string | undefined): KeyInFile {
    try {
      // A second try, because Node 20 and 24 report here what OpenSSL complained of in an earlier `KeyObject.equals`.
      return new KeyInFile(localKeyId, publicHalf(pkcs8) ?? publicHalf(pkcs8))
    } finally {
      pkcs8.fill(0)
    }
  }

  get readable(): boolean {
    return this.#publicKey !== undefined
  }

  /**
   * Whether the certificate holds this key's public half. Compared are the bits of the key: the same RSA key may be
   * marked rsaEncryption in one place and id-RSASSA-PSS in the other, and DSA parameters may be inherited. Two plain RSA
   * keys are compared without writing one out first, which costs a new process more than a millisecond.
   */
  belongsTo(certificate: Certificate): boolean {
    if (!this.#publicKey) return false
    const { publicKey } = certificate
    if (this.#publicKey.asymmetricKeyType === 'rsa' && publicKey?.asymmetricKeyType === 'rsa') {
      return this.#publicKey.equals(publicKey)
    }
    const spki = this.#publicKey.export({ format: 'der', type: 'spki' })
    if (bitString(sequence(readElement(spki), 2)[1]).bits.equals(certificate.publicKeyBits)) return true
    return this.#publicKey.asymmetricKeyType === 'ec' && isSamePoint(this.#publicKey, certificate)
  }
}

function publicHalf(pkcs8: Buffer): KeyObject | undefined {
  try {
    return createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }))
  } catch (error) {
    if (isOpenSslError(error)) return undefined
    throw error
  }
}

/**
 * A point on a curve may be written compressed in one place: OpenSSL compares the points. It is only asked about keys on
 * one curve, because after others it leaves its complaint lying for whoever reads the next key.
 */
function isSamePoint(key: KeyObject, { publicKey }: Certificate): boolean {
  if (publicKey?.asymmetricKeyType !== 'ec') return false
  const isSameCurve = publicKey.asymmetricKeyDetails?.namedCurve === key.asymmetricKeyDetails?.namedCurve
  return isSameCurve && key.equals(publicKey)
}
