import { PassThrough } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'
import { expect, test } from '@playwright/test'
import { openTerminal } from '../../src/terminal/terminal.ts'

/** A terminal with hands on its keyboard. */
function keyboard() {
  const modes: boolean[] = []
  const setRawMode = (mode: boolean) => {
    modes.push(mode)
    return input
  }
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode })
  const errors = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 })
  let shown = ''
  errors.on('data', (text: Buffer) => (shown += text.toString()))
  const terminal = openTerminal({
    language: 'da',
    input: input as unknown as ReadStream,
    errors: errors as unknown as WriteStream,
  })
  return { terminal, type: (text: string) => input.write(text), shown: () => shown, modes }
}

test('a question that comes while another is open waits, so that no code is shown in it', async () => {
  const { terminal, type, shown } = keyboard()
  const code = terminal.askSecret('Indsæt koden')
  const login = terminal.askLine('Er det jeres login?')
  await expect.poll(shown).toContain('Indsæt koden')
  expect(shown()).not.toContain('Er det jeres login?')
  type('hemmelig\r')
  expect(await code).toBe('hemmelig')
  await expect.poll(shown).toContain('Er det jeres login?')
  type('ja\r')
  expect(await login).toBe('ja')
  expect(shown()).not.toContain('hemmelig')
})

test('a question that is withdrawn while it waits is never asked, and the next one is', async () => {
  const { terminal, type, shown } = keyboard()
  const first = terminal.askLine('Først')
  const withdrawn = new AbortController()
  const second = terminal.askLine('Trukket tilbage', withdrawn.signal)
  const third = terminal.askLine('Til sidst')
  withdrawn.abort()
  await expect.poll(shown).toContain('Først')
  type('a\r')
  expect([await first, await second]).toEqual(['a', undefined])
  await expect.poll(shown).toContain('Til sidst')
  type('b\r')
  expect(await third).toBe('b')
  expect(shown()).not.toContain('Trukket tilbage')
})

test('a code that is pasted before its question answers it, and shows nowhere', async () => {
  const { terminal, type, shown, modes } = keyboard()
  const echo = await terminal.withholdEcho()
  // Raw from now on: nothing shows but what is written here.
  expect(modes).toEqual([true])
  type('hemmelig\r')
  expect(await terminal.askSecret('Indsæt koden')).toBe('hemmelig')
  expect(modes.at(-1)).toBe(true)
  echo.stop()
  expect(modes.at(-1)).toBe(false)
  expect(shown()).not.toContain('hemmelig')
})
