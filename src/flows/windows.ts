import type { BrowserContext, Page } from 'playwright-core'
import { DocumentGone, type PortalDocument } from './page/document.ts'
import { PortalSession } from './page/session.ts'
import type { Pair, Seen, Target } from './page/types.ts'
import type { Place, Territory } from './portal/hosts.ts'
import { countsDown, mayBeGuide, phrasesToAsk, recognise, type ScreenId } from './portal/screens.ts'

/** Something seen, and the document that it was seen in. */
export type SeenIn = Seen & { document: PortalDocument }

/** A window of the portal as it looks now. */
export interface View {
  page: Page
  seen: readonly SeenIn[]
  screen: ScreenId | undefined
  /** Nothing is agreed to here: it may be a page of the welcome guide. */
  mayBeGuide: boolean
  /** The page says that the session is about to end. */
  countsDown: boolean
  /** The same as long as nothing that can be named has come or gone; a ticked box does not change it. */
  key: string
}

export type Observation = { place: 'portal'; view: View } | { place: Exclude<Place, 'portal'>; host: string }

/** How long a look may take before the page counts as held up, by a native dialog for instance. In milliseconds. */
const LOOK_LIMIT = 10_000

/** All windows of the run: what they show, and when something changes. Off the portal only the address is read. */
export class Windows {
  readonly #context: BrowserContext
  readonly #territory: Territory
  readonly #certificateName: string
  readonly #sessions = new Map<Page, PortalSession>()
  readonly #versions = new Map<PortalDocument, number>()
  #inUse: Page | undefined
  #wake: (() => void)[] = []
  readonly #stops: (() => void)[] = []
  readonly #welcome = (page: Page): void => {
    const moved = (): void => this.nudge()
    const close = (): void => {
      this.#sessions.delete(page)
      this.nudge()
    }
    this.#sessions.set(page, new PortalSession(page, (origin) => this.#territory.isPortal(origin)))
    page.on('framenavigated', moved)
    page.on('close', close)
    this.#stops.push(() => page.off('framenavigated', moved).off('close', close))
    this.nudge()
  }

  constructor(context: BrowserContext, territory: Territory, certificateName: string) {
    this.#context = context
    this.#territory = territory
    this.#certificateName = certificateName
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

  /** Looks at every portal window; the one in use, else the newest that shows a known screen, is what counts. */
  async observe(): Promise<Observation> {
    const views: View[] = []
    for (const page of [...this.#sessions.keys()]) {
      if (this.#territory.placeOf(page.url()) !== 'portal') continue
      const view = await this.#look(page)
      if (view) views.push(view)
    }
    const known = views.filter((view) => view.screen !== undefined)
    const view = known.find(({ page }) => page === this.#inUse) ?? known.at(-1)
    if (view) {
      this.#inUse = view.page
      return { place: 'portal', view }
    }
    const away = [...this.#sessions.keys()].map((page) => page.url()).filter((url) => this.#isAway(url))
    const url = away.find((url) => this.#territory.placeOf(url) === 'login') ?? away.at(-1)
    if (url !== undefined) {
      return {
        place: this.#territory.placeOf(url) === 'login' ? 'login' : 'foreign',
        host: new URL(url).host,
      }
    }
    const unknown = views.at(-1)
    return unknown ? { place: 'portal', view: unknown } : { place: 'blank', host: '' }
  }

  /** Waits until a window may show something else, at the latest so many milliseconds. */
  async changed(milliseconds: number): Promise<void> {
    const inPages = [...this.#versions].map(([document, version]) =>
      document.ask('changed', version, milliseconds).catch(asGone),
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
    const found = await Promise.all(documentsOf(view).map((document) => document.ask('pairs', [...labels])))
    return found.flat()
  }

  #isAway(url: string): boolean {
    return ['login', 'foreign'].includes(this.#territory.placeOf(url))
  }

  async #look(page: Page): Promise<View | undefined> {
    const documents = (await this.#sessions.get(page)?.documents()) ?? []
    const looks = await Promise.all(documents.map((document) => this.#lookInto(document)))
    for (const known of this.#versions.keys()) if (!documents.includes(known)) this.#versions.delete(known)
    const seen = looks.flatMap((look) => look?.seen ?? [])
    const phrases = new Set(looks.flatMap((look) => look?.phrases ?? []))
    if (looks.every((look) => look === undefined)) return undefined
    const sight = { seen, phrases }
    return {
      page,
      seen,
      screen: recognise(sight, this.#certificateName),
      mayBeGuide: mayBeGuide(sight, this.#certificateName),
      countsDown: countsDown(sight),
      key: keyOf(page, seen),
    }
  }

  async #lookInto(document: PortalDocument) {
    let timer: NodeJS.Timeout | undefined
    const heldUp = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), LOOK_LIMIT)
    })
    const look = await Promise.race([
      document.ask('look', phrasesToAsk(this.#certificateName)).catch(asGone),
      heldUp,
    ]).finally(() => clearTimeout(timer))
    if (!look) return undefined
    this.#versions.set(document, look.version)
    return { seen: look.seen.map((seen) => ({ ...seen, document })), phrases: look.phrases }
  }
}

/** What to ask an element to be when acting on it: the same thing that was seen. */
export function targetOf({ ref, role, name }: Seen): Target {
  return { ref, role, name }
}

export function documentsOf(view: View): PortalDocument[] {
  return [...new Set(view.seen.map(({ document }) => document))]
}

function keyOf(page: Page, seen: readonly Seen[]): string {
  const address = URL.canParse(page.url()) ? new URL(page.url()).pathname : ''
  return [address, ...seen.map(({ role, name }) => `${role} ${name}`)].join('\n')
}

/** A document that has gone has nothing to say; every other failure is a fault of ours. */
function asGone(error: unknown): undefined {
  if (error instanceof DocumentGone) return undefined
  throw error
}
