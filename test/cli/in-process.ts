import { PassThrough } from 'node:stream'
import type { Browser } from '@playwright/test'
import { newWindow, type OpenBrowser } from '../../src/flows/browser.ts'
import { createProgram } from '../../src/program.ts'
import { endOf } from '../../src/run.ts'
import { voiceOf } from '../../src/terminal/language.ts'
import { openTerminal } from '../../src/terminal/terminal.ts'
import { withoutPresets, type Ended } from './cli.ts'
import { byItsSchema } from './published.ts'

/** What a run takes from its test. */
export interface Given {
  /** Open already, with the folder that it downloads into; the run has a context of its own in it. */
  browser: Browser
  downloads: string
  now: () => number
  input?: string | undefined
  /** Hears all that the run has said so far, as often as it says something. */
  hears: (said: string) => void
}

/** A command line in this process, without a terminal: as the command itself runs it, in a browser that is open already. */
export async function runInProcess(words: readonly string[], given: Given): Promise<Ended> {
  Object.assign(process.env, withoutPresets)
  let [stdout, stderr] = ['', '']
  const output = stream((text) => given.hears((stdout += text) + stderr))
  const errors = stream((text) => given.hears(stdout + (stderr += text)))
  const voice = voiceOf(words, process.env)
  const input = new PassThrough().end(given.input ?? '') as unknown as NodeJS.ReadStream
  const terminal = openTerminal({ ...voice, input, output, errors })
  let code: number | null = null
  const program = createProgram(voice.language, async (command) => {
    const means = { openBrowser: () => openIn(given), now: given.now }
    code = await endOf(() => command(terminal, undefined, means), terminal)
  })
  await program.parseAsync(words, { from: 'user' })
  const lines = voice.json ? stdout.trim().split('\n').filter(Boolean) : []
  const events = await Promise.all(lines.map((line) => byItsSchema('events', JSON.parse(line))))
  return { code, stdout, stderr, events }
}

async function openIn({ browser, downloads }: Given): Promise<OpenBrowser> {
  const context = await newWindow(browser)
  return {
    name: `Chromium ${browser.version()}`,
    sandbox: process.getuid?.() !== 0,
    context,
    downloads,
    tried: [],
    close: async () => {
      await context.close()
      return { closed: true, left: undefined }
    },
  }
}

/** Of a terminal's stream only `write` is used where nobody can be asked. */
function stream(hears: (text: string) => void): NodeJS.WriteStream {
  const heard = new PassThrough().setEncoding('utf8').on('data', hears)
  return heard as unknown as NodeJS.WriteStream
}
