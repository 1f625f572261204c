import type { Page } from '@playwright/test'
import type { Portal } from '../../fixtures/portal/index.ts'
import { readReview } from '../../src/flows/bind.ts'
import { Brake } from '../../src/flows/brake.ts'
import { fillForm, type Filled, type HandedOver } from '../../src/flows/fill.ts'
import { formOf } from '../../src/flows/portal/form.ts'
import { loopbackTerritory } from '../../src/flows/portal/hosts.ts'
import { differences, type Review } from '../../src/flows/portal/review.ts'
import { named, type ScreenId } from '../../src/flows/portal/screens.ts'
import type { Word } from '../../src/flows/portal/wording.ts'
import { targetOf, Windows, type SeenIn } from '../../src/flows/windows.ts'
import { parseOrder } from '../../src/order/order.ts'
import { Walk } from '../portal/walk.ts'

const order = parseOrder({ organisation: 'Testkommune', contactEmail: 'drift@testkommune.dk' })

/** The form of a portal, as a run fills it. */
export class Form implements AsyncDisposable {
  readonly #windows: Windows
  readonly #handedOver: HandedOver = new Map()
  #filled: Filled | undefined

  private constructor(windows: Windows) {
    this.#windows = windows
  }

  static async open(page: Page, portal: Portal): Promise<Form> {
    await new Walk(page, portal).to('create')
    const territory = loopbackTerritory(portal.url, [portal.loginOrigin])
    const windows = new Windows(page.context(), territory, order.certificateName)
    await button(windows, 'order-form', 'orderCertificate')
    return new Form(windows)
  }

  /** One pass over the form, at that time in milliseconds. */
  async fill(now: number): Promise<Filled> {
    this.#filled = await fillForm(this.#windows, formOf(order), this.#handedOver, new Brake(), now)
    return this.#filled
  }

  /** Sends the form, and says what the review of its confirmation shows. */
  async review(): Promise<Review> {
    const filled = this.#filled
    if (!filled?.ready) throw new Error(JSON.stringify(filled?.gate ?? 'the form has gone'))
    const send = await button(this.#windows, 'order-form', 'orderCertificate')
    await send.document.ask('press', targetOf(send))
    const confirm = await button(this.#windows, 'confirmation', 'confirmOrder')
    return (await readReview(confirm, order, filled.readBack)).review
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#windows.leave()
    return Promise.resolve()
  }
}

/** The review after a form that needs no human; a field that would be his is an error. */
export async function reviewAfterForm(page: Page, portal: Portal): Promise<Review> {
  await using form = await Form.open(page, portal)
  await form.fill(0)
  return await form.review()
}

/** The first button of that name, once the assistant sees that screen. */
async function button(windows: Windows, screen: ScreenId, word: Word): Promise<SeenIn> {
  for (;;) {
    const observation = await windows.observe()
    const view = observation.place === 'portal' ? observation.view : undefined
    const [found] = view?.screen === screen ? named(view.seen, ['button', 'link'], word) : []
    if (found) return found
    await windows.changed()
  }
}

/** In what the portal differs from the order, item by item. */
export const said = (review: Review): string[] =>
  differences(review).map(({ id, found = '' }) => `${id}: ${found}`)
