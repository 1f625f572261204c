import { setMaxListeners } from 'node:events'

/**
 * The human's brake on the assistant. Pulled once it pauses: nothing is pressed or filled in, while files that come are
 * still kept. Pulled again the run is left. Let go of, the assistant goes on from whatever it then sees.
 */
export class Brake {
  readonly #leaving = new AbortController()
  #isOn = false
  #waiting: (() => void)[] = []

  constructor() {
    // Every order of a batch listens.
    setMaxListeners(0, this.#leaving.signal)
  }

  /** Nothing may be touched now. */
  get isOn(): boolean {
    return this.#isOn
  }

  /** Fires when the human leaves. */
  get left(): AbortSignal {
    return this.#leaving.signal
  }

  pull(): 'paused' | 'left' {
    if (this.#isOn) {
      this.leave()
      return 'left'
    }
    this.#isOn = true
    return 'paused'
  }

  release(): void {
    this.#isOn = false
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  leave(): void {
    this.#isOn = true
    this.#leaving.abort()
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  /** Resolves when the brake is let go of, or the run is left. */
  released(): Promise<void> {
    if (!this.#isOn || this.left.aborted) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}
