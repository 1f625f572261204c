import { ProblemError } from '../problems.ts'
import { labelled, named, sameText } from './portal/screens.ts'
import { wording } from './portal/wording.ts'
import { documentsOf, targetOf, type View } from './windows.ts'
import type { Run } from './run.ts'
import type { PortalDocument } from './page/document.ts'
import type { Target } from './page/types.ts'

interface Listed {
  /** The profile of the order's name, as the page spells it. */
  name: string | undefined
  /** Fewer rows were read than the page says there are. */
  incomplete: { read: number; counted: number } | undefined
  /** The heading of the list stands there. */
  isListed: boolean
}

/**
 * Before ordering: is there a profile by that name already? Then the human decides, and so he does when the list cannot
 * be seen whole. A human who was faster has opened the form: the list is read as it stands behind it.
 *
 * @throws ProblemError `stopped`
 */
export async function checkList(run: Run, view: View): Promise<void> {
  const { ledger, human, signal } = run
  human.tell({ news: 'action', action: { action: 'check-list' } })
  const isBehind = view.screen !== 'certificate-list'
  const { name, incomplete, isListed } = await readList(run, view, isBehind)
  if (name === undefined && !incomplete && (isListed || !isBehind)) return
  const found =
    name !== undefined
      ? ({ why: 'same-name', name } as const)
      : incomplete
        ? ({ why: 'list-incomplete', ...incomplete } as const)
        : ({ why: 'list-unseen' } as const)
  if ((await human.chooseAtDuplicate(found, signal)) === 'stop') {
    throw new ProblemError({ code: 'stopped', folder: ledger.folder })
  }
  if (name !== undefined) await ledger.note({ namesake: true })
}

/** Whether the list proves that the order was placed: a row of its name that was not there before. */
export async function isInList(run: Run, view: View): Promise<boolean> {
  if (run.ledger.entry.namesake) return false
  return (await readList(run, view, false)).name !== undefined
}

export interface WayToIssuance {
  document: PortalDocument
  target: Target
  action: 'issue-row' | 'open-profile' | 'notification'
}

/**
 * What to press to have the order issued: its own "Udsted", else its own name, else the one notification that a system
 * certificate can be fetched; each only if there is exactly one. (Whose it is, the page after it says: the assistant
 * goes on only where our certificate's name stands.)
 */
export async function wayToIssuance(run: Run, view: View): Promise<WayToIssuance | undefined> {
  const { certificateName } = run.ledger.entry.order
  for (const [action, names] of [
    ['issue-row', wording.issueRow],
    ['open-profile', [certificateName]],
  ] as const) {
    const found = await Promise.all(
      documentsOf(view).map(async (document) =>
        (await document.ask('buttonsOf', certificateName, [...names])).map((target) => ({
          document,
          target,
          action,
        })),
      ),
    )
    const [only, second] = found.flat()
    if (only && !second) return only
    if (second) return undefined
  }
  return notificationIn(view)
}

/** The notification itself, or the list that must be opened to see it. */
function notificationIn(view: View): WayToIssuance | undefined {
  const links = named(view.seen, ['link', 'button'], 'notification')
  const [only, second] = links.length > 0 ? links : labelled(view.seen, ['button'], 'notificationList')
  return only && !second
    ? { document: only.document, target: targetOf(only), action: 'notification' }
    : undefined
}

async function readList(run: Run, view: View, behind: boolean): Promise<Listed> {
  const wanted = run.ledger.entry.order.certificateName
  const rows = await Promise.all(documentsOf(view).map((document) => document.ask('rows', behind)))
  const names = rows.flatMap((row) => row.names)
  const counted = Math.max(0, ...rows.map((row) => row.counted ?? 0))
  return {
    name: names.find((candidate) => sameText(candidate, wanted)),
    incomplete: names.length < counted ? { read: names.length, counted } : undefined,
    isListed: names.some((text) => wording.listHeading.some((heading) => sameText(text, heading))),
  }
}
