import { Tag, type Element } from '../asn1/element.ts'
import { toHex } from '../bytes.ts'
import { malformed } from '../malformed.ts'
import { explicit, octets, oid, sequence, text } from '../asn1/values.ts'
import { wholeElement } from './pfx.ts'

const BAG = '1.2.840.113549.1.12.10.1'
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1'
const SDSI_CERTIFICATE = '1.2.840.113549.1.9.22.2'
const FRIENDLY_NAME = '1.2.840.113549.1.9.20'
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21'

const MAX_BAGS = 5000
const MAX_NESTED_SAFES = 4

/** What a maker said of a bag: hints, never proof. */
export interface BagAttributes {
  friendlyName?: string
  /** Hex. */
  localKeyId?: string
}

export type Bag = BagAttributes &
  (
    | { kind: 'certificate'; bytes: Uint8Array }
    | { kind: 'key'; pkcs8: Uint8Array }
    | { kind: 'shrouded-key'; algorithm: Element; ciphertext: Uint8Array }
    /** A list of revoked certificates, a secret, something unknown: stepped over, and told of. */
    | { kind: 'other'; type: 'crl' | 'secret' | 'sdsi' | 'unknown' }
  )

/** All bags of a SafeContents, nested ones too, in the file's order. @throws ProblemError `malformed` */
export function readBags(contents: Uint8Array): Bag[] {
  const bags: Bag[] = []
  collect(wholeElement(contents), 0, bags)
  return bags
}

function collect(safe: Element, depth: number, bags: Bag[]): void {
  if (depth > MAX_NESTED_SAFES) throw malformed('nesting', safe.start)
  for (const element of sequence(safe)) {
    const [type, value, attributes] = sequence(element, 2)
    const id = oid(type)
    if (id === `${BAG}.6`) {
      collect(explicit(value, 0), depth + 1, bags)
      continue
    }
    if (bags.length >= MAX_BAGS) throw malformed('too-many-elements', element.start)
    bags.push({ ...readBag(id, value), ...readAttributes(attributes) })
  }
}

function readBag(id: string, value: Element | undefined): Bag {
  switch (id) {
    case `${BAG}.1`:
      return { kind: 'key', pkcs8: explicit(value, 0).raw }
    case `${BAG}.2`: {
      const [algorithm, ciphertext] = sequence(explicit(value, 0), 2)
      if (!algorithm) throw malformed('structure', value?.start)
      return { kind: 'shrouded-key', algorithm, ciphertext: octets(ciphertext) }
    }
    case `${BAG}.3`:
      return readCertificateBag(explicit(value, 0))
    case `${BAG}.4`:
      return { kind: 'other', type: 'crl' }
    case `${BAG}.5`:
      return { kind: 'other', type: 'secret' }
    default:
      return { kind: 'other', type: 'unknown' }
  }
}

function readCertificateBag(element: Element): Bag {
  const [type, value] = sequence(element, 2)
  const id = oid(type)
  if (id === SDSI_CERTIFICATE) return { kind: 'other', type: 'sdsi' }
  if (id !== X509_CERTIFICATE) return { kind: 'other', type: 'unknown' }
  return { kind: 'certificate', bytes: octets(explicit(value, 0)) }
}

/** What attributes say is a hint, and unknown ones are stepped over; but a set that is no set is a damaged file. */
function readAttributes(attributes: Element | undefined): BagAttributes {
  const found: BagAttributes = {}
  if (!attributes) return found
  for (const attribute of setOf(attributes)) {
    const [type, values] = sequence(attribute, 2)
    const id = oid(type)
    const value = setOf(values)[0]
    if (id === FRIENDLY_NAME && value) found.friendlyName = text(value)
    if (id === LOCAL_KEY_ID && value?.tag === Tag.octetString) found.localKeyId = toHex(octets(value))
  }
  return found
}

function setOf(element: Element | undefined): Element[] {
  if (element?.tag !== Tag.set) throw malformed('structure', element?.start)
  return element.children
}
