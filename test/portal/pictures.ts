/** Every picture that the gallery takes and axe looks at: a screen, how to come to it, and what is done there. */
import type { Page } from '@playwright/test'
import type { Portal, ScreenName, VariantInput } from '../../fixtures/portal/index.ts'
import { Walk, type Wishes } from './walk.ts'

export interface Picture {
  name: string
  screen: ScreenName
  variant?: VariantInput
  wishes?: Wishes
  /** The straight way comes by, so that axe has seen it already. */
  onTheWay?: true
  /** After the straight way has come to the screen. */
  then?: (walk: Walk) => Promise<unknown>
}

const open = (path: string) => (walk: Walk) => walk.page.goto(walk.portal.origin + path)
const settle = (walk: Walk) => walk.page.waitForLoadState('networkidle')

export const PICTURES: readonly Picture[] = [
  { name: '01-login', screen: 'login', onTheWay: true },
  { name: '02-identity', screen: 'identity', variant: { identities: 'several' }, onTheWay: true },
  { name: '03-local-login', screen: 'local-login', variant: { login: 'local' } },
  { name: '04-welcome', screen: 'list', variant: { welcome: true } },
  { name: '05-front', screen: 'list', then: open('/') },
  { name: '06-list-3', screen: 'list', onTheWay: true },
  { name: '07-list-0', screen: 'list', variant: { profiles: 0 } },
  { name: '08-list-150', screen: 'list', variant: { profiles: 150 } },
  { name: '09-not-allowed', screen: 'list', variant: { organisationCertificates: 'no-button' } },
  { name: '10-create', screen: 'create', onTheWay: true },
  {
    name: '11-create-certificates',
    screen: 'create',
    wishes: { name: 'FoxIDs NemLog-in test', contactEmail: '' },
    then: async (walk) => {
      await walk.fill()
      await walk.page.locator('#publish').scrollIntoViewIfNeeded()
    },
  },
  { name: '12-create-closed', screen: 'create', variant: { cardsClosed: true } },
  {
    name: '13-create-errors',
    screen: 'create',
    wishes: { name: '', contactEmail: 'drift' },
    then: (walk) => walk.fillAndOrder(),
  },
  { name: '14-create-comboboxes', screen: 'create', variant: { selects: 'combobox', labels: 'labelledby' } },
  { name: '15-create-wrapping', screen: 'create', variant: { labels: 'wrapping', helpInsideLabel: true } },
  { name: '16-confirmation', screen: 'confirmation', onTheWay: true },
  { name: '17-receipt', screen: 'receipt', onTheWay: true },
  { name: '18-receipt-mail', screen: 'receipt', wishes: { direct: false } },
  {
    name: '19-receipt-one-time-code',
    screen: 'receipt',
    wishes: { identification: 'one-time-code', contactName: 'Drift' },
  },
  { name: '20-information', screen: 'issuance-information', onTheWay: true },
  { name: '21-terms', screen: 'issuance-terms', onTheWay: true },
  { name: '22-code', screen: 'issuance-code', onTheWay: true },
  { name: '23-ready', screen: 'issuance-ready', then: settle, onTheWay: true },
  { name: '24-list-with-order', screen: 'receipt', then: open('/certificates') },
  {
    name: '25-profile',
    screen: 'receipt',
    then: async (walk) => {
      await open('/certificates')(walk)
      await walk.page.locator('article a').last().click()
    },
  },
  { name: '26-settings', screen: 'list', then: open('/settings') },
  {
    name: '27-mail',
    screen: 'receipt',
    wishes: { direct: false, certificateEmail: 'altid@testkommune.dk' },
    then: open('/mock/mail'),
  },
  {
    name: '28-one-time-code',
    screen: 'receipt',
    wishes: { identification: 'one-time-code', contactName: 'Drift' },
    then: async (walk) => {
      await open('/mock/mail')(walk)
      await walk.page.locator('article a').click()
    },
  },
  { name: '29-survey', screen: 'list', variant: { interruptions: [{ at: 'list', what: 'survey' }] } },
  {
    name: '29b-countdown',
    screen: 'list',
    variant: { interruptions: [{ at: 'list', what: 'countdown' }] },
  },
  {
    name: '30-new-step',
    screen: 'create',
    variant: { interruptions: [{ at: 'confirmation', what: 'new-step' }] },
    then: async (walk) => {
      await walk.fillAndOrder()
      await walk.page.locator('[data-hand=dismiss]').waitFor()
    },
  },
  {
    name: '31-expired',
    screen: 'list',
    variant: { interruptions: [{ at: 'settings', what: 'expired' }] },
    then: open('/settings'),
  },
  {
    name: '32-failure',
    screen: 'confirmation',
    variant: { faults: [{ at: 'POST /certificates/confirm', what: 'error' }] },
    then: async (walk) => {
      await walk.press('confirm')
      await walk.page.getByRole('alert').waitFor()
    },
  },
  {
    name: '33-request',
    screen: 'issuance-terms',
    wishes: { issuance: 'hardware' },
    then: async (walk) => {
      await walk.press('accept')
      await walk.press('next')
      await walk.page.locator('#request').waitFor()
    },
  },
  { name: '34-list-3-table', screen: 'list', variant: { smallList: 'table' } },
]

/** Brings the page to where the picture is taken. */
export async function showPicture(page: Page, portal: Portal, picture: Picture): Promise<void> {
  const walk = new Walk(page, portal, picture.wishes)
  await walk.to(picture.screen)
  await picture.then?.(walk)
  await page.waitForLoadState('load')
}
