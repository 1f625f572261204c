import { Brake } from '../flows/brake.ts'
import type { Human } from '../flows/human.ts'
import { conversationWords, humanAt } from '../terminal/conversation.ts'
import type { ConversationWords } from '../terminal/messages/conversation.ts'
import { Picture } from '../terminal/picture.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** From where a run is driven: its words, its brake, the picture of its way, and who answers. */
export interface Seat {
  words: ConversationWords
  brake: Brake
  picture: Picture
  human: Human
  /** Takes the picture away and lets go of the brake. */
  leave(): void
}

export interface SeatOptions {
  headless: boolean
  /** No sound, no notice, and the window stays where it is. */
  quiet: boolean
  /** Who answers instead of the human at the terminal (the rehearsal's simulated human). */
  standIn?: ((atTerminal: Human) => Human) | undefined
}

export async function takeSeat(terminal: Terminal, { headless, quiet, standIn }: SeatOptions): Promise<Seat> {
  const words = await conversationWords(terminal)
  const { brake, letGo } = await holdBrake(terminal, words.brake)
  const notices = terminal.interactive && !headless && !standIn
  const picture = new Picture(terminal, words, { quiet, notices })
  const atTerminal = picture.seenBy(humanAt(terminal, words, brake))
  return {
    words,
    brake,
    picture,
    human: standIn ? standIn(atTerminal) : atTerminal,
    leave: () => {
      picture.end()
      letGo()
    },
  }
}

/**
 * The human's ways to the brake. On a terminal: Ctrl+C or p pauses, again leaves, Enter goes on. Where nobody could say
 * "go on" (a pipe, a service), and at the system's own ends of a process, the run is left at once.
 */
async function holdBrake(terminal: Terminal, words: ConversationWords['brake']) {
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
