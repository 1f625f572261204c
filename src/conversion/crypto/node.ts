import {
  constants,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  getCiphers,
  getHashes,
  hash as hashOnce,
  pbkdf2,
  pbkdf2Sync,
  scrypt,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'
import { MAX_SCRYPT_MEMORY, WORTH_A_THREAD } from '../pkcs12/budget.ts'
import type { Cryptography, SignatureScheme } from './port.ts'

/** Rounds between two looks at the event loop: some tens of milliseconds, so that progress shows and Ctrl+C works. */
const STRIDE = 25_000

const slowPbkdf2 = promisify(pbkdf2)
const slowScrypt = promisify<Uint8Array, Uint8Array, number, object, Buffer>(scrypt)

/** Node's adapter: OpenSSL does it all. */
export const cryptography: Cryptography = {
  knowsHash: (hash) => known(getHashes).has(hash),
  knowsCipher: (cipher) => known(getCiphers).has(cipher),
  digest(hash, ...parts) {
    const digest = createHash(hash)
    for (const part of parts) digest.update(part)
    return digest.digest()
  },
  hmac: (hash, key, data) => createHmac(hash, key).update(data).digest(),
  async iterateDigest(hash, digest, rounds) {
    let current = digest
    for (let done = 0; done < rounds; done++) {
      if (done > 0 && done % STRIDE === 0) await new Promise((resolve) => setImmediate(resolve))
      current = hashOnce(hash, current, 'buffer')
    }
    return current
  },
  // Off the main thread only where it takes time: starting a thread costs more than a few rounds.
  pbkdf2: (hash, password, salt, iterations, length) =>
    iterations < WORTH_A_THREAD
      ? Promise.resolve(pbkdf2Sync(password, salt, iterations, length, hash))
      : slowPbkdf2(password, salt, iterations, length, hash),
  // OpenSSL counts some octets beside 128·N·r·p: the limit that matters was checked before.
  scrypt: (password, salt, { n: N, r, p }, length) =>
    slowScrypt(password, salt, length, { N, r, p, maxmem: 2 * MAX_SCRYPT_MEMORY }),
  decrypt: (cipher, key, iv, ciphertext) =>
    answer(() => {
      const decipher = createDecipheriv(cipher, key, iv.length === 0 ? null : iv)
      return Buffer.concat([decipher.update(ciphertext), decipher.final()])
    }),
  verify: async (scheme, spki, data, signature) =>
    (await answer(() => {
      const key = { key: Buffer.from(spki), format: 'der', type: 'spki', ...paddingOf(scheme) } as const
      return verify(scheme.kind === 'eddsa' ? null : scheme.hash, data, key, signature)
    })) ?? false,
  publicHalf: async (pkcs8) => {
    const read = () =>
      answer(() => {
        // Node's refusal of nothing at all has no code to be known by.
        if (pkcs8.length === 0) return undefined
        const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })
        return createPublicKey(key).export({ format: 'der', type: 'spki' })
      })
    // A second try, because Node 20 and 24 report here what OpenSSL complained of in an earlier `KeyObject.equals`.
    return (await read()) ?? read()
  },
}

function paddingOf(scheme: SignatureScheme): { padding?: number; saltLength?: number } {
  if (scheme.kind === 'rsa-pss')
    return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltLength }
  return scheme.kind === 'rsa-pkcs1' ? { padding: constants.RSA_PKCS1_PADDING } : {}
}

const names = new Map<() => string[], ReadonlySet<string>>()

/** Asked once: OpenSSL takes a millisecond to list its names. */
function known(list: () => string[]): ReadonlySet<string> {
  const found = names.get(list) ?? new Set(list().map((name) => name.toLowerCase()))
  names.set(list, found)
  return found
}

/** What OpenSSL refuses is an answer; any other error is a mistake of ours, and rejects. */
function answer<Value>(ask: () => Value): Promise<Value | undefined> {
  return new Promise((resolve) => {
    try {
      resolve(ask())
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!/^ERR_(?:OSSL|CRYPTO)_/.test(code)) throw error
      resolve(undefined)
    }
  })
}
