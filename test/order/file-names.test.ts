import { expect, test } from '@playwright/test'
import { safeFileName } from '../../src/files.ts'

test("no name that a page proposes is one of Windows' devices", () => {
  for (const name of [
    'NUL',
    'nul.p12',
    'NUL.tar.p12',
    'aux .p12',
    'COM1.p12',
    'COM¹',
    'lpt³.p12',
    'CONIN$',
    'conout$.p12',
  ])
    expect(safeFileName(name), name).toMatch(/^_/)
  for (const name of ['console.p12', 'NULL.p12', 'COM10.p12', 'Auxiliær Kommune.p12', 'company.p12'])
    expect(safeFileName(name)).toBe(name)
})

test('no name that a page proposes leads out of the folder', () => {
  for (const name of ['../../x.p12', '..\\..\\x.p12', '/etc/x.p12', 'C:\\x.p12', '.', '..', 'x.p12:stream'])
    expect(safeFileName(name), name).not.toMatch(/[\\/:]|^\.+$/)
})
