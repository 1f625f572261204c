import type { Books, Portal } from '../../fixtures/portal/index.ts'
import { fits } from '../../fixtures/portal/server/fault.ts'
import type { Gate, Human, News } from '../../src/flows/human.ts'
import { isAct, type Act, type Case } from './cases.ts'
import type { LeapingClock } from './clock.ts'
import { WAY } from './way.ts'
import type { Window } from './window.ts'

/** What a person tries, one after another, when it is his turn and the page's own script has nothing to press. */
type Remedy = 'reload' | 'start anew' | 'press what was named' | 'press issue' | 'confirm' | 'leave'

const REMEDIES: Readonly<Record<Gate['gate'], readonly Remedy[]>> = {
  login: ['reload', 'start anew'],
  terms: ['reload', 'start anew'],
  code: ['reload', 'start anew'],
  download: ['reload', 'start anew'],
  'unknown-screen': ['reload', 'start anew'],
  'no-page': ['reload', 'start anew'],
  'no-access': ['leave'],
  'validate-email': ['leave'],
  field: ['start anew'],
  button: ['press what was named', 'start anew'],
  'after-confirmation': ['start anew', 'press issue'],
  'one-time-code': ['start anew'],
  'receipt-code': ['start anew'],
  'find-order': ['start anew', 'press issue'],
  'confirm-yourself': ['confirm', 'start anew'],
}

/** What the human's script does by itself is given time; in milliseconds. */
const PATIENCE: Readonly<Partial<Record<Gate['gate'], number>>> = {
  login: 6000,
  terms: 6000,
  code: 6000,
  download: 9000,
}
const USUAL_PATIENCE = 1500
/** News after which it is no longer, or anew, the human's turn. */
const TURNS: ReadonlySet<News['news']> = new Set(['screen', 'action', 'gate', 'review', 'ordered'])
/** What is always the human's. */
const OWN: readonly Gate['gate'][] = ['login', 'terms', 'code', 'download']

/** What nobody may be asked for: to confirm by himself what was not set beside his order. */
export const UNSEEN = 'to confirm unseen'

export interface Situation {
  portal: Portal
  clock: LeapingClock
  window: Window
  one: Pick<Case, 'behaviour' | 'at' | 'fault'>
  /** Ctrl+C. */
  leave: () => void
}

/** The half of the simulated human that sits before the screen: answers at the terminal, and works the browser itself. */
export class Hands {
  /** What he was asked for beyond what is always his. */
  readonly askedFor: string[] = []
  /** When the last thing happened that he could wait for: from here on the run is waited for. */
  lastNews = Date.now()
  readonly #at: Situation
  readonly #acted = new AbortController()
  #gate: { gate: Gate; since: number; tries: number } | undefined
  /** The confirmation that stands there was set beside his order. */
  #isReviewed = false
  #isOver = false
  /** He leaves the pages to the assistant by now, and its questions are answered as they stand. */
  #isAttentive = false

  constructor(situation: Situation) {
    this.#at = situation
    if (!isAct(situation.one.behaviour)) this.#acted.abort()
  }

