import { expect, test } from '@playwright/test'
import type { News } from '../../src/flows/human.ts'
import type { ScreenId } from '../../src/flows/portal/screens.ts'
import type { Phase } from '../../src/order/ledger.ts'
import { conversation } from '../../src/words/conversation.ts'
import { taskOf } from '../../src/flows/decide.ts'
import { beginWay, follow, layIntro, layWay, type Way } from '../../src/terminal/way.ts'

const AT = new Date(2026, 10, 23, 14, 5)
const walked = (way: Way, ...news: News[]): Way => news.reduce((before, one) => follow(before, one, AT), way)
const laid = (way: Way, columns = 80, rows = 40): string[] =>
  layWay(way, conversation('da'), { columns, rows })

const LOGIN: News = { news: 'gate', gate: { gate: 'login', host: 'h', known: true, again: 'first' } }
const SCREENS = [
  'login',
  'certificate-list',
  'order-form',
  'confirmation',
  'receipt-direct',
  'login',
  'issue-info',
  'terms',
  'code',
  'ready',
] as const

test('each stage is done once it is behind, and what is mine and what is yours is said in words', () => {
  const atLogin = walked(beginWay('order', AT), { news: 'screen', screen: 'login' }, LOGIN)
  expect(laid(atLogin)).toContain('  [>] Log ind med MitID              DIN TUR siden 14.05')
  const atForm = walked(
    atLogin,
    { news: 'screen', screen: 'order-form' },
    { news: 'action', action: { action: 'fill-form' } },
  )
  expect(laid(atForm, 100).slice(1, 4)).toEqual([
    '  [x] Log ind med MitID',
    '  [>] Udfyld formularen              Udfylder formularen og læser hvert felt igen',
    '  [ ] Sig ja til bestillingen',
  ])
})

test('the whole way is walked in order, the second login after the order', () => {
  let way = beginWay('order', AT)
  const stages = SCREENS.map((screen) => {
    way = walked(way, { news: 'screen', screen })
    if (screen === 'receipt-direct') way = walked(way, { news: 'ordered', by: 'assistant' })
    return way.at
  })
  way = walked(way, { news: 'saved', file: 'a.p12', sha256: '' })
  expect([...stages, way.at]).toEqual([
    'login',
    'form',
    'form',
    'yes',
    'login-again',
    'login-again',
    'terms',
    'terms',
    'code',
    'file',
    'certificate',
  ])
})

test('a login that comes again does not take the picture back over the order', () => {
  const atCode = walked(
    beginWay('order', AT),
    { news: 'screen', screen: 'confirmation' },
    { news: 'ordered', by: 'human' },
    { news: 'screen', screen: 'code' },
    { news: 'screen', screen: 'login' },
    { news: 'screen', screen: 'certificate-list' },
  )
  expect(atCode.at).toBe('code')
  const atForm = walked(
    beginWay('order', AT),
    { news: 'screen', screen: 'order-form' },
    { news: 'screen', screen: 'login' },
  )
  expect(atForm.at).toBe('login')
})

test('by the link of the e-mail there is one login, and with a one-time code there is none', () => {
  const stages = (task: 'collect-by-link' | 'collect-by-code', ...screens: ScreenId[]) => {
    let way = beginWay(task, AT)
    return screens.map((screen) => (way = walked(way, { news: 'screen', screen })).at)
  }
  expect(stages('collect-by-link', 'issue-info', 'code', 'ready')).toEqual(['terms', 'code', 'file'])
  expect(beginWay('collect-by-link', AT).stages).not.toContain('login-again')
  expect(stages('collect-by-code', 'one-time-code', 'terms')).toEqual(['type-one-time-code', 'terms'])
})

test('before a run only the acts are told that are still to come', () => {
  const acts = (phase: Phase, issue: string, identification = 'login', link?: string) =>
    layIntro(taskOf({ phase, order: { identification, issue } }, link), conversation('da'))
  expect(acts('planned', 'direct')).toHaveLength(7)
  expect(acts('planned', 'mail')).toEqual([
    'Jeg udfylder formularerne i browservinduet. To ting er dine, og dem rører jeg ikke:',
    '  1. Log ind med MitID',
    '  2. Sig ja til den betalte bestilling',
  ])
  expect(acts('planned', 'direct', 'one-time-code')).toContain('  3. Gem engangskoden på kvitteringen')
  // Whoever fetches is not frightened by a payment, nor by a login that does not come.
  for (const [link, count, first] of [
    [undefined, 6, '  1. Log ind med MitID'],
    ['https://nemlog-in.mitid.dk/a', 5, '  1. Log ind med MitID'],
  ] as const) {
    const told = acts('ordered', 'mail', 'login', link)
    expect(told).toHaveLength(count)
    expect(told[1]).toBe(first)
    expect(told.join()).not.toContain('betalte')
  }
  expect(acts('issued', 'mail', 'one-time-code', 'https://nemlog-in.mitid.dk/a')[1]).toBe(
    '  1. Skriv engangskoden',
  )
})

test('no line is wider than the window, and a low window gets one line', () => {
  const way = walked(beginWay('collect', AT), { news: 'screen', screen: 'login' }, LOGIN)
  for (const columns of [20, 30, 50]) {
    for (const line of laid(way, columns)) expect(line.length).toBeLessThan(columns)
  }
  expect(laid(way, 80, 12)).toEqual(['Trin 1 af 8: Log ind med MitID | DIN TUR siden 14.05'])
})
