import type { NextStep, ReceiptWords } from '../../words/receipt.ts'
import { purposeOf, type ReceiptFacts } from './facts.ts'
import { code, html, section, type Html } from './html.ts'
import { contactIn } from './order.ts'

/** What remains for the human. A rehearsal shows the steps of a real order, and says so. */
export function nextSection({ entry, report, commands }: ReceiptFacts, words: ReceiptWords): Html {
  const { order, cer } = entry
  const purpose = purposeOf(entry)
  const steps = report
    ? words.next[purpose === 'test' ? 'test' : 'register'](cer?.name ?? '', commands.calendar)
    : words.nextOrdered({ ...commands, contact: contactIn(order), identification: order.identification })
  const rehearsed = purpose === 'rehearsal' ? [html`<p>${words.rehearsed}</p>`] : []
  return section(
    words.headings.next,
    rehearsed,
    html`<ol>
      ${steps.map(layStep)}
    </ol>`,
  )
}

function layStep({ text, link, command }: NextStep): Html {
  // As it is typed or read aloud; the paper has no links.
  const address = link?.replace(/^(?:https:\/\/|mailto:)/, '') ?? ''
  const shown = link === undefined ? [] : html` <a href="${link}">${address}</a>`
  const typed = command === undefined ? [] : html`<br />${code(command)}`
  return html`<li>${text}${shown}${typed}</li> `
}
