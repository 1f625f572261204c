import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Download } from 'playwright-core'
import {
  checkCertificate,
  openP12,
  proveCode,
  toCer,
  writeCer,
  type CertificateReport,
  type CheckOptions,
  type CodeProof,
  type OpenedP12,
} from '../conversion/index.ts'
import { notWritten, safeFileName, writeWhole } from '../files.ts'
import { restrictToOwner } from '../owner-only.ts'
import type { Ledger } from '../order/ledger.ts'
import { ProblemError } from '../problems.ts'
import type { Human } from './human.ts'
import { makeTemporaryFolder, type FoundFile } from './leftovers.ts'
import { sameText } from './portal/screens.ts'

/** A certificate file is some 8 kB; anything beyond this is not read to its end. In bytes. */
const LARGEST = 10 * 1024 * 1024
/** The portal's clock and ours may differ so much, in milliseconds. */
const CLOCK_TOLERANCE = 10 * 60_000

/** How long a download may take to come to its end when the window is closed, in milliseconds. */
const LAST_PATIENCE = 2000

/** A certificate on the disk. */
export interface Converted {
  report: CertificateReport
  code: CodeProof
}

interface Arrival {
  suggestedName: string
  bytes: Buffer | undefined
}

/**
 * Keeps what was paid for: every download of the run, from whatever window and whoever's click, is read at once (the
 * browser's own copy dies with its window), judged, written whole and private, and only then converted.
 */
export class Keeper {
  /** The code is proved, or not to be: nothing is left to do. */
  settled = false
  #end: Converted | undefined
  #hasWindows = false
  readonly #withdrawn = new AbortController()
  readonly #ledger: Ledger
  readonly #human: Human
  readonly #expected: CheckOptions
  readonly #prefix: string
  readonly #tryAgain: number
  readonly #receiving = new Set<Promise<void>>()
  readonly #arrivals: Arrival[] = []
  /** What came and is not on the disk yet. */
  #unsaved: { bytes: Buffer; name: string } | undefined
  #p12: Buffer | undefined
  #code: Promise<string | undefined> | undefined

  /** @param tryAgain how long between two tries to save on a disk that refuses, in milliseconds */
  constructor(ledger: Ledger, human: Human, expected: CheckOptions, tryAgain = 2000) {
    this.#tryAgain = tryAgain
    this.#ledger = ledger
    this.#human = human
    this.#expected = expected
    this.#prefix = ledger.entry.rehearsal ? 'ØVELSE ' : ''
  }

  /** What the run has come to, once the certificate is on the disk. */
  ended(): Converted | undefined {
    return this.#end
  }

  /** Takes back a question that is still open: the run is over. */
  withdraw(): void {
    this.#withdrawn.abort()
  }

  /** Takes every download of these windows from now on, until what it returns is called. */
  listen(context: BrowserContext, nudge: () => void): () => void {
    const take = (download: Download): void => {
      const received = receive(download).then((arrival) => {
        this.#arrivals.push(arrival)
        this.#receiving.delete(received)
        nudge()
      })
      this.#receiving.add(received)
    }
    context.on('download', take)
    this.#hasWindows = true
    return () => {
      context.off('download', take)
      this.#hasWindows = false
    }
  }

