import type { Phase } from '../order/ledger.ts'
import type { Gate, News } from './human.ts'
import type { SeenRole } from './page/types.ts'
import type { Place } from './portal/hosts.ts'
import { labelled, type ScreenId } from './portal/screens.ts'
import { wording, type Word } from './portal/wording.ts'
import type { Observation, SeenIn } from './windows.ts'

/** One of our own words that stands on a page, in how many places and as what. */
interface SeenWord {
  word: Word
  role: SeenRole
  times: number
}

type Moment =
  | { screen: ScreenId | Place | 'unknown'; phase: Phase; words: SeenWord[] }
  | { action: string }
  | { gate: string; field?: string; why?: string }
  | { news: News['news'] }

/**
 * What a run saw and did, for a problem report that is safe to post. It is made of our own words and of numbers alone:
 * no text of the page, no value, no name, no address and no file can come into it, because none is ever handed to it
 * but as one of our own identifiers.
 */
export class Journal {
  /** In order; `at` in milliseconds since the beginning. */
  readonly entries: ({ at: number } & Moment)[] = []
  /** Product and version, such as "Microsoft Edge 142.0". */
  browser: string | undefined
  readonly #began = performance.now()
  #last: string | undefined

  /** Notes what is on the screen, when it is something else than last. */
  look(observation: Observation, phase: Phase): void {
    const entry =
      observation.place === 'portal'
        ? {
            screen: observation.view.screen ?? ('unknown' as const),
            phase,
            words: wordsIn(observation.view.seen),
          }
        : { screen: observation.place, phase, words: [] }
    const key = JSON.stringify(entry)
    if (key === this.#last) return
    this.#last = key
    this.#add(entry)
  }

  /** Notes what the human was told. */
  heard(news: News): void {
    if (news.news === 'browser') this.browser = productIn(news.name)
    else if (news.news === 'action') this.#add({ action: news.action.action })
    else if (news.news === 'gate') this.#add(momentOf(news.gate))
    else if (news.news !== 'screen' && news.news !== 'reminder') this.#add({ news: news.news })
  }

  #add(moment: Moment): void {
    this.entries.push({ at: Math.round(performance.now() - this.#began), ...moment })
  }
}

function momentOf(gate: Gate): Moment {
  return {
    gate: gate.gate,
    ...(gate.gate === 'field' && { field: gate.field }),
    ...('why' in gate && { why: gate.why }),
  }
}

/** Of a browser that was given by its path only the version: the path may name a person. */
function productIn(name: string): string {
  const [, product = 'other'] = /^(Microsoft Edge|Google Chrome|Chromium) /.exec(name) ?? []
  const [version = ''] = /[\d.]+$/.exec(name) ?? []
  return `${product} ${version}`
}

function wordsIn(seen: readonly SeenIn[]): SeenWord[] {
  const roles = [...new Set(seen.map(({ role }) => role))]
  return (Object.keys(wording) as Word[]).flatMap((word) =>
    roles
      .map((role) => ({ word, role, times: labelled(seen, [role], word).length }))
      .filter(({ times }) => times > 0),
  )
}
