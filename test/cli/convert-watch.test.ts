/** Waiting for a download: nothing half, nothing old, and nothing left running. */
import { spawn } from 'node:child_process'
import { appendFile, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFamily, type Family } from '../conversion/made/certificates.ts'
import { portalP12 } from '../conversion/made/p12.ts'
import { expect, test } from './cli.ts'

let made: Promise<Family> | undefined
const family = () => (made ??= makeFamily({ notBefore: new Date(Date.now() - 86_400_000) }))
const p12 = async () => portalP12(await family(), 'F-?aGUf6.yV4')

/** The command, left running: its events as they come, and its end. */
function watching(folder: string, words: string[] = []) {
  const child = spawn(
    process.execPath,
    ['bin/altid-order.js', 'convert', ...words, '--watch', folder, '--any', '--json'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const events = () =>
    said
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  return {
    events,
    ended,
    interrupt: () => child.kill('SIGINT'),
    async until(event: string, count = 1) {
      await expect
        .poll(() => events().filter((one) => one['event'] === event).length, { timeout: 45_000 })
        .toBe(count)
    },
  }
}

test('a download is converted when it is whole, however its bytes and names come, and what lay there is left alone', async ({
  folder,
}) => {
  const bytes = await p12()
  await writeFile(join(folder, 'old.p12'), bytes)
  const run = watching(folder)
  await run.until('watching')

  // Chrome and Edge: another name until it is whole.
  await writeFile(join(folder, 'Unconfirmed 1.crdownload'), bytes.subarray(0, 900))
  await appendFile(join(folder, 'Unconfirmed 1.crdownload'), bytes.subarray(900))
  await rename(join(folder, 'Unconfirmed 1.crdownload'), join(folder, 'chrome.p12'))
  await run.until('converted')

  // Firefox: an empty file keeps the name, the contents grow beside it.
  await writeFile(join(folder, 'firefox.p12'), '')
  await writeFile(join(folder, 'firefox.p12.part'), bytes)
  await rename(join(folder, 'firefox.p12.part'), join(folder, 'firefox.p12'))
  await run.until('converted', 2)

  // A slow copy: it grows under its own name, and is looked at on the way.
  const grown = join(folder, 'grown.p12')
  for (let at = 0; at < bytes.length; at += 1000) await appendFile(grown, bytes.subarray(at, at + 1000))
  await run.until('converted', 3)

  run.interrupt()
  expect(await run.ended).toBe(3)
  expect(run.events().filter(({ event }) => event === 'problem')).toEqual([])
  expect((await readdir(folder)).filter((name) => name.endsWith('.cer')).sort()).toEqual([
    'chrome.cer',
    'firefox.cer',
    'grown.cer',
  ])
  expect(await readFile(join(folder, 'grown.cer'))).toEqual((await family()).leaf.der)
})

test('what lay there before is converted when it is asked for, and a folder that is not there is exit 9', async ({
  folder,
}) => {
  await writeFile(join(folder, 'old.p12'), await p12())
  const run = watching(folder, [folder])
  await run.until('converted')
  await run.until('watching')
  run.interrupt()
  expect(await run.ended).toBe(3)
  const none = watching(join(folder, 'none'))
  expect(await none.ended).toBe(9)
  expect(none.events()[0]).toMatchObject({ event: 'problem', code: 'file-unreadable' })
})
