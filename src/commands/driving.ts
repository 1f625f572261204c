import { Brake } from '../flows/brake.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** What is said when the human stops or lets go. */
export interface BrakeWords {
  paused: string
  goingOn: string
}

/**
 * The human's ways to the brake. On a terminal: Ctrl+C or p pauses, again leaves, Enter goes on. Where nobody could say
 * "go on" (a pipe, a service), and at the system's own ends of a process, the run is left at once.
 */
export async function holdBrake(terminal: Terminal, words: BrakeWords) {
  const brake = new Brake()
  const pull = (): void => {
    if (!terminal.interactive) brake.leave()
    else if (brake.pull() === 'paused') terminal.note(words.paused)
  }
  const leave = (): void => brake.leave()
  process.on('SIGINT', pull)
  for (const name of ENDS) process.on(name, leave)
  const keys = terminal.interactive
    ? await terminal.hearKeys((key) => {
        if (key !== 'enter') pull()
        else if (brake.isOn) {
          terminal.note(words.goingOn)
          brake.release()
        }
      })
    : undefined
  return {
    brake,
    letGo: (): void => {
      keys?.stop()
      process.off('SIGINT', pull)
      for (const name of ENDS) process.off(name, leave)
    },
  }
}

const ENDS = ['SIGTERM', 'SIGHUP'] as const
