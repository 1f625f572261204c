/** Calendar files as RFC 5545 has them: written here, because there is nothing to them but its rules on bytes. */

/** An all-day event that takes no time, with one reminder on its morning. */
export interface CalendarEvent {
  /** The same for the same event, so that a file that is imported twice gives one event. */
  uid: string
  /** ISO 8601 date, without a time: all-day dates have no time zone. */
  date: string
  summary: string
  description: string
}

/** The hour of the reminder, as a duration from the beginning of the day (RFC 5545 §3.8.6.3). */
const MORNING = 'PT9H'
/** A line is at most 75 octets, without its end (§3.1). */
const LONGEST_LINE = 75

/**
 * A calendar file. One reminder an event, at its end: Outlook knows one for each event, and refuses a file whose event
 * goes on after it (seen with exports of another library, ics-py issue 389).
 *
 * @param now when it is written
 * @returns text with CRLF line ends, to be written as UTF-8
 */
export function toICalendar(events: readonly CalendarEvent[], now: Date): string {
  const stamp = now
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//altid-order//certificate reminder//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines({ uid, date, summary, description }: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(date)}`,
    `DTEND;VALUE=DATE:${plain(addDays(date, 1))}`,
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(summary)}`,
    `TRIGGER:${MORNING}`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

/** A date so many days later, by the calendar. Both ISO 8601, without a time. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

const plain = (date: string): string => date.replaceAll('-', '')

/** Text as a value (§3.3.11): a line end is "\n", and what separates values is marked. Other control characters have no place. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/[\u0000-\u001f\u007f]/g, '')
}

/** Goes on on a new line that begins with a space, and never within a character. */
function fold(line: string): string {
  const lines: string[] = []
  let last = ''
  let room = LONGEST_LINE
  for (const character of line) {
    const octets = Buffer.byteLength(character)
    if (octets > room) {
      lines.push(last)
      last = ''
      // The space that the line begins with counts.
      room = LONGEST_LINE - 1
    }
    last += character
    room -= octets
  }
  return [...lines, last].join('\r\n ')
}
