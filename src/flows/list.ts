import { ProblemError } from '../problems.ts'
import { sameText } from './portal/screens.ts'
import { documentsOf, type View } from './windows.ts'
import type { Run } from './run.ts'

/** Before ordering: is there a profile by that name already? Then the human decides. @throws ProblemError `stopped` */
export async function checkList(run: Run, view: View | undefined): Promise<void> {
  if (!view) return
  const { ledger, human, signal } = run
  human.tell({ news: 'action', action: { action: 'check-list' } })
  const wanted = ledger.entry.order.certificateName
  const rows = await Promise.all(documentsOf(view).map((document) => document.ask('rows')))
  const name = rows.flatMap(({ names }) => names).find((candidate) => sameText(candidate, wanted))
  if (name === undefined) return
  const choice = await human.chooseAtDuplicate({ why: 'same-name', name }, signal)
  if (choice === 'stop') throw new ProblemError({ code: 'stopped', folder: ledger.folder })
}
