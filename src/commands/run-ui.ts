import { Brake } from '../flows/brake.ts'
import type { BeginRun, RunNews, RunStart } from '../runs/run-ui.ts'
import { humanAt } from '../terminal/conversation.ts'
import { conversation, type ConversationWords } from '../words/conversation.ts'
import { Picture } from '../terminal/picture.ts'
import { sayReminders } from './reminder.ts'
import { reportCertificate, reportOrdered } from '../terminal/report.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { layIntro } from '../terminal/way.ts'
import { receiptWords } from '../words/receipt.ts'
import { calendarWords } from '../words/reminder.ts'

interface UiOptions {
  /** No sound, and the window stays where it is. */
  quiet?: boolean
  /** The human's acts were told already. */
  isTold?: boolean
}

/** A run at this terminal: its way is drawn, its news are said, and its human pauses it by a key. */
export function beginAt(terminal: Terminal, options: UiOptions): BeginRun {
  return async (start) => {
    const words = conversation(terminal.language)
    const { brake, letGo } = await holdBrake(terminal, words.brake)
    const picture = new Picture(terminal, words, options.quiet ?? false)
    introduce(terminal, words, start, options.isTold ?? false)
    picture.begin(start.task)
    return {
      language: terminal.language,
      human: picture.seenBy(humanAt(terminal, words, brake)),
      brake,
      attended: terminal.interactive,
      answers: terminal.interactive,
      tell(news) {
        picture.end()
        return tell(terminal, words, news)
      },
      close() {
        picture.end()
        letGo()
      },
    }
  }
}

/** What is said before an order begins: where, whose acts are to come, unless that was told, and what to know of the folder. */
function introduce(
  terminal: Terminal,
  words: ConversationWords,
  { where, folder, lies, task, resumes }: RunStart,
  isTold: boolean,
): void {
  if (where === 'rehearsal') terminal.note(words.rehearsal)
  else if (where !== 'production') terminal.note(words.testEnvironment(where))
  if (resumes) terminal.note(words.resumes(resumes))
  if (!isTold) for (const line of layIntro(task, words)) terminal.note(line)
  if (terminal.interactive) terminal.note(words.brake.hint)
  if (lies.place === 'synced') terminal.note(words.folder.synced(folder, lies.by))
  if (lies.place === 'network') terminal.note(words.folder.network(folder))
}

async function tell(terminal: Terminal, words: ConversationWords, news: RunNews): Promise<void> {
  switch (news.news) {
    case 'receipt':
      terminal.event({ event: 'receipt', file: news.file })
      return
    case 'receipt-not-written':
      terminal.note(receiptWords(terminal.language).notWritten(news.reason))
      return
    case 'end': {
      const { label } = receiptWords(terminal.language)
      const receipt = news.receipt === undefined ? undefined : { label, path: news.receipt }
      if (news.end.end === 'ordered') reportOrdered(news.ledger, terminal, receipt)
      else reportCertificate(news.ledger, news.end, terminal, receipt)
      return
    }
    case 'problem-report':
      terminal.note(words.reported(news.file))
      return
    case 'problem-report-not-written':
      terminal.note(words.notReported(news.path, news.reason))
      return
    case 'calendar':
      sayReminders(news, terminal)
      return
    case 'calendar-not-written':
      terminal.note(calendarWords(terminal.language).later)
      return terminal.problem(news.problem)
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
