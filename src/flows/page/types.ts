/** What a look at a portal document brings out of it: roles, names and states, never what a field holds. */
export interface Seen {
  /** Stands for the element in the document that was looked at, for as long as that document lives. */
  ref: number
  role: SeenRole
  /** Accessible name, or the text that stands as its label, normalised (see `normalise`). */
  name: string
  /** Of a field: other texts that people may take for its label. */
  also?: string[]
  checked?: boolean
  expanded?: boolean
  disabled?: boolean
  readonly?: boolean
  /** Somebody has clicked it since, and not the assistant. */
  clicked?: boolean
  /** It lies in a dialog or drawer. */
  inDialog?: boolean
}

export const SEEN_ROLES = [
  'heading',
  'button',
  'link',
  'checkbox',
  'radio',
  'combobox',
  'textbox',
  'option',
  'dialog',
  'alert',
] as const
export type SeenRole = (typeof SEEN_ROLES)[number]

export interface Snapshot {
  /** Counts up with every change of the document. */
  version: number
  seen: Seen[]
  /** Which of the phrases asked for stand on the page as visible text. */
  phrases: string[]
  /** Whether the visible text holds one of the cautious words. */
  cautions: boolean
  /** Something on it says that the page is at work. */
  busy: boolean
}

/** What a look must be told of the portal's words. */
export interface Words {
  phrases: string[]
  cautions: string
  waiting: string
}

/** A label and what stands beside or below it, as in a confirmation, a receipt or master data. */
export interface Pair {
  label: string
  /** The texts that follow the label in its row, in order. */
  values: string[]
}

/** A confirmation as a person sees it: the rows that are asked for, and everything else in it. */
export interface Reading {
  pairs: Pair[]
  others: Other[]
}

export interface Other {
  text: string
  /** A row like ours; other text; or what is drawn there and is no text (a picture, style, hidden from readers). */
  kind: 'row' | 'text' | 'drawn'
}

/** What shows whether a form was seen whole. */
export interface FormSeen {
  /** Parts of it that are closed now, and may hold fields. */
  closed: { ref: number; name: string }[]
  /** Names of the boxes that are ticked and seen. */
  ticked: string[]
  phrases: string[]
  /** "Trin 2 af 4", wherever it stands. */
  steps: { step: number; steps: number }[]
}

/** What an element is asked to do. Every request names the role and the exact name that it must still have. */
export interface Target {
  ref: number
  role: SeenRole
  name: string
}

/** How acting on an element ended; anything but `done` left the page as it was. */
export type Acted = 'done' | 'gone' | 'renamed' | 'hidden' | 'covered' | 'disabled'

/**
 * How the binding press ended; `clicked`: somebody else had clicked already; `interrupted`: the page has had all of the
 * press but its click, and may have made something of that.
 */
export type Pressed = Acted | 'clicked' | 'interrupted'

/** How choosing an option ended: chosen, or why not. */
export type Chosen = 'done' | 'none' | 'several' | Exclude<Acted, 'done'>

/** What a form control holds; the one place where values leave the page, asked for field by field. */
export type ControlValue =
  { kind: 'text'; text: string } | { kind: 'checked'; checked: boolean } | { kind: 'gone' }

/**
 * One text for all the ways of writing it: soft hyphens and zero-width characters dropped, every space one space.
 * (The portal's pages are hyphenated; whether by soft hyphens is unknown.)
 */
export function normalise(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
}

/** What lives in a document of the portal for the assistant; every member is one call across. */
export interface Looker {
  /** Cautions and what asks to wait are sources of regular expressions that texts are tried with. */
  look(words: Words): Promise<Snapshot>
  /** Resolves when the document has changed since that version, at the latest after so many milliseconds. */
  changed(version: number, milliseconds: number): Promise<number>
  /** The pairs of the document. */
  pairs(labels: string[]): Pair[]
  /** The list of profiles; `behind`: as it stands behind a drawer. */
  rows(behind: boolean): RowsSeen
  /** Buttons with one of these names in the row, card or page of the profile with that name. */
  buttonsOf(profile: string, names: string[]): Target[]
  /** Whether it could be pressed now; `done` says yes. */
  readiness(target: Target): Acted
  press(target: Target): Acted
  /** The form around these elements; which of the phrases stand in it. */
  form(near: number[], phrases: string[]): FormSeen
  /** Opens a closed part of a form. */
  open(ref: number): Acted
  /** Everything that a person sees in the confirmation around an element. */
  confirmation(near: number, labels: string[]): Reading
  /**
   * Presses, but only if the confirmation around the element still says that, and nobody else has clicked it: judged before
   * the first event of the press and once more before its click.
   */
  bind(target: Target, reviewed: { labels: string[]; reading: Reading }): Promise<Pressed>
  /** Draws a frame around these elements, and takes away those that were drawn before. */
  mark(refs: number[]): void
  fill(target: Target, text: string): Acted
  /** Chooses the one option that begins with one of these texts; a list that was opened for it is closed again. */
  choose(target: Target, options: string[]): Promise<Chosen>
  read(target: Target): ControlValue
}

/** The rows of a list or table of profiles: their visible names, and the number the page itself states. */
export interface RowsSeen {
  names: string[]
  /** How many profiles are shown: rows of tables with cells, else cards with a heading. One without a name is none. */
  rows: number
  /** The greatest number in a line such as "Antallet af certifikatprofiler: 149"; nothing when there is none. */
  counted: number | undefined
}
