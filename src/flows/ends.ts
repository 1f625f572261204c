import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Ledger, Phase } from '../order/ledger.ts'
import { ProblemError } from '../problems.ts'
import { Exit, exitCodeOf, type ExitCode } from '../exits.ts'
import { isForAnother, type Task } from './decide.ts'
import type { Keeper } from './keeper.ts'
import type { RefusalWatch } from './refusal.ts'
import type { End } from './run.ts'

/** Whoever leaves because the portal refuses him hears that, and who can help. */
export function orRefused({ why }: RefusalWatch, { folder }: Ledger, error: unknown): unknown {
  const left = error instanceof ProblemError && ['stopped', 'window-closed'].includes(error.problem.code)
  return left && why ? new ProblemError({ code: 'no-access', why, folder }, { cause: error }) : error
}

/**
 * What a run that was cut off has come to: what was still on its way is kept, and what the folder would not take is put
 * where the next run finds it. @throws ProblemError
 */
export async function endOf(keeper: Keeper, ledger: Ledger, task: Task, error: unknown): Promise<End> {
  const ofTheLast = await keeper.keepTheLast().catch((reason: unknown) => reason)
  // What was paid for is on the disk: leaving now leaves nothing undone but the trying of the code.
  const end = keeper.ended()
  if (end && isLesser(error)) return { end: 'converted', ...end }
  // The order is placed and the file is another run's: closing the window at the receipt is a good end.
  if (isForAnother(task) && ledger.entry.phase === 'ordered' && isLesser(error)) return { end: 'ordered' }
  // Once more for what only the browser holds.
  await keeper.incoming.secureAll()
  const path = keeper.unsaved
  if (path === undefined) throw inView(ledger, ofTheLast ?? error)
  throw new ProblemError({ code: 'saved-elsewhere', folder: ledger.folder, path }, { cause: error })
}

const MAYBE_PAID: readonly Phase[] = ['confirming', 'ordered', 'issued']
/** Something may have been paid for that is not on the disk yet. */
export function mayBePaid({ entry }: Pick<Ledger, 'entry'>): boolean {
  return MAYBE_PAID.includes(entry.phase)
}

/** Ends that mean little beside an order that may have been paid for. */
const LESSER: readonly ExitCode[] = [
  Exit.stoppedByUser,
  Exit.windowClosed,
  Exit.needsTerminal,
  Exit.refusedByPortal,
  Exit.differsFromOrder,
  Exit.noBrowser,
]

function isLesser(error: unknown): boolean {
  return error instanceof ProblemError && LESSER.includes(exitCodeOf(error.problem))
}

/** From the confirmation on, what counts is that something may have been ordered and is not yet here. */
export function inView({ folder, entry }: Ledger, error: unknown): unknown {
  if (!isLesser(error)) return error
  if (entry.phase === 'saved' && entry.p12) {
    const path = join(folder, basename(entry.p12.name))
    return new ProblemError(
      { code: 'not-converted', folder, path, isThere: existsSync(path) },
      { cause: error },
    )
  }
  if (!mayBePaid({ entry })) return error
  return new ProblemError(
    { code: 'not-downloaded', folder, certain: entry.phase !== 'confirming' },
    { cause: error },
  )
}
