import 'node-forge/lib/aes.js'
import 'node-forge/lib/des.js'
import cipher from 'node-forge/lib/cipher.js'
import util from 'node-forge/lib/util.js'
import { concat, fromLatin1, latin1 } from '../bytes.ts'

/** node-forge works on strings of octets; a piece at a time keeps a large file from filling the memory. */
const PIECE = 64 * 1024

const MODES = ['cbc', 'ecb', 'cfb', 'ofb']

/** OpenSSL's names, and node-forge's. */
export const CIPHERS: ReadonlyMap<string, { forge: string; block: number }> = new Map(
  MODES.flatMap((mode) => [
    ...['128', '192', '256'].map((bits) => [`aes-${bits}-${mode}`, `AES-${mode.toUpperCase()}`, 16] as const),
    [`des-ede3-${mode}`, `3DES-${mode.toUpperCase()}`, 8] as const,
  ]).map(([openssl, forge, block]) => [openssl, { forge, block }]),
)

/** @returns undefined when the padding or the length is wrong, which is how a wrong key shows */
export function decrypt(
  name: string,
  key: Uint8Array,
  iv: Uint8Array,
  ciphertext: Uint8Array,
): Uint8Array | undefined {
  const known = CIPHERS.get(name)
  if (!known) throw new Error(`no cipher ${name}: knowsCipher was not asked`)
  const decipher = cipher.createDecipher(known.forge as cipher.Algorithm, latin1(key))
  decipher.start({ iv: latin1(iv) })
  const plain: Uint8Array[] = []
  for (let at = 0; at < ciphertext.length; at += PIECE) {
    // The last piece stays in the output: its end is the padding, which is checked and taken off by finish().
    plain.push(fromLatin1(decipher.output.getBytes()))
    decipher.update(util.createBuffer(latin1(ciphertext.subarray(at, at + PIECE))))
  }
  const isWhole = decipher.finish()
  plain.push(fromLatin1(decipher.output.getBytes()))
  return isWhole ? concat(plain) : undefined
}
