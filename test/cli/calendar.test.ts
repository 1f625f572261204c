import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFamily, type Family } from '../conversion/made/certificates.ts'
import { portalP12 } from '../conversion/made/p12.ts'
import { altidOrder, expect, NAME, test } from './ordering.ts'

let made: Promise<Family> | undefined
const family = () => (made ??= makeFamily({ notBefore: new Date(Date.now() - 86_400_000) }))

test('reminders lie beside the certificate, and asking for them again changes nothing', async ({
  folder,
}) => {
  const p12 = join(folder, 'AltID.p12')
  const ics = join(folder, 'AltID.ics')
  await writeFile(p12, portalP12(await family(), 'F-?aGUf6.yV4'))
  const first = await altidOrder(['convert', p12, '--any', '--calendar'])
  expect(first.code, first.stderr).toBe(0)
  expect(first.stdout).toContain(ics)
  const text = await readFile(ics, 'utf8')
  expect(text.replaceAll('\r\n ', '')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/)
  expect((await stat(ics)).mode & 0o777).toBe(0o644)
  const again = await altidOrder(['convert', join(folder, 'AltID.cer'), '--any', '--calendar', '--json'])
  expect(again.code, again.stderr).toBe(0)
  expect(again.events).toContainEqual({ event: 'calendar', file: ics, already: true })
  expect(await readFile(ics, 'utf8')).toBe(text)
})

test("somebody else's calendar file is never written over, not even with --force", async ({ folder }) => {
  const p12 = join(folder, 'AltID.p12')
  await writeFile(p12, portalP12(await family(), 'F-?aGUf6.yV4'))
  await writeFile(join(folder, 'AltID.ics'), 'BEGIN:VCALENDAR\r\nmy holidays')
  const { code, stderr } = await altidOrder(['convert', p12, '--any', '--force', '--calendar'])
  expect(code).toBe(9)
  expect(stderr).toContain('Der findes allerede en fil')
  expect(await readFile(join(folder, 'AltID.ics'), 'utf8')).toBe('BEGIN:VCALENDAR\r\nmy holidays')
  expect((await readdir(folder)).sort()).toEqual(['AltID.cer', 'AltID.ics', 'AltID.p12'])
})

test('a file that cannot be converted leaves no reminders of it', async ({ folder }) => {
  const p12 = join(folder, 'AltID.p12')
  await writeFile(p12, portalP12(await family(), 'F-?aGUf6.yV4'))
  expect((await altidOrder(['convert', p12, '--calendar'])).code).toBe(11)
  expect(await readdir(folder)).toEqual(['AltID.p12'])
})

test('an order whose reminders cannot be written is still whole, and they can be made later', async ({
  order,
  ledger,
  folder,
}) => {
  const ics = join(folder, `ØVELSE ${NAME}.ics`)
  await writeFile(ics, 'my holidays')
  const ended = await order('--accept-price', '20', '--calendar')
  expect(ended.code, ended.stderr).toBe(9)
  expect(ended.stderr).toContain('Certifikatet er i orden')
  expect(await ledger()).toMatchObject({ phase: 'converted' })
  expect(await readFile(ics, 'utf8')).toBe('my holidays')
  await rm(ics)
  const later = await altidOrder(['convert', join(folder, `ØVELSE ${NAME}.cer`), '--any', '--calendar'])
  expect(later.code, later.stderr).toBe(0)
  expect(await readFile(ics, 'utf8')).toContain('BEGIN:VALARM')
})

test('a rehearsed order ends with reminders that say so', async ({ order, folder }) => {
  const ended = await order('--accept-price', '20', '--calendar', '--json')
  expect(ended.code, ended.stderr).toBe(0)
  const ics = join(folder, `ØVELSE ${NAME}.ics`)
  expect(ended.events).toContainEqual({ event: 'calendar', file: ics })
  expect(await readFile(ics, 'utf8')).toContain('SUMMARY:ØVELSE')
})
