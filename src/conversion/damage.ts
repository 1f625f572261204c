import { malformed } from './malformed.ts'
import type { ProblemError } from '../problems.ts'
import { hasOnlyPairedLineFeeds } from './undo.ts'

/** The first octets of RSA's object identifiers, which every certificate and container of ours holds. */
const RSA = [0x2a, 0x86, 0x48, 0x86, 0xf7]
const CARRIAGE_RETURN = 13
const LINE_FEED = 10
/** UTF-8 of U+FFFD, which stands where octets were thrown away. */
const REPLACEMENT = [0xef, 0xbf, 0xbd]
/** So few are lost where line ends were shortened; a transfer that stops loses more. */
const FEW = 16

/** Whether a program that took the file for text changed its line ends for good: a sign that cannot come about by chance. */
export function hasLostLineEnds(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30 || contains(bytes, [...RSA, CARRIAGE_RETURN])) return false
  return contains(bytes, [...RSA, LINE_FEED]) || contains(bytes, [6, 9, ...RSA, 1])
}

/** A refusal told by what was done to the file, where its octets show that. */
export function explained(bytes: Uint8Array, refused: ProblemError): ProblemError {
  if (hasLostLineEnds(bytes)) return malformed('line-ends', undefined, refused)
  if (bytes[0] !== 0x30 && !isMarked(bytes)) return refused
  if (count(bytes, REPLACEMENT) >= 3) return malformed('replaced', undefined, refused)
  const { problem } = refused
  if (problem.code !== 'malformed') return refused
  if (bytes.length > 500 && hasOnlyPairedLineFeeds(bytes)) return malformed('line-ends', undefined, refused)
  if (lacksLineEnds(bytes)) return malformed('line-ends', undefined, refused)
  const missing = missingOctets(bytes)
  return missing > 0 && missing <= FEW ? malformed('few-missing', bytes.length, refused) : refused
}

/** In so many octets of keys and signatures every octet comes up: one that does not was changed or thrown away. */
function lacksLineEnds(bytes: Uint8Array): boolean {
  return bytes.length > 3000 && (!bytes.includes(LINE_FEED) || !bytes.includes(CARRIAGE_RETURN))
}

const isMarked = (bytes: Uint8Array) => bytes[0] === 0xef && bytes[3] === 0x30

/** How many octets the outermost length says that there should be more. */
function missingOctets(bytes: Uint8Array): number {
  const first = bytes[1] ?? 0
  if (first <= 0x80 || first > 0x84) return 0
  const size = first & 0x7f
  const length = bytes.subarray(2, 2 + size).reduce((sum, octet) => sum * 256 + octet, 0)
  return 2 + size + length - bytes.length
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return count(bytes, wanted) > 0
}

function count(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first = 0] = wanted
  let found = 0
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((octet, i) => bytes[at + i] === octet)) found++
  return found
}
