import { join } from 'node:path'
import type { Converted } from '../flows/order-files.ts'
import type { Ledger } from '../order/ledger.ts'
import { layFacts, layNextSteps, layRows } from './certificate.ts'
import { collectCommand } from '../command-line.ts'
import type { Terminal } from './terminal.ts'
import { certificateWords } from '../words/certificate.ts'
import { conversation } from '../words/conversation.ts'

/** The last page of an order with its certificate: where the files are, whose certificate it is, until when, and what to do now. */
export function reportCertificate(
  ledger: Ledger,
  { report, code }: Converted,
  terminal: Terminal,
  receipt?: WrittenReceipt,
): void {
  const words = certificateWords(terminal.language)
  const { closing } = conversation(terminal.language)
  const { p12, cer, rehearsal, order } = ledger.entry
  const files = [p12?.name, cer?.name]
    .filter((name) => name !== undefined)
    .map((name, i): [string, string] => [i === 0 ? closing.files : '', join(ledger.folder, name)])
  terminal.say('')
  for (const line of layFacts(report, words, code)) terminal.say(line)
  terminal.say('')
  if (receipt) files.push([receipt.label, receipt.path])
  for (const line of layRows(files)) terminal.say(line)
  // A rehearsal shows the real thing's steps; a test certificate has its own.
  const environment = rehearsal ? 'production' : order.environment
  const steps = { cer: cer?.name ?? '', p12: true, environment }
  terminal.say('')
  for (const line of layNextSteps(words, steps)) terminal.say(line)
  if (rehearsal) terminal.say(`\n${closing.rehearsal}`)
}

/** The last page of an order whose file somebody fetches later: who, how, and by which command. */
export function reportOrdered(ledger: Ledger, terminal: Terminal, receipt?: WrittenReceipt): void {
  const { closing } = conversation(terminal.language)
  const { order, rehearsal } = ledger.entry
  terminal.say('')
  for (const line of closing.ordered({ ...order, command: collectCommand(order), folder: ledger.folder }))
    terminal.say(line)
  if (receipt) terminal.say(`\n${receipt.label}: ${receipt.path}`)
  if (rehearsal) terminal.say(`\n${closing.rehearsal}`)
}

/** Where the receipt for the case file is, and what it is called. */
export interface WrittenReceipt {
  label: string
  path: string
}
