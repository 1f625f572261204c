import { ProblemError } from '../problems.ts'
import { isMail } from './kinds.ts'
import { sniff, type Content } from './sniff.ts'
import { textOf } from './text.ts'

/** More than any mail about a certificate is wrapped. */
const MAX_NESTING = 20

/** What is attached to a saved mail; undefined for what is no mail, or has nothing attached. */
export async function attachedTo(bytes: Uint8Array): Promise<Content | undefined> {
  const text = textOf(bytes)
  if (text === undefined || !isMail(text)) return undefined
  const { default: PostalMime } = await import('postal-mime')
  const { attachments } = await PostalMime.parse(bytes, { maxNestingDepth: MAX_NESTING })
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

function isMessage({ problem }: ProblemError): boolean {
  if (problem.code !== 'not-a-certificate-file') return false
  return problem.found === 'encrypted-message' || problem.found === 'signed-message'
}
