import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { byItsSchema } from './published.ts'

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
  /** The JSON events of stdout, when `--json` was given. */
  events: Record<string, unknown>[]
}

export interface CliOptions {
  env?: NodeJS.ProcessEnv
  input?: string
  /** How long it may take before it counts as hung, in milliseconds. */
  patience?: number
  /** Where the user stands; the repository when absent. */
  cwd?: string
}

const BIN = join(import.meta.dirname, '../../bin/altid-order.js')
/** Nobody's own presets have a part in a test. */
const NOWHERE = join(tmpdir(), 'altid-order-no-settings')
export const withoutPresets = { XDG_CONFIG_HOME: NOWHERE, APPDATA: NOWHERE }

/** Runs the built command as a user would, to its end. */
export function altidOrder(words: string[], options: CliOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...words], {
      env: { ...process.env, ...withoutPresets, ...options.env },
      cwd: options.cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    // A run that hangs ends here, so that the test can show what it said last.
    const hung = setTimeout(() => child.kill('SIGTERM'), options.patience ?? 100_000)
    child.on('close', (code) => {
      clearTimeout(hung)
      const lines = words.includes('--json') ? stdout.trim().split('\n').filter(Boolean) : []
      // Whatever a story is about, what its run writes for programs is what the published schema says.
      Promise.all(lines.map((line) => byItsSchema('events', JSON.parse(line)))).then(
        (events) => resolve({ code, stdout, stderr, events }),
        reject,
      )
    })
    child.stdin.end(options.input ?? '')
  })
}

/** The browser that the test script found; tests that drive the command hand it on. */
export const browser = process.env['ALTID_TEST_BROWSER'] ?? 'chromium'

/** Tests with a folder of their own that is gone afterwards. */
export const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'altid-order-test-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
