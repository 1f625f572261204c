import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { openP12, toCer } from '../../src/conversion/index.ts'
import { withoutPresets } from './cli.ts'
import { browser, expect, ORGANISATION, test } from './ordering.ts'

const FULL_DISK = new URL('./full-disk.js', import.meta.url).href

test.skip(process.platform === 'win32', 'no SIGTERM there')

test('a run ended while every disk is full leaves the file in the browser’s folder, and resume takes it up', async ({
  portal,
  folder,
  resume,
}) => {
  const who = ['--org', ORGANISATION.name, '--contact', 'drift@testkommune.dk', '--accept-price', '20']
  const where = ['--portal', portal.url, '--headless', '--browser', browser, '--out', folder, '--lang', 'da']
  const run = spawn(process.execPath, ['bin/altid-order.js', ...who, ...where], {
    env: { ...process.env, ...withoutPresets, NODE_OPTIONS: `--import=${FULL_DISK}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  run.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<number | null>((resolve) => run.on('close', resolve))
  await expect.poll(() => said, { timeout: 60_000 }).toMatch(/Kan ikke gemme .*\.p12/)
  run.kill('SIGTERM')
  expect(await ended, said).toBe(8)
  const [, path = ''] = /Det ligger foreløbig her: (.*)$/m.exec(said) ?? []
  const certificate = toCer(await openP12(await readFile(path)))
  expect(createHash('sha256').update(certificate).digest('hex')).toBe(
    portal.books.certificates[0]?.leafSha256,
  )
  const resumed = await resume()
  expect(resumed.code, resumed.stderr).toBe(0)
  expect(await readdir(folder)).toContain(`ØVELSE ${ORGANISATION.name} AltID Modtager.cer`)
  expect(portal.books.orders).toHaveLength(1)
  expect(portal.books.certificates).toHaveLength(1)
})
