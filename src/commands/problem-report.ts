import { release } from 'node:os'
import { join } from 'node:path'
import { notWritten, writeWhole } from '../files.ts'
import type { Human } from '../flows/human.ts'
import type { Journal } from '../flows/journal.ts'
import type { Ledger } from '../order/ledger.ts'
import type { ProblemCode } from '../problems.ts'
import { conversationWords } from '../terminal/conversation.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { VERSION } from '../version.ts'

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
 * when each came, which of our own words stood on it, and how it ended. @throws ProblemError `file-not-written`
 */
async function reportProblem(
  journal: Journal,
  ledger: Ledger,
  terminal: Terminal,
  problem: ProblemCode | 'unexpected' | 'none',
): Promise<void> {
  const { rehearsal, phase, order } = ledger.entry
  const report = {
    format: 'altid-order report 1',
    version: VERSION,
    node: process.version,
    system: `${process.platform} ${release()} ${process.arch}`,
    browser: journal.browser ?? 'none',
    language: terminal.language,
    portal: rehearsal ? 'rehearsal' : order.environment,
    identification: order.identification,
    issue: order.issue,
    phase,
    problem,
    moments: journal.entries,
  }
  const path = join(ledger.folder, REPORT_FILE)
  writeWhole(path, `${JSON.stringify(report, null, 1)}\n`, { replace: true })
  terminal.note((await conversationWords(terminal)).reported(path))
}

/** The report at the end of a run, whose outcome counts more than its report: a folder that refuses it is only told. */
export async function tryReport(...report: Parameters<typeof reportProblem>): Promise<void> {
  const [, , terminal] = report
  try {
    await reportProblem(...report)
  } catch (error) {
    const problem = notWritten(error)
    if (!problem) throw error
    const words = await conversationWords(terminal)
    terminal.note(words.notReported(problem.path, problem.reason))
  }
}
