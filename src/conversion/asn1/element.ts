/**
 * A reader of BER, and so of DER, that keeps every element's own bytes: a certificate must leave the file exactly as it
 * lay there, which a decoder that re-encodes cannot promise (and node-forge's copies all contents into strings).
 * Lazy: nothing is read below an element before somebody asks, except to find the end of an indefinite length.
 */
import { malformed } from '../malformed.ts'

/** Deeper than any real PFX (about 20, with nested safes); a hostile one nests thousands. */
const MAX_DEPTH = 64
/** A PFX with 5 000 certificates has some 60 000 elements outside them. */
const MAX_ELEMENTS = 250_000

/** Identifier octets without the "constructed" bit. */
export const Tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  sequence: 0x10,
  set: 0x11,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  universalString: 0x1c,
  bmpString: 0x1e,
  /** Context-specific tag `[n]`. */
  context: (n: number) => 0x80 | n,
} as const

const CONSTRUCTED = 0x20
const INDEFINITE = -1

/** What all elements of one document share: how many have been seen. */
interface Document {
  bytes: Uint8Array
  elements: number
  maxElements: number
}

interface Header {
  tag: number
  /** The length stands in as few octets as it can. */
  isShortestForm: boolean
  constructed: boolean
  contentStart: number
  length: number
}

export class Element {
  readonly tag: number
  readonly constructed: boolean
  /** The length is definite, and stands in as few octets as it can, as DER has it. */
  readonly isShortestForm: boolean
  readonly start: number
  readonly contentStart: number
  readonly contentEnd: number
  readonly end: number
  readonly depth: number
  readonly #document: Document
  #children: Element[] | undefined

  constructor(document: Document, start: number, limit: number, depth: number) {
    if (depth > MAX_DEPTH) throw malformed('nesting', start)
    if (++document.elements > document.maxElements) throw malformed('too-many-elements', start)
    const header = readHeader(document.bytes, start, limit)
    this.#document = document
    this.start = start
    this.depth = depth
    this.tag = header.tag
    this.constructed = header.constructed
    this.isShortestForm = header.isShortestForm
    this.contentStart = header.contentStart
    if (header.length === INDEFINITE) {
      if (!header.constructed) throw malformed('length', start)
      this.#children = readUntilEndOfContents(document, header.contentStart, limit, depth + 1)
      this.contentEnd = this.#children.at(-1)?.end ?? header.contentStart
      this.end = this.contentEnd + 2
    } else {
      this.contentEnd = header.contentStart + header.length
      this.end = this.contentEnd
      if (this.end > limit) throw malformed(limit === document.bytes.length ? 'truncated' : 'length', start)
    }
  }

  /** The contents octets, without header and end-of-contents. */
  get content(): Uint8Array {
    return this.#document.bytes.subarray(this.contentStart, this.contentEnd)
  }

  /** The whole element as it lies in the file. */
  get raw(): Uint8Array {
    return this.#document.bytes.subarray(this.start, this.end)
  }

  /** The elements inside a constructed element. @throws ProblemError `malformed` */
  get children(): Element[] {
    if (!this.constructed) throw malformed('structure', this.start)
    this.#children ??= readAll(this.#document, this.contentStart, this.contentEnd, this.depth + 1)
    return this.#children
  }

  /** The elements inside, one after the other and none kept: for lists too long to hold. @throws ProblemError `malformed` */
  *stream(): Generator<Element> {
    for (let at = this.contentStart; at < this.contentEnd;) {
      const element = new Element(this.#document, at, this.contentEnd, this.depth + 1)
      yield element
      at = element.end
    }
  }

  /** Whether this is the constructed universal SEQUENCE. */
  get isSequence(): boolean {
    return this.constructed && this.tag === Tag.sequence
  }
}

/** The first element of `bytes`; whatever follows it is left alone. @throws ProblemError `malformed` */
export function readElement(bytes: Uint8Array, maxElements = MAX_ELEMENTS): Element {
  if (bytes.length === 0) throw malformed('empty', 0)
  return new Element({ bytes, elements: 0, maxElements }, 0, bytes.length, 0)
}

function readAll(document: Document, start: number, end: number, depth: number): Element[] {
  const elements: Element[] = []
  for (let at = start; at < end;) {
    const element = new Element(document, at, end, depth)
    elements.push(element)
    at = element.end
  }
  return elements
}

function readUntilEndOfContents(document: Document, start: number, limit: number, depth: number): Element[] {
  const elements: Element[] = []
  let at = start
  while (!(document.bytes[at] === 0 && document.bytes[at + 1] === 0)) {
    if (at + 2 > limit) throw malformed('truncated', at)
    const element = new Element(document, at, limit, depth)
    elements.push(element)
    at = element.end
  }
  if (at + 2 > limit) throw malformed('truncated', at)
  return elements
}

function readHeader(bytes: Uint8Array, start: number, limit: number): Header {
  let at = start
  const next = (): number => {
    const octet = at < limit ? bytes[at++] : undefined
    if (octet === undefined) throw malformed('truncated', start)
    return octet
  }
  const identifier = next()
  let tag = identifier & ~CONSTRUCTED
  if ((identifier & 0x1f) === 0x1f) {
    // A tag number above 30: nothing that is looked for here, but an unknown bag may hold one and is stepped over.
    let octet = next()
    for (let octets = 1; octet & 0x80; octets++) {
      if (octets === 4) throw malformed('structure', start)
      octet = next()
    }
    tag = 0xff
  }
  const afterTag = at
  const first = next()
  let length = first
  if (first === 0x80) length = INDEFINITE
  else if (first > 0x80) {
    const octets = first & 0x7f
    // Six octets hold every length that a number can hold exactly; leading zeros are BER and count too.
    if (octets > 6) throw malformed('length', start)
    length = 0
    for (let i = 0; i < octets; i++) length = length * 256 + next()
  }
  const octets = at - afterTag - 1
  const isShortestForm = octets === 0 ? length !== INDEFINITE : length >= Math.max(0x80, 256 ** (octets - 1))
  const constructed = (identifier & CONSTRUCTED) !== 0
  return { tag, constructed, isShortestForm, contentStart: at, length }
}