  /** The windows are gone or going: keeps what was on its way out of them. @throws ProblemError as `keepWhatCame` */
  async keepTheLast(): Promise<void> {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, LAST_PATIENCE).unref())
    await Promise.race([patience, Promise.all(this.#receiving)])
    await this.keepWhatCame()
  }

  /**
   * Puts what the order's own folder would not take where the next run looks for leftovers. Returns its path; nothing
   * when there is nothing to rescue. @throws ProblemError `file-not-written`
   */
  async rescue(): Promise<string | undefined> {
    if (!this.#unsaved) return undefined
    const folder = await makeTemporaryFolder()
    const path = join(folder, safeFileName(this.#unsaved.name))
    writeWhole(path, this.#unsaved.bytes)
    return path
  }

  /** Offers to take the code, once; the answer may come any time before the end. */
  askForCode(): void {
    this.#code ??= this.#human.giveCode('first', this.#withdrawn.signal)
  }

  /**
   * Judges and keeps what has arrived since. @throws ProblemError `not-the-certificate`, and `file-not-written` once
   * the run is over
   */
  async keepWhatCame(): Promise<void> {
    for (let arrival = this.#arrivals.shift(); arrival; arrival = this.#arrivals.shift()) {
      if (!arrival.bytes) this.#human.tell({ news: 'download-failed' })
      else await this.#keep(arrival.bytes, arrival.suggestedName)
    }
  }

  /**
   * Takes up what an earlier run had got hold of before it was cut off: a saved file that is not converted yet, or one
   * that was found again. @throws ProblemError as `keepWhatCame`
   */
  async takeUp(found: readonly FoundFile[]): Promise<void> {
    const { p12, phase } = this.#ledger.entry
    for (const { path, bytes } of found) {
      if (this.#end) return
      if (phase === 'saved' && p12?.name === basename(path)) {
        this.#p12 = bytes
        await this.#convert((await this.#openOwn(bytes)) ?? (await this.#unlock(bytes)), p12.name)
      } else if (this.#ledger.reached('confirming') && !this.#ledger.reached('saved')) {
        const opened = await openQuietly(bytes)
        if (opened === 'locked') this.#human.tell({ news: 'locked-leftover', path })
        if (!opened || opened === 'locked' || !this.#isOurs(opened)) continue
        const isInPlace = dirname(path) === this.#ledger.folder && /\.p12$/i.test(path)
        if (isInPlace) await this.#saved(bytes, basename(path), opened)
        else await this.#keep(bytes, basename(path))
      }
    }
  }

  async #openOwn(bytes: Buffer): Promise<OpenedP12 | undefined> {
    const opened = await openQuietly(bytes)
    return opened === 'locked' ? undefined : opened
  }

  async #keep(bytes: Buffer, suggestedName: string): Promise<void> {
    // The same file once more: a button pressed twice.
    if (hash(bytes) === this.#ledger.entry.p12?.sha256) return
    const opened = await openQuietly(bytes)
    const ours = opened === 'locked' ? this.#ledger.reached('confirming') : opened && this.#isOurs(opened)
    if (!opened || !ours || this.#ledger.reached('saved')) {
      const name = await this.#save(bytes, basename(suggestedName))
      this.#human.tell({ news: 'other-file', file: join(this.#ledger.folder, name) })
      return
    }
    const name = `${this.#prefix}${this.#ledger.entry.order.certificateName}`
    const file = await this.#save(bytes, `${name}.p12`)
    if (!this.#ledger.reached('issued')) await this.#note({ phase: 'issued' })
    await this.#saved(bytes, file, opened)
  }

  async #saved(bytes: Buffer, file: string, opened: OpenedP12 | 'locked'): Promise<void> {
    const sha256 = hash(bytes)
    await this.#note({ phase: 'saved', p12: { name: file, sha256 } })
    this.#p12 = bytes
    this.#human.tell({ news: 'saved', file: join(this.#ledger.folder, file), sha256 })
    await this.#convert(opened === 'locked' ? await this.#unlock(bytes) : opened, file)
  }

  /** A file whose certificates are encrypted: only the code opens it. @throws ProblemError `password-needed` */
  async #unlock(bytes: Buffer): Promise<OpenedP12> {
    this.askForCode()
    for (
      let code = await this.#code;
      code !== undefined;
      code = await this.#human.giveCode('again', this.#withdrawn.signal)
    ) {
      const opened = await openP12(bytes, { code }).catch(asWrongCode)
      if (opened) {
        this.#code = Promise.resolve(code)
        return opened
      }
      this.#human.tell({ news: 'code', code: 'wrong' })
    }
    throw new ProblemError({ code: 'password-needed' })
  }

  async #convert(opened: OpenedP12, p12: string): Promise<void> {
    const report = this.#check(opened)
    if (!report.right || !this.#isOurs(opened)) {
      throw new ProblemError({ code: 'not-the-certificate', path: join(this.#ledger.folder, p12), report })
    }
    const name = await this.#untilWritten(() =>
      this.#freeName(p12.replace(/\.p12$/i, '.cer'), (path) => this.#writeOrFind(path, opened)),
    )
    const path = join(this.#ledger.folder, name)
    await this.#note({ phase: 'converted', cer: { name, sha256: report.certificate.sha256 } })
    this.#human.tell({ news: 'converted', file: path, report })
    this.#end = { report, code: opened.code }
    this.#end = { report, code: await this.#proveCode(opened.code) }
    this.settled = true
  }

  /** Proves the code that the human gave against the file; one that fails is asked for again until he gives none. */
  async #proveCode(untried: CodeProof): Promise<CodeProof> {
    // The code page may have gone by too fast to be seen: then the question comes now.
    this.askForCode()
    for (
      let code = await this.#code;
      code !== undefined && this.#p12;
      code = await this.#human.giveCode('again', this.#withdrawn.signal)
    ) {
      const proof = await proofOf(this.#p12, code)
      this.#human.tell({ news: 'code', code: proof ? 'proved' : 'wrong' })
      if (!proof) continue
      await this.#note({ codeKept: 'proved' })
      return proof
    }
    await this.#note({ codeKept: 'unproved' })
    this.#human.tell({ news: 'code', code: 'not-given' })
    return untried
  }

  #check(opened: OpenedP12): CertificateReport {
    const { cvr, organisation } = this.#ledger.entry
    return checkCertificate(opened.leaf, opened.others, {
      ...this.#expected,
      ...(cvr !== undefined && { cvr }),
      ...(organisation !== undefined && { org: organisation }),
    })
  }

  /** Ours: the name that was ordered, for the organisation that the portal showed, issued after the confirmation. */
  #isOurs(opened: OpenedP12): boolean {
    const facts = this.#check(opened).certificate
    const { order, organisation, cvr, times } = this.#ledger.entry
    const since = Date.parse(times.confirming ?? times.planned ?? '') - CLOCK_TOLERANCE
    return (
      facts.commonName === order.certificateName &&
      sameText(facts.organisation ?? '', organisation ?? order.organisation) &&
      (cvr === undefined || facts.cvr === cvr) &&
      Date.parse(facts.notBefore) >= since
    )
  }

  /** Saves under that name, or the next free one, and returns it. */
  async #save(bytes: Buffer, wished: string): Promise<string> {
    this.#unsaved = { bytes, name: wished }
    const name = await this.#untilWritten(() =>
      this.#freeName(safeFileName(wished), (path) => writeWhole(path, bytes)),
    )
    this.#unsaved = undefined
    await this.#restrict(join(this.#ledger.folder, name))
    return name
  }

  #note(facts: Parameters<Ledger['note']>[0]): Promise<void> {
    return this.#untilWritten(() => this.#ledger.note(facts))
  }

  /**
   * A disk that is full or a folder that has gone is told, and tried again for as long as a window is open: the portal
   * may not give the file a second time. Before and after that nothing is lost by saying so and ending.
   */
  async #untilWritten<Result>(write: () => Promise<Result>): Promise<Result> {
    for (let told = false; ; told = true) {
      try {
        return await write()
      } catch (error) {
        const problem = notWritten(error)
        if (!problem || !this.#hasWindows || this.#withdrawn.signal.aborted) throw error
        if (!told) this.#human.tell({ news: 'not-written', path: problem.path, reason: problem.reason })
        await this.#moment()
      }
    }
  }

  async #restrict(path: string): Promise<void> {
    if ((await restrictToOwner(path, 'file')) === 'failed')
      this.#human.tell({ news: 'not-restricted', file: path })
  }

  /** Until the next try, or the end of the run. */
  async #moment(): Promise<void> {
    // Rejects for nothing but the withdrawal, which is an end of the moment as well.
    await wait(this.#tryAgain, undefined, { signal: this.#withdrawn.signal }).catch(() => undefined)
  }

  /** A run that was cut off may have written the very same certificate already. */
  async #writeOrFind(path: string, opened: OpenedP12): Promise<void> {
    const there = await readFile(path).catch(() => undefined)
    if (!there?.equals(toCer(opened))) writeCer(path, opened)
  }

  /** Writes under the first name that is not taken: "navn.p12", "navn (2).p12" … Returns it. */
  async #freeName(wished: string, write: (path: string) => unknown): Promise<string> {
    for (let number = 1; ; number++) {
      const name = number === 1 ? wished : wished.replace(/(\.[^.]*)?$/, ` (${number})$1`)
      try {
        await write(join(this.#ledger.folder, name))
        return name
      } catch (error) {
        if (!(error instanceof ProblemError && error.problem.code === 'file-exists')) throw error
      }
    }
  }
}

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Nothing when the code does not open the file. */
async function proofOf(p12: Buffer, code: string): Promise<CodeProof | undefined> {
  return proveCode(p12, code).catch(asWrongCode)
}

function asWrongCode(error: unknown): undefined {
  if (error instanceof ProblemError && error.problem.code === 'wrong-password') return undefined
  throw error
}

/** Opened without a code; `locked` when it needs one; nothing when it is no such file. */
async function openQuietly(bytes: Buffer): Promise<OpenedP12 | 'locked' | undefined> {
  return openP12(bytes).catch((error: unknown) => {
    if (!(error instanceof ProblemError)) throw error
    return error.problem.code === 'password-needed' ? 'locked' : undefined
  })
}

/** Reads a download to its end and removes the browser's copy, which holds the private key. */
async function receive(download: Download): Promise<Arrival> {
  const suggestedName = download.suggestedFilename()
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of await download.createReadStream()) {
      chunks.push(chunk as Buffer)
      size += (chunk as Buffer).length
      if (size > LARGEST) return { suggestedName, bytes: undefined }
    }
    return { suggestedName, bytes: Buffer.concat(chunks) }
  } catch {
    // Cut off, cancelled, blocked or unreadable, it is not here: the portal's page has a button to try again, and the human is told of it.
    return { suggestedName, bytes: undefined }
  } finally {
    // Where it cannot be removed now it goes with the browser's folder, or is told then.
    await download.delete().catch(() => undefined)
  }
}
