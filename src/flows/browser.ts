import { rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { ProblemError } from '../problems.ts'
import { browserEnvironment, isForPlaywright } from './browser-environment.ts'
import { makeTemporaryFolder } from './leftovers.ts'
import type { ByHand } from './portal/form.ts'
import type { BrowserFailure } from './browser-failure.ts'

export interface BrowserChoice {
  name: string
  /** How Playwright calls an installed browser, or the path of one. */
  start: { channel: 'msedge' | 'chrome' } | { executablePath: string }
}

/** Browsers that Playwright drives only in builds of its own. */
const OTHER_FAMILY = /(?:firefox|safari|iexplore)[^\\/]*$/i
const CHROMIUM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium']

/**
 * The browsers to try, in order: the one asked for, or else Edge, Chrome, Chromium and one that Playwright keeps.
 *
 * @param wanted `edge`, `chrome`, `chromium` or the path of a browser of that family
 */
export async function browserChoices(wanted?: string): Promise<BrowserChoice[]> {
  const edge: BrowserChoice = { name: 'Microsoft Edge', start: { channel: 'msedge' } }
  const chrome: BrowserChoice = { name: 'Google Chrome', start: { channel: 'chrome' } }
  const { chromium } = await loadPlaywright()
  const paths = [...CHROMIUM_PATHS, chromium.executablePath()].filter(
    (path) => path !== '' && existsSync(path),
  )
  const chromiums = paths.map((executablePath): BrowserChoice => ({
    name: 'Chromium',
    start: { executablePath },
  }))
  if (wanted === undefined) return [edge, chrome, ...chromiums]
  if (wanted === 'edge') return [edge]
  if (wanted === 'chrome') return [chrome]
  if (wanted === 'chromium') return chromiums
  return [{ name: wanted, start: { executablePath: wanted } }]
}

/**
 * Playwright, loaded late and without what it obeys in our environment: that prints what is typed, or moves the order
 * into a browser elsewhere.
 */
export async function loadPlaywright() {
  for (const name of Object.keys(process.env))
    if (isForPlaywright(name)) Reflect.deleteProperty(process.env, name)
  return import('playwright-core')
}

export interface OpenBrowser {
  name: string
  context: BrowserContext
  /** The folder that it downloads into. */
  downloads: string
  sandbox: boolean
  /** Those before it that did not start. */
  tried: { browser: string; failure: BrowserFailure }[]
  /**
   * Closes it and removes its folder for downloads, unless that is to be kept; returns its path when it could not be
   * removed. Never throws: what was paid for is on the disk by now.
   */
  close(keepsDownloads?: boolean): Promise<{ closed: boolean; left: string | undefined }>
}

export interface LaunchOptions {
  browser?: string | undefined
  headless: boolean
  /** For the human who must do without: where the portal is, and what its form must hold; nothing in a rehearsal. */
  start: string
  byHand: ByHand[]
}

/**
 * Opens a window in the first browser that starts.
 *
 * @throws ProblemError `no-browser`
 */
export async function openBrowser(options: LaunchOptions): Promise<OpenBrowser> {
  const artifactsDir = await makeTemporaryFolder()
  const tried: { browser: string; failure: BrowserFailure }[] = []
  let cause: unknown
  for (const choice of await browserChoices(options.browser)) {
    if (OTHER_FAMILY.test(choice.name)) {
      tried.push({ browser: choice.name, failure: 'not-drivable' })
      continue
    }
    try {
      return { ...(await launch(choice, options.headless, artifactsDir)), tried }
    } catch (error) {
      cause = error
      tried.push({ browser: choice.name, failure: failureOf(error) })
    }
  }
  // Nothing was downloaded into it: should it stay, the next run sweeps it.
  await rm(artifactsDir, { recursive: true, force: true }).catch(() => undefined)
  const { byHand, start } = options
  throw new ProblemError(
    { code: 'no-browser', tried, ...(byHand.length > 0 && { byHand, start }) },
    { cause },
  )
}

async function launch(
  choice: BrowserChoice,
  headless: boolean,
  artifactsDir: string,
): Promise<Omit<OpenBrowser, 'tried'>> {
  if ('executablePath' in choice.start && !isAbsolute(choice.start.executablePath)) {
    throw new Error(`not found: ${choice.start.executablePath}`)
  }
  const { chromium } = await loadPlaywright()
  const sandbox = process.getuid?.() !== 0
  const browser: Browser = await chromium.launch({
    ...choice.start,
    headless,
    // Ours to handle: Playwright's own handlers would close the browser in the middle of a paid order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // As root the sandbox cannot start; everywhere else it stays on.
    chromiumSandbox: sandbox,
    // Managed Edge closes pages in the login redirect without it (playwright #42379), and it is honest: the bar shows.
    args: choice.name === 'Microsoft Edge' ? ['--enable-automation'] : [],
    artifactsDir,
    env: browserEnvironment(process.env),
    timeout: 30_000,
  })
  const context = await newWindow(browser)
  // A question of the browser's own ("leave this page?" too) is the human's to answer: with no listener Playwright
  // dismisses it, on the login page too. Without a window nobody could answer, and the default stands.
  if (!headless) context.on('dialog', () => undefined)
  return {
    name: `${choice.name} ${browser.version()}`,
    context,
    downloads: artifactsDir,
    sandbox,
    async close(keepsDownloads) {
      const closed = await browser.close().then(
        () => true,
        () => false,
      )
      if (keepsDownloads) return { closed, left: undefined }
      const left = await rm(artifactsDir, { recursive: true, force: true, maxRetries: 3 }).then(
        () => undefined,
        () => artifactsDir,
      )
      return { closed, left }
    },
  }
}

/** A window as a run needs it: as large as the screen makes it, in Danish, and with downloads. */
export function newWindow(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: null, acceptDownloads: true, locale: 'da-DK', colorScheme: null })
}

/** Whether a window can be shown; only on Linux may there be no screen at all. */
export function hasDisplay(environment: NodeJS.ProcessEnv): boolean {
  return process.platform !== 'linux' || Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'])
}

/** Playwright's words are for testers; these are the cases that mean something to a user. */
function failureOf(error: unknown): BrowserFailure {
  const text = error instanceof Error ? error.message : ''
  if (
    /is not found at|not found|ENOENT|Failed to launch.*because executable doesn't exist|doesn't exist/i.test(
      text,
    )
  ) {
    return 'not-found'
  }
  if (/Missing X server|\$DISPLAY|ozone_platform_x11/i.test(text)) return 'no-display'
  if (/has been closed|Timeout|DevTools remote debugging/i.test(text)) return 'blocked-by-policy'
  return 'crashed'
}
