import type { CertificateReport } from '../conversion/check.ts'
import { writeReminders } from '../runs/reminders.ts'
import { printable } from '../printable.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { calendarWords } from '../words/reminder.ts'

/** The reminders of a converted certificate, beside it. @throws ProblemError `file-exists`, `file-not-written` */
export async function remindOf(cer: string, report: CertificateReport, terminal: Terminal): Promise<void> {
  const written = await writeReminders(cer, report, terminal.language).catch((error: unknown) => {
    terminal.note(calendarWords(terminal.language).later)
    throw error
  })
  sayReminders(written, terminal)
}

/** Says where the reminders of a certificate are, and how they come into a calendar. */
export function sayReminders(
  { file, already }: { file: string; already: boolean },
  terminal: Terminal,
): void {
  const words = calendarWords(terminal.language)
  terminal.say(already ? words.already(printable(file)) : words.written(printable(file)))
  if (!already) terminal.say(`  ${words.howTo}`)
  terminal.event({ event: 'calendar', file, ...(already && { already }) })
}
