import { PHASES, type LedgerEntry, type Phase } from '../../order/ledger.ts'
import { formatPrice } from '../../order/price.ts'
import type { Actor, Deed, ReceiptWords } from '../../words/receipt.ts'
import { factsTable, section, table, time, type Html, type Row } from './html.ts'

/** What was ordered, and what happened when, by whom. */
export function orderSections(entry: LedgerEntry, words: ReceiptWords): Html[] {
  const history = deedsOf(entry).map(({ deed, when, who }) => [
    time(when, words.moment(when)),
    words.deed(deed),
    words.actors[who],
  ])
  return [
    section(words.headings.order, factsTable(rowsOf(entry, words))),
    section(words.headings.history, table(words.historyHeads, history)),
  ]
}

function rowsOf(
  { order, organisation, cvr, price, portal, rehearsal }: LedgerEntry,
  words: ReceiptWords,
): Row[] {
  return [
    [words.order.certificateName, order.certificateName],
    [words.order.organisation, organisation ?? order.organisation],
    [words.order.cvr, cvr ?? order.cvr ?? words.notGiven],
    [words.order.type, words.type],
    [words.order.price, price === undefined ? words.priceUnread : words.price(formatPrice(price))],
    [words.order.contact, contactIn(order) || words.notGiven],
    [words.order.identification, words.identification[order.identification]],
    [words.order.issue, words.issue[order.issue]],
    [words.order.environment, words.environments[rehearsal ? 'rehearsal' : order.environment]],
    [words.order.portal, portal],
  ]
}

/** Name and address of the contact person, as far as they are known. */
export function contactIn({ contactName = '', contactEmail }: LedgerEntry['order']): string {
  return [contactName, contactEmail].filter((part) => part !== '').join(', ')
}

interface Dated {
  deed: Deed
  /** ISO 8601. */
  when: string
  who: Actor
}

function deedsOf({ times, confirmedBy, placedElsewhere }: LedgerEntry): Dated[] {
  return PHASES.flatMap((phase): Dated[] => {
    const when = times[phase]
    if (when === undefined) return []
    const who = actorOf(phase, confirmedBy)
    if (!placedElsewhere) return [{ deed: { what: phase, confirmedBy }, when, who }]
    // Of what was done elsewhere nothing is known here but that it was.
    if (phase === 'confirming' || phase === 'ordered') return []
    return [{ deed: { what: phase === 'planned' ? 'placed-elsewhere' : phase }, when, who }]
  })
}

function actorOf(phase: Phase, confirmedBy: LedgerEntry['confirmedBy']): Actor {
  switch (phase) {
    case 'planned':
      return 'human'
    case 'ordered':
      return confirmedBy === 'human' ? 'human' : 'human-by-program'
    case 'confirming':
    case 'issued':
      return 'portal'
    case 'saved':
    case 'converted':
      return 'program'
  }
}
