/** Turns DER into BER that means the same: what BouncyCastle, NSS and Windows write, and worse. */

interface Node {
  tag: number
  content: Buffer
  children: Node[] | undefined
}

function parse(bytes: Buffer): Node[] {
  const nodes: Node[] = []
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at] ?? 0
    let length = bytes[at + 1] ?? 0
    let start = at + 2
    if (length > 0x80) {
      const octets = length & 0x7f
      length = bytes.readUIntBE(start, octets)
      start += octets
    }
    const content = bytes.subarray(start, start + length)
    nodes.push({ tag, content, children: tag & 0x20 ? parse(content) : undefined })
    at = start + length
  }
  return nodes
}

export interface BerWishes {
  /** Leave the lengths of constructed elements open. */
  indefinite?: boolean
  /** Cut octet strings into pieces of so many octets. */
  pieces?: number
  /** Cut the pieces again, so many times. */
  nested?: number
  /** Write lengths with so many octets too many. */
  padding?: number
}

/** @param opaque octet strings whose contents must stay DER (they are hashed or decrypted as they are) are left alone anyway */
export function toBer(der: Buffer, wishes: BerWishes): Buffer {
  return Buffer.concat(parse(der).map((node) => write(node, wishes)))
}

function write(node: Node, wishes: BerWishes): Buffer {
  if (node.children)
    return wrap(
      node.tag,
      node.children.map((child) => write(child, wishes)),
      wishes,
    )
  const isLong = node.content.length > (wishes.pieces ?? Infinity)
  if (isLong && (node.tag === 0x04 || node.tag === 0x80)) {
    return wrap(node.tag | 0x20, cut(node.content, wishes, wishes.nested ?? 0), wishes)
  }
  return wrap(node.tag, [node.content], { ...wishes, indefinite: false })
}

function cut(content: Buffer, wishes: BerWishes, levels: number): Buffer[] {
  const size = wishes.pieces ?? content.length
  const pieces: Buffer[] = []
  for (let at = 0; at < content.length; at += size) {
    const piece = wrap(0x04, [content.subarray(at, at + size)], { ...wishes, indefinite: false })
    pieces.push(levels > 0 ? wrap(0x24, [piece], wishes) : piece)
  }
  return pieces
}

function wrap(tag: number, parts: Buffer[], { indefinite, padding = 0 }: BerWishes): Buffer {
  const content = Buffer.concat(parts)
  if (indefinite) return Buffer.concat([Buffer.from([tag, 0x80]), content, Buffer.from([0, 0])])
  const length = Buffer.alloc(4 + padding)
  length.writeUInt32BE(content.length, padding)
  const first = padding > 0 ? 0 : length.findIndex((octet) => octet !== 0)
  const isShort = padding === 0 && content.length < 0x80
  const octets = length.subarray(first === -1 ? 3 : first)
  return Buffer.concat([
    Buffer.from(isShort ? [tag, content.length] : [tag, 0x80 | octets.length]),
    isShort ? Buffer.alloc(0) : octets,
    content,
  ])
}
