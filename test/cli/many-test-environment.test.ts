import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'
import { expect, test } from '@playwright/test'
import { orderMany } from '../../src/commands/order-many.ts'
import { openTerminal } from '../../src/terminal/terminal.ts'

test('many orders in a test environment say so, and stay out of the folder of the real ones', async () => {
  const home = await mkdtemp(join(tmpdir(), 'many-'))
  const { HOME } = process.env
  process.env['HOME'] = home
  try {
    const file = join(home, 'orders.json')
    await writeFile(file, JSON.stringify([{ name: 'Testkommune AltID Modtager' }]))
    const errors = new PassThrough()
    let said = ''
    errors.on('data', (text: Buffer) => (said += text.toString()))
    const terminal = openTerminal({
      language: 'da',
      input: new PassThrough() as unknown as ReadStream,
      output: new PassThrough() as unknown as WriteStream,
      errors: errors as unknown as WriteStream,
    })
    const options = {
      org: 'Testkommune',
      contact: 'drift@testkommune.dk',
      environment: 'devtest4',
      browser: join(home, 'nowhere'),
    }
    await expect(orderMany(file, options, terminal)).rejects.toMatchObject({
      problem: { code: 'no-browser' },
    })
    expect(said).toContain('TESTMILJØ')
    expect(await readdir(join(home, 'altid-order'))).toEqual(['Testkommune (devtest4)'])
  } finally {
    if (HOME === undefined) delete process.env['HOME']
    else process.env['HOME'] = HOME
    await rm(home, { recursive: true })
  }
})
