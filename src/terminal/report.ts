import { join } from 'node:path'
import type { Converted } from '../flows/downloads.ts'
import type { Ledger } from '../order/ledger.ts'
import type { Order } from '../order/order.ts'
import { layFacts, layNextSteps, layRows, loadCertificateWords } from './certificate.ts'
import { conversationWords } from './conversation.ts'
import type { Terminal } from './terminal.ts'

/** The last page of an order with its certificate: where the files are, whose certificate it is, until when, and what to do now. */
export async function reportCertificate(
  ledger: Ledger,
  { report, code }: Converted,
  terminal: Terminal,
): Promise<void> {
  const words = await loadCertificateWords(terminal.language)
  const { closing } = await conversationWords(terminal)
  const { p12, cer, rehearsal, order } = ledger.entry
  const files = [p12?.name, cer?.name].filter((name) => name !== undefined)
  terminal.say('')
  for (const line of layFacts(report, words, code)) terminal.say(line)
  terminal.say('')
  for (const line of layRows(
    files.map((name, i) => [i === 0 ? closing.files : '', join(ledger.folder, name)]),
  )) {
    terminal.say(line)
  }
  terminal.say('')
  for (const line of layNextSteps(words, {
    cer: cer?.name ?? '',
    p12: true,
    environment: order.environment,
  }))
    terminal.say(line)
  if (rehearsal) terminal.say(`\n${closing.rehearsal}`)
}

/** The last page of an order whose file somebody fetches later: who, how, and by which command. */
export async function reportOrdered(ledger: Ledger, terminal: Terminal): Promise<void> {
  const { closing } = await conversationWords(terminal)
  const { order, rehearsal } = ledger.entry
  terminal.say('')
  for (const line of closing.ordered({ ...order, command: collectCommand(order), folder: ledger.folder }))
    terminal.say(line)
  if (rehearsal) terminal.say(`\n${closing.rehearsal}`)
}

/** What the one who fetches types, on whatever machine the certificate is to be. */
function collectCommand({ organisation, certificateName, cvr, environment, contactEmail }: Order): string {
  const words = [
    'altid-order collect --link',
    '--org',
    quoted(organisation),
    '--name',
    quoted(certificateName),
  ]
  if (contactEmail !== '') words.push('--contact', quoted(contactEmail))
  if (cvr !== undefined) words.push('--cvr', cvr)
  if (environment !== 'production') words.push('--environment', environment)
  return words.join(' ')
}

const quoted = (text: string): string => `"${text.replace(/["$`\\]/g, '\\$&')}"`
