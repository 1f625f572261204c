import { basename, dirname, join } from 'node:path'
import {
  openP12,
  proveCode,
  type CertificateReport,
  type CheckOptions,
  type CodeProof,
  type OpenedP12,
} from '../conversion/index.ts'
import type { Ledger } from '../order/ledger.ts'
import { ProblemError } from '../problems.ts'
import { ignoreWrongCode, type CodeQuestion } from './code-question.ts'
import type { Human } from './human.ts'
import type { Candidate } from './incoming.ts'
import { judgeOpened } from './judge.ts'
import type { OrderFolder } from './order-folder.ts'

/** A certificate on the disk. */
export interface Converted {
  report: CertificateReport
  code: CodeProof
}

interface Parts {
  ledger: Ledger
  human: Human
  expected: CheckOptions
  folder: OrderFolder
  code: CodeQuestion
}

/** The files that an order ends in: the P12 under its name, and the certificate that is made of it. */
export class OrderFiles {
  /** The code is proved, or not to be: nothing is left to do. */
  settled = false
  /** Once the certificate is on the disk. */
  converted: Converted | undefined
  /** Ours, and not under its name yet. */
  unnamed: Candidate | undefined
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Keeps a file that is ours, and makes the certificate of it. @throws ProblemError `not-the-certificate`, `file-not-written` */
  async keep(file: Candidate, opened: OpenedP12): Promise<void> {
    const { ledger, human, folder } = this.#parts
    const { rehearsal, order } = ledger.entry
    const isInPlace = file.isFound && dirname(file.path) === ledger.folder && /\.p12$/i.test(file.path)
    const wished = `${rehearsal ? 'ØVELSE ' : ''}${order.certificateName}.p12`
    this.unnamed = file
    const name = isInPlace ? basename(file.path) : await folder.save(file.bytes, wished)
    this.unnamed = undefined
    if (!ledger.reached('issued')) await folder.note({ phase: 'issued' })
    await folder.note({ phase: 'saved', p12: { name, sha256: file.sha256 } })
    await file.remove().catch(() => human.tell({ news: 'copy-left', path: file.path }))
    human.tell({ news: 'saved', file: join(ledger.folder, name), sha256: file.sha256 })
    await this.#convert(file.bytes, opened, name)
  }

  /** Goes on with a P12 that the ledger names. @throws ProblemError as `keep`, and `password-needed` */
  async takeUpSaved(bytes: Buffer, name: string): Promise<void> {
    const opened =
      (await openP12(bytes).catch(ignoreLocked)) ??
      (await this.#parts.code.until((code) => openP12(bytes, { code }).catch(ignoreWrongCode)))
    if (!opened) throw new ProblemError({ code: 'password-needed' })
    await this.#convert(bytes, opened, name)
  }

  async #convert(bytes: Buffer, opened: OpenedP12, p12: string): Promise<void> {
    const { ledger, human, expected, folder, code } = this.#parts
    const { is, report } = await judgeOpened(opened, ledger.entry, expected)
    if (!report.right || is === 'other')
      throw new ProblemError({ code: 'not-the-certificate', path: join(ledger.folder, p12), report })
    const name = await folder.saveCer(opened, p12)
    await folder.note({ phase: 'converted', cer: { name, sha256: report.certificate.sha256 } })
    human.tell({ news: 'converted', file: join(ledger.folder, name), report })
    // Whoever leaves at the question of the code has come to a good end.
    this.converted = { report, code: opened.code }
    const proof = await code.until((given) => proveCode(bytes, given).catch(ignoreWrongCode))
    human.tell({ news: 'code', code: proof ? 'proved' : 'not-given' })
    await folder.note({ codeKept: proof ? 'proved' : 'unproved' })
    this.converted = { report, code: proof ?? opened.code }
    this.settled = true
  }
}

function ignoreLocked(error: unknown): undefined {
  if (error instanceof ProblemError && error.problem.code === 'password-needed') return undefined
  throw error
}
