import { Tag, type Element } from './element.ts'
import { concat, latin1 } from '../bytes.ts'
import { malformed } from '../malformed.ts'

/** Larger integers than this are never meant where a small number is expected (counts, versions, lengths). */
const INTEGER_OCTETS = 6

/** The children of a SEQUENCE, at least `minimum` of them. @throws ProblemError `malformed` */
export function sequence(element: Element | undefined, minimum = 0): Element[] {
  if (!element?.isSequence) throw malformed('structure', element?.start)
  const { children } = element
  if (children.length < minimum) throw malformed('structure', element.start)
  return children
}

/** The one element inside an explicit tag `[n]`. @throws ProblemError `malformed` */
export function explicit(element: Element | undefined, n: number): Element {
  if (element?.tag !== Tag.context(n) || !element.constructed) throw malformed('structure', element?.start)
  const inner = element.children[0]
  if (!inner || element.children.length !== 1) throw malformed('structure', element.start)
  return inner
}

/** A dotted object identifier. @throws ProblemError `malformed` */
export function oid(element: Element | undefined): string {
  if (element?.tag !== Tag.oid || element.constructed) throw malformed('structure', element?.start)
  const { content } = element
  const last = content.at(-1)
  if (last === undefined || last & 0x80 || content.length > 64) throw malformed('structure', element.start)
  const arcs: string[] = []
  let arc = 0n
  for (const octet of content) {
    arc = (arc << 7n) | BigInt(octet & 0x7f)
    if (octet & 0x80) continue
    if (arcs.length === 0) {
      const root = arc < 80n ? arc / 40n : 2n
      arcs.push(String(root), String(arc - root * 40n))
    } else arcs.push(String(arc))
    arc = 0n
  }
  return arcs.join('.')
}

/**
 * A whole number of zero or more, exact up to 48 bits; what is larger comes back as Infinity, so that every comparison
 * with a limit refuses it. (node-forge reads 2^64 as a number and then counts up to it.)
 *
 * @throws ProblemError `malformed` when it is negative or no INTEGER
 */
export function wholeNumber(element: Element | undefined): number {
  if (element?.tag !== Tag.integer || element.constructed) throw malformed('number', element?.start)
  const { content } = element
  const first = content[0]
  if (first === undefined || first & 0x80) throw malformed('number', element.start)
  const significant = content.findIndex((octet) => octet !== 0)
  if (significant === -1) return 0
  const length = content.length - significant
  if (length > INTEGER_OCTETS) return Infinity
  return content.subarray(significant).reduce((number, octet) => number * 256 + octet, 0)
}

/**
 * The contents of an OCTET STRING, or of an implicit tag in its place. BER may cut it into pieces, and the pieces into
 * pieces again (BouncyCastle's and Windows' exports do the former).
 *
 * @throws ProblemError `malformed`
 */
export function octets(element: Element | undefined, tag: number = Tag.octetString): Uint8Array {
  if (element?.tag !== tag) throw malformed('structure', element?.start)
  if (!element.constructed) return element.content
  const pieces = [...leaves(element)]
  return pieces.length === 1 && pieces[0] ? pieces[0] : concat(pieces)
}

/** Joined once, at the end: a copy at each level would let nesting multiply the file's size. */
function* leaves(element: Element): Generator<Uint8Array> {
  for (const piece of element.children) {
    if (piece.tag !== Tag.octetString) throw malformed('structure', piece.start)
    if (piece.constructed) yield* leaves(piece)
    else yield piece.content
  }
}

/** The contents of a BIT STRING of whole octets. @throws ProblemError `malformed` */
export function bitString(element: Element | undefined): { unused: number; bits: Uint8Array } {
  if (element?.tag !== Tag.bitString || element.constructed) throw malformed('structure', element?.start)
  const { content } = element
  const unused = content[0]
  if (unused === undefined || unused > 7) throw malformed('structure', element.start)
  return { unused, bits: content.subarray(1) }
}

/** The text of a character string of any of the types that names and attributes use. */
export function text(element: Element): string {
  const { content } = element
  switch (element.tag) {
    case Tag.bmpString:
      // Half a character at the end is left out.
      return decode('utf-16be', content.subarray(0, content.length & ~1))
    case Tag.universalString:
      return utf32(content)
    case Tag.utf8String:
      return decode('utf-8', content)
    default:
      return latin1(content)
  }
}

function decode(encoding: 'utf-8' | 'utf-16be', content: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(content)
}

function utf32(content: Uint8Array): string {
  let characters = ''
  for (let at = 0; at + 4 <= content.length; at += 4) {
    const point = content.subarray(at, at + 4).reduce((number, octet) => number * 256 + octet, 0)
    characters += point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
  }
  return characters
}

/** A UTCTime or GeneralizedTime in UTC, as RFC 5280 writes them in certificates. @throws ProblemError `malformed` */
export function time(element: Element | undefined): Date {
  const written = element ? latin1(element.content) : ''
  const isShort = element?.tag === Tag.utcTime
  if (!isShort && element?.tag !== Tag.generalizedTime) throw malformed('structure', element?.start)
  const parts = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?Z$/.exec(written)
  if (parts?.[1]?.length !== (isShort ? 2 : 4)) throw malformed('structure', element.start)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0))
  // RFC 5280 §4.1.2.5.1: two digits from 50 on are 19YY.
  const fullYear = isShort ? year + (year < 50 ? 2000 : 1900) : year
  return new Date(Date.UTC(fullYear, month - 1, day, hour, minute, second))
}
