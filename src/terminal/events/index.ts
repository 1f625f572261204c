/**
 * What `--json` readers get, as the one definition that types, the published schema and the reference are made of.
 * Imported for its types alone by what runs: zod would cost every start.
 */
import { z } from 'zod'
import { CHECK_NAMES, OUTCOMES } from '../../doctor/findings.ts'
import { Exit, PROBLEM_CODES, type ExitCode } from '../../exits.ts'
import { codeProof, container, FORMS, forSupplier, judged, reading, sha1, sha256 } from './certificate.ts'
import { orderEvents } from './order.ts'

const EXITS = Object.values(Exit) as [ExitCode, ...ExitCode[]]
const CODES = [...PROBLEM_CODES, 'unexpected'] as const
const path = z.string()

export const eventSchemas = {
  ...orderEvents,
  saved: z.strictObject({ event: z.literal('saved'), file: path, sha256 }),
  converted: z.union([
    z
      .strictObject({ event: z.literal('converted'), file: path, sha256, sha1 })
      .meta({ description: 'Of an order' }),
    z
      .strictObject({
        event: z.literal('converted'),
        file: path,
        output: path,
        already: z.literal(true).exactOptional(),
        ...judged,
        ...reading,
        forSupplier,
        privateKeyBeside: z.literal(true).exactOptional(),
        code: codeProof.exactOptional(),
      })
      .meta({ description: 'Of a file that was given' }),
  ]),
  inspected: z.strictObject({
    event: z.literal('inspected'),
    file: path,
    kind: z.enum(['pkcs12', 'certificates']),
    locked: z.boolean().exactOptional(),
    container: container.optional(),
    code: codeProof.exactOptional(),
    form: z.enum(FORMS).exactOptional(),
    privateKeyBeside: z.boolean().exactOptional(),
    ...reading,
    forSupplier: forSupplier.exactOptional(),
    ...z.object(judged).partial().shape,
  }),
  total: z.strictObject({
    event: z.literal('total'),
    files: z.int(),
    converted: z.int(),
    right: z.int(),
    failed: z.int(),
  }),
  calendar: z.strictObject({
    event: z.literal('calendar'),
    file: path,
    already: z.literal(true).exactOptional(),
  }),
  // Each state brings facts of its own.
  check: z.looseObject({
    event: z.literal('check'),
    check: z.enum(CHECK_NAMES),
    state: z.string(),
    outcome: z.enum(OUTCOMES),
  }),
  variants: z.strictObject({
    event: z.literal('variants'),
    variants: z.array(
      z.strictObject({ name: z.string(), description: z.string(), values: z.string(), default: z.string() }),
    ),
  }),
  // Beside its code each problem brings facts of its own, and `file` where it is one of many.
  problem: z.looseObject({ event: z.literal('problem'), code: z.enum(CODES) }),
  done: z.strictObject({ event: z.literal('done'), exit: z.literal(EXITS) }),
}

export type EventName = keyof typeof eventSchemas

/** One line of `--json`. */
export type RunEvent = z.infer<(typeof eventSchemas)[EventName]>

export type EventOf<Name extends EventName> = z.infer<(typeof eventSchemas)[Name]>

export const eventSchema = z
  .union(Object.values(eventSchemas))
  .meta({ title: 'altid-order --json', description: 'One line of stdout under --json' })
