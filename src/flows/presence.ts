import type { BrowserContext, Page } from 'playwright-core'
import type { Ledger } from '../order/ledger.ts'
import { ProblemError } from '../problems.ts'
import type { End } from './run.ts'

/** How long the loop may take to see how things stand when the human leaves, and when no window is left to see. */
const LEAVING_PATIENCE = 2000
const LOOP_PATIENCE = 500

/** Rejects as soon as the last window is gone: nobody waits for somebody who has left. */
export function windowsClosed(context: BrowserContext, ledger: Ledger) {
  const gone = new AbortController()
  const stops: (() => void)[] = []
  const happens = new Promise<never>((_, reject) => {
    const close = (): void => {
      gone.abort()
      reject(new ProblemError({ code: 'window-closed', folder: ledger.folder }))
    }
    const closePage = (): void => {
      if (context.pages().length === 0) close()
    }
    const watch = (page: Page): void => {
      page.on('close', closePage)
      stops.push(() => page.off('close', closePage))
    }
    for (const page of context.pages()) watch(page)
    context.on('close', close)
    context.on('page', watch)
    stops.push(() => context.off('close', close).off('page', watch))
  })
  happens.catch(() => undefined)
  return {
    happens,
    signal: gone.signal,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

/**
 * Rejects soon after the human has left. The loop ends by itself, and is given a moment to see how things stand: at the
 * confirmation, that nothing was pressed.
 */
export async function left(leave: AbortSignal, ledger: Ledger, walking: Promise<End>): Promise<never> {
  await new Promise<void>((resolve) => leave.addEventListener('abort', () => resolve()))
  await withinMoment(walking, LEAVING_PATIENCE)
  throw new ProblemError({ code: 'stopped', folder: ledger.folder })
}

/** Resolves when the loop has come to its end, however it has, or soon: no window may be left for it to look at. */
export function loopEnds(walking: Promise<End>): Promise<void> {
  return withinMoment(walking, LOOP_PATIENCE)
}

async function withinMoment(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))
  await Promise.race([patience, work.catch(() => undefined)])
  clearTimeout(timer)
}
