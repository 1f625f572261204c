/**
 * Finds a browser for the rehearsal and the tests, or fetches one: an installed Edge, Chrome or Chromium, else
 * Playwright's own download, else, as root on Debian or Ubuntu, the system's package. For this repository's scripts
 * only: the installed command never installs anything.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { browserChoices, type BrowserChoice } from '../src/flows/browser.ts'

/** The path of a browser that starts, for `--browser`; or nothing, after saying why. */
export async function ensureBrowser(): Promise<string | undefined> {
  const installed = await firstThatStarts()
  if (installed) return installed
  process.stderr.write(
    'No Edge, Chrome or Chromium is installed; fetching one for the rehearsal and the tests.\n',
  )
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  const downloaded = await firstThatStarts()
  if (downloaded) return downloaded
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', 'chromium'])
    const packaged = await firstThatStarts()
    if (packaged) return packaged
  }
  process.stderr.write(
    'No browser could be found or fetched: install Microsoft Edge, Google Chrome or Chromium, and try again.\n',
  )
  return undefined
}

/**
 * Debian's Chromium without a window, beside the whole one: it starts in less than half the time. The tests have none that
 * needs a window.
 */
const WITHOUT_WINDOW = '/usr/bin/chromium-headless-shell'

/** The browser of the tests: Debian's own for them where that can be had, else what `ensureBrowser` finds. */
export async function ensureTestBrowser(): Promise<string | undefined> {
  const browser = await ensureBrowser()
  if (browser !== '/usr/bin/chromium') return browser
  if (!existsSync(WITHOUT_WINDOW) && process.getuid?.() === 0)
    run('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell'])
  const isThere = await starts({ name: 'Chromium', start: { executablePath: WITHOUT_WINDOW } })
  return isThere ? WITHOUT_WINDOW : browser
}

async function firstThatStarts(): Promise<string | undefined> {
  for (const choice of await browserChoices()) {
    if (await starts(choice))
      return 'channel' in choice.start ? CHANNEL_NAMES[choice.start.channel] : choice.start.executablePath
  }
  return undefined
}
const CHANNEL_NAMES = { msedge: 'edge', chrome: 'chrome' } as const

async function starts(choice: BrowserChoice): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      ...choice.start,
      headless: true,
      chromiumSandbox: process.getuid?.() !== 0,
    })
    await browser.close()
    return true
  } catch {
    return false
  }
}

function run(command: string, words: string[]): void {
  const { status, error } = spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (error || status !== 0)
    process.stderr.write(`${command} ${words.join(' ')}: ${error?.message ?? `exit ${status ?? '?'}`}\n`)
}
