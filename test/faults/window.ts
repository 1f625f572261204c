import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

/**
 * The windows that the assistant opens, for what a person does with the browser itself: close, reload, go back, type an
 * address. The portal's own pages are worked by the simulated human's script; only what that cannot know (a button that
 * the assistant names) is pressed from here, and never but on the portal's origin.
 */
export class Window {
  #browser: Browser | undefined

  /** Watches for the browser that is launched next. */
  static watch(): Window {
    const window = new Window()
    const launch = chromium.launch.bind(chromium)
    chromium.launch = async (options) => {
      chromium.launch = launch
      window.#browser = await launch(options)
      return window.#browser
    }
    return window
  }

  get #context(): BrowserContext | undefined {
    return this.#browser?.contexts()[0]
  }

  get #pages(): Page[] {
    return this.#context?.pages() ?? []
  }

  get isOpen(): boolean {
    return this.#pages.length > 0
  }

  /** Says yes to whatever the browser itself asks. */
  acceptDialogs(): void {
    this.#context?.on('dialog', (dialog) => void dialog.accept().catch(() => undefined))
  }

  /** The window; and the whole browser, when the window will not go (seen on a machine that is very busy). */
  async close(): Promise<void> {
    const closed = this.#pages.map((page) => page.close().catch(ignore))
    await Promise.race([Promise.all(closed), new Promise((resolve) => setTimeout(resolve, 2000))])
    if (this.isOpen) await this.#browser?.close().catch(ignore)
  }

  async reload(): Promise<void> {
    await this.#pages[0]?.reload(AT_ONCE).catch(ignore)
  }

  async back(): Promise<void> {
    await this.#pages[0]?.goBack(AT_ONCE).catch(ignore)
  }

  async goTo(address: string): Promise<void> {
    await this.#pages[0]?.goto(address, AT_ONCE).catch(ignore)
  }

  async openAnother(address: string): Promise<void> {
    const page = await this.#context?.newPage()
    await page?.goto(address, AT_ONCE).catch(ignore)
  }

  /** As from another window of the same browser. */
  async logOut(origin: string): Promise<void> {
    await this.#context?.request.post(`${origin}/log-out`, { maxRedirects: 0 }).catch(ignore)
  }

  /** Presses what has exactly that name, in the first window that shows it. */
  async press(name: string, origin: string): Promise<void> {
    for (const page of this.#pages) {
      for (const frame of page.frames()) {
        if (!frame.url().startsWith(`${origin}/`)) continue
        // The page may be on its way elsewhere: it is asked who it is before anything in it is looked at.
        const pressed = await Promise.race([
          frame.evaluate(pressIn, { name, origin }).catch(() => false),
          new Promise<false>((resolve) => setTimeout(() => resolve(false), 1000)),
        ])
        if (pressed) return
      }
    }
  }
}

const AT_ONCE = { waitUntil: 'commit', timeout: 5000 } as const
/** A page that does not answer, or is gone: the human tries again, or something else. */
const ignore = (): void => undefined

function pressIn({ name, origin }: { name: string; origin: string }): boolean {
  if (location.origin !== origin) return false
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap((node) => node.shadowRoot ?? [])]
  const button = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, a')])
    .find((node) => node.textContent.trim() === name && node.getClientRects().length > 0)
  button?.click()
  return button !== undefined
}
