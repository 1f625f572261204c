import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readInput } from '../read-input.ts'
import { errorCode, notWritten, writeWhole } from '../files.ts'
import type { End } from '../flows/run.ts'
import type { Ledger } from '../order/ledger.ts'
import { ProblemError } from '../problems.ts'
import { collectCommand, commandLine } from '../command-line.ts'
import { receiptWords } from '../words/receipt.ts'
import { receiptMark, receiptPage, REHEARSAL } from '../terminal/receipt/page.ts'
import type { Language } from '../words/language.ts'
import { VERSION } from '../version.ts'
import type { RunUi } from './run-ui.ts'
import { certificateWords } from '../words/certificate.ts'

const RECEIPT_FILE = 'kvittering.html'

/**
 * Writes the receipt for the case file into the order's folder. An earlier receipt of the same order is replaced; any
 * other file of that name stays, and the receipt goes beside it under the next free one. Whatever keeps it from being
 * written is told and ends nothing: the order and its files count more than the paper about them.
 *
 * @returns its path; nothing when there is no receipt
 */
export async function writeReceipt(
  ledger: Ledger,
  end: End,
  ui: Pick<RunUi, 'language' | 'tell'>,
): Promise<string | undefined> {
  try {
    const file = writeBeside(ledger, pageOf(ledger, end, ui.language))
    await ui.tell({ news: 'receipt', file })
    return file
  } catch (error) {
    await ui.tell({ news: 'receipt-not-written', reason: notWritten(error)?.reason ?? errorCode(error) })
    return undefined
  }
}

function pageOf({ entry, folder }: Ledger, end: End, language: Language): string {
  return receiptPage(
    {
      entry,
      folder,
      report: end.end === 'converted' ? end.report : undefined,
      commands: {
        collect: collectCommand(entry.order),
        resume: commandLine(['altid-order', 'resume', folder]),
        calendar: commandLine(['altid-order', 'convert', join(folder, entry.cer?.name ?? ''), '--calendar']),
      },
      now: new Date(),
      version: VERSION,
    },
    {
      language,
      receipt: receiptWords(language),
      certificate: certificateWords(language),
    },
  )
}

/** @returns its path @throws ProblemError `file-not-written` */
function writeBeside({ entry, folder }: Ledger, page: string): string {
  const wished = entry.rehearsal ? `${REHEARSAL} ${RECEIPT_FILE}` : RECEIPT_FILE
  const mark = receiptMark(entry).text
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? wished : wished.replace('.html', ` (${number}).html`))
    const replace = existsSync(path)
    if (replace && !holds(path, mark)) continue
    writeWhole(path, page, { replace })
    return path
  }
}

function holds(path: string, mark: string): boolean {
  try {
    return readInput(path).toString('utf8').includes(mark)
  } catch (error) {
    // A folder, a pipe, a file that may not be read: not ours.
    if (error instanceof ProblemError) return false
    throw error
  }
}
