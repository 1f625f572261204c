/**
 * A script that walks the portal by its own marks, in any language and variant. It is the test's hand, not the
 * assistant: it plays the human too, and goes as far as a screen.
 */
import type { Frame, Page } from '@playwright/test'
import type { Portal, ScreenName } from '../../fixtures/portal/index.ts'
import { expect } from './fixture.ts'

/** What is filled in where it differs from the usual. */
export interface Wishes {
  name?: string
  certificateEmail?: string
  contactName?: string
  contactEmail?: string
  type?: 'system' | 'organisation'
  identification?: 'login' | 'one-time-code'
  direct?: boolean
  issuance?: 'browser' | 'hardware' | 'system'
}

/** The screens of the straight way, each with what leads on from it. */
export const WAY: readonly { screen: ScreenName; on: (walk: Walk) => Promise<void> }[] = [
  { screen: 'login', on: (walk) => walk.press('log-in') },
  { screen: 'local-login', on: (walk) => walk.press('log-in') },
  { screen: 'identity', on: (walk) => walk.press('pick-organisation') },
  { screen: 'front', on: (walk) => walk.page.goto(walk.portal.url).then(() => undefined) },
  { screen: 'list', on: (walk) => walk.press('open-drawer') },
  { screen: 'create', on: (walk) => walk.fillAndOrder() },
  { screen: 'confirmation', on: (walk) => walk.press('confirm') },
  { screen: 'receipt', on: (walk) => walk.press('issue') },
  { screen: 'issuance-information', on: (walk) => walk.press('next') },
  {
    screen: 'issuance-terms',
    on: async (walk) => {
      await walk.press('accept')
      await walk.press('next')
    },
  },
  { screen: 'issuance-code', on: (walk) => walk.press('next') },
  { screen: 'issuance-ready', on: (walk) => walk.press('close') },
]

export class Walk {
  readonly page: Page
  readonly portal: Portal
  readonly wishes: Wishes
  constructor(page: Page, portal: Portal, wishes: Wishes = {}) {
    this.page = page
    this.portal = portal
    this.wishes = wishes
  }

  /** Opens the portal and goes on until the screen is there. */
  async to(target: ScreenName): Promise<void> {
    await this.page.goto(this.portal.url)
    for (;;) {
      const here = await this.screen()
      if (here === target) return
      await this.onFrom(here)
    }
  }

  /** One step on from a screen, until another one has come. */
  async onFrom(here: ScreenName): Promise<void> {
    const step = WAY.find(({ screen }) => screen === here)
    if (!step) throw new Error(`no way on from ${here}`)
    await step.on(this)
    await this.left(here)
  }

  /** The screen that lies on top. */
  async screen(): Promise<ScreenName> {
    const frame = await this.frame()
    const marks = frame.locator('[data-screen]')
    await marks.first().waitFor()
    return (await marks.last().getAttribute('data-screen')) as ScreenName
  }

  async press(hand: string): Promise<void> {
    await (await this.frame()).locator(`[data-hand=${hand}]:visible`).first().click()
  }

  async fillAndOrder(): Promise<void> {
    await this.fill()
    await this.press('order')
  }

  async fill(): Promise<void> {
    const {
      name = 'Testkommune AltID Modtager',
      contactEmail = 'drift@testkommune.dk',
      certificateEmail = '',
      contactName = '',
      type = 'system',
      identification = 'login',
      direct = true,
      issuance = 'browser',
    } = this.wishes
    const frame = await this.frame()
    for (const [id, value] of Object.entries({ name, contactEmail, certificateEmail, contactName })) {
      await frame.locator(`input#${id}`).fill(value)
    }
    for (const [id, value] of Object.entries({ type, identification, issuance })) await this.choose(id, value)
    if (identification === 'login') await frame.locator('input#direct').setChecked(direct)
  }

  private async choose(id: string, value: string): Promise<void> {
    const frame = await this.frame()
    const field = frame.locator(`#${id}`)
    if ((await field.evaluate((element) => element.localName)) === 'select') {
      await field.selectOption(value)
      return
    }
    await field.click()
    await frame.locator(`#${id}-list [data-value=${value}]`).click()
  }

  /** The page, or the frame of its drawer where there is one. */
  private async frame(): Promise<Page | Frame> {
    const element = this.page.locator('iframe.drawer-frame')
    if ((await element.count()) === 0) return this.page
    return (await (await element.elementHandle()).contentFrame()) ?? this.page
  }

  private async left(here: ScreenName): Promise<void> {
    await expect.poll(() => this.screen(), { intervals: [25] }).not.toBe(here)
  }
}
