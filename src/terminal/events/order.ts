import { z } from 'zod'
import { ENVIRONMENTS } from '../../environments.ts'
import { ACTIONS, BUTTON_TROUBLES, FIELD_TROUBLES, GATES, REFUSALS } from '../../flows/human.ts'
import { REVIEW_IDS, SOURCES } from '../../flows/portal/review.ts'
import { screens, type ScreenId } from '../../flows/portal/screens.ts'
import { LEDGER_STATES } from '../../order/found.ts'
import { PHASES } from '../../order/ledger.ts'
import { NEXTS } from '../../order/next.ts'

const SCREENS = Object.keys(screens) as [ScreenId, ...ScreenId[]]

export const phase = z.enum(PHASES)
const path = z.string().meta({ description: 'Path of a file or folder' })

/** What happens on the way of an order. */
export const orderEvents = {
  screen: z.strictObject({ event: z.literal('screen'), screen: z.enum([...SCREENS, 'login', 'foreign']) }),
  action: z.strictObject({ event: z.literal('action'), action: z.enum(ACTIONS) }),
  gate: z.strictObject({
    event: z.literal('gate'),
    gate: z.enum(GATES),
    host: z.string().exactOptional(),
    why: z.enum([...REFUSALS, ...FIELD_TROUBLES, ...BUTTON_TROUBLES]).exactOptional(),
  }),
  review: z.strictObject({
    event: z.literal('review'),
    price: z.number().nullable().meta({ description: 'In kroner, as read on the page; null: not read' }),
    items: z.array(
      z.strictObject({
        id: z.enum(REVIEW_IDS),
        expected: z.string(),
        found: z.string().nullable(),
        source: z
          .enum(SOURCES)
          .meta({ description: 'absent: the form has no such field; nowhere: not seen' }),
        agrees: z.boolean(),
      }),
    ),
    agrees: z.boolean(),
  }),
  ordered: z.strictObject({ event: z.literal('ordered'), by: z.enum(['assistant', 'human']) }),
  receipt: z.strictObject({ event: z.literal('receipt'), file: path }),
  ledger: z.strictObject({
    event: z.literal('ledger'),
    folder: path,
    state: z.enum(LEDGER_STATES),
    reason: z.string().exactOptional().meta({ description: 'Why it cannot be read' }),
    name: z.string().exactOptional(),
    organisation: z.string().exactOptional(),
    cvr: z.string().nullable().exactOptional(),
    environment: z.enum(ENVIRONMENTS).exactOptional(),
    phase: phase.exactOptional(),
    since: z.string().nullable().exactOptional(),
    notAfter: z.string().nullable().exactOptional(),
    running: z.int().nullable().exactOptional().meta({ description: 'The process that works on it' }),
    next: z.enum(NEXTS).nullable().exactOptional(),
    command: z.array(z.string()).nullable().exactOptional(),
  }),
}
