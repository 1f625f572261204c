import type { Brake } from '../flows/brake.ts'
import type { Action, Duplicate, Gate, Human, News } from '../flows/human.ts'
import { contactIn, differences, isMailed, type Review } from '../flows/portal/review.ts'
import { foundInWords } from '../words/found-in-words.ts'
import { formatPrice } from '../order/price.ts'
import { ProblemError } from '../problems.ts'
import type { RunEvent } from './events/index.ts'
import type { Terminal } from './terminal.ts'
import type { ConversationWords } from '../words/conversation.ts'

/** The human at this terminal: told in words and events, asked by typed words. */
export function humanAt(terminal: Terminal, words: ConversationWords, brake: Brake): Human {
  /** Ctrl+C at a question pauses like everywhere else; the question comes again when the human goes on. */
  const asked = async (ask: () => Promise<string | undefined>, signal: AbortSignal) => {
    for (;;) {
      const answer = await ask()
      if (answer !== undefined || signal.aborted) return answer
      if (brake.pull() === 'paused') terminal.note(words.brake.paused)
      await brake.released()
      if (brake.left.aborted) return undefined
    }
  }
  const answered = async (question: string, signal: AbortSignal): Promise<string | undefined> => {
    const answer = await asked(() => terminal.askLine(question, signal), signal)
    return answer?.trim().toLocaleUpperCase('da')
  }
  /** A typed word; anything else, and leaving, is a no. */
  const typed = async (question: string, word: string, signal: AbortSignal): Promise<boolean> =>
    (await answered(question, signal)) === word
  return {
    tell: (news) => tell(terminal, words, news),
    async approve(review, signal) {
      const price = review.price === undefined ? undefined : formatPrice(review.price)
      const yes = await typed(words.review.ask(price, words.review.word), words.review.word, signal)
      return yes ? 'yes' : 'no'
    },
    async chooseAtDuplicate(found, signal) {
      terminal.note(sayDuplicate(words, found))
      if (!terminal.interactive) throw new ProblemError({ code: 'needs-terminal', question: 'duplicate' })
      return (await typed(words.duplicate.ask, words.duplicate.yes, signal)) ? 'order' : 'stop'
    },
    async chooseAfterDoubt(signal) {
      if (!terminal.interactive) throw new ProblemError({ code: 'needs-terminal', question: 'doubt' })
      const answer = await answered(words.doubt.ask, signal)
      if (answer === words.doubt.ordered) return 'ordered'
      return answer === words.doubt.anew ? 'anew' : 'stop'
    },
    async chooseAtEarlier({ issued, ordered }, signal) {
      if (!terminal.interactive) return 'unsaid'
      if (await typed(words.earlier.ask(issued, ordered), words.earlier.yes, signal)) return 'ours'
      return signal.aborted ? 'unsaid' : 'other'
    },
    async confirmLogin(host, signal) {
      if (!terminal.interactive) return 'unsaid'
      // Enter is an answer too: he may not know, and goes on in the browser.
      return (await typed(words.ownLogin.ask(host), words.ownLogin.yes, signal)) ? 'own' : 'unsaid'
    },
    async giveCode(time, signal) {
      if (!terminal.interactive) return undefined
      const question = time === 'first' ? words.code.ask : words.code.again
      const code = await asked(() => terminal.askSecret(question, signal), signal)
      return code === '' ? undefined : code
    },
  }
}

function sayDuplicate({ duplicate }: ConversationWords, found: Duplicate): string {
  switch (found.why) {
    case 'same-name':
      return duplicate.sameName(found.name)
    case 'list-unseen':
      return duplicate.unseen
    case 'list-goes-on':
      return duplicate.goesOn
    case 'list-incomplete':
      return duplicate.incomplete(found.read, found.counted)
  }
}

function tell(terminal: Terminal, words: ConversationWords, news: News): void {
  const line = lineOf(words, news)
  if (line !== undefined) terminal.note(line)
  const event = eventOf(news)
  if (event) terminal.event(event)
}

