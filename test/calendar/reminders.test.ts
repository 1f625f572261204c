import { expect, test } from '@playwright/test'
import ICAL from 'ical.js'
import { toICalendar } from '../../src/calendar/icalendar.ts'
import { remindersOf } from '../../src/calendar/reminders.ts'
import type { CertificateFacts } from '../../src/conversion/certificate/facts.ts'
import { calendarWords } from '../../src/words/reminder.ts'

const NOW = new Date('2026-11-22T20:00:00Z')

function certificate(change: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    commonName: 'Testkommune AltID Modtager',
    organisation: 'Testkommune',
    cvr: '12345678',
    type: 'system',
    emails: [],
    issuer: 'Den Danske Stat OCES udstedende-CA 1',
    notBefore: '2026-11-22T11:00:00.000Z',
    notAfter: '2029-11-21T10:59:59.000Z',
    daysLeft: 1094,
    key: { type: 'rsa', bits: 3072 },
    serial: '01',
    sha1: 'a'.repeat(40),
    sha256: 'b'.repeat(64),
    ...change,
  }
}

const file = (facts: CertificateFacts, now = NOW, words = calendarWords('da')) =>
  toICalendar(remindersOf(facts, 'register', words, now), now)

/** As a calendar program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

test('reminders stand on the right days, each with one alarm on its morning', () => {
  const events = read(file(certificate()))
  expect(events.map(({ startDate }) => startDate.toString())).toEqual([
    '2029-08-23',
    '2029-10-22',
    '2029-11-14',
    '2029-11-21',
  ])
  expect(events.every(({ startDate, endDate }) => startDate.isDate && endDate.isDate)).toBe(true)
  for (const { component } of events) {
    const [alarm, second] = component.getAllSubcomponents('valarm')
    expect(second).toBeUndefined()
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT9H')
  }
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(4)
  expect(events[0]?.description).toContain('bestille et nyt systemcertifikat')
  expect(events[0]?.description).toContain('21. november 2029')
})

test('a certificate that ends late in the evening by world time ends on the next day in Denmark', () => {
  const days = (notAfter: string) =>
    read(file(certificate({ notAfter })))
      .at(-1)
      ?.startDate.toString()
  expect(days('2029-11-21T22:59:59.000Z')).toBe('2029-11-21')
  expect(days('2029-11-21T23:00:00.000Z')).toBe('2029-11-22')
  // Summer time.
  expect(days('2029-06-30T21:59:59.000Z')).toBe('2029-06-30')
  expect(days('2029-06-30T22:00:00.000Z')).toBe('2029-07-01')
})

test('nobody is reminded of days that have gone by', () => {
  const left = (now: string) =>
    read(file(certificate(), new Date(now))).map(({ startDate }) => startDate.toString())
  expect(left('2029-10-22T12:00:00Z')).toEqual(['2029-10-22', '2029-11-14', '2029-11-21'])
  expect(left('2029-11-15T12:00:00Z')).toEqual(['2029-11-21'])
  expect(left('2030-01-01T12:00:00Z')).toEqual(['2029-11-21'])
})

test('no byte breaks the rules of calendar files, whatever the names hold', () => {
  const names = [
    'Æbleløse Ågård Kommune; "IT, drift" \\ afd. 7',
    'x'.repeat(64),
    'å'.repeat(64),
    '𝒯𝑒𝓈𝓉 '.repeat(12),
    '👩‍💻👨‍👩‍👧‍👦'.repeat(6),
    'linje\nBEGIN:VEVENT\r\nUID:x\u0000\u0007',
  ]
  for (const commonName of names) {
    const facts = certificate({ commonName, organisation: commonName })
    for (const words of [calendarWords('da'), calendarWords('en')]) {
      const text = file(facts, NOW, words)
      const bytes = Buffer.from(text)
      expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(text)
      expect(text.endsWith('\r\n')).toBe(true)
      const lines = text.slice(0, -2).split('\r\n')
      for (const line of lines) {
        expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\u0000-\u001f\u007f]/)
      }
      const unfolded = text.replaceAll('\r\n ', '').split('\r\n')
      expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(4)
      expect(unfolded.filter((line) => line.startsWith('UID:'))).toHaveLength(4)
      const plain = commonName.replaceAll(/\r\n|\n/g, '\n').replaceAll(/[\u0000\u0007]/g, '')
      for (const event of read(text)) {
        expect(event.summary).toContain(plain)
        expect(event.description).toContain(plain)
      }
    }
  }
})

test('the same certificate gives the same events, and another one others', () => {
  const uids = (facts: CertificateFacts, now?: Date) => read(file(facts, now)).map(({ uid }) => uid)
  expect(uids(certificate())).toEqual(uids(certificate(), new Date('2026-12-24T18:00:00Z')))
  expect(uids(certificate({ sha256: 'c'.repeat(64) }))).not.toEqual(uids(certificate()))
})

test('a reminder of what is no real certificate never looks like one', () => {
  const [rehearsal] = remindersOf(certificate(), 'rehearsal', calendarWords('da'), NOW)
  expect(rehearsal?.summary).toMatch(/^ØVELSE/)
  expect(rehearsal?.description).not.toContain('modtager.tegnebog.dk')
  const [other] = remindersOf(certificate(), 'other', calendarWords('da'), NOW)
  expect(other?.description).toContain('ikke til produktion')
  expect(other?.description).not.toContain('modtager.tegnebog.dk')
})
