import { ProblemError } from '../problems.ts'
import { readElement, Tag, type Element } from './asn1/element.ts'
import { malformed } from './malformed.ts'
import { explicit, oid, sequence } from './asn1/values.ts'
import { armoured, base64, textOf } from './armour.ts'
import type { Mistaken } from './problems.ts'

/** How certificates lay in a file. */
export type Form = 'der' | 'pem' | 'base64' | 'p7b'

/** What a file turned out to hold. */
export type Content =
  | { kind: 'pkcs12'; bytes: Buffer; armoured: boolean }
  | { kind: 'certificates'; form: Form; certificates: Buffer[]; privateKeyBeside: boolean }

const SIGNATURES: readonly (readonly [Mistaken, string])[] = [
  ['pdf', '%PDF-'],
  ['jks', '\xfe\xed\xfe\xed'],
  ['jks', '\xce\xce\xce\xce'],
  ['zip', 'PK\x03\x04'],
  ['shortcut', 'L\0\0\0\x01\x14\x02\0'],
  ['office', '\xd0\xcf\x11\xe0'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
]

/**
 * Tells by a file's contents, never by its name, what it is: a P12 or certificates, in DER, PEM or Base-64.
 *
 * @throws ProblemError `malformed`, `not-a-certificate-file`
 */
export function sniff(bytes: Buffer): Content {
  if (bytes.length === 0) throw malformed('empty', 0)
  const start = bytes.subarray(0, 8).toString('latin1')
  const known = SIGNATURES.find(([, signature]) => start.startsWith(signature))
  if (known) throw mistaken(known[0])
  if (bytes[0] === 0x30 && !looksLikeText(bytes)) return sniffDer(bytes)
  const text = textOf(bytes)
  if (text === undefined) throw mistaken('other')
  return sniffText(text)
}

/** A Base-64 text may begin with the digit 0, which is also the first octet of every DER file. */
function looksLikeText(bytes: Buffer): boolean {
  return bytes
    .subarray(0, 64)
    .every((octet) => octet === 9 || octet === 10 || octet === 13 || (octet >= 32 && octet < 127))
}

function sniffDer(bytes: Buffer): Content {
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
  if (first?.tag === Tag.integer) {
    if (isContentInfo(second)) return { kind: 'pkcs12', bytes, armoured: false }
    throw second?.isSequence || second?.tag === Tag.integer || second?.tag === Tag.octetString
      ? mistaken('private-key')
      : malformed('structure', second?.start)
  }
  if (first?.isSequence && third?.tag === Tag.bitString) {
    refuseTrailing(bytes, outer)
    return sniffSigned(outer, first)
  }
  // EncryptedPrivateKeyInfo: an algorithm and an octet string.
  if (first?.isSequence && second?.tag === Tag.octetString && !third) throw mistaken('private-key')
  throw malformed('structure', outer.start)
}

/** A piece torn out of a P12 can begin with a certificate: the first, and hardly ever the right one. */
function refuseTrailing(bytes: Buffer, outer: Element): void {
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

/** The certificates of a PKCS#7 signedData, the "P7B" of Windows. @throws ProblemError */
function certificatesOfPkcs7(outer: Element): Buffer[] {
  const [type, content] = sequence(outer, 1)
  if (oid(type) !== SIGNED_DATA) throw mistaken('other')
  const signedData = sequence(explicit(content, 0), 3)
  const set = signedData.find(({ tag, constructed }) => tag === Tag.context(0) && constructed)
  return (set?.children ?? []).filter(({ isSequence }) => isSequence).map(({ raw }) => raw)
}

function sniffText(text: string): Content {
  const blocks = armoured(text)
  if (blocks.length > 0) return sniffBlocks(blocks)
  if (/^\s*(?:<!doctype|<html|<\?xml|<head|<body)/i.test(text)) throw mistaken('html')
  if (/^\s*\[InternetShortcut\]/i.test(text)) throw mistaken('shortcut')
  const decoded = base64(text)
  if (!decoded || decoded[0] !== 0x30) throw mistaken('text')
  const content = sniffDer(decoded)
  if (content.kind === 'pkcs12') return { ...content, armoured: true }
  return { ...content, form: content.form === 'p7b' ? 'p7b' : 'base64' }
}

/** A PEM file may hold anything: what its blocks are is asked of their contents, for labels are free text. */
function sniffBlocks(blocks: readonly { label: string; bytes: Buffer }[]): Content {
  const certificates: Buffer[] = []
  let privateKeyBeside = false
  let firstOther: ProblemError | undefined
  for (const { label, bytes } of blocks) {
    if (/PRIVATE KEY/.test(label) && !/CERTIFICATE/.test(label)) {
      privateKeyBeside = true
      continue
    }
    try {
      const content = sniffDer(bytes)
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

function mistaken(found: Mistaken): ProblemError {
  return new ProblemError({ code: 'not-a-certificate-file', found })
}
