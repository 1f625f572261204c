import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Download } from 'playwright-core'
import { LARGEST_FILE } from './leftovers.ts'
import type { Territory } from './portal/hosts.ts'

/** How often the size of what is coming is looked at, in milliseconds. */
const LOOK_EVERY = 100
/** How Chromium names what it has not got whole. */
const UNFINISHED = '.crdownload'

/** A file that came whole, and the browser's own copy of it. */
export interface Downloaded {
  suggestedName: string
  bytes: Buffer
  path: string
  /** Removes the browser's copy. */
  remove(): Promise<void>
}

/** Where files come from. */
export interface DownloadSource {
  context: BrowserContext
  /** The folder that the browser downloads into. */
  downloads: string
  territory: Pick<Territory, 'placeOf'>
}

interface Listener {
  came(file: Downloaded): Promise<void>
  /** It was cut off, or is too large for a certificate file. */
  failed(): void
  /** It is not the portal's, and was not read. */
  refused(host: string): void
}

/** Receives the portal's downloads, from whatever window and whoever's click; those of other pages are cancelled. */
export class Downloads {
  readonly #running = new Set<Promise<void>>()

  /** Receives every download of these windows from now on, until what it returns is called. */
  listen(source: DownloadSource, listener: Listener): () => void {
    const take = (download: Download): void => {
      const running = receive(download, source, listener).finally(() => this.#running.delete(running))
      this.#running.add(running)
    }
    source.context.on('download', take)
    return () => source.context.off('download', take)
  }

  /** Resolves when those that have begun have come to their end, at the latest after so many milliseconds. */
  async finish(milliseconds: number): Promise<void> {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref())
    await Promise.race([patience, Promise.all(this.#running)])
  }
}

async function receive(
  download: Download,
  { downloads, territory }: DownloadSource,
  listener: Listener,
): Promise<void> {
  if (!isThePortals(download, territory)) {
    await discard(download)
    listener.refused(hostOf(download.page().url()))
    return
  }
  const file = await readWhole(download, downloads)
  if (file) return listener.came(file)
  await discard(download)
  listener.failed()
}

/** By the page that it began on; a page of its own that a file is opened in has no other address than the file's. */
function isThePortals(download: Download, territory: Pick<Territory, 'placeOf'>): boolean {
  const addresses = [download.page().url(), download.url()].map((url) => url.replace(/^blob:/, ''))
  return addresses.some((url) => territory.placeOf(url) === 'portal')
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}

/** Nothing when it was cut off, cancelled, blocked or too large: the portal's page has a button to try again. */
async function readWhole(download: Download, folder: string): Promise<Downloaded | undefined> {
  const ended = new AbortController()
  const limiting = cancelWhenTooLarge(download, folder, ended.signal)
  try {
    const path = await download.path()
    if ((await stat(path)).size > LARGEST_FILE) return undefined
    const bytes = await readFile(path)
    const remove = (): Promise<void> => discard(download)
    return { suggestedName: download.suggestedFilename(), bytes, path, remove }
  } catch {
    return undefined
  } finally {
    ended.abort()
    await limiting
  }
}

/** The browser itself knows no limit, and names no file before it is whole: whatever is growing too large ends them all. */
async function cancelWhenTooLarge(download: Download, folder: string, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    // Rejects for nothing but the end.
    await wait(LOOK_EVERY, undefined, { signal: ended }).catch(() => undefined)
    if ((await largestUnfinished(folder)) > LARGEST_FILE) await download.cancel()
  }
}

async function largestUnfinished(folder: string): Promise<number> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(UNFINISHED))
  // One that is gone by now has come to its end.
  const sizes = names.map((name) =>
    stat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  )
  return Math.max(0, ...(await Promise.all(sizes)))
}

/** What cannot be removed now goes with the browser's folder, or is told then. */
async function discard(download: Download): Promise<void> {
  await download.cancel().catch(() => undefined)
  await download.delete().catch(() => undefined)
}
