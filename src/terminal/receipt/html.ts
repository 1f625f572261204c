import { printable } from '../../printable.ts'

/** A piece of a page: what is in it has been escaped. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/**
 * A piece of a page, written as it will stand. Every value in it becomes text that neither begins nor ends anything:
 * names come from a portal and from a file, and may hold markup. Only other pieces go in as they are.
 */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | Html | readonly Html[])[]
): Html {
  return new Html(parts.map((part, i) => part + textOf(values[i] ?? '')).join(''))
}

function textOf(value: string | Html | readonly Html[]): string {
  if (value instanceof Html) return value.text
  if (typeof value !== 'string') return value.map(({ text }) => text).join('')
  return printable(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export type Row = readonly [label: string, value: string | Html]

export function section(heading: string, ...contents: readonly (Html | readonly Html[])[]): Html {
  return html`<section>
    <h2>${heading}</h2>
    ${contents.flat()}
  </section>`
}

/** Names of things, and what they are. */
export function factsTable(rows: readonly Row[]): Html {
  const cells = rows.map(
    ([label, value]) =>
      html`<tr>
        <th scope="row">${label}</th>
        <td>${value}</td>
      </tr> `,
  )
  return html`<table>
    <tbody>
      ${cells}
    </tbody>
  </table>`
}

export function table(heads: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  const cells = rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell) => html`<td>${cell}</td> `)}
      </tr> `,
  )
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th> `)}
      </tr>
    </thead>
    <tbody>
      ${cells}
    </tbody>
  </table>`
}

/** A moment for people and for machines (ISO 8601). */
export const time = (iso: string, text: string): Html => html`<time datetime="${iso}">${text}</time>`
export const code = (text: string): Html => html`<code>${text}</code>`
