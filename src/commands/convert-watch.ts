import { statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../files.ts'
import { readInput } from '../conversion/input.ts'
import { sniff } from '../conversion/sniff.ts'
import { Exit, ProblemError, type ExitCode } from '../problems.ts'
import { loadConvertWords } from '../terminal/convert.ts'
import { printable } from '../terminal/printable.ts'
import { convertFile, type Conversion } from './convert-file.ts'
import { highestExit } from './expectations.ts'
import { namesIn } from './inputs.ts'

const P12 = /^[^.].*\.(?:p12|pfx)$/i
/** Beside the system's own word: network drives give none. */
const LOOK_EVERY = 2000
/** A file that has not changed for so long, in milliseconds, and still is no P12, is told of. */
const PATIENCE = 10_000

/** What is known of a file in the folder: which state of it has been dealt with. */
interface Seen {
  state: string
  since: number
  told: boolean
}

/**
 * Converts every P12 that appears in a folder, as soon as it is whole, until the person ends it. Whole is what can be
 * read to its end: browsers write under another name first or leave the file empty (.crdownload, .part), and what is
 * cut short says so itself, in the length it begins with. Files that were there at the beginning are left alone.
 *
 * @returns the highest exit code of the files; `stoppedByUser` when nothing was worse than being ended
 * @throws ProblemError `file-unreadable` when the folder cannot be read, or no longer
 */
export async function convertWhatComes(folder: string, conversion: Conversion): Promise<ExitCode> {
  const { terminal } = conversion
  const words = await loadConvertWords(terminal.language)
  const seen = new Map(p12sIn(folder).map((name) => [name, { ...stateNow(folder, name), told: true }]))
  const exits: ExitCode[] = []
  const changes = new Changes(folder)
  try {
    terminal.note(words.watching(printable(folder)))
    terminal.event({ event: 'watching', folder })
    for (;;) {
      for (const name of p12sIn(folder)) {
        const path = join(folder, name)
        const now = stateNow(folder, name)
        const known = seen.get(name)
        const same = known?.state === now.state ? known : undefined
        if (same?.told) continue
        if (isWhole(path) && stateNow(folder, name).state === now.state) {
          seen.set(name, { ...now, told: true })
          terminal.note(words.arrived(printable(path)))
          exits.push((await convertFile(path, conversion, 'all')).exit)
        } else if (same && now.since - same.since > PATIENCE) {
          same.told = true
          terminal.note(words.notWhole(printable(path)))
        } else if (!same) seen.set(name, { ...now, told: false })
      }
      if (await changes.next()) continue
      terminal.note(words.watchEnded(exits.filter((exit) => exit === Exit.done).length))
      return highestExit([Exit.stoppedByUser, ...exits])
    }
  } finally {
    changes.stop()
  }
}

function p12sIn(folder: string): string[] {
  return namesIn(folder).filter((name) => P12.test(name))
}

function stateNow(folder: string, name: string): Seen {
  const found = statSync(join(folder, name), { throwIfNoEntry: false })
  return {
    state: found ? `${found.ino} ${found.size} ${found.mtimeMs}` : 'gone',
    since: performance.now(),
    told: false,
  }
}

/** Whether a file can be read to its end as something that holds a certificate. */
function isWhole(path: string): boolean {
  try {
    sniff(readInput(path))
    return true
  } catch (error) {
    if (error instanceof ProblemError) return false
    throw error
  }
}

/** Waits for a folder to change, for a look that is due anyway, or for the person to end it. */
class Changes {
  readonly #watcher
  readonly #timer
  #wake: () => void = () => undefined
  #changed = false
  #ended = false
  #failure: ProblemError | undefined

  /** @throws ProblemError `file-unreadable` */
  constructor(folder: string) {
    const fail = (error: unknown) => {
      this.#failure = new ProblemError(
        { code: 'file-unreadable', path: folder, reason: errorCode(error) },
        { cause: error },
      )
      this.#wake()
    }
    try {
      this.#watcher = watch(folder, this.#change).on('error', fail)
    } catch (error) {
      fail(error)
    }
    this.#timer = setInterval(this.#change, LOOK_EVERY)
    process.on('SIGINT', this.#end).on('SIGTERM', this.#end)
  }

  /** Whether there may be something new; false when the person has ended it. @throws ProblemError `file-unreadable` */
  async next(): Promise<boolean> {
    if (!this.#changed && !this.#ended && !this.#failure) {
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
    if (this.#failure) throw this.#failure
    this.#changed = false
    return !this.#ended
  }

  stop(): void {
    this.#watcher?.close()
    clearInterval(this.#timer)
    process.off('SIGINT', this.#end).off('SIGTERM', this.#end)
  }

  readonly #change = () => {
    this.#changed = true
    this.#wake()
  }

  readonly #end = () => {
    this.#ended = true
    this.#wake()
  }
}
