import type { ReminderWords } from '../../calendar/reminders.ts'

/** Words of the calendar file, and of what is said about it, in one language. */
export interface CalendarWords extends ReminderWords {
  written: (path: string) => string
  already: (path: string) => string
  /** How to get it into a calendar. */
  howTo: string
  /** It could not be written; the certificate is in its place. `cer` is its path. */
  later: string
}
