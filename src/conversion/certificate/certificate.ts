import { createHash, X509Certificate, type KeyObject } from 'node:crypto'
import { readElement, Tag, type Element } from '../asn1/element.ts'
import { malformed } from '../malformed.ts'
import { bitString, explicit, oid, sequence, text, time } from '../asn1/values.ts'
import { isOpenSslError } from '../openssl-error.ts'
import type { Candidate } from '../problems.ts'

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
  raw: Buffer
  attributes: { type: string; value: string }[]
}

interface Extension {
  critical: boolean
  value: Buffer
}

/**
 * A certificate by its own bytes. node:crypto gives keys and signatures; names, dates and extensions are read here,
 * because node:crypto shows neither policies nor keyUsage nor the parts of a name.
 */
export class Certificate {
  /** The bytes exactly as they lay in the file. */
  readonly der: Buffer
  readonly x509: X509Certificate
  readonly #fields: Element[]
  #extensions: Map<string, Extension> | undefined

  /** @throws ProblemError `malformed` when the bytes are not one DER certificate */
  constructor(bytes: Buffer) {
    const outer = readElement(bytes)
    this.der = outer.raw
    this.x509 = parse(this.der)
    // OpenSSL reads some BER and writes DER; what it would write differently is not what the file holds.
    if (!this.x509.raw.equals(this.der)) throw malformed('certificate', 0)
    const fields = sequence(sequence(outer, 3)[0], 6)
    this.#fields = fields[0]?.tag === Tag.context(0) ? fields.slice(1) : fields
  }

  get sha1(): string {
    return createHash('sha1').update(this.der).digest('hex')
  }

  get sha256(): string {
    return createHash('sha256').update(this.der).digest('hex')
  }

  /** Hex, as it is written in the certificate. */
  get serial(): string {
    return this.#fields[0]?.content.toString('hex') ?? ''
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
  get spki(): Buffer {
    return this.#fields[5]?.raw ?? Buffer.alloc(0)
  }

  /** The public key alone, without its algorithm: what a private key can be matched with whatever their parameters. */
  get publicKeyBits(): Buffer {
    return bitString(sequence(this.#fields[5], 2)[1]).bits
  }

  /** The public key, or undefined where OpenSSL cannot read it: a type too new for it, or a damaged one. */
  get publicKey(): KeyObject | undefined {
    try {
      return this.x509.publicKey
    } catch (error) {
      if (isOpenSslError(error)) return undefined
      throw error
    }
  }

  get isCa(): boolean {
    return this.x509.ca
  }

  /** The value of an extension, or undefined. @throws ProblemError `malformed` */
  extension(id: string): Extension | undefined {
    this.#extensions ??= readExtensions(this.#fields.slice(6))
    return this.#extensions.get(id)
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

function parse(der: Buffer): X509Certificate {
  try {
    return new X509Certificate(der)
  } catch (error) {
    if (isOpenSslError(error)) throw malformed('certificate', 0, error)
    throw error
  }
}

function readName(element: Element | undefined): Name {
  const attributes = sequence(element).flatMap((set) =>
    (set.tag === Tag.set && set.constructed ? set.children : []).map((pair) => {
      const [type, value] = sequence(pair, 2)
      return { type: oid(type), value: value ? text(value) : '' }
    }),
  )
  return { raw: element?.raw ?? Buffer.alloc(0), attributes }
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
