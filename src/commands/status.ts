import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { findLedgers, type FoundLedger } from '../order/found.ts'
import { nextOf, type Next } from '../order/next.ts'
import type { Order } from '../order/order.ts'
import { Exit, type ExitCode } from '../exits.ts'
import { commandLine } from '../command-line.ts'
import type { EventOf } from '../terminal/events/index.ts'
import { printable } from '../printable.ts'
import { layGaps, layStatus, type StatusRow } from '../terminal/status.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { statusWords } from '../words/status.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * `altid-order status [dir]`: the orders in a folder and below it, how far each has come, and what to type to go on.
 * Reads only. A ledger that cannot be read is listed as such, and is no failure of the list.
 *
 * @throws ProblemError `folder-unreadable`
 */
export async function status(place: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const words = statusWords(terminal.language)
  const folder = resolve(place ?? '.')
  const search = await findLedgers(folder)
  const rows = await Promise.all(search.ledgers.map(rowOf))
  if (rows.length > 0) for (const line of layStatus(rows, words, terminal.columns)) terminal.say(line)
  else {
    terminal.say(printable(words.none(folder)))
    const usual = join(homedir(), 'altid-order')
    if (!folder.startsWith(usual)) {
      terminal.say(`  ${words.noneTodo}`)
      terminal.say(`     ${printable(commandLine(['altid-order', 'status', usual]))}`)
    }
  }
  for (const line of layGaps(search, words)) terminal.note(line)
  for (const row of rows) terminal.event({ event: 'ledger', ...factsOf(row) })
  return Exit.done
}

async function rowOf(found: FoundLedger): Promise<StatusRow> {
  if (found.state === 'unreadable') return { found }
  const { folder, entry, files, holder } = found
  const notAfter =
    entry.cer && files.cer === 'there' ? await expiryOf(join(folder, basename(entry.cer.name))) : undefined
  const daysLeft = notAfter && Math.floor((notAfter.getTime() - Date.now()) / DAY)
  const next = nextOf(entry, files, holder, daysLeft)
  return { found, next, command: commandOf(next, folder, entry.order), notAfter: notAfter?.toISOString() }
}

async function expiryOf(path: string): Promise<Date | undefined> {
  const bytes = await readFile(path)
  try {
    return new Date(new X509Certificate(bytes).validTo)
  } catch {
    // As the ledger has it, and yet no certificate: `inspect` says what it is.
    return undefined
  }
}

function commandOf(next: Next, folder: string, order: Order): string[] | undefined {
  const environment = order.environment === 'production' ? [] : ['--environment', order.environment]
  switch (next.next) {
    case 'resume':
      return ['resume', folder]
    case 'rehearse':
      return ['rehearse']
    case 'convert':
      return ['convert', join(folder, basename(next.p12)), ...environment]
    case 'inspect':
      return ['inspect', join(folder, basename(next.cer)), ...environment]
    case 'order-anew':
      return [...orderWords(order), ...environment, '--out', `${folder} ${new Date().getFullYear()}`]
    case 'running':
    case 'put-back':
    case 'upload':
    case 'use-in-test':
    case 'nothing':
      return undefined
  }
}

/** The same order once more. */
function orderWords({ organisation, contactEmail, contactName, cvr, certificateName }: Order): string[] {
  return [
    ...['--org', organisation, '--contact', contactEmail, '--name', certificateName],
    ...(contactName === undefined ? [] : ['--contact-name', contactName]),
    ...(cvr === undefined ? [] : ['--cvr', cvr]),
  ]
}

/** What `--json` readers get: named fields only. */
function factsOf({ found, next, command, notAfter }: StatusRow): Omit<EventOf<'ledger'>, 'event'> {
  const { folder, state } = found
  if (found.state === 'unreadable') return { folder, state, reason: found.reason }
  const { order, phase, times, rehearsal, organisation, cvr } = found.entry
  return {
    folder,
    state,
    name: order.certificateName,
    organisation: organisation ?? order.organisation,
    cvr: cvr ?? order.cvr ?? null,
    environment: rehearsal ? 'rehearsal' : order.environment,
    phase,
    since: times[phase] ?? null,
    notAfter: notAfter ?? null,
    running: found.holder?.process ?? null,
    next: next?.next ?? null,
    command: command ? ['altid-order', ...command] : null,
  }
}
