import { expect, test } from '@playwright/test'
import { restrictToOwner } from '../../src/owner-only.ts'

const OWNER = '"kommune\\mette","S-1-5-21-1004336348-1177238915-682003330-512"\r\n'
const FILE = String.raw`C:\Users\mette\altid-order\æøå.p12`

test('on Windows the file is its owner’s alone, by number and without what it would inherit', async () => {
  const asked: string[][] = []
  const run = (tool: string, words: readonly string[]) => {
    asked.push([tool, ...words])
    return Promise.resolve(tool === 'whoami.exe' ? OWNER : '')
  }
  expect(await restrictToOwner(FILE, 'file', 'win32', run)).toBe('restricted')
  const owner = '*S-1-5-21-1004336348-1177238915-682003330-512'
  expect(asked[1]).toEqual(['icacls.exe', FILE, '/inheritance:r', '/grant:r', `${owner}:F`])
  expect(await restrictToOwner('C:\\x', 'folder', 'win32', run)).toBe('restricted')
  expect(asked[3]?.at(-1)).toBe(`${owner}:(OI)(CI)F`)
})

test('a Windows that refuses is said, not hidden', async () => {
  const refuses = () => Promise.reject(new Error('Access is denied.'))
  expect(await restrictToOwner(FILE, 'file', 'win32', refuses)).toBe('failed')
  expect(await restrictToOwner(FILE, 'file', 'win32', () => Promise.resolve('?'))).toBe('failed')
})

test('elsewhere nothing is run', async () => {
  const never = () => Promise.reject(new Error('run'))
  expect(await restrictToOwner('/x', 'file', 'linux', never)).toBe('not-needed')
})
