import type { Brake } from './brake.ts'
import type { Gate } from './human.ts'
import type { SeenRole } from './page/types.ts'
import { wantedIn, type FieldId, type FormField } from './portal/form.ts'
import type { ReadBack } from './portal/review.ts'
import { beginsWith, labelled } from './portal/screens.ts'
import { wording, type Word } from './portal/wording.ts'
import { targetOf, type SeenIn, type View, type Windows } from './windows.ts'

/** How a pass over the form ended: all fields hold what they should, or one is the human's. */
export type Filled =
  { ready: true; readBack: ReadBack } | { ready: false; gate: Gate } | { ready: false; gate: undefined }

/**
 * One pass over the drawer: sets what differs, then reads every field once more, because one field can change another.
 * A field that was handed to the human is only read from then on, so that nobody types against him.
 */
export async function fillForm(
  windows: Windows,
  form: readonly FormField[],
  handedOver: ReadonlySet<FieldId>,
  brake: Brake,
): Promise<Filled> {
  for (const pass of ['set', 'check'] as const) {
    const sight = new Sight(windows)
    for (const field of form) {
      const mayAct = pass === 'set' && !handedOver.has(field.id)
      const outcome = await settle(sight, field, mayAct, brake)
      if (outcome === 'left') return { ready: false, gate: undefined }
      if (outcome !== 'right') return { ready: false, gate: fieldGate(field, outcome) }
    }
  }
  return { ready: true, readBack: await readBackOf(windows, form) }
}

type Outcome = 'right' | 'left' | 'missing' | 'several' | 'not-kept'

/** Brings one field to what it must hold; at most two tries, each read back from the page. */
async function settle(sight: Sight, field: FormField, mayAct: boolean, brake: Brake): Promise<Outcome> {
  for (let attempt = 0; ; attempt++) {
    if (brake.isOn) return 'left'
    const view = await sight.form()
    if (!view) return 'left'
    const found = await findField(sight, view, field, mayAct)
    if (found === 'left' || found === 'several') return found
    if (found === 'missing') return field.optional ? 'right' : 'missing'
    if (await holds(found, field)) return 'right'
    if (!mayAct || attempt === 2) return 'not-kept'
    sight.isOld()
    await set(sight.windows, found, field)
  }
}

/**
 * The form as it was looked at last. A look waits for two frames of the page, and the form has some fifteen fields: it
 * is looked at anew only when something was done to it. What a field holds is asked of the page every time.
 */
class Sight {
  readonly windows: Windows
  #view: View | undefined

  constructor(windows: Windows) {
    this.windows = windows
  }

  async form(): Promise<View | undefined> {
    this.#view ??= await formView(this.windows)
    return this.#view
  }

  isOld(): void {
    this.#view = undefined
  }
}

async function formView(windows: Windows): Promise<View | undefined> {
  const observation = await windows.observe()
  return observation.place === 'portal' && observation.view.screen === 'order-form'
    ? observation.view
    : undefined
}

/** The one control with that label; a closed card is opened first. */
async function findField(
  sight: Sight,
  view: View,
  field: FormField,
  mayAct: boolean,
): Promise<SeenIn | 'missing' | 'several' | 'left'> {
  const only = oneOf(labelled(view.seen, field.roles, field.label))
  if (only !== 'missing' || !mayAct) return only
  const card = labelled(view.seen, ['button'], field.card).filter(({ expanded }) => expanded === false)
  const closed = oneOf(card)
  if (typeof closed === 'string') return only
  sight.isOld()
  await closed.document.ask('press', targetOf(closed))
  await sight.windows.changed()
  const opened = await sight.form()
  return opened ? oneOf(labelled(opened.seen, field.roles, field.label)) : 'left'
}

/** Exactly one; of several the one that lies in the drawer, if only one does. */
function oneOf(found: readonly SeenIn[]): SeenIn | 'missing' | 'several' {
  const [first, second] = found
  if (!first) return 'missing'
  if (!second) return first
  const [inDialog, another] = found.filter((seen) => seen.inDialog)
  return inDialog && !another ? inDialog : 'several'
}

async function holds(found: SeenIn, field: FormField): Promise<boolean> {
  const value = await found.document.ask('read', targetOf(found))
  const { want } = field
  if (value.kind === 'gone') return false
  if ('ticked' in want) return value.kind === 'checked' && value.checked === want.ticked
  if (value.kind !== 'text') return false
  if ('text' in want) return value.text === want.text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if ('option' in want) return wording[want.option].some((option) => beginsWith(value.text, option))
  return value.text === '' || wording.none.some((none) => beginsWith(value.text, none.trim()))
}

async function set(windows: Windows, found: SeenIn, field: FormField): Promise<void> {
  const { want } = field
  const target = targetOf(found)
  if ('text' in want) await found.document.ask('fill', target, want.text)
  else if ('ticked' in want) await found.document.ask('press', target)
  else await choose(windows, found, 'option' in want ? want.option : 'none')
  await windows.changed(300)
}

/** Chooses in a native list, or opens one of the page's own making and presses its one fitting option. */
async function choose(windows: Windows, found: SeenIn, word: Word): Promise<void> {
  for (const text of wording[word]) {
    const chosen = await found.document.ask('choose', targetOf(found), text)
    if (chosen === 'none') continue
    if (chosen !== 'opened') return
    await windows.changed()
    const view = await formView(windows)
    const options: readonly SeenRole[] = ['option']
    const [option, second] = view ? labelled(view.seen, options, word) : []
    if (option && !second) await option.document.ask('press', targetOf(option))
    return
  }
}

/** What the drawer holds as it is sent; it stands in for rows that the confirmation lacks. */
async function readBackOf(windows: Windows, form: readonly FormField[]): Promise<ReadBack> {
  const view = await formView(windows)
  if (!view) return {}
  const text = async (id: FieldId): Promise<string | undefined> => {
    const field = form.find((candidate) => candidate.id === id)
    const found = field && oneOf(labelled(view.seen, field.roles, field.label))
    if (!found || typeof found === 'string') return undefined
    const value = await found.document.ask('read', targetOf(found))
    if (value.kind === 'checked') return value.checked ? 'Ja' : 'Nej'
    return value.kind === 'text' ? value.text : undefined
  }
  const pairs = await windows.pairs(view, [...wording.organisation, ...wording.cvr])
  const pair = (word: Word) => pairs.find(({ label }) => wording[word].includes(label))?.values[0]
  const readBack = {
    certificateName: await text('certificateName'),
    type: await text('type'),
    identification: await text('identification'),
    issuance: await text('issuance'),
    publication: await text('publication'),
    organisation: pair('organisation'),
    cvr: pair('cvr'),
    seal: await sealIn(view),
  }
  return Object.fromEntries(Object.entries(readBack).filter(([, value]) => value !== undefined))
}

/** Whether seals may be made with the certificate: left as the portal has it, and shown. */
async function sealIn(view: View): Promise<string | undefined> {
  const [box, another] = view.seen.filter(
    ({ role, name }) => role === 'checkbox' && wording.seal.some((words) => name.includes(words)),
  )
  if (!box || another) return undefined
  const value = await box.document.ask('read', targetOf(box))
  return value.kind === 'checked' ? (value.checked ? 'Ja' : 'Nej') : undefined
}

function fieldGate(field: FormField, why: 'missing' | 'several' | 'not-kept'): Gate {
  return { gate: 'field', field: field.id, label: wording[field.label][0] ?? '', value: wantedIn(field), why }
}
