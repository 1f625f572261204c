import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { errorCode, writeWhole } from '../files.ts'
import { ProblemError } from '../problems.ts'
import { readOrdinaryFile, Unfit } from '../read-file.ts'
import { ledgerOrder, type Order } from './order.ts'

/** How far an order has come. From `confirming` on it may have been paid for. */
export const PHASES = ['planned', 'confirming', 'ordered', 'issued', 'saved', 'converted'] as const
export type Phase = (typeof PHASES)[number]

const file = z
  .object({ name: z.string(), sha256: z.string() })
  .meta({ description: 'A file in the folder, and what it held when it was written' })

const entrySchema = z.strictObject({
  format: z.literal('altid-order ledger 1'),
  portal: z.string().meta({ description: 'The origin of the portal that the order belongs to' }),
  rehearsal: z.boolean().meta({ description: 'Placed on a portal on this computer: nothing was ordered' }),
  phase: z
    .enum(PHASES)
    .meta({ description: 'How far it has come. From `confirming` on it may have been paid for' }),
  order: ledgerOrder,
  times: z
    .partialRecord(z.enum(PHASES), z.iso.datetime())
    .meta({ description: 'When each phase was reached, in UTC' }),
  organisation: z.string().optional().meta({ description: 'As the portal spells it' }),
  cvr: z.string().optional().meta({ description: 'As the portal shows it' }),
  namesake: z.literal(true).optional().meta({
    description: 'A profile of that name was there before the order, so that its row proves nothing',
  }),
  placedElsewhere: z.literal(true).optional().meta({
    description: 'Placed by somebody else, by hand or on another machine: this ledger only fetches',
  }),
  loginHosts: z.array(z.string()).optional().meta({
    description: 'Written by earlier versions, and no longer believed: a host is confirmed for one run',
  }),
  price: z.number().int().optional().meta({ description: 'In øre, as read from the confirmation' }),
  confirmedBy: z
    .enum(['assistant', 'human'])
    .optional()
    .meta({ description: 'Who clicked "Bekræft oprettelse"' }),
  p12: file.optional(),
  cer: file.optional(),
  codeKept: z.enum(['proved', 'unproved']).optional().meta({
    description: 'Whether the code was tried on the file. The code itself is nowhere',
  }),
})

/** A ledger of ours has the time of every beginning and of the phase it is in: the file is judged by them. */
export const ledgerSchema = entrySchema.refine(
  ({ phase, times }) => times.planned !== undefined && times[phase] !== undefined,
)

/** What has been done with an order, as it lies on the disk. It holds no secret. */
export type LedgerEntry = z.infer<typeof ledgerSchema>

/** The name of a ledger in the folder of its order. */
export const LEDGER_FILE = 'order.json'

/** The ledger of one order: every change is on the disk before the next thing happens. */
export class Ledger {
  readonly folder: string
  #entry: LedgerEntry
  #last: Promise<void> = Promise.resolve()

  private constructor(folder: string, entry: LedgerEntry) {
    this.folder = folder
    this.#entry = entry
  }

  get entry(): LedgerEntry {
    return this.#entry
  }

  /**
   * Begins a ledger. One that is only planned binds nobody, and what is ordered now takes its place. @throws ProblemError `order-unfinished`, `order-finished`, `file-not-written`
   */
  static async begin(folder: string, order: Order, portal: string, rehearsal: boolean): Promise<Ledger> {
    const before = readEntry(folder)
    const same =
      before?.portal === portal && before.rehearsal === rehearsal && isDeepStrictEqual(before.order, order)
    if (before?.phase === 'planned' && same) return new Ledger(folder, before)
    if (before && before.phase !== 'planned') {
      const code = before.phase === 'converted' ? 'order-finished' : 'order-unfinished'
      throw new ProblemError({ code, folder, name: before.order.certificateName })
    }
    const entry: LedgerEntry = {
      format: 'altid-order ledger 1',
      portal,
      rehearsal,
      phase: 'planned',
      order,
      times: { planned: new Date().toISOString() },
    }
    writeWhole(join(folder, LEDGER_FILE), textOf(entry), { replace: before !== undefined })
    return new Ledger(folder, entry)
  }

  /**
   * Begins a ledger for an order that was placed elsewhere, or takes up the one in the folder.
   * @throws ProblemError `order-unfinished` when the folder holds another order, `order-finished`, `file-not-written`
   */
  static async fetch(folder: string, order: Order, portal: string, rehearsal: boolean): Promise<Ledger> {
    const before = readEntry(folder)
    const { certificateName, organisation } = before?.order ?? order
    const same = certificateName === order.certificateName && organisation === order.organisation
    if (before?.phase === 'converted')
      throw new ProblemError({ code: 'order-finished', folder, name: certificateName })
    if (before && same && before.portal === portal) return new Ledger(folder, before)
    if (before) throw new ProblemError({ code: 'order-unfinished', folder, name: certificateName })
    const now = new Date().toISOString()
    const entry: LedgerEntry = {
      format: 'altid-order ledger 1',
      portal,
      rehearsal,
      phase: 'ordered',
      order,
      placedElsewhere: true,
      times: { planned: now, ordered: now },
    }
    writeWhole(join(folder, LEDGER_FILE), textOf(entry))
    return new Ledger(folder, entry)
  }

  /** Opens the ledger in a folder. @throws ProblemError `ledger-missing`, `ledger-unreadable` */
  static async open(folder: string): Promise<Ledger> {
    const entry = readEntry(folder)
    if (!entry) throw new ProblemError({ code: 'ledger-missing', folder })
    return new Ledger(folder, entry)
  }

  get path(): string {
    return join(this.folder, LEDGER_FILE)
  }

  /**
   * Notes facts, and the phase reached with them; returns when they are on the disk, and only then are they true.
   * @throws ProblemError `file-not-written`, with everything as it was
   */
  note(facts: Partial<Omit<LedgerEntry, 'times'>>): Promise<void> {
    const noted = this.#last.then(() => this.#write(facts))
    // Who asked for a note hears of its failure; the next note only waits its turn.
    this.#last = noted.catch(() => undefined)
    return noted
  }

  #write(facts: Partial<Omit<LedgerEntry, 'times'>>): void {
    const times = { ...this.#entry.times }
    if (facts.phase) times[facts.phase] ??= new Date().toISOString()
    const entry = { ...this.#entry, ...facts, times }
    writeWhole(this.path, textOf(entry), { replace: true })
    this.#entry = entry
  }

  /** At this phase or beyond it. */
  reached(phase: Phase): boolean {
    return PHASES.indexOf(this.#entry.phase) >= PHASES.indexOf(phase)
  }
}

function textOf(entry: LedgerEntry): string {
  return `${JSON.stringify(entry, null, 2)}\n`
}

/** A ledger is some 1 kB. In bytes. */
const LARGEST = 1024 * 1024

function readEntry(folder: string): LedgerEntry | undefined {
  const path = join(folder, LEDGER_FILE)
  const unreadable = (reason: string, cause: unknown) =>
    new ProblemError({ code: 'ledger-unreadable', path, reason }, { cause })
  let text: string
  try {
    text = readOrdinaryFile(path, LARGEST).toString('utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw unreadable(error instanceof Unfit ? 'content' : errorCode(error), error)
  }
  try {
    return ledgerSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw unreadable('content', cause)
  }
}
