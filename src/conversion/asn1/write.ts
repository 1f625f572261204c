import { concat, fromHex } from '../bytes.ts'
import { Tag } from './element.ts'

export const SEQUENCE = Tag.sequence | 0x20

/** One DER element. */
export function der(tag: number, parts: readonly Uint8Array[]): Uint8Array {
  const content = concat(parts)
  const hex = content.length.toString(16)
  const length = fromHex(hex.padStart(hex.length + (hex.length % 2), '0'))
  const header = content.length < 0x80 ? [tag, content.length] : [tag, 0x80 | length.length, ...length]
  return concat([Uint8Array.from(header), content])
}
