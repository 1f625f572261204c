import { cryptography } from '#crypto'
import { readElement, Tag, type Element } from '../asn1/element.ts'
import { equal, toHex } from '../bytes.ts'
import { malformed } from '../malformed.ts'
import { bitString, explicit, oid, sequence, text, time } from '../asn1/values.ts'
import type { Candidate } from '../problem-facts.ts'

/** Attribute types of a name (X.520). */
export const Attribute = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  organisationalUnit: '2.5.4.11',
  givenName: '2.5.4.42',
  organisationIdentifier: '2.5.4.97',
  email: '1.2.840.113549.1.9.1',
} as const

/** A distinguished name: its DER for comparing, its attributes for reading. */
export interface Name {
  raw: Uint8Array
  attributes: { type: string; value: string }[]
}

interface Extension {
  critical: boolean
  value: Uint8Array
}

/** A certificate by its own bytes (RFC 5280 §4.1). */
export class Certificate {
  /** The bytes exactly as they lay in the file. */
  readonly der: Uint8Array
  readonly #parts: Element[]
  readonly #fields: Element[]
  #extensions: Map<string, Extension> | undefined

  /** @throws ProblemError `malformed` when the bytes are not one DER certificate */
  constructor(bytes: Uint8Array) {
    const outer = readElement(bytes)
    if (!isDer(outer)) throw malformed('certificate', 0)
    this.der = outer.raw
    this.#parts = sequence(outer, 3)
    const fields = sequence(this.#parts[0], 6)
    this.#fields = fields[0]?.tag === Tag.context(0) ? fields.slice(1) : fields
    this.#refuseOtherShapes()
  }

  get sha1(): string {
    return toHex(cryptography.digest('sha1', this.der))
  }

  get sha256(): string {
    return toHex(cryptography.digest('sha256', this.der))
  }

  /** Hex, as it is written in the certificate. */
  get serial(): string {
    return toHex(this.#fields[0]?.content ?? new Uint8Array())
  }

  get issuer(): Name {
    return readName(this.#fields[2])
  }

  get subject(): Name {
    return readName(this.#fields[4])
  }

  get notBefore(): Date {
    return time(sequence(this.#fields[3], 2)[0])
  }

  get notAfter(): Date {
    return time(sequence(this.#fields[3], 2)[1])
  }

  /** DER of SubjectPublicKeyInfo. */
  get spki(): Uint8Array {
    return this.#fields[5]?.raw ?? new Uint8Array()
  }

  /** The public key alone, without its algorithm: what a private key can be matched with whatever their parameters. */
  get publicKeyBits(): Uint8Array {
    return bitString(sequence(this.#fields[5], 2)[1]).bits
  }

  /** What the issuer has signed. */
  get signedBytes(): Uint8Array {
    return this.#parts[0]?.raw ?? new Uint8Array()
  }

  /** The AlgorithmIdentifier that stands beside the signature; the signed one is the same. */
  get signatureAlgorithm(): Element | undefined {
    return this.#parts[1]
  }

  get signature(): Uint8Array {
    return bitString(this.#parts[2]).bits
  }

  /** Whether it may issue others (basicConstraints). @throws ProblemError `malformed` */
  get isCa(): boolean {
    return readIsCa(this.extension('2.5.29.19'))
  }

  /** The value of an extension, or undefined. @throws ProblemError `malformed` */
  extension(id: string): Extension | undefined {
    this.#extensions ??= readExtensions(this.#fields.slice(6))
    return this.#extensions.get(id)
  }

  /** What is not read on the way to a certificate's facts must all the same be what a certificate has there. */
  #refuseOtherShapes(): void {
    const [serial, signedAlgorithm, issuer, validity, subject, spki] = this.#fields
    if (serial?.tag !== Tag.integer || serial.content.length === 0)
      throw malformed('certificate', serial?.start)
    const algorithm = this.signatureAlgorithm
    if (!signedAlgorithm || !algorithm || !equal(signedAlgorithm.raw, algorithm.raw))
      throw malformed('certificate', algorithm?.start)
    oid(sequence(algorithm, 1)[0])
    bitString(this.#parts[2])
    const [keyAlgorithm, key] = sequence(spki, 2)
    oid(sequence(keyAlgorithm, 1)[0])
    bitString(key)
    for (const name of [issuer, subject]) readName(name)
    for (const date of sequence(validity, 2).slice(0, 2)) time(date)
    readIsCa(this.extension('2.5.29.19'))
  }

  /** What tells it from others in the same file. */
  toCandidate(): Candidate {
    return {
      name: nameText(this.subject),
      serial: this.serial,
      notAfter: this.notAfter.toISOString(),
      sha1: this.sha1,
      sha256: this.sha256,
    }
  }
}

/** The first value of an attribute in a name. */
export function attribute(name: Name, type: string): string | undefined {
  return name.attributes.find((one) => one.type === type)?.value
}

/** The name that a person knows a certificate by: its common name, else whatever stands first. */
export function nameText(name: Name): string {
  return attribute(name, Attribute.commonName) ?? name.attributes.map(({ value }) => value).join(', ')
}

/** Whether everything is written as DER has it: each length definite, and in as few octets as it can be. */
function isDer(element: Element): boolean {
  return element.isShortestForm && (!element.constructed || element.children.every(isDer))
}

function readName(element: Element | undefined): Name {
  const attributes = sequence(element).flatMap((set) =>
    (set.tag === Tag.set && set.constructed ? set.children : []).map((pair) => {
      const [type, value] = sequence(pair, 2)
      return { type: oid(type), value: value ? text(value) : '' }
    }),
  )
  return { raw: element?.raw ?? new Uint8Array(), attributes }
}

function readIsCa(constraints: Extension | undefined): boolean {
  const [first] = constraints ? sequence(readElement(constraints.value)) : []
  return first?.tag === Tag.boolean && first.content[0] !== 0
}

function readExtensions(fields: Element[]): Map<string, Extension> {
  const tagged = fields.find((field) => field.tag === Tag.context(3))
  const extensions = new Map<string, Extension>()
  if (!tagged) return extensions
  for (const extension of sequence(explicit(tagged, 3))) {
    const parts = sequence(extension, 2)
    const value = parts.at(-1)
    if (value?.tag !== Tag.octetString) throw malformed('structure', extension.start)
    const critical = parts.length > 2 && parts[1]?.tag === Tag.boolean && parts[1].content[0] !== 0
    const id = oid(parts[0])
    // RFC 5280 §4.2: never twice. Which of two would count is a guess, and so an attack.
    if (extensions.has(id)) throw malformed('structure', extension.start)
    extensions.set(id, { critical, value: value.content })
  }
  return extensions
}
