/** What people have instead of a P12, or around it. */
import type { asn1 } from 'node-forge'
import {
  bits,
  decode,
  encode,
  explicit,
  nothing,
  octets,
  oid,
  sequence,
  set,
  small,
} from '../../../fixtures/portal/ca/der.ts'

type Node = asn1.Asn1

export function armoured(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

/** PKCS#7 with certificates and no signer. */
export const p7b = (certificates: readonly Buffer[]): Buffer => encode(signedData(certificates, []))

const PKCS7 = '1.2.840.113549.1.7'

function signedData(certificates: readonly Buffer[], signers: readonly Node[]): Node {
  const all = explicit(0, ...certificates.map(decode))
  const content = sequence(small(1), set(), sequence(oid(`${PKCS7}.1`)), all, set(...signers))
  return sequence(oid(`${PKCS7}.2`), explicit(0, content))
}

/** An S/MIME message, signed with somebody's certificate in it, or encrypted to somebody. */
export function message(
  kind: 'signed' | 'encrypted',
  certificate: Buffer = Buffer.from('3000', 'hex'),
): Buffer {
  if (kind === 'signed') return encode(signedData([certificate], [sequence(small(1), nothing())]))
  const content = sequence(small(0), set(), sequence(oid(`${PKCS7}.1`)))
  return encode(sequence(oid(`${PKCS7}.3`), explicit(0, content)))
}

/** BouncyCastle's ObjectStore: an encrypted part, and a MAC over it. */
export function bcfks(): Buffer {
  const locked = sequence(sequence(oid('1.2.840.113549.1.5.13'), nothing()), octets(Buffer.alloc(64, 7)))
  const check = sequence(
    sequence(oid('1.2.840.113549.2.11')),
    sequence(oid('1.2.840.113549.1.5.12')),
    bits(Buffer.alloc(8)),
  )
  return encode(sequence(locked, check))
}

/** A mail as a mail program saves it. */
export function mailWith(...attachments: readonly (readonly [name: string, bytes: Buffer])[]): Buffer {
  const parts = attachments.flatMap(([name, bytes]) => [
    '--part',
    `Content-Type: application/octet-stream; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n'),
  ])
  return Buffer.from(
    [
      'Received: from mail.testkommune.dk',
      'From: drift@testkommune.dk',
      'Subject: =?utf-8?q?Certifikat_til_L=C3=A6s=C3=B8?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=part',
      '',
      '--part',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Hej',
      ...parts,
      '--part--',
      '',
    ].join('\r\n'),
  )
}
