import { malformed } from './malformed.ts'

/** The text of a file, or undefined when it is none. Windows' tools write UTF-16 as often as UTF-8. */
export function textOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  }
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  // A look at the beginning is enough to tell text from a program or an archive.
  const isText = bytes
    .subarray(start, start + 512)
    .every((octet) => octet >= 32 || (octet >= 9 && octet <= 13))
  return isText ? bytes.subarray(start).toString('latin1') : undefined
}

interface Block {
  label: string
  bytes: Buffer
}

const BEGIN = '-----BEGIN '
const DASHES = '-----'

/**
 * The blocks between "-----BEGIN …-----" and "-----END …-----". Written as a walk, not as a regular expression: a
 * hostile file with a million beginnings and no end must cost one pass.
 *
 * @throws ProblemError `malformed`
 */
export function armoured(text: string): Block[] {
  const blocks: Block[] = []
  for (let at = text.indexOf(BEGIN); at !== -1; at = text.indexOf(BEGIN, at)) {
    const labelEnd = text.indexOf(DASHES, at + BEGIN.length)
    if (labelEnd === -1) throw malformed('truncated', at)
    const label = text.slice(at + BEGIN.length, labelEnd)
    const end = text.indexOf(`${DASHES}END `, labelEnd)
    if (end === -1) throw malformed('truncated', at)
    const bytes = base64(withoutHeaders(text.slice(labelEnd + DASHES.length, end)))
    if (!bytes) throw malformed('base64', at)
    blocks.push({ label, bytes })
    at = end
  }
  return blocks
}

/** "Proc-Type: 4,ENCRYPTED" and the like end with an empty line (RFC 1421). */
function withoutHeaders(body: string): string {
  if (!body.includes(':')) return body
  const empty = /\r?\n\r?\n/.exec(body)
  return empty ? body.slice(empty.index) : body
}

/** Strict Base-64, white space aside; undefined for anything else. */
export function base64(text: string): Buffer | undefined {
  const compact = text.replace(/\s+/g, '')
  return compact.length > 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(compact)
    ? Buffer.from(compact, 'base64')
    : undefined
}
