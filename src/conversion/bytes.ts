/** Octets without Node's Buffer, so that the engine runs in a browser too. */
export { bytesToHex as toHex, hexToBytes as fromHex } from '@noble/hashes/utils.js'

const PIECE = 8192

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

export function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((octet, i) => octet === other[i])
}

/** Compares without telling by its time where the two differ. */
export function equalInConstantTime(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  return one.reduce((differences, octet, i) => differences | (octet ^ (other[i] ?? 0)), 0) === 0
}

/** One character for each octet. (A browser's TextDecoder takes "latin1" for the code page 1252.) */
export function latin1(octets: Uint8Array): string {
  let text = ''
  for (let at = 0; at < octets.length; at += PIECE)
    text += String.fromCharCode(...octets.subarray(at, at + PIECE))
  return text
}

/** One octet for each character; only the lower eight bits of a character count. */
export function fromLatin1(text: string): Uint8Array {
  const octets = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) octets[i] = text.charCodeAt(i)
  return octets
}

export function fromUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** UTF-16, big end first, without a mark in front. */
export function fromUtf16(text: string): Uint8Array {
  const octets = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) {
    octets[2 * i] = text.charCodeAt(i) >> 8
    octets[2 * i + 1] = text.charCodeAt(i) & 255
  }
  return octets
}

/** @throws an error of the platform when it is no Base-64 */
export function fromBase64(text: string): Uint8Array {
  return fromLatin1(atob(text))
}

export function toBase64(octets: Uint8Array): string {
  return btoa(latin1(octets))
}
