import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { BrowserContext, Download } from 'playwright-core'
import {
  checkCertificate,
  openP12,
  proveCode,
  writeCer,
  type CertificateFacts,
  type CertificateReport,
  type CheckOptions,
  type CodeProof,
  type OpenedP12,
} from '../conversion/index.ts'
import { safeFileName, writeWhole } from '../files.ts'
import type { Ledger } from '../order/ledger.ts'
import { ProblemError } from '../problems.ts'
import type { Human } from './human.ts'
import { sameText } from './portal/screens.ts'

/** A certificate file is some 8 kB; anything beyond this is not read to its end. In bytes. */
const LARGEST = 10 * 1024 * 1024
/** The portal's clock and ours may differ so much, in milliseconds. */
const CLOCK_TOLERANCE = 10 * 60_000

/** What a run ended with. */
export interface End {
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
  /** Set when the certificate is on the disk and the code is proved, or not to be. */
  end: End | undefined
  readonly #ledger: Ledger
  readonly #human: Human
  readonly #expected: CheckOptions
  readonly #prefix: string
  readonly #arrivals: Arrival[] = []
  #p12: Buffer | undefined
  #code: Promise<string | undefined> | undefined

  constructor(
    context: BrowserContext,
    ledger: Ledger,
    human: Human,
    expected: CheckOptions,
    nudge: () => void,
  ) {
    this.#ledger = ledger
    this.#human = human
    this.#expected = expected
    this.#prefix = ledger.entry.rehearsal ? 'ØVELSE ' : ''
    context.on('download', (download) => {
      void receive(download).then((arrival) => {
        this.#arrivals.push(arrival)
        nudge()
      })
    })
  }

  /** Offers to take the code, once; the answer may come any time before the end. */
  askForCode(): void {
    this.#code ??= this.#human.giveCode('first')
  }

  /** Judges and keeps what has arrived since. @throws ProblemError `not-the-certificate`, `file-not-written` */
  async keepWhatCame(): Promise<void> {
    for (let arrival = this.#arrivals.shift(); arrival; arrival = this.#arrivals.shift()) {
      if (!arrival.bytes) this.#human.tell({ news: 'download-failed' })
      else await this.#keep(arrival.bytes, arrival.suggestedName)
    }
  }

  async #keep(bytes: Buffer, suggestedName: string): Promise<void> {
    const opened = await openP12(bytes).catch((error: unknown) => {
      if (error instanceof ProblemError) return undefined
      throw error
    })
    const report = opened && this.#check(opened)
    if (!opened || !report || this.#ledger.reached('saved') || !this.#isOurs(report.certificate)) {
      const name = await this.#save(bytes, basename(suggestedName))
      this.#human.tell({ news: 'other-file', file: join(this.#ledger.folder, name) })
      return
    }
    const name = `${this.#prefix}${this.#ledger.entry.order.certificateName}`
    const file = await this.#save(bytes, `${name}.p12`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await this.#ledger.note({ phase: 'saved', p12: { name: file, sha256 } })
    this.#p12 = bytes
    this.#human.tell({ news: 'saved', file: join(this.#ledger.folder, file), sha256 })
    await this.#convert(opened, report, file)
  }

  async #convert(opened: OpenedP12, report: CertificateReport, p12: string): Promise<void> {
    if (!report.right) {
      throw new ProblemError({ code: 'not-the-certificate', path: join(this.#ledger.folder, p12), report })
    }
    const name = p12.replace(/\.p12$/i, '.cer')
    const path = join(this.#ledger.folder, name)
    await writeCer(path, opened)
    await this.#ledger.note({ phase: 'converted', cer: { name, sha256: report.certificate.sha256 } })
    this.#human.tell({ news: 'converted', file: path, report })
    this.end = { report, code: await this.#proveCode(opened.code) }
  }

  /** Proves the code that the human gave against the file; one that fails is asked for again until he gives none. */
  async #proveCode(untried: CodeProof): Promise<CodeProof> {
    // The code page may have gone by too fast to be seen: then the question comes now.
    this.askForCode()
    for (
      let code = await this.#code;
      code !== undefined && this.#p12;
      code = await this.#human.giveCode('again')
    ) {
      const proof = await proofOf(this.#p12, code)
      this.#human.tell({ news: 'code', code: proof ? 'proved' : 'wrong' })
      if (!proof) continue
      await this.#ledger.note({ codeKept: 'proved' })
      return proof
    }
    await this.#ledger.note({ codeKept: 'unproved' })
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
  #isOurs(facts: CertificateFacts): boolean {
    const { order, organisation, cvr, times } = this.#ledger.entry
    const since = Date.parse(times.confirming ?? times.planned ?? '') - CLOCK_TOLERANCE
    return (
      facts.commonName === order.certificateName &&
      sameText(facts.organisation ?? '', organisation ?? order.organisation) &&
      (cvr === undefined || facts.cvr === cvr) &&
      Date.parse(facts.notBefore) >= since
    )
  }

  /** Saves under that name, or the next free one: "navn (2).p12". Returns the name. */
  async #save(bytes: Buffer, wished: string): Promise<string> {
    const safe = safeFileName(wished)
    for (let number = 1; ; number++) {
      const name = number === 1 ? safe : safe.replace(/(\.[^.]*)?$/, ` (${number})$1`)
      const taken = await writeWhole(join(this.#ledger.folder, name), bytes).then(
        () => false,
        (error: unknown) => {
          if (error instanceof ProblemError && error.problem.code === 'file-exists') return true
          throw error
        },
      )
      if (!taken) return name
    }
  }
}

/** Nothing when the code does not open the file. */
async function proofOf(p12: Buffer, code: string): Promise<CodeProof | undefined> {
  return proveCode(p12, code).catch((error: unknown) => {
    if (error instanceof ProblemError && error.problem.code === 'wrong-password') return undefined
    throw error
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
    // Cut off, cancelled or blocked: the portal's page has a button to try again, and the human is told of it.
    return { suggestedName, bytes: undefined }
  } finally {
    await download.delete().catch(() => undefined)
  }
}