function lineOf(words: ConversationWords, news: News): string | undefined {
  switch (news.news) {
    case 'browser':
      return words.browser(news)
    case 'no-browser':
      return words.noBrowser(news.tried)
    case 'screen':
      return undefined
    case 'action': {
      const say = words.actions[news.action.action] as (action: Action) => string
      return `  ${say(news.action)}`
    }
    case 'gate': {
      const say = words.gates[news.gate.gate] as (gate: Gate) => string
      return `> ${words.yourTurn} ${say(news.gate)}`
    }
    case 'reminder':
      return `> ${words.reminder(news.minutes, news.gate)}`
    case 'countdown':
      return `> ${words.countdown}`
    case 'idle':
      return `> ${words.idle(news.minutes)}`
    case 'review':
      return layReview(words, news.review)
    case 'ordered':
      return words.ordered(news.by)
    case 'saved':
      return words.saved(news.file)
    case 'other-file':
      return words.otherFile(news.file, news.found)
    case 'download-failed':
      return words.downloadFailed
    case 'not-written':
      return words.notWritten(news.path, news.reason)
    case 'not-restricted':
      return words.notRestricted(news.file)
    case 'unread':
      return words.unread(news.path, news.reason)
    case 'download-refused':
      return words.downloadRefused(news.host)
    case 'locked-file':
      return words.lockedFile(news.file)
    case 'earlier-file':
      return words.earlier.kept(news.file)
    case 'copy-left':
      return words.copyLeft(news.path)
    case 'converted':
      return words.converted(news.file)
    case 'code':
      return words.code[news.code]
    case 'not-pressed':
      return `> ${words.notPressed}`
    case 'press-interrupted':
      return `> ${words.pressInterrupted}`
    case 'browser-not-closed':
      return words.browserNotClosed
    case 'window-kept':
      return `> ${words.windowKept}`
  }
}

/** What `--json` readers get: named fields only, so that nothing slips in that was not thought of. */
function eventOf(news: News): RunEvent | undefined {
  switch (news.news) {
    case 'screen':
      return { event: 'screen', screen: news.screen }
    case 'action':
      return { event: 'action', action: news.action.action }
    case 'gate':
      return {
        event: 'gate',
        gate: news.gate.gate,
        ...('host' in news.gate && { host: news.gate.host }),
        ...('why' in news.gate && { why: news.gate.why }),
      }
    case 'review':
      return {
        event: 'review',
        price: news.review.price === undefined ? null : news.review.price / 100,
        items: news.review.items.map(({ id, expected, found, source, agrees }) => ({
          id,
          expected,
          found: found ?? null,
          source,
          agrees,
        })),
        agrees: differences(news.review).length === 0,
      }
    case 'ordered':
      return { event: 'ordered', by: news.by }
    case 'saved':
      return { event: 'saved', file: news.file, sha256: news.sha256 }
    case 'converted':
      return {
        event: 'converted',
        file: news.file,
        sha256: news.report.certificate.sha256,
        sha1: news.report.certificate.sha1,
      }
    case 'browser':
    case 'no-browser':
    case 'reminder':
    case 'countdown':
    case 'idle':
    case 'other-file':
    case 'download-failed':
    case 'not-written':
    case 'not-restricted':
    case 'unread':
    case 'download-refused':
    case 'locked-file':
    case 'earlier-file':
    case 'copy-left':
    case 'code':
    case 'not-pressed':
    case 'press-interrupted':
    case 'browser-not-closed':
    case 'window-kept':
      return undefined
  }
}

/** The review as a table that can be read at one look; a difference is a word, not a colour. */
function layReview({ review: words }: ConversationWords, review: Review): string {
  const width = Math.max(...review.items.map(({ id }) => words.items[id].length))
  const rows = review.items.map((item) => {
    const shown = [foundInWords(words, item), words.source[item.source]]
      .filter((part) => part !== '')
      .join(' ')
    const wanted = item.agrees || item.expected === '' ? '' : `  (${words.ordered}: ${item.expected})`
    const mark = item.agrees ? words.asShown : words.differs
    return `  ${mark.padEnd(words.differs.length)}  ${words.items[item.id].padEnd(width)}  ${shown}${wanted}`
  })
  return ['', words.title, ...rows, '', ...adviceOn(words, review)].join('\n')
}

function adviceOn(words: ConversationWords['review'], review: Review): string[] {
  const differing = differences(review)
  const isOther = differing.some(
    ({ id, found }) => found !== undefined && (id === 'organisation' || id === 'cvr'),
  )
  const advice = [
    ...(isMailed(review) ? [words.byMail(contactIn(review))] : []),
    ...(isOther ? [words.otherOrganisation] : []),
    ...(differing.length > 0 ? [words.differ] : []),
    words.ageOnly,
  ]
  return advice.flatMap((line) => [line, ''])
}
