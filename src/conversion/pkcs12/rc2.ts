import rc2 from 'node-forge/lib/rc2.js'
import util from 'node-forge/lib/util.js'
import { concat, fromLatin1, latin1 } from '../bytes.ts'

const BLOCK = 8
/** node-forge works on strings of octets; a piece at a time keeps a large file from filling the memory. */
const PIECE = 64 * 1024

/**
 * RC2 in CBC mode, from node-forge: the one cipher of old exports (the "RC2-40" of Windows and OpenSSL 1) that
 * neither Node nor WebCrypto has.
 *
 * @param effectiveBits the key's effective strength, which RC2 keeps apart from the key's length
 * @returns undefined when the padding or the length is wrong, which is how a wrong key shows
 */
export function rc2Decrypt(
  key: Uint8Array,
  iv: Uint8Array,
  ciphertext: Uint8Array,
  effectiveBits: number,
): Uint8Array | undefined {
  if (ciphertext.length === 0 || ciphertext.length % BLOCK !== 0) return undefined
  const cipher = rc2.createDecryptionCipher(latin1(key), effectiveBits)
  const plain: Uint8Array[] = []
  let previous = iv
  for (let at = 0; at < ciphertext.length; at += PIECE) {
    const piece = ciphertext.subarray(at, at + PIECE)
    cipher.start(latin1(previous))
    cipher.update(util.createBuffer(latin1(piece)))
    plain.push(fromLatin1(cipher.output.getBytes()))
    previous = piece.subarray(-BLOCK)
  }
  return withoutPadding(concat(plain))
}

function withoutPadding(plain: Uint8Array): Uint8Array | undefined {
  const padding = plain.at(-1) ?? 0
  if (padding < 1 || padding > BLOCK) return undefined
  if (plain.subarray(-padding).some((octet) => octet !== padding)) return undefined
  return plain.subarray(0, -padding)
}
