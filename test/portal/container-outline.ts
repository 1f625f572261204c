/** A P12's structure as plain data, so that a test can compare it with recorded facts. */
import { createHash } from 'node:crypto'
import forge, { type asn1 } from 'node-forge'
import { at, content, hex, number, oid, parts } from './outline.ts'

type Node = asn1.Asn1

const NAMES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.7.1': 'data',
  '1.2.840.113549.1.12.10.1.2': 'shrouded key',
  '1.2.840.113549.1.12.10.1.3': 'certificate',
  '1.2.840.113549.1.9.20': 'friendlyName',
  '1.2.840.113549.1.9.21': 'localKeyId',
  '1.2.840.113549.1.5.13': 'PBES2',
  '1.2.840.113549.1.5.12': 'PBKDF2',
  '1.2.840.113549.2.9': 'hmacWithSHA256',
  '2.16.840.1.101.3.4.1.42': 'AES-256-CBC',
  '1.3.14.3.2.26': 'sha1',
}
const named = (node: Node | undefined): string => NAMES[oid(node)] ?? oid(node)
const opened = (node: Node | undefined): Node => forge.asn1.fromDer(content(node))

export function containerOutline(container: Buffer): unknown {
  const bytes = forge.util.createBuffer(container.toString('latin1'))
  const pfx = forge.asn1.fromDer(bytes, { parseAllBytes: false } as never)
  const [version, authSafe, mac] = parts(pfx)
  return {
    version: number(version),
    contents: parts(opened(at(authSafe, 1, 0))).map((info) => ({
      type: named(at(info, 0)),
      bags: parts(opened(at(info, 1, 0))).map(bag),
    })),
    mac: {
      digest: named(at(mac, 0, 0, 0)),
      salt: content(at(mac, 1)).length,
      iterations: number(at(mac, 2)),
    },
    trailing: bytes.length(),
  }
}

function bag(node: Node): unknown {
  const [type, value, attributes] = parts(node)
  const kind = named(type)
  return {
    kind,
    ...(kind === 'certificate' && { sha1: sha1(content(at(value, 0, 1, 0))) }),
    attributes: attributes === undefined ? [] : parts(attributes).map(attribute),
    ...(kind === 'shrouded key' && { encryption: encryption(at(value, 0, 0)) }),
  }
}

function attribute(node: Node): string {
  const value = at(node, 1, 0)
  // node-forge has decoded the UTF-16 of a BMPString already.
  const text = value?.type === forge.asn1.Type.BMPSTRING ? `BMPString ${content(value)}` : hex(content(value))
  return `${named(at(node, 0))} ${text}`
}

function encryption(algorithm: Node | undefined): string {
  const [derivation, cipher] = parts(at(algorithm, 1))
  const [salt, iterations, length, pseudoRandom] = parts(at(derivation, 1))
  return [
    named(at(algorithm, 0)),
    named(at(derivation, 0)),
    `salt ${content(salt).length}`,
    `iterations ${number(iterations)}`,
    `length ${number(length)}`,
    named(at(pseudoRandom, 0)),
    named(at(cipher, 0)),
  ].join(' ')
}

const sha1 = (binary: string) => createHash('sha1').update(binary, 'latin1').digest('hex')
