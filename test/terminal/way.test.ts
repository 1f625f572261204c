import { expect, test } from '@playwright/test'
import type { News } from '../../src/flows/human.ts'
import { conversation } from '../../src/terminal/messages/da/conversation.ts'
import { beginWay, follow, layWay, type Way } from '../../src/terminal/way.ts'

const AT = new Date(2026, 10, 23, 14, 5)
const walked = (way: Way, ...news: News[]): Way => news.reduce((before, one) => follow(before, one, AT), way)
const laid = (way: Way, columns = 80, rows = 40): string[] => layWay(way, conversation, { columns, rows })

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

test('no line is wider than the window, and a low window gets one line', () => {
  const way = walked(beginWay('collect', AT), { news: 'screen', screen: 'login' }, LOGIN)
  for (const columns of [20, 30, 50]) {
    for (const line of laid(way, columns)) expect(line.length).toBeLessThan(columns)
  }
  expect(laid(way, 80, 12)).toEqual(['Trin 1 af 8: Log ind med MitID | DIN TUR siden 14.05'])
})
