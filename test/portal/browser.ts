import { chromium, type Browser, type LaunchOptions } from '@playwright/test'
import { existsSync } from 'node:fs'

const DEBIAN = '/usr/bin/chromium'
const CHANNELS: Readonly<Record<string, string>> = { edge: 'msedge', chrome: 'chrome' }

/** The browser that `npm test` has found; run by hand, Debian's where it stands and Playwright's own elsewhere. */
function found(): LaunchOptions {
  const given = process.env['ALTID_TEST_BROWSER'] ?? (existsSync(DEBIAN) ? DEBIAN : undefined)
  if (given === undefined) return {}
  const channel = CHANNELS[given]
  return channel === undefined ? { executablePath: given } : { channel }
}

export const openBrowser = (options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({ ...found(), chromiumSandbox: process.getuid?.() !== 0, ...options })
