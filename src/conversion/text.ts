/** Octets as text and back, with nothing but what Node and browsers share. */
import { fromBase64, latin1 } from './bytes.ts'

/** What Windows' old code page puts where Latin-1 has control characters; the five that it leaves out stay as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Each character as one octet, by Latin-1 or Windows' code page; undefined where a character is in neither. */
export function singleOctets(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const octet = unit < 0x100 ? unit : 0x80 + WINDOWS_1252.indexOf(text.charAt(at))
    if (octet < 0x80 && unit >= 0x100) return undefined
    bytes[at] = octet
  }
  return bytes
}

/** UTF-8 without its mark; undefined where it is none. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** UTF-16, told by its mark or, in plain text, by every other octet being zero. */
export function utf16(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0))
    return new TextDecoder('utf-16le').decode(bytes)
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0))
    return new TextDecoder('utf-16be').decode(bytes)
  return undefined
}

/** The text of a file, or undefined when it is none. Windows' tools write UTF-16 as often as UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  for (const decode of [utf16, utf8]) {
    const text = decode(bytes)
    if (text !== undefined && isText(text)) return text
  }
  return isText(latin1(bytes.subarray(0, LOOK))) ? latin1(bytes) : undefined
}

/** A look at the beginning is enough to tell text from a program or an archive. */
const LOOK = 512

function isText(text: string): boolean {
  return !/[\0-\x08\x0e-\x1f]/.test(text.slice(0, LOOK))
}

/** Strict Base-64, white space aside; undefined for anything else. */
export function base64(text: string): Uint8Array | undefined {
  const compact = text.replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined
  const unpadded = compact.replace(/=+$/, '')
  // A single character left over holds no whole octet: Node ignores it, and atob refuses it.
  return fromBase64(unpadded.length % 4 === 1 ? unpadded.slice(0, -1) : unpadded)
}
