import type { Brake } from './brake.ts'
import type { FormSeen } from './page/types.ts'
import type { FormField } from './portal/form.ts'
import { labelled, labelledBeside, named } from './portal/screens.ts'
import { wording } from './portal/wording.ts'
import { targetOf, type SeenIn, type View, type Windows } from './windows.ts'

/** How often a change of the page is awaited before a part of the form counts as one that does not open. */
const PATIENCE = 3
/** Cards whose heading must not stand there without any of its fields. */
const CARDS = [...wording.systemRights]

/**
 * The form as it was looked at last, and what was ever seen of it. A look waits for two frames of the page, and the form
 * has some fifteen fields: it is looked at anew only when something was done to it. What a field holds is asked of the
 * page every time.
 */
export class FormSight {
  readonly windows: Windows
  readonly #brake: Brake
  #view: View | undefined
  #closed: FormSeen['closed'] = []
  /** Parts by their elements: whether they were ever open. */
  readonly #parts = new Map<number, { name: string; wasOpen: boolean }>()
  readonly #tried = new Set<number>()
  readonly #ticked = new Set<string>()
  readonly #phrases = new Set<string>()
  readonly #steps = new Set<number>()
  #stepsInAll = 0

  constructor(windows: Windows, brake: Brake) {
    this.windows = windows
    this.#brake = brake
  }

  /** Nothing when the form is no longer in front. */
  async form(): Promise<View | undefined> {
    this.#view ??= await this.#look()
    return this.#view
  }

  isOld(): void {
    this.#view = undefined
  }

  /** The one control with that label; the closed parts of the form are opened for it, one after another. */
  async find(field: FormField): Promise<SeenIn | 'missing' | 'several' | 'left'> {
    const tried = new Set<number>()
    for (;;) {
      const view = await this.form()
      if (!view) return 'left'
      const only = oneOf(labelled(view.seen, field.roles, field.label))
      if (only !== 'missing') return only
      const beside = oneOf(labelledBeside(view.seen, field.roles, field.label))
      if (beside !== 'missing') return beside
      const part = this.#closed.find(({ ref }) => !tried.has(ref) && !this.#isStuck(ref))
      if (!part) return 'missing'
      tried.add(part.ref)
      await this.#open(view, part.ref)
    }
  }

  /** Opens what has never been open, so that all of the form has been seen. */
  async openAll(): Promise<void> {
    for (;;) {
      const view = await this.form()
      const part = this.#closed.find(({ ref }) => !this.#tried.has(ref) && !this.#parts.get(ref)?.wasOpen)
      if (!view || !part) return
      await this.#open(view, part.ref)
    }
  }

  /** Names of parts that were never open, and of steps that were never shown. */
  get unopened(): string[] {
    const parts = [...this.#parts.values()].filter(({ wasOpen }) => !wasOpen)
    const steps = Array.from({ length: this.#stepsInAll }, (_, at) => at + 1)
    return [
      ...parts.map(({ name }) => name),
      ...steps.filter((step) => !this.#steps.has(step)).map((step) => `Trin ${step} af ${this.#stepsInAll}`),
    ]
  }

  /** Boxes that were seen ticked. */
  get ticked(): string[] {
    return [...this.#ticked]
  }

  /** The heading of a card was seen. */
  hasCard(field: FormField): boolean {
    return wording[field.card].some((heading) => this.#phrases.has(heading))
  }

  #isStuck(ref: number): boolean {
    return this.#tried.has(ref) && this.#parts.get(ref)?.wasOpen === false
  }

  async #open(view: View, ref: number): Promise<void> {
    this.#tried.add(ref)
    const [button] = buttonOf(view)
    if (!button || this.#brake.isOn || (await button.document.ask('open', ref)) !== 'done') return
    for (let waited = 0; waited < PATIENCE; waited++) {
      await this.windows.changed()
      this.isOld()
      await this.form()
      if (!this.#closed.some((part) => part.ref === ref)) return
    }
  }

  async #look(): Promise<View | undefined> {
    const observation = await this.windows.observe()
    if (observation.place !== 'portal' || observation.view.screen !== 'order-form') return undefined
    const { view } = observation
    const [button] = buttonOf(view)
    if (!button) return undefined
    const near = [button, ...fieldsBeside(view, button)].map(({ ref }) => ref)
    this.#note(await button.document.ask('form', near, CARDS))
    return view
  }

  #note({ closed, ticked, phrases, steps }: FormSeen): void {
    this.#closed = closed
    const closedNow = new Set(closed.map(({ ref }) => ref))
    for (const { ref, name } of closed)
      if (!this.#parts.has(ref)) this.#parts.set(ref, { name, wasOpen: false })
    for (const [ref, part] of this.#parts) part.wasOpen ||= !closedNow.has(ref)
    for (const name of ticked) this.#ticked.add(name)
    for (const phrase of phrases) this.#phrases.add(phrase)
    for (const { step, steps: inAll } of steps) {
      this.#steps.add(step)
      this.#stepsInAll = Math.max(this.#stepsInAll, inAll)
    }
  }
}

const buttonOf = ({ seen }: View): SeenIn[] => named(seen, ['button', 'link'], 'orderCertificate')

/** Fields that the form of that button is known by, in its own document. */
function fieldsBeside({ seen }: View, { document }: SeenIn): SeenIn[] {
  return (['certificateName', 'type'] as const)
    .flatMap((label) => labelled(seen, ['textbox', 'combobox'], label).slice(0, 1))
    .filter((field) => field.document === document)
}

/** Exactly one; of several the one that lies in the drawer, if only one does. */
function oneOf(found: readonly SeenIn[]): SeenIn | 'missing' | 'several' {
  const [first, second] = found
  if (!first) return 'missing'
  if (!second) return first
  const [inDialog, another] = found.filter((seen) => seen.inDialog)
  return inDialog && !another ? inDialog : 'several'
}

/** What a field holds, as people read it; nothing when it has gone. */
export async function readField(found: SeenIn): Promise<string | undefined> {
  const value = await found.document.ask('read', targetOf(found))
  if (value.kind === 'gone') return undefined
  return value.kind === 'checked' ? (value.checked ? 'Ja' : 'Nej') : value.text
}
