import type { Page } from '@playwright/test'
import type { Portal } from '../../fixtures/portal/index.ts'
import { readReview } from '../../src/flows/bind.ts'
import { Brake } from '../../src/flows/brake.ts'
import { fillForm } from '../../src/flows/fill.ts'
import { formOf } from '../../src/flows/portal/form.ts'
import { loopbackTerritory } from '../../src/flows/portal/hosts.ts'
import { differences, type Review } from '../../src/flows/portal/review.ts'
import { named, type ScreenId } from '../../src/flows/portal/screens.ts'
import type { Word } from '../../src/flows/portal/wording.ts'
import { targetOf, Windows, type SeenIn } from '../../src/flows/windows.ts'
import { parseOrder, type Order } from '../../src/order/order.ts'
import { Walk } from '../portal/walk.ts'

const standard = parseOrder({ organisation: 'Testkommune', contactEmail: 'drift@testkommune.dk' })

/**
 * Fills the form of that portal as a run does, sends it, and says what the review of its confirmation shows. A field that
 * would be the human's is an error.
 */
export async function reviewAfterForm(page: Page, portal: Portal, order: Order = standard): Promise<Review> {
  await new Walk(page, portal).to('create')
  const territory = loopbackTerritory(portal.url, [portal.loginOrigin])
  const windows = new Windows(page.context(), territory, order.certificateName)
  try {
    await button(windows, 'order-form', 'orderCertificate')
    const filled = await fillForm(windows, formOf(order), new Set(), new Brake())
    if (!filled.ready) throw new Error(JSON.stringify(filled.gate ?? 'the form has gone'))
    const send = await button(windows, 'order-form', 'orderCertificate')
    await send.document.ask('press', targetOf(send))
    const confirm = await button(windows, 'confirmation', 'confirmOrder')
    return (await readReview(confirm, order, filled.readBack)).review
  } finally {
    windows.leave()
  }
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
