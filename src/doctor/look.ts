/** The browser as an order would start it, without a window, and what it is answered by the portal. */
import type { BrowserContext } from 'playwright-core'
import { openBrowser } from '../flows/browser.ts'
import type { FlowProblems } from '../flows/problems.ts'
import { ProblemError } from '../problems.ts'
import { clockOf, silence, type Answer } from './answer.ts'
import { PATIENCE } from './ask.ts'

export interface BrowserTrial {
  /** With its version; nothing when none started. */
  name?: string
  tried: FlowProblems['no-browser']['tried']
  answer?: Answer
}

/**
 * Starts the first browser that does, and closes it again.
 *
 * @param ask an address whose answer to the browser is wanted too
 */
export async function tryBrowser(
  wanted: string | undefined,
  start: string,
  ask: boolean,
): Promise<BrowserTrial> {
  try {
    const browser = await openBrowser({ browser: wanted, headless: true, start, byHand: [] })
    try {
      const { name, tried } = browser
      return { name, tried, ...(ask && { answer: await askByBrowser(browser.context, start) }) }
    } finally {
      await browser.close()
    }
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'no-browser') {
      return { tried: error.problem.tried }
    }
    throw error
  }
}

/**
 * What the browser is answered at an address: by its own proxy, its own certificates and its own policies. The answer is
 * stopped at its head, so that no page comes to life, nothing more is fetched, and no redirection to a login is followed.
 */
async function askByBrowser(context: BrowserContext, url: string): Promise<Answer> {
  const page = await context.newPage()
  const protocol = await context.newCDPSession(page)
  const head = new Promise<Answer>((resolve) => {
    protocol.on('Fetch.requestPaused', ({ requestId, responseStatusCode, responseHeaders }) => {
      // Without a status it failed, and the page's own words say how.
      const next =
        responseStatusCode === undefined
          ? protocol.send('Fetch.continueRequest', { requestId })
          : protocol.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      // The page may be gone before it hears of it.
      next.catch(() => undefined)
      if (responseStatusCode === undefined) return
      const date = responseHeaders?.find(({ name }) => name.toLowerCase() === 'date')?.value
      resolve({
        answer: 'answered',
        status: responseStatusCode,
        clock: clockOf(date, Date.now()),
        stranger: undefined,
      })
    })
  })
  await protocol.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Response' }] })
  const gone = page.goto(url, { timeout: PATIENCE }).then(
    () => silence('no answer'),
    (error: unknown) => silence(netErrorOf(error)),
  )
  return Promise.race([head, gone])
}

/** Chromium's own name, such as ERR_NAME_NOT_RESOLVED. */
function netErrorOf(error: unknown): string {
  const text = error instanceof Error ? error.message : ''
  const [, said] = /net::(ERR_\w+)/.exec(text) ?? []
  return said ?? (/Timeout/.test(text) ? 'TimeoutError' : 'no answer')
}
