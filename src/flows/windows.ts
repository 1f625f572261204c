import type { BrowserContext, Frame, Page } from 'playwright-core'
import { DocumentGone, PageUnreadable, type PortalDocument } from './page/document.ts'
import { PortalSession } from './page/session.ts'
import type { Pair, Seen, Target, Words } from './page/types.ts'
import type { Place, Territory } from './portal/hosts.ts'
import { countsDown, mayBeGuide, phrasesToAsk, recognise, type ScreenId } from './portal/screens.ts'
import { CAUTIONS, WAITING } from './portal/wording.ts'

/** Something seen, and the document that it was seen in. */
export type SeenIn = Seen & { document: PortalDocument }

/** A window of the portal as it looks now. */
export interface View {
  page: Page
  /** The page's own and those of its frames; one may hold nothing that is seen, such as a list behind a form. */
  documents: readonly PortalDocument[]
  seen: readonly SeenIn[]
  screen: ScreenId | undefined
  /** Nothing is agreed to here: it may be a page of the welcome guide. */
  mayBeGuide: boolean
  /** The page says that the session is about to end. */
  countsDown: boolean
  /** The page says that it is at work: something is still to come. */
  isBusy: boolean
  /** The same as long as nothing that can be named has come or gone; a ticked box does not change it. */
  key: string
}

export type Observation = { place: 'portal'; view: View } | { place: Exclude<Place, 'portal'>; host: string }

/** How long a look stays good when nothing reports a change, in milliseconds. */
const LOOK_AGAIN = 1000
/** How long a look may take before the page counts as held up, by a native dialog for instance. In milliseconds. */
const LOOK_LIMIT = 10_000

/** Screens that are come to by going on alone: opening the portal in another window does not show them. */
const FURTHER_ON: ReadonlySet<ScreenId> = new Set([
  ...(['order-form', 'confirmation', 'receipt', 'receipt-direct', 'issue-info'] as const),
  ...(['validate-email', 'terms', 'one-time-code', 'code', 'ready'] as const),
])

/** All windows of the run: what they show, and when something changes. Off the portal only the address is read. */
export class Windows {
  readonly #context: BrowserContext
  readonly #territory: Territory
  readonly #certificateName: string
  readonly #words: Words
  readonly #sessions = new Map<Page, PortalSession>()
  readonly #versions = new Map<PortalDocument, number>()
  /** Counts up with every page that a window goes to. */
  readonly #wentAt = new Map<Page, number>()
  #pagesGoneTo = 0
  #inUse: Page | undefined
  /** Windows that were opened from another one. */
  readonly #opened = new Map<Page, { opener: Page; isAnswer: boolean }>()
  #pressedIn: Page | undefined
  /** How many pages had been gone to when the window in use last showed a known screen. */
  #usedAt = 0
  #wake: (() => void)[] = []
  readonly #stops: (() => void)[] = []
  readonly #welcome = (page: Page): void => {
    const moved = (frame: Frame): void => {
      if (frame === page.mainFrame()) this.#wentAt.set(page, ++this.#pagesGoneTo)
      this.nudge()
    }
    const open = (popup: Page): void => {
      this.#opened.set(popup, { opener: page, isAnswer: this.#pressedIn === page })
      this.nudge()
    }
    const close = (): void => {
      this.#sessions.delete(page)
      this.#wentAt.delete(page)
      // A window that the portal has closed leads back to where it was opened.
      if (this.#inUse === page) this.#inUse = this.#opened.get(page)?.opener
      this.#opened.delete(page)
      this.nudge()
    }
    this.#sessions.set(page, new PortalSession(page, (origin) => this.#territory.isPortal(origin)))
    page.on('framenavigated', moved)
    page.on('popup', open)
    page.on('close', close)
    this.#stops.push(() => page.off('framenavigated', moved).off('popup', open).off('close', close))
    // Its first address may have come before it was welcomed.
    this.#wentAt.set(page, ++this.#pagesGoneTo)
    this.nudge()
  }

