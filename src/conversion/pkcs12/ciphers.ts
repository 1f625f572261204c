import { cryptography } from '#crypto'
import { concat } from '../bytes.ts'
import { rc4 } from './rc4.ts'

/** How a cipher is run: by the platform under OpenSSL's name, as single DES through triple DES, or by what platforms lack. */
type Engine =
  | { by: 'platform'; openssl: string }
  | { by: 'triple-des'; mode: 'cbc' | 'ecb' | 'cfb' | 'ofb' }
  | { by: 'rc2' }
  | { by: 'rc4' }

export interface Cipher {
  name: string
  engine: Engine
  /** Octets; for RC2 and RC4 in PBES2 the parameters may say otherwise. */
  keyLength: number
  ivLength: number
}

const platform = (name: string, openssl: string, keyLength: number, ivLength: number): Cipher => ({
  name,
  engine: { by: 'platform', openssl },
  keyLength,
  ivLength,
})

const tripleDes = (name: string, mode: 'cbc' | 'ecb' | 'cfb' | 'ofb', keyLength: number): Cipher => ({
  name,
  engine: { by: 'triple-des', mode },
  keyLength,
  ivLength: mode === 'ecb' ? 0 : 8,
})

export const TRIPLE_DES = tripleDes('3DES-CBC', 'cbc', 24)
export const TWO_KEY_TRIPLE_DES = tripleDes('2-key 3DES-CBC', 'cbc', 16)
export const DES = tripleDes('DES-CBC', 'cbc', 8)
export const rc2 = (bits: number): Cipher => ({
  name: `RC2-${bits}-CBC`,
  engine: { by: 'rc2' },
  keyLength: bits / 8,
  ivLength: 8,
})
export const rc4Cipher = (bits: number): Cipher => ({
  name: `RC4-${bits}`,
  engine: { by: 'rc4' },
  keyLength: bits / 8,
  ivLength: 0,
})

/** One family of block ciphers: the last arc of each mode, per key size. */
function family(
  name: string,
  base: string,
  sizes: Readonly<Record<number, Readonly<Record<string, number>>>>,
): [string, Cipher][] {
  return Object.entries(sizes).flatMap(([bits, modes]) =>
    Object.entries(modes).map(([mode, arc]): [string, Cipher] => [
      `${base}.${arc}`,
      platform(
        `${name}-${bits}-${mode.toUpperCase()}`,
        `${name.toLowerCase()}-${bits}-${mode}`,
        Number(bits) / 8,
        mode === 'ecb' ? 0 : 16,
      ),
    ]),
  )
}

/** PBES2 encryption schemes by object identifier. */
const CIPHERS: ReadonlyMap<string, Cipher> = new Map([
  ...family('AES', '2.16.840.1.101.3.4.1', {
    128: { ecb: 1, cbc: 2, ofb: 3, cfb: 4 },
    192: { ecb: 21, cbc: 22, ofb: 23, cfb: 24 },
    256: { ecb: 41, cbc: 42, ofb: 43, cfb: 44 },
  }),
  ...family('Camellia', '1.2.392.200011.61.1.1.1', { 128: { cbc: 2 }, 192: { cbc: 3 }, 256: { cbc: 4 } }),
  ...family('Camellia', '0.3.4401.5.3.1.9', {
    128: { ecb: 1, ofb: 3, cfb: 4, ctr: 9 },
    192: { ecb: 21, ofb: 23, cfb: 24, ctr: 29 },
    256: { ecb: 41, ofb: 43, cfb: 44, ctr: 49 },
  }),
  ...family('ARIA', '1.2.410.200046.1.1', {
    128: { ecb: 1, cbc: 2, cfb: 3, ofb: 4, ctr: 5 },
    192: { ecb: 6, cbc: 7, cfb: 8, ofb: 9, ctr: 10 },
    256: { ecb: 11, cbc: 12, cfb: 13, ofb: 14, ctr: 15 },
  }),
  ...Object.entries({ ecb: 1, cbc: 2, ofb: 3, cfb: 4, ctr: 7 }).map(([mode, arc]): [string, Cipher] => [
    `1.2.156.10197.1.104.${arc}`,
    platform(`SM4-${mode.toUpperCase()}`, `sm4-${mode}`, 16, mode === 'ecb' ? 0 : 16),
  ]),
  ['1.2.840.113549.3.7', TRIPLE_DES],
  ['1.2.840.113549.3.2', rc2(128)],
  ['1.2.840.113549.3.4', rc4Cipher(128)],
  ['1.3.14.3.2.7', DES],
  ['1.3.14.3.2.6', tripleDes('DES-ECB', 'ecb', 8)],
  ['1.3.14.3.2.8', tripleDes('DES-OFB', 'ofb', 8)],
  ['1.3.14.3.2.9', tripleDes('DES-CFB', 'cfb', 8)],
])

/** The cipher of an encryption scheme; undefined where it is not known, here or to this platform. */
export function cipherNamed(id: string): Cipher | undefined {
  const cipher = CIPHERS.get(id)
  if (cipher?.engine.by !== 'platform') return cipher
  return cryptography.knowsCipher(cipher.engine.openssl) ? cipher : undefined
}

/**
 * Decrypts, padding removed.
 *
 * @returns undefined when the padding or the length is wrong, which is how a wrong key shows
 */
export async function decrypt(
  cipher: Cipher,
  key: Uint8Array,
  iv: Uint8Array,
  ciphertext: Uint8Array,
  effectiveBits = cipher.keyLength * 8,
): Promise<Uint8Array | undefined> {
  const { engine } = cipher
  switch (engine.by) {
    case 'rc4':
      return rc4(key, ciphertext)
    case 'rc2':
      return (await import('./rc2.ts')).rc2Decrypt(key, iv, ciphertext, effectiveBits)
    case 'triple-des': {
      // DES is triple DES with one key thrice, and two keys are the first one again: one cipher that every platform has.
      const keys = concat([key, key, key]).subarray(0, 24)
      return cryptography.decrypt(`des-ede3-${engine.mode}`, keys, iv, ciphertext)
    }
    case 'platform':
      return cryptography.decrypt(engine.openssl, key, iv, ciphertext)
  }
}
