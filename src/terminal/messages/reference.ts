import type { Exit } from '../../problems.ts'
import type { EventName } from '../events/index.ts'

/** Words of the reference page in docs/, in one language. */
export interface ReferenceWords {
  title: string
  /** How the page is made; `script` makes it. */
  made: (script: string) => string
  exits: { heading: string; intro: string; heads: readonly [code: string, means: string, todo: string] }
  exit: Record<keyof typeof Exit, { means: string; todo: string }>
  problems: { heading: string; intro: string; exit: string; facts: string; todo: string; safe: string }
  events: { heading: string; intro: string; heads: readonly [field: string, holds: string]; optional: string }
  event: Record<EventName, string>
}
