import type { Brake } from './brake.ts'
import type { Gate } from './human.ts'
import { FormSight, readField } from './form-sight.ts'
import { normalise } from './page/types.ts'
import { wantedIn, type FieldId, type FormField } from './portal/form.ts'
import { UNREAD, type ReadBack, type RowId } from './portal/review.ts'
import { beginsWith, sameText } from './portal/screens.ts'
import { valueOf } from './portal/values.ts'
import { wording } from './portal/wording.ts'
import { targetOf, type SeenIn, type View, type Windows } from './windows.ts'

/** How a pass over the form ended: all fields hold what they should, or one is the human's. */
export type Filled =
  { ready: true; readBack: ReadBack } | { ready: false; gate: Gate } | { ready: false; gate: undefined }

/** Fields that were handed to the human: what each holds since when, once he has changed it. */
export type HandedOver = Map<FieldId, { held: string | undefined; since?: number }>

/** How long what the human has set must stand before it counts as what he means, in milliseconds. */
const STANDS_FOR = 4000

/**
 * One pass over the drawer: sets what differs, then reads every field once more, because one field can change another.
 * A field that was handed to the human is only read from then on, so that nobody types against him; what he sets himself
 * and leaves is his, and the review shows it.
 */
export async function fillForm(
  windows: Windows,
  form: readonly FormField[],
  handedOver: HandedOver,
  brake: Brake,
  now: number,
): Promise<Filled> {
  const sight = new FormSight(windows, brake)
  // Whoever has a field to fill in by himself is not to find other parts of the form opened at every look.
  if (handedOver.size === 0) await sight.openAll()
  const held = new Map<FieldId, string>()
  for (const pass of ['set', 'check'] as const) {
    sight.isOld()
    for (const field of form) {
      const mayAct = pass === 'set' && !handedOver.has(field.id)
      const outcome = await settle(sight, field, mayAct, brake)
      if (outcome === 'left') return { ready: false, gate: undefined }
      if ('why' in outcome) {
        if (isHis(handedOver, field.id, outcome.held, now)) {
          if (outcome.held !== undefined) held.set(field.id, outcome.held)
          continue
        }
        return { ready: false, gate: fieldGate(field, outcome) }
      }
      if (outcome.held === undefined) held.delete(field.id)
      else held.set(field.id, outcome.held)
    }
  }
  return { ready: true, readBack: await readBackOf(sight, form, held) }
}

/** Whether the human has set that field himself, and left it so. */
function isHis(handedOver: HandedOver, id: FieldId, held: string | undefined, now: number): boolean {
  const before = handedOver.get(id)
  if (!before) handedOver.set(id, { held })
  else if (before.held !== held) handedOver.set(id, { held, since: now })
  else return before.since !== undefined && now - before.since >= STANDS_FOR
  return false
}

/** `held`: what it holds, and should; nothing where there is no such field and none need be. */
type Outcome = { held: string | undefined } | 'left' | Trouble
interface Trouble {
  why: 'missing' | 'several' | 'not-kept'
  held?: string | undefined
  /** Its name on the page. */
  name?: string
}

/** Brings one field to what it must hold; at most two tries, each read back from the page. */
async function settle(sight: FormSight, field: FormField, mayAct: boolean, brake: Brake): Promise<Outcome> {
  for (let attempt = 0; ; attempt++) {
    if (brake.isOn) return 'left'
    const found = await sight.find(field)
    if (found === 'missing') return field.optional ? { held: undefined } : { why: 'missing' }
    if (found === 'left') return 'left'
    if (found === 'several') return { why: 'several' }
    const held = await readField(found)
    // What the portal makes of what was written is not written against it.
    const isWritten = !mayAct || attempt > 0
    if (held !== undefined && (isRight(held, field) || (isWritten && isPortalsOwn(held, field))))
      return { held }
    if (!mayAct || attempt === 2) return { why: 'not-kept', held, name: found.name }
    sight.isOld()
    await set(sight.windows, found, field)
  }
}

function isRight(held: string, { want }: FormField): boolean {
  if ('ticked' in want) return held === (want.ticked ? 'Ja' : 'Nej')
  if ('text' in want) return held === normalise(want.text)
  if ('option' in want) return wording[want.option].some((option) => beginsWith(held, option))
  return held === '' || [...wording.none, ...wording.unchosen].some((none) => beginsWith(held, none))
}

/** The same text in other letters, spaces or groups. */
function isPortalsOwn(held: string, { want }: FormField): boolean {
  const bare = (text: string): string => normalise(text).replace(/\s/g, '')
  return 'text' in want && want.text !== '' && sameText(bare(held), bare(want.text))
}

async function set(windows: Windows, found: SeenIn, field: FormField): Promise<void> {
  const { want } = field
  const target = targetOf(found)
  if ('text' in want) await found.document.ask('fill', target, want.text)
  else if ('ticked' in want) await found.document.ask('press', target)
  else if ('option' in want) await found.document.ask('choose', target, [...wording[want.option]])
  else await unchoose(found)
  await windows.changed(300)
}

/** By the choice that says that nothing is chosen, else by taking back what was. */
async function unchoose(found: SeenIn): Promise<void> {
  const target = targetOf(found)
  for (const word of ['none', 'unchosen'] as const)
    if ((await found.document.ask('choose', target, [...wording[word]])) !== 'none') return
  await found.document.ask('fill', target, '')
}

/** What the drawer holds as it is sent, and what of it was not seen; for what the confirmation does not say itself. */
async function readBackOf(
  sight: FormSight,
  form: readonly FormField[],
  held: ReadonlyMap<FieldId, string>,
): Promise<ReadBack> {
  const view = await sight.form()
  if (!view) return UNREAD
  const { unopened } = sight
  const isAbsent = (field: FormField): boolean => {
    const isOpen = form.some(({ id, card }) => card === field.card && held.has(id))
    return unopened.length === 0 && (isOpen || !sight.hasCard(field))
  }
  const rows: Partial<Record<RowId, string | null>> = {}
  for (const field of form) {
    const value = held.get(field.id) ?? (isAbsent(field) ? null : undefined)
    if (value !== undefined) rows[field.id] = value
  }
  const pairs = await sight.windows.pairs(view, [...wording.organisation, ...wording.cvr])
  const [organisation, cvr, seal] = [valueOf(pairs, 'organisation'), valueOf(pairs, 'cvr'), sealIn(view)]
  if (organisation !== undefined) rows.organisation = organisation
  if (cvr !== undefined) rows.cvr = cvr
  if (seal !== undefined) rows.seal = seal
  const isOurs = (name: string): boolean =>
    isSeal(name) || form.some(({ label }) => wording[label].some((text) => beginsWith(name, text)))
  return {
    rows,
    ticked: sight.ticked.filter((name) => !isOurs(name)),
    unopened,
  }
}

const isSeal = (name: string): boolean => wording.seal.some((words) => name.includes(words))

/** Whether seals may be made with the certificate: left as the portal has it, and shown. */
function sealIn({ seen }: View): string | undefined {
  const [box, another] = seen.filter(({ role, name }) => role === 'checkbox' && isSeal(name))
  if (!box || another || box.checked === undefined) return undefined
  return box.checked ? 'Ja' : 'Nej'
}

function fieldGate(field: FormField, { why, name }: Trouble): Gate {
  const label = name ?? wording[field.label][0] ?? ''
  return { gate: 'field', field: field.id, label, value: wantedIn(field), why }
}
