import type { News } from './human.ts'

/** After so many milliseconds without anything happening on the portal, its session may be about to end. */
const IDLE = 10 * 60_000

/** Notices that the portal is about to log the human out: by its own countdown, or because nothing happens on it. */
export class SessionWatch {
  #still: { key: string; since: number; told: boolean } | undefined
  #countedDown = false

  /**
   * What to tell now, each thing once until it is over.
   *
   * @param key what the portal's window shows (`View.key`); nothing when no window shows the portal
   * @param now in milliseconds
   */
  warnings(key: string | undefined, countsDown: boolean, now: number): News[] {
    const news: News[] = []
    if (countsDown && !this.#countedDown) news.push({ news: 'countdown' })
    this.#countedDown = countsDown
    if (key === undefined) this.#still = undefined
    else if (this.#still?.key !== key) this.#still = { key, since: now, told: false }
    else if (!this.#still.told && now - this.#still.since >= IDLE) {
      this.#still.told = true
      news.push({ news: 'idle', minutes: Math.floor((now - this.#still.since) / 60_000) })
    }
    return news
  }
}
