import type { Attachment } from 'postal-mime'
import { ProblemError } from '../problems.ts'
import { isMail } from './kinds.ts'
import { mistaken, sniff, type Content } from './sniff.ts'
import { textOf } from './text.ts'

/** More than any mail about a certificate has. The library pays for each line, and dearly for each part. */
const MAX_NESTING = 20
const MAX_HEADERS = 256 * 1024
const MAX_LINES = 50_000
const MAX_BOUNDARIES = 2000

/** What is attached to a saved mail; undefined for what is no mail, or has nothing attached. */
export async function attachedTo(bytes: Uint8Array): Promise<Content | undefined> {
  const text = textOf(bytes)
  if (text === undefined || !isMail(text) || isExcessive(text)) return undefined
  const attachments = await partsOf(bytes)
  const found: Content[] = []
  let refused: ProblemError | undefined
  for (const { content, filename } of attachments) {
    if (typeof content === 'string') continue
    try {
      const attachment = filename ?? ''
      found.push({ ...sniff(new Uint8Array(content)), attachment })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      // A signature and a picture beside the file are nothing to speak of; a message that is locked is.
      if (isMessage(error)) refused ??= error
    }
  }
  const containers = found.filter(({ kind }) => kind === 'pkcs12')
  const [only, ...others] = containers.length > 0 ? containers : found
  if (only && others.length === 0) return only
  if (refused && !only) throw refused
  return undefined
}

function isExcessive(text: string): boolean {
  return hasMoreThan(MAX_LINES, '\n', text) || hasMoreThan(MAX_BOUNDARIES, '\n--', text)
}

function hasMoreThan(limit: number, wanted: string, text: string): boolean {
  let found = 0
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
    if (++found > limit) return true
  return false
}

/** @throws ProblemError `not-a-certificate-file`: a mail that the library refuses to take apart */
async function partsOf(bytes: Uint8Array): Promise<Attachment[]> {
  const { default: PostalMime } = await import('postal-mime')
  try {
    const limits = { maxNestingDepth: MAX_NESTING, maxHeadersSize: MAX_HEADERS }
    return (await PostalMime.parse(bytes, limits)).attachments
  } catch (error) {
    throw mistaken('mail', error)
  }
}

function isMessage({ problem }: ProblemError): boolean {
  if (problem.code !== 'not-a-certificate-file') return false
  return problem.found === 'encrypted-message' || problem.found === 'signed-message'
}