  /** This human in the place of the one at the terminal. */
  takeOver(human: Human): Human {
    const { one, portal } = this.#at
    return {
      tell: (news) => {
        this.#hear(news)
        human.tell(news)
      },
      approve: async (_review, signal) => {
        if (one.behaviour === 'confirms' && !this.#isAttentive) return this.#confirmsInstead(signal)
        if (one.at === 'confirmation') await this.#once(this.#acted.signal, signal)
        const refuses = one.behaviour === 'says no' || one.fault?.ends === 'differs'
        return refuses || signal.aborted ? 'no' : 'yes'
      },
      chooseAtDuplicate: async (found, signal) => {
        this.askedFor.push(`question ${found.why}`)
        // What he does to the list he does before he answers what stands in it.
        if (one.at === 'list') await this.#once(this.#acted.signal, signal)
        return one.fault?.ends === 'duplicate' ? 'stop' : 'order'
      },
      chooseAtEarlier: () => Promise.resolve('unsaid'),
      confirmLogin: () => Promise.resolve('unsaid'),
      // He has looked in the list, and says what is so.
      chooseAfterDoubt: () => {
        this.askedFor.push('question doubt')
        this.#isReviewed = false
        return Promise.resolve(portal.books.orders.length > 0 ? 'stop' : 'anew')
      },
      giveCode: (_time, signal) => this.#keptCode(signal),
    }
  }

  /** Watches and acts until the run is over. */
  async work(): Promise<void> {
    const { window, one } = this.#at
    let listening = false
    while (!this.#isOver) {
      await pause(50)
      if (!window.isOpen) continue
      if (!listening) window.acceptDialogs()
      listening = true
      if (isAct(one.behaviour) && !this.#acted.signal.aborted && this.#hasCome()) {
        await this.#act(one.behaviour)
        this.#acted.abort()
      }
      await this.#help()
    }
  }

  rest(): void {
    this.#isOver = true
  }

  #hear(news: News): void {
    this.lastNews = Date.now()
    if (news.news === 'review') this.#isReviewed = true
    if (!TURNS.has(news.news)) return
    // Where he is asked to log in he comes by ways that are not told, and back by going back: it is still his turn.
    if (news.news === 'screen' && news.screen === 'login' && this.#gate?.gate.gate === 'login') return
    this.#gate = news.news === 'gate' ? { gate: news.gate, since: Date.now(), tries: 0 } : undefined
    if (news.news !== 'gate') return
    const { gate } = news.gate
    if (!OWN.includes(gate)) this.askedFor.push(gate)
    if (gate === 'confirm-yourself' && !this.#isReviewed) this.askedFor.push(UNSEEN)
  }

  /** The portal has been asked for the place: its answer is out, or being waited for. */
  #hasCome(): boolean {
    const { portal, clock, one } = this.#at
    return hasComeTo(portal.books, WAY[one.at]) || (one.fault?.kind === 'slow' && clock.waiting > 0)
  }

  async #act(act: Act): Promise<void> {
    const { window, portal, leave } = this.#at
    const acts: Record<Act, () => Promise<void>> = {
      'closes the window': () => window.close(),
      leaves: () => this.#leaveUntilOver(leave),
      'opens a second window': () => window.openAnother(portal.url),
      'goes back': () => window.back(),
      reloads: () => window.reload(),
      'logs out': () => window.logOut(portal.origin),
    }
    await acts[act]()
  }

  async #leaveUntilOver(leave: () => void): Promise<void> {
    while (!this.#isOver) {
      leave()
      await pause(200)
    }
  }

  /** Does what the gate asks for, when it has stood for a while. */
  async #help(): Promise<void> {
    if (!this.#gate) return
    const { gate, since, tries } = this.#gate
    if (Date.now() - since < (PATIENCE[gate.gate] ?? USUAL_PATIENCE)) return
    const gaveUp = this.#at.one.fault?.ends === 'refused' && (tries > 0 || this.askedFor.length > 1)
    const remedies = REMEDIES[gate.gate]
    const remedy = gaveUp ? 'leave' : (remedies[tries % remedies.length] ?? 'start anew')
    Object.assign(this.#gate, { since: Date.now(), tries: tries + 1 })
    await this.#try(remedy, gate)
  }

  async #try(remedy: Remedy, gate: Gate): Promise<void> {
    const { window, portal, leave } = this.#at
    switch (remedy) {
      case 'reload':
        return window.reload()
      case 'start anew':
        // Who looks for his order in the list does not open another form there.
        if (gate.gate === 'after-confirmation') {
          this.#isAttentive = true
          await beAttentive(portal)
        }
        return window.goTo(portal.url)
      case 'press what was named':
        return gate.gate === 'button' ? window.press(gate.name, portal.origin) : undefined
      case 'press issue':
        return window.press('Udsted', portal.origin)
      case 'confirm':
        return window.press('Bekræft oprettelse', portal.origin)
      case 'leave':
        return this.#leaveUntilOver(leave)
    }
  }

  /** He presses in the browser. When that leads nowhere he looks in the list before anything else. */
  async #confirmsInstead(signal: AbortSignal): Promise<'no'> {
    const { window, portal } = this.#at
    const looked = AbortSignal.any([signal, AbortSignal.timeout(4000)])
    await this.#once(looked, signal)
    if (!signal.aborted) await window.goTo(portal.url)
    await this.#once(signal, signal)
    return 'no'
  }

  /** The code, once it stands on the page. */
  async #keptCode(signal: AbortSignal): Promise<string | undefined> {
    for (;;) {
      const code = this.#at.portal.books.certificates.at(-1)?.code
      if (code !== undefined || signal.aborted) return code
      await pause(100)
    }
  }

  #once(wanted: AbortSignal, ended: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const either = AbortSignal.any([wanted, ended])
      if (either.aborted) resolve()
      either.addEventListener('abort', () => resolve(), { once: true })
    })
  }
}

/** From now on the human leaves the pages to the assistant but for what is always his. */
export async function beAttentive({ origin }: Portal): Promise<void> {
  const answer = await fetch(`${origin}/mock/human`, { method: 'POST', body: '{}' })
  if (!answer.ok) throw new Error('the portal did not take another human')
}

function hasComeTo({ requests, login }: Books, pattern: string): boolean {
  const asked = [...requests.map(({ request }) => request), ...Object.keys(login.paths)]
  return asked.some((request) => fits(pattern, request))
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
