import { chromium, type Browser } from '@playwright/test'
import { existsSync } from 'node:fs'

const DEBIAN = '/usr/bin/chromium'

/** A browser for a test: Debian's where it stands, Playwright's own elsewhere. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(existsSync(DEBIAN) && { executablePath: DEBIAN }),
    chromiumSandbox: process.getuid?.() !== 0,
  })
