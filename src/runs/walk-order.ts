import { join } from 'node:path'
import { assist } from '../flows/assist.ts'
import { taskOf } from '../flows/decide.ts'
import { Journal } from '../flows/journal.ts'
import type { Territory } from '../flows/portal/hosts.ts'
import type { End } from '../flows/run.ts'
import { placeOf } from '../folder-place.ts'
import type { Ledger } from '../order/ledger.ts'
import { ProblemError } from '../problems.ts'
import { Exit, type ExitCode } from '../exits.ts'
import { overheard, writeProblemReport } from './problem-report.ts'
import { writeReceipt } from './receipt.ts'
import type { BeginRun, RunMeans, RunUi } from './run-ui.ts'

export interface Walk {
  ledger: Ledger
  territory: Territory
  acceptPrice: number | undefined
  headless: boolean
  /** No sound, and the window stays where it is. */
  quiet: boolean
  browser: string | undefined
  /** Where to begin instead of the portal's list. */
  link?: string | undefined
  /** Writes a problem report, however the run ends. */
  report: boolean
  /** An earlier run has begun the order. */
  isResumed?: boolean
  /** Reminders of the expiry are wanted beside the certificate. */
  calendar?: boolean | undefined
}

/** The run of an order, new or resumed, real or rehearsed, from what is said before it to what is written after it. */
export async function walkOrder(walk: Walk, begin: BeginRun, means: RunMeans = {}): Promise<ExitCode> {
  const { ledger, territory, acceptPrice, headless, quiet, browser, link, calendar } = walk
  const { order: wanted, rehearsal } = ledger.entry
  const where = rehearsal ? 'rehearsal' : wanted.environment
  const task = taskOf(ledger.entry, link)
  const resumes = walk.isResumed ? wanted : undefined
  const ui = await begin({ where, folder: ledger.folder, lies: await placeOf(ledger.folder), task, resumes })
  const journal = walk.report ? new Journal() : undefined
  try {
    const end = await assist({
      ...means,
      consent: { interactive: ui.answers, acceptPrice, production: where === 'production' },
      check: { environment: where },
      attended: ui.attended,
      human: journal ? overheard(ui.human, journal) : ui.human,
      brake: ui.brake,
      ...{ ledger, territory, headless, quiet, browser, link, journal },
    })
    const receipt = await writeReceipt(ledger, end, ui)
    await ui.tell({ news: 'end', end, ledger, receipt })
    if (journal) await writeProblemReport(journal, ledger, ui, 'none')
    return calendar ? await remind(ledger, end, ui) : Exit.done
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem.code : 'unexpected'
    if (journal) await writeProblemReport(journal, ledger, ui, problem)
    throw error
  } finally {
    ui.close()
  }
}

/** Reminders at the end of an order, once there is a certificate to be reminded of; it counts more than they do. */
async function remind(ledger: Ledger, end: End, ui: RunUi): Promise<ExitCode> {
  const { cer } = ledger.entry
  if (!cer || end.end === 'ordered') return Exit.done
  const { writeReminders } = await import('./reminders.ts')
  try {
    const written = await writeReminders(join(ledger.folder, cer.name), end.report, ui.language)
    await ui.tell({ news: 'calendar', ...written })
    return Exit.done
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    await ui.tell({ news: 'calendar-not-written', problem: error.problem })
    return Exit.fileOrCode
  }
}
