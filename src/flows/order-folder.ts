import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { toCer, type OpenedP12 } from '../conversion/index.ts'
import { notWritten, safeFileName, writeWhole } from '../files.ts'
import type { Ledger } from '../order/ledger.ts'
import { restrictToOwner } from '../owner-only.ts'
import { ProblemError } from '../problems.ts'
import type { Human } from './human.ts'

interface Patience {
  /** Whether a disk that refuses is waited for now. */
  waits: () => boolean
  /** How long between two tries, in milliseconds. */
  tryAgain: number
  /** Fires when the run is over. */
  ended: AbortSignal
}

/**
 * Writes into an order's folder. A disk that is full or a folder that has gone is told, and tried again for as long as a
 * window is open: the portal may not give the file a second time. Before and after that nothing is lost by ending.
 */
export class OrderFolder {
  readonly #ledger: Ledger
  readonly #human: Human
  readonly #patience: Patience

  constructor(ledger: Ledger, human: Human, patience: Patience) {
    this.#ledger = ledger
    this.#human = human
    this.#patience = patience
  }

  /** Saves for the owner alone under that name, or the next free one, and returns it. @throws ProblemError `file-not-written` */
  async save(bytes: Buffer, wished: string): Promise<string> {
    const name = await this.#untilWritten(() =>
      this.#underFreeName(safeFileName(wished), bytes, (path) => writeWhole(path, bytes)),
    )
    const path = join(this.#ledger.folder, name)
    if ((await restrictToOwner(path, 'file')) === 'failed')
      this.#human.tell({ news: 'not-restricted', file: path })
    return name
  }

  /** Writes the certificate beside its P12, and returns its name. @throws ProblemError `file-not-written` */
  saveCer(opened: OpenedP12, p12: string): Promise<string> {
    const cer = toCer(opened)
    return this.#untilWritten(() =>
      this.#underFreeName(p12.replace(/\.p12$/i, '.cer'), cer, (path) =>
        writeWhole(path, cer, { access: 'public' }),
      ),
    )
  }

  /** Notes facts in the ledger. @throws ProblemError `file-not-written` */
  note(facts: Parameters<Ledger['note']>[0]): Promise<void> {
    return this.#untilWritten(() => this.#ledger.note(facts))
  }

  async #untilWritten<Result>(write: () => Promise<Result>): Promise<Result> {
    const { waits, tryAgain, ended } = this.#patience
    for (let told = false; ; told = true) {
      try {
        return await write()
      } catch (error) {
        const problem = notWritten(error)
        if (!problem || !waits()) throw error
        if (!told) this.#human.tell({ news: 'not-written', path: problem.path, reason: problem.reason })
        // Rejects for nothing but the end of the run, which ends the waiting as well.
        await wait(tryAgain, undefined, { signal: ended }).catch(() => undefined)
      }
    }
  }

  /**
   * Writes under the first name that is not taken: "navn.p12", "navn (2).p12" … Returns it. A run that was cut off may
   * have written the very same file already.
   */
  async #underFreeName(wished: string, bytes: Uint8Array, write: (path: string) => void): Promise<string> {
    for (let number = 1; ; number++) {
      const name = number === 1 ? wished : wished.replace(/(\.[^.]*)?$/, ` (${number})$1`)
      const path = join(this.#ledger.folder, name)
      if ((await readFile(path).catch(() => undefined))?.equals(bytes)) return name
      try {
        write(path)
        return name
      } catch (error) {
        if (!(error instanceof ProblemError && error.problem.code === 'file-exists')) throw error
      }
    }
  }
}
