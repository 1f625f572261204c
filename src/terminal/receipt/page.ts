/** The receipt for the case file, as a page of its own: no script, nothing from a network, fit for paper. Pure. */
import type { LedgerEntry } from '../../order/ledger.ts'
import { certificateSections } from './certificate.ts'
import { purposeOf, type AllReceiptWords, type ReceiptFacts } from './facts.ts'
import { html, Html } from './html.ts'
import { nextSection } from './next.ts'
import { orderSections } from './order.ts'
import { STYLE } from './style.ts'

/** As it stands before the names of a rehearsal's files, in either language. */
export const REHEARSAL = 'ØVELSE'

/** By this a later run knows the receipt of the same order, which it may replace, from every other file. */
export function receiptMark({ order, times }: LedgerEntry): Html {
  return html`<meta name="altid-order" content="${times.planned ?? ''} ${order.certificateName}" />`
}

/** The whole page, as it is written to the disk. */
export function receiptPage(facts: ReceiptFacts, words: AllReceiptWords): string {
  const { receipt, language } = words
  const { entry, report, now, version } = facts
  const { order, organisation = order.organisation } = entry
  const purpose = purposeOf(entry)
  const title = `${purpose === 'rehearsal' ? `${REHEARSAL}. ` : ''}${receipt.title(order.certificateName)}`
  const warning =
    purpose === 'register'
      ? []
      : html`<p class="warning"><strong>${receipt.warning[purpose](order.environment)}</strong></p>`
  const byHand = receipt.byHand.map(
    (label) =>
      html`<div>
        <dt>${label}:</dt>
        <dd></dd>
      </div>`,
  )
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        ${receiptMark(entry)}
        <title>${title}</title>
        ${new Html(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <header>
          ${warning}
          <h1>${title}</h1>
          <p>${receipt.lead[report ? 'converted' : 'ordered'](organisation)}</p>
          <p class="small">${receipt.made(receipt.moment(now.toISOString()), version)}</p>
          <dl class="by-hand">${byHand}</dl>
        </header>
        <main>
          ${nextSection(facts, receipt)} ${orderSections(entry, receipt)}
          ${report ? certificateSections({ ...facts, report }, words) : []}
        </main>
      </body>
    </html> `.text
}
