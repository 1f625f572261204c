import { ProblemError } from '../problems.ts'
import { readElement, Tag, type Element } from './asn1/element.ts'
import { malformed } from './malformed.ts'
import { explicit, oid, sequence } from './asn1/values.ts'
import { armoured } from './armour.ts'
import { hasLostLineEnds } from './damage.ts'
import { kindOf, kindOfText } from './kinds.ts'
import type { Mistaken } from './problem-facts.ts'
import { base64, textOf } from './text.ts'
import type { UndoStep } from './undo.ts'

/** How certificates lay in a file. */
export type Form = 'der' | 'pem' | 'base64' | 'p7b'

/** How a file had to be read before anything could be made of it. */
export interface Reading {
  /** What had been done to the file, the outermost first. */
  undone?: UndoStep[]
  /** The name of the attachment that was taken out of a saved mail. */
  attachment?: string
}

/** What a file turned out to hold. */
export type Content = Reading &
  (
    | { kind: 'pkcs12'; bytes: Uint8Array; armoured: boolean }
    | { kind: 'certificates'; form: Form; certificates: Uint8Array[]; privateKeyBeside: boolean }
  )

/**
 * Tells by a file's contents, never by its name, what it is: a P12 or certificates, in DER, PEM or Base-64.
 *
 * @throws ProblemError `malformed`, `not-a-certificate-file`
 */
export function sniff(bytes: Uint8Array): Content {
  if (bytes.length === 0) throw malformed('empty', 0)
  const known = kindOf(bytes)
  if (known) throw mistaken(known)
  if (hasLostLineEnds(bytes)) throw malformed('line-ends')
  if (bytes[0] === 0x30 && !looksLikeText(bytes)) return sniffDer(bytes)
  const text = textOf(bytes)
  if (text === undefined) throw mistaken('other')
  return sniffText(text)
}

/** A Base-64 text may begin with the digit 0, which is also the first octet of every DER file. */
function looksLikeText(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, 64)
    .every((octet) => octet === 9 || octet === 10 || octet === 13 || (octet >= 32 && octet < 127))
}

function sniffDer(bytes: Uint8Array): Content {
  const outer = readElement(bytes)
  const [first, second, third] = sequence(outer, 1)
  if (first?.tag === Tag.oid) {
    refuseTrailing(bytes, outer)
    return {
      kind: 'certificates',
      form: 'p7b',
      certificates: certificatesOfPkcs7(outer),
      privateKeyBeside: false,
    }
  }
  // PFX, PrivateKeyInfo and older private keys all begin with a version number.
  if (first?.tag === Tag.integer && isContentInfo(second)) return { kind: 'pkcs12', bytes, armoured: false }
  const other = KEYS_AND_STORES.find(({ isIt }) => isIt(outer.children))
  if (other) throw mistaken(other.found)
  if (first?.isSequence && third?.tag === Tag.bitString) {
    refuseTrailing(bytes, outer)
    return sniffSigned(outer, first)
  }
  throw malformed('structure', first?.tag === Tag.integer ? second?.start : outer.start)
}

/** What DER holds besides certificates and containers, by its parts. */
const KEYS_AND_STORES: readonly { found: Mistaken; isIt: (parts: readonly Element[]) => boolean }[] = [
  // RSAPublicKey: modulus and exponent, and no version before them.
  { found: 'public-key', isIt: ([n, e, more]) => isTag(n, Tag.integer) && isTag(e, Tag.integer) && !more },
  {
    found: 'private-key',
    isIt: ([version, next]) =>
      isTag(version, Tag.integer) &&
      (next?.isSequence === true || isTag(next, Tag.integer) || isTag(next, Tag.octetString)),
  },
  // SubjectPublicKeyInfo: an algorithm and the bits of the key.
  {
    found: 'public-key',
    isIt: ([algorithm, bits, more]) => algorithm?.isSequence === true && isTag(bits, Tag.bitString) && !more,
  },
  // EncryptedPrivateKeyInfo: an algorithm and an octet string.
  {
    found: 'private-key',
    isIt: ([algorithm, locked, more]) =>
      algorithm?.isSequence === true && isTag(locked, Tag.octetString) && !more,
  },
  // BCFKS of BouncyCastle: such a locked part, and how its integrity is checked.
  {
    found: 'bcfks',
    isIt: ([locked, check, more]) => isLocked(locked) && check?.isSequence === true && !more,
  },
]

const isTag = (element: Element | undefined, tag: number) => element?.tag === tag

