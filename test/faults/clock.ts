import { wallClock, type Clock } from '../../fixtures/portal/index.ts'

const MINUTE = 60_000
/** Behind ours, so that what the portal dates after a leap is not of the future. */
const BEHIND = 5 * MINUTE

export interface LeapingClock extends Clock {
  /** How many answers are being waited for. */
  readonly waiting: number
}

/** The portal's clock: seconds pass as they do, minutes at once, the first time that somebody lets them pass. */
export function leapingClock(): LeapingClock {
  let ahead = -BEHIND
  let waiting = 0
  return {
    get waiting() {
      return waiting
    },
    now: () => Date.now() + ahead,
    async wait(milliseconds, signal) {
      if (milliseconds >= MINUTE) {
        if (ahead === -BEHIND) ahead += milliseconds
        return
      }
      waiting += 1
      await wallClock.wait(milliseconds, signal)
      waiting -= 1
    },
  }
}
