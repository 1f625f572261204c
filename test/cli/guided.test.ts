import { browser, expect, knownLogin, test } from './ordering.ts'
import { hasTerminal, inTerminal } from './pty.ts'

test.skip(!hasTerminal, 'no `script` of util-linux here: nothing that needs a terminal is tried')

test('without options each thing is asked for, checked at once, and ordered as answered', async ({
  portal,
  folder,
  ledger,
}) => {
  const where = ['--portal', portal.url, '--headless', '--browser', browser, '--out', folder, '--lang', 'da']
  const typist = inTerminal([...where, ...knownLogin(portal)])
  await typist.waitsFor('Organisationens navn')
  typist.type('Testkommune\r')
  await typist.waitsFor('Kontaktpersonens e-mail')
  typist.type('drift\r')
  await typist.waitsFor('skriv en e-mailadresse')
  await typist.waitsFor('Kontaktpersonens e-mail')
  typist.type('drift@testkommune.dk\r')
  await typist.waitsFor('Enter: Testkommune AltID Modtager')
  typist.type('\r')
  await typist.waitsFor('Hvem henter')
  typist.type('3\r')
  await typist.waitsFor('skriv 1 eller 2')
  await typist.waitsFor('Hvem henter')
  typist.type('\r')
  await typist.waitsFor('Prisen: 20 kr.')
  await typist.waitsFor('6. Upload')
  await typist.waitsFor('Tryk Enter')
  expect(portal.books.requests).toEqual([])
  typist.type('\r')
  await typist.waitsFor('altid-order --org Testkommune --contact drift@testkommune.dk')
  await typist.waitsFor('Skriv BESTIL')
  typist.type('BESTIL\r')
  await typist.waitsFor('Indsæt koden')
  typist.type('\r')
  expect(await typist.ended, typist.shown).toBe(0)
  expect(portal.books.orders).toMatchObject([{ name: 'Testkommune AltID Modtager', direct: true }])
  expect(await ledger()).toMatchObject({ phase: 'converted' })
})

test('whoever leaves at a question has begun nothing', async () => {
  const typist = inTerminal(['--lang', 'da'])
  await typist.waitsFor('Organisationens navn')
  typist.type('\u0003')
  expect(await typist.ended, typist.shown).toBe(3)
  expect(typist.shown).toContain('før noget var begyndt')
})
