import { ProblemError } from '../problems.ts'
import { beginsWith, labelled, named, sameText } from './portal/screens.ts'
import { wording } from './portal/wording.ts'
import { targetOf, type View } from './windows.ts'
import type { ListSeen } from './course.ts'
import type { Duplicate } from './human.ts'
import type { Run } from './run-context.ts'
import type { PortalDocument } from './page/document.ts'
import type { Target } from './page/types.ts'

interface Listed extends ListSeen {
  /** The profile of the order's name, as the page spells it. */
  name: string | undefined
  /** How many profiles the page says there are; 0 where it does not say. */
  counted: number
  /** Fewer rows were read than the page says there are. */
  incomplete: { read: number; counted: number } | undefined
  /** The heading of the list stands there. */
  isListed: boolean
}

/**
 * Before ordering: is there a profile by that name already? Then the human decides, and so he does when the list cannot
 * be seen whole. What lies behind an opened form counts always: a human who is faster may open it under this very look.
 *
 * @returns what was read; `moved-on`: the list was not there to be read, and the page must be looked at anew;
 * `same-name`: the human wants another one of that name
 * @throws ProblemError `stopped`
 */
export async function checkList(run: Run, view: View): Promise<ListSeen | 'same-name' | 'moved-on'> {
  run.human.tell({ news: 'action', action: { action: 'check-list' } })
  const { name, names, rows, counted, incomplete, isListed } = await readList(run, view, 'behind-too')
  const inFront = view.screen === 'certificate-list'
  const stands = await stillShows(run, view)
  // A form's own cards are not told from the rows of a list behind it.
  const seen = { names, rows: inFront && stands && !names.some(isWaiting) ? rows : 0 }
  const goesOn = counted === 0 && hasMore(view)
  if (name === undefined && !incomplete && !goesOn && isListed) return seen
  if (name !== undefined) {
    await askAbout(run, { why: 'same-name', name })
    return 'same-name'
  }
  if (incomplete) await askAbout(run, { why: 'list-incomplete', ...incomplete })
  else if (goesOn) await askAbout(run, { why: 'list-goes-on' })
  else if (!inFront) await askAbout(run, { why: 'list-unseen' })
  // A list without its known heading is one as long as it stands there.
  else return stands ? seen : 'moved-on'
  return seen
}

/**
 * Behind the filled form once more: a list that takes its rows from the server may have come to them only by now.
 *
 * @returns the names that stand there; `same-name` as above
 * @throws ProblemError `stopped`
 */
export async function checkListBehind(run: Run, view: View): Promise<readonly string[] | 'same-name'> {
  const { name, names } = await readList(run, view, 'behind-too')
  if (name === undefined) return names
  await askAbout(run, { why: 'same-name', name })
  return 'same-name'
}

/** After it no row of the list proves the order: it may have been there before. @throws ProblemError `stopped` */
async function askAbout({ ledger, human, signal }: Run, found: Duplicate): Promise<void> {
  if ((await human.chooseAtDuplicate(found, signal)) === 'stop') {
    throw new ProblemError({ code: 'stopped', folder: ledger.folder })
  }
  await ledger.note({ namesake: true })
}

/** Something to press that shows more of a list: where the page does not count, profiles may stand beyond it. */
function hasMore({ seen }: View): boolean {
  return named(seen, ['button', 'link'], 'moreOfList').some(({ disabled }) => !disabled)
}

/** A row, or a line, that stands in for rows to come. */
function isWaiting(name: string): boolean {
  return wording.beingFetched.some((word) => beginsWith(name, word))
}

async function stillShows({ windows }: Run, { screen, key }: View): Promise<boolean> {
  const now = await windows.observe()
  return now.place === 'portal' && now.view.screen === screen && now.view.key === key
}

/** Whether the list proves that the order was placed: a row of its name that was not there before. */
export async function isInList(run: Run, view: View): Promise<boolean> {
  if (run.ledger.entry.namesake) return false
  return (await readList(run, view, 'in-front')).name !== undefined
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
      view.documents.map(async (document) =>
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

async function readList(run: Run, view: View, where: 'in-front' | 'behind-too'): Promise<Listed> {
  const wanted = run.ledger.entry.order.certificateName
  const rows = await Promise.all(
    view.documents.map((document) => document.ask('rows', where === 'behind-too')),
  )
  const names = rows.flatMap((row) => row.names)
  const counted = Math.max(0, ...rows.map((row) => row.counted ?? 0))
  const read = rows.reduce((sum, row) => sum + row.rows, 0)
  return {
    names,
    rows: read,
    counted,
    name: names.find((candidate) => sameText(candidate, wanted)),
    incomplete: read < counted ? { read, counted } : undefined,
    isListed: names.some((text) => wording.listHeading.some((heading) => sameText(text, heading))),
  }
}
