import { parse as parseCsv, CsvError } from 'csv-parse/sync'
import { parse as parseYaml, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { ProblemError } from '../problems.ts'
import { parseOrder, type Order, type OrderInput } from './order.ts'
import type { OrderFileMistake } from './problems.ts'

/** A batch is a organisation's certificates, not a country's. */
const MOST = 200

/** A number is meant as it is written: a spreadsheet makes one of every CVR number. */
const text = z.union([z.string(), z.number().transform(String)]).optional()

/** One order of a file: what is missing comes from the command line. */
const rowSchema = z.strictObject({
  org: text.meta({
    description: 'The organisation’s name as it stands in the CVR register; the same in every order',
  }),
  cvr: text.meta({ description: 'The organisation’s CVR number, eight digits' }),
  contact: text.meta({ description: 'The contact person’s e-mail address' }),
  'contact-name': text.meta({ description: 'The contact person’s name' }),
  name: text.meta({ description: 'The certificate’s name, at most 64 characters; different in every order' }),
})
export const orderFileSchema = z.array(rowSchema).min(1).max(MOST)

export type OrderFileKind = 'json' | 'yaml' | 'csv'

/**
 * Reads many orders of one organisation and checks them as a whole, before anything is opened: nobody finds out at the
 * twelfth that the thirteenth cannot be ordered.
 *
 * @param shared what holds for every order that does not say otherwise
 * @throws ProblemError `order-file-invalid` naming every mistake by the number of its order
 */
export function parseOrderFile(
  path: string,
  content: string,
  kind: OrderFileKind,
  shared: OrderInput,
): Order[] {
  const wrong = (mistakes: OrderFileMistake[]) =>
    new ProblemError({ code: 'order-file-invalid', path, mistakes })
  const parsed = orderFileSchema.safeParse(rowsIn(content, kind, wrong))
  if (!parsed.success) {
    throw wrong(
      parsed.error.issues.map(({ path: [at, field], code, ...issue }) => ({
        ...(typeof at === 'number' && { order: at + 1 }),
        field: code === 'unrecognized_keys' && 'keys' in issue ? issue.keys.join(', ') : String(field ?? ''),
        mistake:
          code === 'unrecognized_keys' ? 'unknown-field' : code === 'too_big' ? 'too-many' : 'not-orders',
      })),
    )
  }
  const mistakes: OrderFileMistake[] = []
  const orders: Order[] = []
  for (const [at, row] of parsed.data.entries()) {
    try {
      orders.push(parseOrder({ ...shared, ...inputOf(row) }))
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'order-invalid') throw error
      for (const { field, expected } of error.problem.fields)
        mistakes.push({ order: at + 1, field: COLUMNS[field] ?? field, mistake: expected })
    }
  }
  if (mistakes.length === 0) mistakes.push(...clashes(orders))
  if (mistakes.length > 0) throw wrong(mistakes)
  return orders
}

/** How a field is called in the file. */
const COLUMNS: Readonly<Partial<Record<keyof Order, string>>> = {
  organisation: 'org',
  contactEmail: 'contact',
  contactName: 'contact-name',
  certificateName: 'name',
}

function inputOf({
  org,
  cvr,
  contact,
  'contact-name': contactName,
  name,
}: z.infer<typeof rowSchema>): OrderInput {
  const given = { organisation: org, cvr, contactEmail: contact, contactName, certificateName: name }
  // An empty cell of a table says nothing.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
}

/** Each order has a folder and a row in the portal's list by its name; and one login is one organisation's. */
function clashes(orders: readonly Order[]): OrderFileMistake[] {
  const names = new Map<string, number>()
  return orders.flatMap((order, at): OrderFileMistake[] => {
    const name = order.certificateName.toLocaleLowerCase('da')
    const twice = names.has(name)
    names.set(name, at)
    const another = order.organisation !== orders[0]?.organisation || order.cvr !== orders[0].cvr
    return [
      ...(twice ? [{ order: at + 1, field: 'name', mistake: 'same-name' as const }] : []),
      ...(another ? [{ order: at + 1, field: 'org, cvr', mistake: 'another-organisation' as const }] : []),
    ]
  })
}

function rowsIn(
  content: string,
  kind: OrderFileKind,
  wrong: (mistakes: OrderFileMistake[]) => ProblemError,
): unknown {
  try {
    if (kind !== 'csv') return parseYaml(content)
    const delimiter = [';', ',', '\t'].find((mark) => (content.split('\n', 1)[0] ?? '').includes(mark)) ?? ';'
    return parseCsv(content, { bom: true, columns: true, delimiter, skip_empty_lines: true, trim: true })
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined
    if (!(error instanceof YAMLParseError) && !(error instanceof CsvError)) throw error
    throw wrong([{ field: '', mistake: 'syntax', ...(line !== undefined && { line }) }])
  }
}
