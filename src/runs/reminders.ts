import { readFile } from 'node:fs/promises'
import { toICalendar } from '../calendar/icalendar.ts'
import { remindersOf } from '../calendar/reminders.ts'
import type { CertificateReport } from '../conversion/check.ts'
import { writeWhole } from '../files.ts'
import type { Language } from '../words/language.ts'
import { calendarWords } from '../words/reminder.ts'

/**
 * Writes the reminders of a certificate beside it (`X.cer` gives `X.ics`), readable by others as the certificate is.
 * Reminders of the same certificate that lie there already are left as they are.
 *
 * @param cer path of the certificate
 * @throws ProblemError `file-exists`, `file-not-written`
 */
export async function writeReminders(
  cer: string,
  { certificate, environment }: CertificateReport,
  language: Language,
): Promise<{ file: string; already: boolean }> {
  const words = calendarWords(language)
  const use = environment === 'production' ? 'register' : environment === 'rehearsal' ? 'rehearsal' : 'other'
  const events = remindersOf(certificate, use, words, new Date())
  const file = cer.replace(/\.(?:cer|pem|p7b)$/i, '') + '.ics'
  const already = await isThereAlready(file, events.at(-1)?.uid ?? '')
  if (!already) writeWhole(file, toICalendar(events, new Date()), { access: 'public' })
  return { file, already }
}

async function isThereAlready(path: string, uid: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text.includes(`UID:${uid}\r\n`)
}
