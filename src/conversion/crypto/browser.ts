import { blake2b, blake2s } from '@noble/hashes/blake2.js'
import { hmac } from '@noble/hashes/hmac.js'
import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js'
import { pbkdf2Async } from '@noble/hashes/pbkdf2.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js'
import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js'
import { concat } from '../bytes.ts'
import { MAX_SCRYPT_MEMORY } from '../pkcs12/budget.ts'
import { CIPHERS, decrypt } from './browser-ciphers.ts'
import { publicHalf, verify } from './browser-keys.ts'
import type { Cryptography } from './port.ts'

/** Rounds between two looks at the event loop: some tens of milliseconds, so that the page stays alive. */
const STRIDE = 10_000

const HASHES = {
  sha1,
  sha224,
  sha256,
  sha384,
  sha512,
  'sha512-224': sha512_224,
  'sha512-256': sha512_256,
  'sha3-224': sha3_224,
  'sha3-256': sha3_256,
  'sha3-384': sha3_384,
  'sha3-512': sha3_512,
  md5,
  ripemd160,
  blake2b512: blake2b,
  blake2s256: blake2s,
}

/** WebCrypto's names of the hashes that its PBKDF2 takes. */
const NATIVE: Readonly<Record<string, string>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
}

/** A browser's adapter: WebCrypto where it is to be had (not on plain http), libraries for the rest. */
export const cryptography: Cryptography = {
  knowsHash: isKnown,
  knowsCipher: (cipher) => CIPHERS.has(cipher),
  digest: (hash, ...parts) => known(hash)(concat(parts)),
  hmac: (hash, key, data) => hmac(known(hash), key, data),
  async iterateDigest(hash, digest, rounds) {
    const once = known(hash)
    let current = digest
    for (let done = 0; done < rounds; done++) {
      if (done > 0 && done % STRIDE === 0) await otherWork()
      current = once(current)
    }
    return current
  },
  async pbkdf2(hash, password, salt, iterations, length) {
    const native = NATIVE[hash]
    // WebKit refuses an empty password or salt, which libraries take.
    const isForWebCrypto = hasWebCrypto() && password.length > 0 && salt.length > 0
    if (native === undefined || !isForWebCrypto)
      return pbkdf2Async(known(hash), password, salt, { c: iterations, dkLen: length })
    const key = await crypto.subtle.importKey('raw', new Uint8Array(password), 'PBKDF2', false, [
      'deriveBits',
    ])
    const parameters = { name: 'PBKDF2', hash: native, salt: new Uint8Array(salt), iterations }
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8))
  },
  scrypt: (password, salt, { n, r, p }, length) =>
    scryptAsync(password, salt, { N: n, r, p, dkLen: length, maxmem: 2 * MAX_SCRYPT_MEMORY }),
  decrypt: (cipher, key, iv, ciphertext) => Promise.resolve(decrypt(cipher, key, iv, ciphertext)),
  verify: (scheme, spki, data, signature) => verify(scheme, spki, data, signature),
  publicHalf,
}

function known(name: string): (typeof HASHES)[keyof typeof HASHES] {
  if (isKnown(name)) return HASHES[name]
  throw new Error(`no hash ${name}: knowsHash was not asked`)
}

function isKnown(name: string): name is keyof typeof HASHES {
  return Object.hasOwn(HASHES, name)
}

function hasWebCrypto(): boolean {
  return 'subtle' in globalThis.crypto
}

/** Lets the page breathe: a timer of zero would be slowed down by the browser, a message is not. */
function otherWork(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
