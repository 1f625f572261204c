/** What programs and people do to a file on its way, and how it is undone: each step a pure function of octets. */
import { fromUtf8 } from './bytes.ts'
import { base64, singleOctets, textOf, utf16, utf8 } from './text.ts'

interface Step {
  step: string
  /** The octets as they were before; undefined where this was not done to them. */
  undo: (bytes: Uint8Array) => Uint8Array | undefined
  /** Nothing in the text itself says that it was put together right: a checksum or a signature must. */
  isGuess?: true
}

/** Text longer than this is no certificate that somebody copied. */
const LONGEST_TEXT = 2 * 1024 * 1024

export const STEPS = [
  { step: 'utf8', undo: (bytes) => asDer(utf8(bytes), bytes), isGuess: true },
  { step: 'byte-order-mark', undo: withoutMark, isGuess: true },
  { step: 'utf16', undo: (bytes) => asDer(utf16(bytes), bytes), isGuess: true },
  { step: 'line-ends', undo: withoutCarriageReturns, isGuess: true },
  { step: 'key-vault', undo: ofText(valueInJson) },
  { step: 'escaped', undo: ofText(withoutEscapes) },
  { step: 'quoted', undo: ofText((text) => text.replace(/^[ \t]*(?:>[ \t]?)+/gm, '')) },
  { step: 'typography', undo: ofText(withPlainSigns) },
  { step: 'data-url', undo: ofText(dataOfUrl) },
  { step: 'base64url', undo: ofText(withPlainAlphabet) },
  { step: 'hex', undo: octetsOfHex },
] as const satisfies readonly Step[]

export type UndoStep = (typeof STEPS)[number]['step']

/** DER of anything that certificates lie in begins so. */
const SEQUENCE = 0x30

function withoutMark(bytes: Uint8Array): Uint8Array | undefined {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return isMarked && bytes[3] === SEQUENCE ? bytes.subarray(3) : undefined
}

/** A program took the octets for Latin-1 or Windows' code page and wrote its characters in another way. */
function asDer(text: string | undefined, bytes: Uint8Array): Uint8Array | undefined {
  const octets = text === undefined ? undefined : singleOctets(text)
  // Of plain ASCII nothing was written in another way, and nothing is undone.
  return octets?.[0] === SEQUENCE && octets.length < bytes.length ? octets : undefined
}

/** Where no line feed stands alone, each got a carriage return put before it, by FTP or a version control system. */
function withoutCarriageReturns(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== SEQUENCE || !hasOnlyPairedLineFeeds(bytes)) return undefined
  return bytes.filter((octet, at) => octet !== 13 || bytes[at + 1] !== 10)
}

export function hasOnlyPairedLineFeeds(bytes: Uint8Array): boolean {
  return bytes.includes(10) && bytes.every((octet, at) => octet !== 10 || bytes[at - 1] === 13)
}

/** A step on text, whose result is text again. */
function ofText(change: (text: string) => string | undefined): Step['undo'] {
  return (bytes) => {
    if (bytes.length > LONGEST_TEXT) return undefined
    const text = textOf(bytes)
    const changed = text === undefined ? undefined : change(text)
    return changed === undefined || changed === text ? undefined : fromUtf8(changed)
  }
}

/** Names under which services hand out a file in their answers; a container goes before a certificate. */
const NAMES = ['value', 'pfx', 'cer', 'certificate', 'data']

/** Azure Key Vault and its like: JSON with the file as Base-64 or PEM in it. */
function valueInJson(text: string): string | undefined {
  if (!/^\s*\{/.test(text)) return undefined
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  const values = new Map<string, unknown>(Object.entries(found as object))
  const isFile = (value: unknown): value is string =>
    typeof value === 'string' && (value.includes('-----BEGIN ') || base64(value)?.[0] === SEQUENCE)
  return NAMES.map((name) => values.get(name)).find(isFile)
}

function withoutEscapes(text: string): string {
  return text
    .replace(/\\r/g, '')
    .replace(/\\n/g, '\n')
    .replace(/^\s*["']|["'],?\s*$/g, '')
}

/** What word processors make of spaces and dashes. */
function withPlainSigns(text: string): string {
  return text
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(
      /[-\u2010-\u2015\u2212]{1,9} ?(BEGIN|END) ([A-Z0-9 ]{1,40}?) ?[-\u2010-\u2015\u2212]{1,9}/g,
      '-----$1 $2-----',
    )
}

function dataOfUrl(text: string): string | undefined {
  const [, data] = /^\s*data:[^,]{0,200};base64,([^]*)$/i.exec(text) ?? []
  return data?.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '=')
}

/** Base64url (RFC 4648 §5), also in PEM's lines. */
function withPlainAlphabet(text: string): string | undefined {
  const isUrlAlphabet = /^[A-Za-z0-9_\s-]+={0,2}\s*$/.test(text) && /[_-]/.test(text)
  return isUrlAlphabet ? text.replace(/-/g, '+').replace(/_/g, '/') : undefined
}

function octetsOfHex(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length > LONGEST_TEXT) return undefined
  const digits = textOf(bytes)?.replace(/0x|\\x|[\s:,;-]/gi, '')
  if (digits === undefined || !/^30[0-9a-f]+$/i.test(digits) || digits.length % 2 !== 0) return undefined
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}
