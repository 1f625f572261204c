import { malformed } from './malformed.ts'
import { base64 } from './text.ts'

interface Block {
  label: string
  bytes: Uint8Array
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
