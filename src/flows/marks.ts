import type { Gate } from './human.ts'
import { DocumentGone, PageUnreadable, type PortalDocument } from './page/document.ts'
import { beginsWith, labelled, named, sameText } from './portal/screens.ts'
import type { SeenIn, View } from './windows.ts'

type Seen = readonly SeenIn[]
type Meant = { [Name in Gate['gate']]?: (seen: Seen, gate: Extract<Gate, { gate: Name }>) => Seen }

/** What the human is waited for at: the fields and buttons that his turn is about. */
const MEANT: Meant = {
  terms: (seen) => {
    const unticked = seen.filter(({ role, checked }) => role === 'checkbox' && checked === false)
    return unticked.length > 0 ? unticked : named(seen, ['button', 'link'], 'next')
  },
  // Not the way on: who follows the frame there before the code is kept has lost it.
  code: (seen) => named(seen, ['button', 'link'], 'keepCode'),
  download: (seen) => named(seen, ['button', 'link'], 'downloadCertificate'),
  field: (seen, { label }) =>
    seen.filter(({ role, name }) => role !== 'heading' && role !== 'option' && beginsWith(name, label)),
  button: (seen, { name }) =>
    seen.filter((item) => (item.role === 'button' || item.role === 'link') && sameText(item.name, name)),
  'one-time-code': (seen) => labelled(seen, ['textbox'], 'oneTimeCodeField'),
  'confirm-yourself': (seen) => named(seen, ['button', 'link'], 'confirmOrder'),
}

/** What is meant by a gate among what is seen. Pure. */
export function meantBy(gate: Gate, seen: Seen): Seen {
  const meant = MEANT[gate.gate] as ((seen: Seen, gate: Gate) => Seen) | undefined
  return meant?.(seen, gate) ?? []
}

/**
 * Draws a light frame around what the human is waited for at, in documents of the portal alone. The page is not changed
 * by it (no attribute, no style sheet), so that no policy and no script of its own can take offence; without the frame
 * nothing is missing, because the terminal has said it.
 */
export class Marks {
  #key = ''
  #marked: readonly PortalDocument[] = []

  async point(gate: Gate | undefined, view: View | undefined): Promise<void> {
    const meant = gate && view ? meantBy(gate, view.seen) : []
    const documents = [...new Set(meant.map(({ document }) => document))]
    const key = meant.map(({ ref, role, name }) => `${documents.length} ${ref} ${role} ${name}`).join('\n')
    if (key === this.#key && documents.every((document, at) => document === this.#marked[at])) return
    const before = this.#marked.filter((document) => !documents.includes(document))
    this.#key = key
    this.#marked = documents
    for (const document of before) await document.ask('mark', []).catch(ignoreGone)
    for (const document of documents) {
      const refs = meant.filter((item) => item.document === document).map(({ ref }) => ref)
      await document.ask('mark', refs).catch(ignoreGone)
    }
  }
}

/** With its document the mark has gone too. */
function ignoreGone(error: unknown): void {
  if (!(error instanceof DocumentGone || error instanceof PageUnreadable)) throw error
}
