import rc2 from 'node-forge/lib/rc2.js'
import util from 'node-forge/lib/util.js'

const BLOCK = 8
/** node-forge works on strings of octets; a piece at a time keeps a large file from filling the memory. */
const PIECE = 64 * 1024

/**
 * RC2 in CBC mode, from node-forge: the one cipher of old exports (the "RC2-40" of Windows and OpenSSL 1) that
 * node:crypto has lost and no provider of Node brings back.
 *
 * @param effectiveBits the key's effective strength, which RC2 keeps apart from the key's length
 * @returns undefined when the padding or the length is wrong, which is how a wrong key shows
 */
export function rc2Decrypt(
  key: Buffer,
  iv: Buffer,
  ciphertext: Buffer,
  effectiveBits: number,
): Buffer | undefined {
  if (ciphertext.length === 0 || ciphertext.length % BLOCK !== 0) return undefined
  const cipher = rc2.createDecryptionCipher(key.toString('latin1'), effectiveBits)
  const plain: Buffer[] = []
  let previous = iv
  for (let at = 0; at < ciphertext.length; at += PIECE) {
    const piece = ciphertext.subarray(at, at + PIECE)
    cipher.start(previous.toString('latin1'))
    cipher.update(util.createBuffer(piece.toString('latin1')))
    plain.push(Buffer.from(cipher.output.getBytes(), 'latin1'))
    previous = piece.subarray(-BLOCK)
  }
  return withoutPadding(Buffer.concat(plain))
}

function withoutPadding(plain: Buffer): Buffer | undefined {
  const padding = plain.at(-1) ?? 0
  if (padding < 1 || padding > BLOCK) return undefined
  if (plain.subarray(-padding).some((octet) => octet !== padding)) return undefined
  return plain.subarray(0, -padding)
}
