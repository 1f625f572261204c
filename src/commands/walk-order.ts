import { join } from 'node:path'
import { placeOf } from '../folder-place.ts'
import { assist, type AssistOptions } from '../flows/assist.ts'
import { taskOf, type Task } from '../flows/decide.ts'
import { Journal } from '../flows/journal.ts'
import type { Territory } from '../flows/portal/hosts.ts'
import type { End } from '../flows/run.ts'
import type { Ledger } from '../order/ledger.ts'
import type { Order } from '../order/order.ts'
import { Exit, ProblemError, type ExitCode } from '../problems.ts'
import type { ConversationWords } from '../terminal/messages/conversation.ts'
import { reportCertificate, reportOrdered } from '../terminal/report.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { layIntro } from '../terminal/way.ts'
import { takeSeat, type SeatOptions } from './driving.ts'
import { overheard, tryReport } from './problem-report.ts'
import { tryReceipt } from './receipt.ts'

interface Walk extends SeatOptions {
  ledger: Ledger
  territory: Territory
  terminal: Terminal
  acceptPrice: number | undefined
  browser: string | undefined
  /** Where to begin instead of the portal's list. */
  link?: string | undefined
  /** The human's acts were told already. */
  isTold?: boolean
  /** Writes a problem report, however the run ends. */
  report: boolean
  /** Reminders of the expiry are wanted beside the certificate. */
  calendar?: boolean | undefined
}

/** The run of an order, new or resumed, real or rehearsed, with its beginning and end in words. */
export async function walkOrder(walk: Walk): Promise<ExitCode> {
  const { ledger, territory, terminal } = walk
  const { order: wanted, rehearsal } = ledger.entry
  const where = rehearsal ? 'rehearsal' : wanted.environment
  const seat = await takeSeat(terminal, walk)
  const { picture, brake } = seat
  const journal = walk.report ? new Journal() : undefined
  try {
    const task = taskOf(ledger.entry, walk.link)
    await introduce(terminal, seat.words, {
      where,
      folder: ledger.folder,
      task: walk.isTold ? undefined : task,
    })
    picture.begin(task)
    const end = await assist({
      ...ruleOf(where, terminal, walk),
      ledger,
      territory,
      human: journal ? overheard(seat.human, journal) : seat.human,
      headless: walk.headless,
      quiet: walk.quiet,
      browser: walk.browser,
      link: walk.link,
      brake,
      journal,
    })
    picture.end()
    const receipt = await tryReceipt(ledger, end, terminal)
    if (end.end === 'ordered') await reportOrdered(ledger, terminal, receipt)
    else await reportCertificate(ledger, end, terminal, receipt)
    if (journal) await tryReport(journal, ledger, terminal, 'none')
    return await remind(ledger, end, terminal, walk.calendar)
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem.code : 'unexpected'
    if (journal) await tryReport(journal, ledger, terminal, problem)
    throw error
  } finally {
    seat.leave()
  }
}

/** What is a yes and what a right certificate, by where the order is placed. */
function ruleOf(
  where: Where,
  { interactive }: Terminal,
  { acceptPrice, standIn }: Pick<Walk, 'acceptPrice' | 'standIn'>,
): Pick<AssistOptions, 'consent' | 'check' | 'attended'> {
  const answers = standIn !== undefined || interactive
  return {
    consent: { interactive: answers, acceptPrice, production: where === 'production' },
    check: { environment: where },
    attended: interactive,
  }
}

/** Writes the reminders that were asked for, once there is a certificate to be reminded of. */
async function remind(
  ledger: Ledger,
  end: End,
  terminal: Terminal,
  isWanted: boolean | undefined,
): Promise<ExitCode> {
  const { cer } = ledger.entry
  if (!isWanted || !cer || end.end === 'ordered') return Exit.done
  const { tryReminder } = await import('./reminder.ts')
  const isWritten = await tryReminder(join(ledger.folder, cer.name), end.report, terminal)
  return isWritten ? Exit.done : Exit.fileOrCode
}

/** Where an order is placed. */
type Where = Order['environment'] | 'rehearsal'

/** What is said before an order begins: where, whose acts are to come, unless that was told, and what to know of the folder. */
async function introduce(
  terminal: Terminal,
  words: ConversationWords,
  { where, folder, task }: { where: Where; folder: string; task: Task | undefined },
): Promise<void> {
  if (where === 'rehearsal') terminal.note(words.rehearsal)
  else if (where !== 'production') terminal.note(words.testEnvironment(where))
  if (task) for (const line of layIntro(task, words)) terminal.note(line)
  if (terminal.interactive) terminal.note(words.brake.hint)
  const lies = await placeOf(folder)
  if (lies.place === 'synced') terminal.note(words.folder.synced(folder, lies.by))
  if (lies.place === 'network') terminal.note(words.folder.network(folder))
}
