import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { writeCopy, type Copy } from './copies.ts'
import { Downloads, type Downloaded, type DownloadSource } from './downloads.ts'
import type { Human } from './human.ts'
import type { FoundFile } from './leftovers.ts'

/** How long a download may take to come to its end when the window is closed, in milliseconds. */
const LAST_PATIENCE = 2000

/** A file that may be the certificate, and where it lies until it is kept under its name. */
export interface Candidate {
  name: string
  bytes: Buffer
  sha256: string
  path: string
  /** An earlier run, or the human, has put it there. */
  isFound: boolean
  /** Removes it from where it lies now. */
  remove(): Promise<void>
}

/** What has come and is not kept yet. It lies on the disk from the first moment on, whatever is being asked meanwhile. */
export class Incoming {
  isListening = false
  readonly #folder: string
  readonly #human: Human
  readonly #downloads = new Downloads()
  readonly #waiting: Candidate[] = []
  /** What no disk but the browser's has taken, and is not kept yet. */
  readonly #inBrowser = new Set<Candidate>()
  readonly #refused = new Set<string>()
  #arrived = new AbortController()
  #nudge: () => void = () => undefined

  /** @param folder the order's own */
  constructor(folder: string, human: Human) {
    this.#folder = folder
    this.#human = human
  }

  /** Takes what comes from now on, until what it returns is called. `nudge`: called when there is something to keep. */
  listen(source: DownloadSource, nudge: () => void): () => void {
    this.#nudge = nudge
    this.isListening = true
    const stop = this.#downloads.listen(source, {
      came: (file) => this.#take(file),
      failed: () => this.#human.tell({ news: 'download-failed' }),
      refused: (host) => this.#refuse(host),
    })
    return () => {
      stop()
      this.isListening = false
    }
  }

  /** Fires when the next file has come. */
  get arrival(): AbortSignal {
    return this.#arrived.signal
  }

  /** There may be something to do. */
  nudge(): void {
    this.#nudge()
  }

  /** The next file to keep. */
  next(): Candidate | undefined {
    return this.#waiting.shift()
  }

  /** Its turn comes again, after what has come meanwhile. */
  putBack(file: Candidate): void {
    this.#waiting.push(file)
  }

  /** Resolves when what has begun to come has come, or soon. */
  finish(): Promise<void> {
    return this.#downloads.finish(LAST_PATIENCE)
  }

  /** Something lies in the browser's folder alone, which must stay for the next run then. */
  get isInBrowserAlone(): boolean {
    return this.#inBrowser.size > 0
  }

  /** Tries the disk once more for what only the browser has. */
  async secureAll(): Promise<void> {
    for (const file of this.#inBrowser) {
      const copy = await writeCopy(this.#folder, file.bytes)
      if (!copy) return
      file.path = copy.path
      this.#inBrowser.delete(file)
    }
  }

  async #take(file: Downloaded): Promise<void> {
    const copy = await writeCopy(this.#folder, file.bytes)
    const candidate: Candidate = {
      name: file.suggestedName,
      bytes: file.bytes,
      sha256: sha256Of(file.bytes),
      path: copy?.path ?? file.path,
      isFound: false,
      remove: async () => {
        this.#inBrowser.delete(candidate)
        if (copy) await this.#removed(copy)
        await file.remove()
      },
    }
    if (!copy) this.#inBrowser.add(candidate)
    this.#waiting.push(candidate)
    this.#arrived.abort()
    this.#arrived = new AbortController()
    this.#nudge()
  }

  async #removed(copy: Copy): Promise<void> {
    await copy.remove().catch(() => this.#human.tell({ news: 'copy-left', path: copy.path }))
  }

  /** Once a host: a page could begin any number. */
  #refuse(host: string): void {
    if (!this.#refused.has(host)) this.#human.tell({ news: 'download-refused', host })
    this.#refused.add(host)
  }
}

/** A file that lies on the disk already: it stays there. */
export function foundOnDisk({ path, bytes }: FoundFile): Candidate {
  const stays = (): Promise<void> => Promise.resolve()
  return { name: basename(path), bytes, sha256: sha256Of(bytes), path, isFound: true, remove: stays }
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