  constructor(context: BrowserContext, territory: Territory, certificateName: string) {
    this.#context = context
    this.#territory = territory
    this.#certificateName = certificateName
    this.#words = { phrases: phrasesToAsk(certificateName), cautions: CAUTIONS, waiting: WAITING }
    for (const page of context.pages()) this.#welcome(page)
    context.on('page', this.#welcome)
  }

  /** Lets go of all windows; they stay open. */
  leave(): void {
    this.#context.off('page', this.#welcome)
    for (const session of this.#sessions.values()) void session.detach()
    for (const stop of this.#stops.splice(0)) stop()
    this.#sessions.clear()
  }

  /** Makes `changed` return: something outside the pages has happened. */
  nudge(): void {
    for (const resolve of this.#wake.splice(0)) resolve()
  }

  /**
   * Looks at every portal window. The one in use counts for as long as it shows a known screen and has not opened another
   * that goes on from there, and after that until another one has gone somewhere: a list left open beside it says nothing
   * about now, and would draw the assistant away from where the portal leads on and from where the human logs in.
   */
  async observe(): Promise<Observation> {
    const views = new Map<Page, View>()
    this.#versions.clear()
    for (const page of [...this.#sessions.keys()]) {
      if (this.#placeOf(page) !== 'portal') continue
      const view = await this.#look(page)
      if (view) views.set(page, view)
    }
    const page = this.#windowThatCounts((page) => views.get(page)?.screen)
    const view = page && views.get(page)
    if (view) {
      if (view.screen !== undefined) this.#use(page)
      return { place: 'portal', view }
    }
    if (page && this.#isAway(page)) {
      return { place: this.#placeOf(page) === 'login' ? 'login' : 'foreign', host: new URL(page.url()).host }
    }
    return { place: 'blank', host: '' }
  }

  /** What opens from that window from now on is the answer to a press there, whatever it shows. */
  expectFrom(page: Page): void {
    this.#pressedIn = page
  }

  #windowThatCounts(screenOf: (page: Page) => ScreenId | undefined): Page | undefined {
    const pages = [...this.#sessions.keys()]
    const inUse = pages.find((page) => page === this.#inUse)
    const opened = inUse && this.#openedFrom(inUse, screenOf)
    if (opened) return opened
    if (inUse && screenOf(inUse) !== undefined) return inUse
    const since = inUse ? this.#usedAt : -1
    const others = pages.filter((page) => page !== inUse && (this.#wentAt.get(page) ?? 0) > since)
    const leading = others.filter((page) => screenOf(page) !== undefined || this.#placeOf(page) === 'login')
    return (
      this.#lastToGo(inUse && this.#isAway(inUse) ? [...leading, inUse] : leading) ??
      inUse ??
      pages.filter((page) => this.#isAway(page)).at(-1) ??
      pages.filter((page) => this.#placeOf(page) === 'portal').at(-1)
    )
  }

  /** A window that the one in use has opened, and that goes on from there; not once that has gone elsewhere itself. */
  #openedFrom(inUse: Page, screenOf: (page: Page) => ScreenId | undefined): Page | undefined {
    const wentAt = this.#wentAt.get(inUse) ?? 0
    return this.#lastToGo(
      [...this.#opened].flatMap(([page, { opener, isAnswer }]) => {
        if (opener !== inUse || (this.#wentAt.get(page) ?? 0) < wentAt) return []
        const screen = screenOf(page)
        const goesOn = screen === undefined ? isAnswer || this.#isAway(page) : FURTHER_ON.has(screen)
        return goesOn && this.#placeOf(page) !== 'blank' ? [page] : []
      }),
    )
  }

  #use(page: Page): void {
    this.#inUse = page
    this.#usedAt = this.#pagesGoneTo
  }

  #lastToGo(pages: readonly Page[]): Page | undefined {
    const wentAt = (page: Page): number => this.#wentAt.get(page) ?? 0
    return [...pages].sort((one, other) => wentAt(one) - wentAt(other)).at(-1)
  }

  /** Waits until a window may show something else, at the latest so many milliseconds. */
  async changed(milliseconds = LOOK_AGAIN): Promise<void> {
    const inPages = [...this.#versions].map(([document, version]) =>
      document.ask('changed', version, milliseconds).catch(asUnreadable),
    )
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      const done = (): void => {
        clearTimeout(timer)
        resolve()
      }
      this.#wake.push(done)
      for (const change of inPages) void change.then(done)
    })
  }

  /** The labels of a window and what stands beside them. */
  async pairs(view: View, labels: readonly string[]): Promise<Pair[]> {
    const found = await Promise.all(view.documents.map((document) => document.ask('pairs', [...labels])))
    return found.flat()
  }

  #placeOf(page: Page): Place {
    return this.#territory.placeOf(page.url())
  }

  #isAway(page: Page): boolean {
    return ['login', 'foreign'].includes(this.#placeOf(page))
  }

  async #look(page: Page): Promise<View | undefined> {
    const documents = await this.#sessions.get(page)?.documents().catch(asGone)
    if (!documents) return undefined
    const looks = await Promise.all(documents.map((document) => this.#lookInto(document)))
    const seen = looks.flatMap((look) => look?.seen ?? [])
    const phrases = new Set(looks.flatMap((look) => look?.phrases ?? []))
    if (looks.every((look) => look === undefined)) return undefined
    // What could not be read may hold anything: with it, the page is no screen that is known.
    const isReadable = looks.every((look) => look?.isReadable !== false)
    const cautions = !isReadable || looks.some((look) => look?.cautions)
    const sight = isReadable
      ? { seen, phrases, cautions }
      : { seen: [], phrases: new Set<string>(), cautions }
    return {
      page,
      documents: documents.filter((_, at) => looks[at] !== undefined),
      seen,
      screen: recognise(sight, this.#certificateName),
      mayBeGuide: mayBeGuide(sight, this.#certificateName),
      countsDown: countsDown(sight),
      isBusy: looks.some((look) => look?.busy) || hasBareDialog(seen),
      key: keyOf(page, seen),
    }
  }

  async #lookInto(document: PortalDocument) {
    let timer: NodeJS.Timeout | undefined
    const heldUp = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), LOOK_LIMIT)
    })
    const look = await Promise.race([document.ask('look', this.#words).catch(asUnreadable), heldUp]).finally(
      () => clearTimeout(timer),
    )
    if (!look) return undefined
    if (look === 'unreadable')
      return { seen: [], phrases: [], cautions: true, busy: false, isReadable: false }
    this.#versions.set(document, look.version)
    return {
      seen: look.seen.map((seen) => ({ ...seen, document })),
      phrases: look.phrases,
      cautions: look.cautions,
      busy: look.busy,
      isReadable: true,
    }
  }
}

/** What to ask an element to be when acting on it: the same thing that was seen. */
export function targetOf({ ref, role, name }: Seen): Target {
  return { ref, role, name }
}

/** A dialog with nothing to press or to fill in is only there for a while. */
function hasBareDialog(seen: readonly Seen[]): boolean {
  const isBare = seen.some(({ role }) => role === 'dialog')
  return isBare && !seen.some(({ role, inDialog }) => inDialog && role !== 'heading' && role !== 'alert')
}

function keyOf(page: Page, seen: readonly Seen[]): string {
  const address = URL.canParse(page.url()) ? new URL(page.url()).pathname : ''
  return [address, ...seen.map(({ role, name }) => `${role} ${name}`)].join('\n')
}

function asUnreadable(error: unknown): 'unreadable' | undefined {
  if (error instanceof PageUnreadable) return 'unreadable'
  asGone(error)
  return undefined
}

/** A document that has gone has nothing to say; every other failure is a fault of ours. */
function asGone(error: unknown): undefined {
  if (error instanceof DocumentGone) return undefined
  throw error
}
