import type { CDPSession, Page } from 'playwright-core'
import { DocumentGone, PortalDocument } from './document.ts'

/**
 * The documents of the portal in one window. The assistant reaches a document by the identity that the browser gave it
 * when it was made together with its origin, so that nothing of ours can run in a document that came after a redirect
 * (a look-up by page or frame would find whatever is there by then). Away from the portal no session is held at all.
 */
export class PortalSession {
  readonly #page: Page
  readonly #isPortal: (origin: string) => boolean
  readonly #documents = new Map<string, PortalDocument>()
  #session: Promise<CDPSession> | undefined

  constructor(page: Page, isPortal: (origin: string) => boolean) {
    this.#page = page
    this.#isPortal = isPortal
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && !this.#isAtPortal()) void this.detach()
    })
  }

  /**
   * The live documents of the portal's origin in this window: the page itself and frames, oldest first.
   * @throws DocumentGone when the window goes meanwhile; the next call tries anew
   */
  async documents(): Promise<PortalDocument[]> {
    if (!this.#isAtPortal()) {
      await this.detach()
      return []
    }
    const session = (this.#session ??= this.#attach())
    await session.catch((cause: unknown) => {
      if (this.#session === session) this.#session = undefined
      throw new DocumentGone({ cause })
    })
    return [...this.#documents.values()]
  }

  async detach(): Promise<void> {
    const session = this.#session
    this.#session = undefined
    this.#forgetAll()
    // A window that is gone has taken its session along: nothing is left to detach.
    await session?.then((open) => open.detach()).catch(() => undefined)
  }

  #forgetAll(): void {
    for (const document of this.#documents.values()) document.end()
    this.#documents.clear()
  }

  #isAtPortal(): boolean {
    const url = this.#page.url()
    return URL.canParse(url) && this.#isPortal(new URL(url).origin)
  }

  async #attach(): Promise<CDPSession> {
    const session = await this.#page.context().newCDPSession(this.#page)
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { isDefault } = context.auxData as { isDefault?: boolean }
      if (!isDefault || !this.#isPortal(context.origin)) return
      this.#documents.set(context.uniqueId, new PortalDocument(session, context.uniqueId, context.origin))
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
      this.#documents.get(executionContextUniqueId)?.end()
      this.#documents.delete(executionContextUniqueId)
    })
    session.on('Runtime.executionContextsCleared', () => this.#forgetAll())
    await session.send('Runtime.enable')
    return session
  }
}
