import type { CertificateFacts } from '../conversion/certificate/facts.ts'
import { addDays, type CalendarEvent } from './icalendar.ts'

/** Days before the expiry that somebody is reminded on; ordering takes one person a morning, finding them takes weeks. */
const DAYS_BEFORE = [90, 30, 7] as const

/** What the reminders say, in one language. */
export interface ReminderWords {
  expires: (name: string) => string
  /** On an earlier day. */
  expiresIn: (name: string, days: number) => string
  /** The date is ISO 8601, without a time. */
  description: (facts: ReminderFacts) => string
  /** Put in front of everything about a certificate that is none for real. */
  rehearsal: string
}

export interface ReminderFacts {
  name: string
  organisation: string | undefined
  cvr: string | undefined
  /** ISO 8601, without a time. */
  expires: string
  sha1: string
  use: Use
}

/** What the certificate is good for: the register, nothing at all, or something else (a test environment). */
export type Use = 'register' | 'rehearsal' | 'other'

/**
 * The events of a certificate: the day it expires, and days before that are still to come. Pure.
 *
 * @param now nobody is reminded of a day that has gone by
 */
export function remindersOf(
  certificate: CertificateFacts,
  use: Use,
  words: ReminderWords,
  now: Date,
): CalendarEvent[] {
  const { commonName: name, organisation, cvr, sha1, sha256 } = certificate
  const expires = danishDate(new Date(certificate.notAfter))
  const today = danishDate(now)
  const description = words.description({ name, organisation, cvr, expires, sha1, use })
  const event = (days: number, text: string): CalendarEvent => ({
    uid: `${sha256.slice(0, 32)}-${days}@altid-order`,
    date: addDays(expires, -days),
    summary: use === 'rehearsal' ? `${words.rehearsal}: ${text}` : text,
    description,
  })
  const before = DAYS_BEFORE.map((days) => event(days, words.expiresIn(name, days)))
  return [...before.filter(({ date }) => date >= today), event(0, words.expires(name))]
}

/** The day in Denmark, ISO 8601: a certificate that ends at 23:30 UTC ends on the next day there. */
function danishDate(moment: Date): string {
  const parts = new Map(copenhagen.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`
}
const copenhagen = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
