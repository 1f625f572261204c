/** A certificate's structure in lines, so that a test can compare it with recorded facts. */
import type { asn1 } from 'node-forge'
import forge from 'node-forge'

type Node = asn1.Asn1

export const parts = (node: Node | undefined): Node[] => {
  if (!node || typeof node.value === 'string') throw new TypeError('a value where parts were expected')
  return node.value
}
export const content = (node: Node | undefined): string => {
  if (typeof node?.value !== 'string') throw new TypeError('parts where a value was expected')
  return node.value
}
export const at = (node: Node | undefined, ...path: number[]): Node | undefined =>
  path.reduce<Node | undefined>((found, index) => parts(found)[index], node)
export const oid = (node: Node | undefined): string => forge.asn1.derToOid(content(node))
export const hex = (binary: string): string => Buffer.from(binary, 'latin1').toString('hex')
export const number = (node: Node | undefined): number => Number.parseInt(hex(content(node)), 16)

const STRINGS: Readonly<Record<number, string>> = { 12: 'UTF8String', 19: 'PrintableString' }
const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
/** Extensions whose value is the same in every certificate of a kind. */
const FIXED = new Set(['2.5.29.15', '2.5.29.19'])

export function outline(certificate: Node): string[] {
  const [version, serial, inner, , , subject, key, extensions] = parts(at(certificate, 0))
  const outer = at(certificate, 1)
  if (forge.asn1.toDer(inner as Node).getBytes() !== forge.asn1.toDer(outer as Node).getBytes()) {
    throw new Error('the inner and the outer signature algorithm differ')
  }
  return [
    `version ${number(at(version, 0)) + 1}`,
    `serial ${content(serial).length} bytes`,
    `signature ${oid(at(outer, 0))} ${hash(at(outer, 1, 0, 0))} mgf1-${hash(at(outer, 1, 1, 0, 1))} salt ${number(at(outer, 1, 2, 0))}`,
    ...parts(subject).map(
      (set) => `subject ${oid(at(set, 0, 0))} ${STRINGS[at(set, 0, 1)?.type ?? 0] ?? '?'}`,
    ),
    `key ${oid(at(key, 0, 0))} ${keyFacts(key)}`,
    ...parts(at(extensions, 0)).map(extension),
  ]
}

const hash = (node: Node | undefined): string => HASHES[oid(at(node, 0))] ?? '?'

function extension(node: Node): string {
  const [type, ...rest] = parts(node)
  const critical = rest.length === 2 ? ' critical' : ''
  const value = rest.at(-1)
  const bytes =
    typeof value?.value === 'string' ? value.value : forge.asn1.toDer(at(value, 0) as Node).getBytes()
  return `extension ${oid(type)}${critical}${FIXED.has(oid(type)) ? ` ${hex(bytes)}` : ''}`
}

function keyFacts(key: Node | undefined): string {
  const publicKey = forge.pki.publicKeyFromAsn1(key as Node)
  return `${publicKey.n.bitLength()} ${publicKey.e.toString(10)}`
}
