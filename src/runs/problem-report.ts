import { release } from 'node:os'
import { join } from 'node:path'
import { notWritten, writeWhole } from '../files.ts'
import type { Human } from '../flows/human.ts'
import type { Journal } from '../flows/journal.ts'
import type { Ledger } from '../order/ledger.ts'
import type { ProblemCode } from '../problems.ts'
import { VERSION } from '../version.ts'
import type { RunUi } from './run-ui.ts'

const REPORT_FILE = 'fejlrapport.json'

/** The same human; the journal hears what he is told. */
export function overheard(human: Human, journal: Journal): Human {
  return {
    ...human,
    tell(news) {
      journal.heard(news)
      human.tell(news)
    },
  }
}

/**
 * Writes what somebody else needs to understand a run into the order's folder: versions, the screens by our own names,
 * when each came, which of our own words stood on it, and how it ended. The outcome of a run counts more than its
 * report: a folder that refuses it is only told.
 */
export async function writeProblemReport(
  journal: Journal,
  ledger: Ledger,
  ui: RunUi,
  problem: ProblemCode | 'unexpected' | 'none',
): Promise<void> {
  const { rehearsal, phase, order } = ledger.entry
  const report = {
    format: 'altid-order report 1',
    version: VERSION,
    node: process.version,
    system: `${process.platform} ${release()} ${process.arch}`,
    browser: journal.browser ?? 'none',
    language: ui.language,
    portal: rehearsal ? 'rehearsal' : order.environment,
    identification: order.identification,
    issue: order.issue,
    phase,
    problem,
    moments: journal.entries,
  }
  const file = join(ledger.folder, REPORT_FILE)
  try {
    writeWhole(file, `${JSON.stringify(report, null, 1)}\n`, { replace: true })
  } catch (error) {
    const refused = notWritten(error)
    if (!refused) throw error
    return ui.tell({ news: 'problem-report-not-written', ...refused })
  }
  return ui.tell({ news: 'problem-report', file })
}
