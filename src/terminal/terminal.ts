/**
 * The one voice. Everything a person reads or answers goes through here.
 *
 * Tone: the user is addressed as "du", in words of the guides and the portal. A sentence says what happens or what to
 * do; no exclamation marks, no jargon, no blame. A problem has three parts: what is wrong, what to do, what is safe.
 * Results go to stdout. Questions, progress and problems go to stderr; under `--json` all words do, and stdout holds
 * one JSON object a line. Nothing is said by colour alone. A secret is never echoed, said or kept. Names in what is said
 * come from files and pages and must not repaint the terminal: what is written here is made printable here, once.
 */
import { text as readAll } from 'node:stream/consumers'
import type { Problem } from '../problems.ts'
import type { RunEvent } from './events/index.ts'
import type { Key, Keyboard } from './keys.ts'
import type { Language } from '../words/language.ts'
import { frame } from '../words/frame.ts'
import type * as Prompts from './prompts.ts'
import { printableJson, printableLines } from '../printable.ts'
import { layProblem } from './problem.ts'
import { StandingLines, type Layout } from './standing-lines.ts'
import { wrapWords } from './wrap.ts'

export interface Terminal {
  readonly language: Language
  /** A person can be asked: both ends are a terminal, and no `--json` reader is waiting. */
  readonly interactive: boolean
  readonly json: boolean
  readonly columns: number
  /** There is a terminal that can show lines and take them back. */
  readonly showsProgress: boolean
  /** How far it has come, in lines at the foot of the terminal; nothing takes them away. Nothing without a terminal. */
  progress(layout: Layout | undefined): void
  /** A sound, where there is a terminal to make it. */
  ring(): void
  /** Words of a result: stdout, or stderr under `--json`. */
  say(text: string): void
  /** Words on the way: stderr. */
  note(text: string): void
  /** One JSON object on stdout; nothing without `--json`. */
  event(event: RunEvent): void
  /** A problem, in words on stderr and as an event; `context` goes into the event alone (which of many files). */
  problem(problem: Problem, context?: Record<string, unknown>): Promise<void>
  /** What nobody foresaw: said plainly, with what the machine said, which names no secret. */
  unexpected(error: unknown): void
  /** Asks without echo. The caller has checked `interactive`. `undefined`: the person gave up (Ctrl+C or Ctrl+D). */
  askSecret(question: string, signal?: AbortSignal): Promise<string | undefined>
  /** Asks for a line. `undefined`: the person gave up. */
  askLine(question: string, signal?: AbortSignal): Promise<string | undefined>
  /** All that is piped in. */
  piped(): Promise<string>
  /** Hears single keys between the questions, until stopped. The caller has checked `interactive`. */
  hearKeys(pressed: (key: Key) => void): Promise<{ stop: () => void }>
  /** Nothing that is typed between the questions shows, until stopped. The caller has checked `interactive`. */
  withholdEcho(): Promise<{ stop: () => void }>
}

export interface TerminalOptions {
  language: Language
  json?: boolean
  input?: NodeJS.ReadStream
  output?: NodeJS.WriteStream
  errors?: NodeJS.WriteStream
}

export function openTerminal(options: TerminalOptions): Terminal {
  const { language, json = false, output = process.stdout, errors = process.stderr } = options
  // Opening stdin costs a millisecond of start-up, and most runs ask nothing.
  const input = () => options.input ?? process.stdin
  const words = json ? errors : output
  const { TERM, CI } = process.env
  const showsProgress = errors.isTTY && !json && TERM !== 'dumb' && (CI ?? '') === ''
  const standing = new StandingLines(errors)
  const write = (stream: NodeJS.WriteStream, text: string) => {
    const safe = printableLines(text)
    const laid = stream.isTTY ? wrapWords(safe, stream.columns || 80) : safe
    standing.around(() => void stream.write(`${laid}\n`))
  }
  let keyboard: Keyboard | undefined
  let lastAsked: Promise<unknown> = Promise.resolve()
  /**
   * One question at a time: one that opened over another would take what is typed for that, and show it. A question that
   * is withdrawn while it waits is not asked.
   */
  const asking = <Answer>(ask: Ask<Answer>, signal?: AbortSignal): Promise<Answer | undefined> => {
    const asked = lastAsked.then(() => (signal?.aborted ? undefined : askAlone(ask, signal)))
    // Who asked hears of a failure; the next question only waits its turn.
    lastAsked = asked.catch(() => undefined)
    return asked
  }
  /** A question has the keyboard to itself. */
  const askAlone = async <Answer>(ask: Ask<Answer>, signal?: AbortSignal) => {
    // Before the keyboard is let go of: what is typed while they are read would show.
    const prompts = await import('./prompts.ts')
    keyboard?.rest()
    standing.stepAside()
    try {
      return await ask(prompts, { input: input(), output: errors, signal })
    } finally {
      keyboard?.listen()
      standing.comeBack()
    }
  }
  const hear = (heard: Keyboard) => {
    keyboard = heard
    heard.listen()
    return {
      stop() {
        heard.rest()
        keyboard = undefined
      },
    }
  }
  return {
    language,
    json,
    get interactive() {
      return !json && errors.isTTY && input().isTTY
    },
    columns: Math.max(40, Math.min(words.columns || 80, 110)),
    showsProgress,
    progress(layout) {
      if (showsProgress) standing.show(layout)
    },
    ring: () => {
      if (errors.isTTY && TERM !== 'dumb') errors.write(BELL)
    },
    say: (text) => write(words, text),
    note: (text) => write(errors, text),
    event: (event) => {
      if (json) output.write(`${printableJson(event)}\n`)
    },
    async problem(problem, context = {}) {
      const text = (await import('../words/problems.ts')).problemText(problem, language)
      write(errors, layProblem(text, language))
      this.event({ event: 'problem', ...context, ...problem })
    },
    unexpected(error) {
      const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
      write(errors, `${frame(language).unexpected}\n  ${said}`)
      this.event({ event: 'problem', code: 'unexpected' })
    },
    askSecret: (question, signal) =>
      asking((prompts, ends) => prompts.askSecret(printableLines(question), ends), signal),
    askLine: (question, signal) =>
      asking((prompts, ends) => prompts.askLine(printableLines(question), ends), signal),
    piped: () => readAll(input()),
    async hearKeys(pressed) {
      return hear((await import('./keys.ts')).hearKeys(input(), pressed))
    },
    async withholdEcho() {
      return hear(new (await import('./keys.ts')).TypedAhead(input()))
    },
  }
}

type Ask<Answer> = (prompts: typeof Prompts, ends: Prompts.Ends) => Promise<Answer>

const BELL = '\u0007'
