import { z } from 'zod'
import type { Action, Gate } from '../../flows/human.ts'
import type { ReviewId } from '../../flows/portal/review.ts'
import { screens, type ScreenId } from '../../flows/portal/screens.ts'
import type { FoundLedger } from '../../order/found.ts'
import { PHASES } from '../../order/ledger.ts'
import type { Next } from '../../order/next.ts'

const SCREENS = Object.keys(screens) as [ScreenId, ...ScreenId[]]
const ACTIONS = [
  'open',
  'welcome-guide',
  'menu',
  'check-list',
  'create-profile',
  'fill-form',
  'send-form',
  'confirm',
  'issue',
  'open-profile',
  'issue-row',
  'notification',
  'issue-next',
  'download',
  'close',
] as const satisfies Action['action'][]
const GATES = [
  'login',
  'terms',
  'code',
  'download',
  'unknown-screen',
  'no-page',
  'no-access',
  'validate-email',
  'field',
  'button',
  'after-confirmation',
  'receipt-code',
  'one-time-code',
  'find-order',
  'confirm-yourself',
] as const satisfies Gate['gate'][]
type Why = Extract<Gate, { why: unknown }>['why']
const WHYS = [
  'private',
  'role',
  'not-allowed',
  'no-button',
  'no-menu',
  'unsaid',
  'missing',
  'several',
  'not-kept',
  'no-effect',
  'covered',
  'disabled',
] as const satisfies Why[]
const ITEMS = [
  'certificateName',
  'organisation',
  'cvr',
  'type',
  'price',
  'identification',
  'issuance',
  'publication',
  'seal',
] as const satisfies ReviewId[]
const NEXTS = [
  'running',
  'resume',
  'rehearse',
  'put-back',
  'convert',
  'inspect',
  'upload',
  'use-in-test',
  'order-anew',
  'nothing',
] as const satisfies Next['next'][]
const STATES = ['order', 'unreadable'] as const satisfies FoundLedger['state'][]

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
    why: z.enum(WHYS).exactOptional(),
  }),
  review: z.strictObject({
    event: z.literal('review'),
    price: z.number().nullable().meta({ description: 'In kroner, as read on the page; null: not read' }),
    items: z.array(
      z.strictObject({
        id: z.enum(ITEMS),
        expected: z.string(),
        found: z.string().nullable(),
        source: z.enum(['page', 'form', 'nowhere']),
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
    state: z.enum(STATES),
    reason: z.string().exactOptional().meta({ description: 'Why it cannot be read' }),
    name: z.string().exactOptional(),
    organisation: z.string().exactOptional(),
    cvr: z.string().nullable().exactOptional(),
    environment: z.enum(['production', 'devtest4', 'integration', 'rehearsal']).exactOptional(),
    phase: phase.exactOptional(),
    since: z.string().nullable().exactOptional(),
    notAfter: z.string().nullable().exactOptional(),
    running: z.int().nullable().exactOptional().meta({ description: 'The process that works on it' }),
    next: z.enum(NEXTS).nullable().exactOptional(),
    command: z.array(z.string()).nullable().exactOptional(),
  }),
}
