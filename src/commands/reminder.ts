import { readFile } from 'node:fs/promises'
import { toICalendar } from '../calendar/icalendar.ts'
import { remindersOf } from '../calendar/reminders.ts'
import type { CertificateReport } from '../conversion/check.ts'
import { writeWhole } from '../files.ts'
import { ProblemError } from '../problems.ts'
import type { CalendarWords } from '../terminal/messages/reminder.ts'
import { printable } from '../terminal/printable.ts'
import type { Terminal } from '../terminal/terminal.ts'

/**
 * Writes the reminders of a certificate beside it (`X.cer` gives `X.ics`), readable by others as the certificate is.
 * Reminders of the same certificate that lie there already are left as they are.
 *
 * @param cer path of the certificate
 * @throws ProblemError `file-exists`, `file-not-written`
 */
export async function writeReminder(
  cer: string,
  report: CertificateReport,
  terminal: Terminal,
): Promise<void> {
  const words = await loadCalendarWords(terminal)
  const { certificate, environment } = report
  const use = environment === 'production' ? 'register' : environment === 'rehearsal' ? 'rehearsal' : 'other'
  const events = remindersOf(certificate, use, words, new Date())
  const path = cer.replace(/\.(?:cer|pem)$/i, '') + '.ics'
  const already = await isThereAlready(path, events.at(-1)?.uid ?? '')
  if (!already) {
    try {
      writeWhole(path, toICalendar(events, new Date()), { access: 'public' })
    } catch (error) {
      terminal.note(words.later)
      throw error
    }
  }
  terminal.say(already ? words.already(printable(path)) : words.written(printable(path)))
  if (!already) terminal.say(`  ${words.howTo}`)
  terminal.event({ event: 'calendar', file: path, ...(already && { already }) })
}

/** The reminders at the end of an order, where the certificate counts more than they do. @returns whether they are there */
export async function tryReminder(
  cer: string,
  report: CertificateReport,
  terminal: Terminal,
): Promise<boolean> {
  try {
    await writeReminder(cer, report, terminal)
    return true
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    await terminal.problem(error.problem)
    return false
  }
}

async function isThereAlready(path: string, uid: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text.includes(`UID:${uid}\r\n`)
}

async function loadCalendarWords({ language }: Terminal): Promise<CalendarWords> {
  return language === 'da'
    ? (await import('../terminal/messages/da/reminder.ts')).calendarWords
    : (await import('../terminal/messages/en/reminder.ts')).calendarWords
}
