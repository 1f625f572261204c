import type { Opened } from '../conversion/open-any.ts'

/** Names under which nobody expects a private key: what the register and suppliers are sent. */
const CONTAINER = /\.(?:p12|pfx)$/i

/** A file with the private key in it that is easily taken for the certificate alone, and sent on. */
export function isKeyMistakable(file: string, opened: Opened): boolean {
  if (opened.kind === 'certificates') return opened.privateKeyBeside
  const { keysInTheClear, protections } = opened.container
  return !CONTAINER.test(file) && (keysInTheClear > 0 || protections.length > 0)
}
