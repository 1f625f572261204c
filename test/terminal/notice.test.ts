import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { runIn } from '../../src/run.ts'
import { notify } from '../../src/terminal/notice.ts'

test('the program that shows a notice inherits what finds its desktop, and nothing else', async () => {
  test.skip(process.platform !== 'linux', 'the program is another one there')
  const folder = await mkdtemp(join(tmpdir(), 'notice-'))
  const before = { ...process.env }
  try {
    const seen = join(folder, 'environment')
    await writeFile(
      join(folder, 'notify-send'),
      `#!/bin/sh\nenv > '${seen}.part'\nmv '${seen}.part' '${seen}'\n`,
    )
    await chmod(join(folder, 'notify-send'), 0o700)
    Object.assign(process.env, {
      PATH: `${folder}:${before['PATH'] ?? ''}`,
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere',
      ALTID_ORDER_PASSWORD: 'a secret',
      SOMEBODYS_TOKEN: 'a secret',
    })
    notify('altid-order', 'Din tur')
    const environment = () => readFile(seen, 'utf8').catch(() => '')
    await expect.poll(environment).toContain('DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere')
    expect(await environment()).not.toContain('a secret')
  } finally {
    for (const name of ['DBUS_SESSION_BUS_ADDRESS', 'ALTID_ORDER_PASSWORD', 'SOMEBODYS_TOKEN'])
      Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, before)
    await rm(folder, { recursive: true })
  }
})

test('a code in the environment is out of it before any command runs', async () => {
  process.env['ALTID_ORDER_PASSWORD'] = 'a secret'
  const { exitCode } = process
  let given: string | undefined
  await runIn({ language: 'da', json: false })((_terminal, secret) => {
    given = secret
    expect(process.env['ALTID_ORDER_PASSWORD']).toBeUndefined()
    return Promise.resolve(0)
  })
  process.exitCode = exitCode
  expect(given).toBe('a secret')
})