function isLocked(element: Element | undefined): boolean {
  if (!element?.isSequence) return false
  const [algorithm, locked] = element.children
  return algorithm?.isSequence === true && isTag(locked, Tag.octetString)
}

/** A piece torn out of a P12 can begin with a certificate: the first, and hardly ever the right one. */
function refuseTrailing(bytes: Uint8Array, outer: Element): void {
  const isPadding = bytes.subarray(outer.end).every((octet) => octet === 0 || octet === 10 || octet === 13)
  if (!isPadding) throw malformed('trailing-bytes', outer.end)
}

function isContentInfo(element: Element | undefined): boolean {
  if (!element?.isSequence) return false
  const [type, content] = element.children
  return type?.tag === Tag.oid && (content === undefined || content.tag === Tag.context(0))
}

/** Certificates, requests and lists of revoked ones are all: contents, algorithm, signature. */
function sniffSigned(outer: Element, contents: Element): Content {
  const [first, second, third, fourth] = contents.children
  const isRequest =
    first?.tag === Tag.integer && second?.isSequence && third?.isSequence && fourth?.tag === Tag.context(0)
  if (isRequest) throw mistaken('request')
  const times = contents.children.filter(({ tag }) => tag === Tag.utcTime || tag === Tag.generalizedTime)
  if (times.length > 0) throw mistaken('crl')
  return { kind: 'certificates', form: 'der', certificates: [outer.raw], privateKeyBeside: false }
}

const SIGNED_DATA = '1.2.840.113549.1.7.2'
/** Enveloped, encrypted, and authenticated enveloped data. */
const ENCRYPTED = new Set(['1.2.840.113549.1.7.3', '1.2.840.113549.1.7.6', '1.2.840.113549.1.9.16.1.23'])

/** The certificates of a PKCS#7 signedData without signers, the "P7B" of Windows. @throws ProblemError */
function certificatesOfPkcs7(outer: Element): Uint8Array[] {
  const [type, content] = sequence(outer, 1)
  const id = oid(type)
  if (id !== SIGNED_DATA) throw mistaken(ENCRYPTED.has(id) ? 'encrypted-message' : 'other')
  const signedData = sequence(explicit(content, 0), 3)
  // Where somebody has signed, the certificates are his.
  const signers = signedData.at(-1)
  if (signers?.tag === Tag.set && signers.children.length > 0) throw mistaken('signed-message')
  const set = signedData.find(({ tag, constructed }) => tag === Tag.context(0) && constructed)
  return (set?.children ?? []).filter(({ isSequence }) => isSequence).map(({ raw }) => raw)
}

function sniffText(text: string): Content {
  const known = kindOfText(text)
  if (known && known !== 'mail') throw mistaken(known)
  const blocks = armoured(text)
  if (blocks.length > 0) return sniffBlocks(blocks)
  const decoded = known ? undefined : base64(text)
  if (decoded?.[0] !== 0x30) throw mistaken(known ?? 'text')
  const content = sniffDer(decoded)
  if (content.kind === 'pkcs12') return { ...content, armoured: true }
  return { ...content, form: content.form === 'p7b' ? 'p7b' : 'base64' }
}

/** A PEM file may hold anything: what its blocks are is asked of their contents, for labels are free text. */
function sniffBlocks(blocks: readonly { label: string; bytes: Uint8Array }[]): Content {
  const certificates: Uint8Array[] = []
  let privateKeyBeside = false
  let firstOther: ProblemError | undefined
  for (const { label, bytes } of blocks) {
    if (/PRIVATE KEY/.test(label) && !/CERTIFICATE/.test(label)) {
      privateKeyBeside = true
      continue
    }
    try {
      const content = sniffDer(label === 'TRUSTED CERTIFICATE' ? withoutTrust(bytes) : bytes)
      if (content.kind === 'pkcs12') return { ...content, armoured: true }
      certificates.push(...content.certificates)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      firstOther ??= error
    }
  }
  if (certificates.length > 0) return { kind: 'certificates', form: 'pem', certificates, privateKeyBeside }
  throw firstOther ?? mistaken(privateKeyBeside ? 'private-key' : 'text')
}

/** OpenSSL puts its own words on trust behind the certificate. */
function withoutTrust(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, readElement(bytes).end)
}

/** A file of a well-known kind that is no certificate file. */
export function mistaken(found: Mistaken, cause?: unknown): ProblemError {
  return new ProblemError({ code: 'not-a-certificate-file', found }, { cause })
}
