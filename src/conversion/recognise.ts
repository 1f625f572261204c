import { ProblemError } from '../problems.ts'
import { describeP12 } from './container.ts'
import { explained } from './damage.ts'
import { attachedTo } from './mail.ts'
import { sniff, type Content } from './sniff.ts'
import { STEPS } from './undo.ts'

/** A mail's quotation of what a word processor has changed is two steps; nobody needs more than three. */
const MOST_STEPS = 3

/**
 * Tells what a file holds, whatever programs and people did to it on its way: the attachment of a saved mail, and text
 * or octets that were changed in a way that can be undone.
 *
 * @throws ProblemError `malformed`, `unsupported`, `not-a-certificate-file`: what was done to it, or what it is instead
 */
export async function recognise(bytes: Uint8Array): Promise<Content> {
  const attached = await attachedTo(bytes)
  if (attached) return attached
  try {
    return whole(sniff(bytes))
  } catch (refused) {
    if (!(refused instanceof ProblemError)) throw refused
    const undone = undoing(bytes, MOST_STEPS)
    if (undone) return undone
    throw explained(bytes, refused)
  }
}

/** The first way to undo something that leads to contents which hang together. */
function undoing(bytes: Uint8Array, most: number): Content | undefined {
  if (most === 0) return undefined
  for (const { step, undo } of STEPS) {
    const before = undo(bytes)
    if (!before) continue
    const content = readable(before) ?? undoing(before, most - 1)
    if (content) return { ...content, undone: [step, ...(content.undone ?? [])] }
  }
  return undefined
}

function readable(bytes: Uint8Array): Content | undefined {
  try {
    return whole(sniff(bytes))
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}

/** A container is damaged as often in its middle as at its start. @throws ProblemError `malformed`, `unsupported` */
function whole(content: Content): Content {
  if (content.kind === 'pkcs12') describeP12(content.bytes)
  return content
}

/** Whether what was undone could have gone wrong, so that a checksum or a signature must prove the contents. */
export function needsProof({ undone = [] }: Content): boolean {
  return STEPS.some((step) => 'isGuess' in step && undone.includes(step.step))
}
