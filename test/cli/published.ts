import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const SCHEMAS = join(import.meta.dirname, '../../dist/schemas')
const read = new Map<string, Promise<z.ZodType>>()

/** Reads something by its published schema, as other people's programs do. @throws ZodError when it is not what is promised */
export async function byItsSchema(
  name: 'ledger' | 'events',
  value: unknown,
): Promise<Record<string, unknown>> {
  const schema = read.get(name) ?? open(name)
  read.set(name, schema)
  return (await schema).parse(value) as Record<string, unknown>
}

async function open(name: string): Promise<z.ZodType> {
  const text = await readFile(join(SCHEMAS, `${name}.schema.json`), 'utf8')
  return z.fromJSONSchema(JSON.parse(text) as z.core.JSONSchema.JSONSchema)
}
