import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { openP12, type CheckOptions } from '../conversion/index.ts'
import type { Mistaken } from '../conversion/problem-facts.ts'
import type { Ledger } from '../order/ledger.ts'
import { asideName } from './aside-name.ts'
import { CodeQuestion, ignoreWrongCode } from './code-question.ts'
import type { Human } from './human.ts'
import { foundOnDisk, Incoming, type Candidate } from './incoming.ts'
import { judge, judgeOpened, orderedAt, whatElse, type JudgedOpen } from './judge.ts'
import type { FoundFile } from './leftovers.ts'
import { OrderFiles, type Converted } from './order-files.ts'
import { OrderFolder } from './order-folder.ts'

type Aside = 'other-file' | 'locked-file' | 'earlier-file'

/** Keeps what was paid for: judges every file that came, keeps ours, and puts what is not ours aside. */
export class Keeper {
  readonly incoming: Incoming
  readonly #ended = new AbortController()
  readonly #ledger: Ledger
  readonly #human: Human
  readonly #expected: CheckOptions
  readonly #folder: OrderFolder
  readonly #code: CodeQuestion
  readonly #files: OrderFiles
  readonly #locked: Candidate[] = []
  /** SHA-256 of what was put aside: the same file once more is not saved again. */
  readonly #aside = new Set<string>()

  /** @param tryAgain how long between two tries to save on a disk that refuses, in milliseconds */
  constructor(ledger: Ledger, human: Human, expected: CheckOptions, tryAgain = 2000) {
    const ended = this.#ended.signal
    this.#ledger = ledger
    this.#human = human
    this.#expected = expected
    this.incoming = new Incoming(ledger.folder, human)
    const waits = (): boolean => this.incoming.isListening && !ended.aborted
    this.#folder = new OrderFolder(ledger, human, { waits, tryAgain, ended })
    this.#code = new CodeQuestion(human, ended, () => this.incoming.nudge())
    this.#files = new OrderFiles({ ledger, human, expected, folder: this.#folder, code: this.#code })
  }

  /** The code is proved, or not to be: nothing is left to do. */
  get settled(): boolean {
    return this.#files.settled
  }

  /** What the run has come to, once the certificate is on the disk. */
  ended(): Converted | undefined {
    return this.#files.converted
  }

  /** Where the certificate lies that the order's folder would not take. */
  get unsaved(): string | undefined {
    return this.#files.unnamed?.path
  }

  /** Takes back a question that is still open: the run is over. */
  withdraw(): void {
    this.#ended.abort()
  }

  /** Offers to take the code, once; the answer may come any time before the end. */
  askForCode(): void {
    void this.#code.ask()
  }

  /**
   * Judges and keeps what has arrived since. @throws ProblemError `not-the-certificate`, and `file-not-written` once
   * the run is over
   */
  async keepWhatCame(): Promise<void> {
    for (let file = this.incoming.next(); file; file = this.incoming.next()) await this.#keep(file)
    if (!this.ended() && this.#code.given !== undefined) await this.#tryLocked(this.#code.given)
  }

  /** The windows are gone or going: keeps what was on its way out of them. @throws ProblemError as `keepWhatCame` */
  async keepTheLast(): Promise<void> {
    await this.incoming.finish()
    await this.keepWhatCame()
  }

  /**
   * Takes up what an earlier run had got hold of before it was cut off: a saved file that is not converted yet, or one
   * that was found again. What is not ours stays where it lies. @throws ProblemError as `keepWhatCame`
   */
  async takeUp(found: readonly FoundFile[]): Promise<void> {
    const { p12, phase } = this.#ledger.entry
    for (const file of found.map(foundOnDisk)) {
      if (this.ended()) return
      if (phase === 'saved' && p12?.name === basename(file.path))
        await this.#files.takeUpSaved(file.bytes, p12.name)
      else if (this.#ledger.reached('confirming') && !this.#ledger.reached('saved'))
        await this.#takeUpFound(file)
    }
  }

  async #takeUpFound(file: Candidate): Promise<void> {
    const judged = await judge(file.bytes, this.#ledger.entry, this.#expected)
    if (judged.is === 'locked') this.#waitForCode(file)
    const isOurs = judged.is === 'too-early' ? (await this.#ask(judged)) === 'ours' : judged.is === 'ours'
    if ('opened' in judged && isOurs) return this.#files.keep(file, judged.opened)
    if (judged.is === 'too-early') this.#human.tell({ news: 'earlier-file', file: file.path })
  }

  async #keep(file: Candidate): Promise<void> {
    // The same file once more: a button pressed twice.
    const isKnown = file.sha256 === this.#ledger.entry.p12?.sha256 || this.#aside.has(file.sha256)
    if (isKnown) return file.remove()
    if (this.#ledger.reached('saved')) return this.#putAside(file, 'other-file', await whatElse(file.bytes))
    const judged = await judge(file.bytes, this.#ledger.entry, this.#expected)
    if (judged.is === 'ours') return this.#files.keep(file, judged.opened)
    if (judged.is === 'locked') return this.#putAside(file, 'locked-file')
    if (judged.is === 'no-certificate') return this.#putAside(file, 'other-file', judged.found)
    if (judged.is === 'other') return this.#putAside(file, 'other-file')
    const { arrival } = this.incoming
    const answer = await this.#ask(judged)
    if (answer === 'ours') return this.#files.keep(file, judged.opened)
    if (answer === 'other') return this.#putAside(file, 'other-file')
    // Left unsaid at the end of the run, it lies where the next one finds it and asks.
    if (this.#ended.signal.aborted) return
    if (arrival.aborted) this.incoming.putBack(file)
    else await this.#putAside(file, 'earlier-file')
  }

  /** Whether a file is of this order although it is older than that by this computer's clock, which may be wrong. */
  #ask({ report }: JudgedOpen): Promise<'ours' | 'other' | 'unsaid'> {
    const times = { issued: report.certificate.notBefore, ordered: orderedAt(this.#ledger.entry) }
    const until = AbortSignal.any([this.#ended.signal, this.incoming.arrival])
    return this.#human.chooseAtEarlier(times, until)
  }

  async #putAside(file: Candidate, why: Aside, found?: Mistaken): Promise<void> {
    const wished = asideName(file.name, this.#ledger.entry.rehearsal, found)
    const name = await this.#folder.save(file.bytes, wished)
    this.#aside.add(file.sha256)
    await file.remove()
    const path = join(this.#ledger.folder, name)
    if (why === 'locked-file') this.#waitForCode({ ...file, path, remove: () => rm(path, { force: true }) })
    else this.#human.tell({ news: why, file: path, ...(found && { found }) })
  }

  /** A file that only its code opens ends nothing: whoever sent it, the certificate may be still to come. */
  #waitForCode(file: Candidate): void {
    this.#locked.push(file)
    this.#human.tell({ news: 'locked-file', file: file.path })
    if (this.incoming.isListening && this.#ledger.reached('confirming')) this.askForCode()
  }

  async #tryLocked(code: string): Promise<void> {
    for (const file of this.#locked.splice(0)) {
      const opened = await openP12(file.bytes, { code }).catch(ignoreWrongCode)
      if (!opened) this.#locked.push(file)
      else if ((await judgeOpened(opened, this.#ledger.entry, this.#expected)).is === 'ours')
        return this.#files.keep(file, opened)
    }
    if (this.#locked.length > 0) void this.#code.askAgain()
  }
}
