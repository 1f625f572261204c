import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import type { Seen, SeenRole } from '../../src/flows/page/types.ts'
import {
  beginsWith,
  labelled,
  mayBeGuide,
  named,
  phrasesToAsk,
  recognise,
  sameText,
  screens,
  type ScreenId,
} from '../../src/flows/portal/screens.ts'
import { CAUTIONS, wording, type Word } from '../../src/flows/portal/wording.ts'

const NAME = 'Testkommune AltID Modtager'

const see = (...things: readonly (readonly [role: SeenRole, name: string])[]): Seen[] =>
  things.map(([role, name], ref) => ({ ref, role, name }))

const sight = (seen: Seen[], ...phrases: string[]) => ({ seen, phrases: new Set(phrases), cautions: false })
const screenOf = (seen: Seen[], ...phrases: string[]) => recognise(sight(seen, ...phrases), NAME)

const next = ['button', 'Næste'] as const

/** The least that must be seen of each screen, in Danish and in English. */
const LEAST: Readonly<Record<ScreenId, readonly (ScreenId | undefined)[]>> = {
  front: [screenOf(see(['link', 'Certifikater'])), screenOf(see(['button', 'Certificates']))],
  'menu-without-certificates': [
    screenOf(see(['link', 'Indstillinger'])),
    screenOf(see(['link', 'Settings'], ['link', 'Users'])),
  ],
  'list-not-allowed': [
    screenOf([], 'Certifikatprofiler og certifikater', 'ikke tilladt brug af organisationscertifikater'),
    screenOf([], 'Certificate profiles and certificates', 'not allowed the use of organisation certificates'),
  ],
  'no-access': [screenOf([], 'ikke adgang'), screenOf(see(['link', 'Settings']), 'not have access')],
  'no-access-role': [screenOf([], 'ikke adgang', 'ikke rollen'), screenOf([], 'no access', 'your role')],
  'no-access-private': [
    screenOf([], 'ikke adgang', 'privatperson'),
    screenOf([], 'not have access', 'private person'),
  ],
  'validate-email': [screenOf([], 'skal valideres'), screenOf([], 'must be validated')],
  'list-without-button': [
    screenOf([], 'Certifikatprofiler og certifikater'),
    screenOf([], 'Certificate profiles and certificates'),
  ],
  profile: [screenOf(see(['button', 'Udsted']), NAME), screenOf(see(['link', 'Issue']), NAME)],
  'certificate-list': [
    screenOf(see(['button', 'Opret certifikatprofil']), 'Certifikatprofiler og certifikater'),
    screenOf(see(['link', 'Create certificate profile'])),
  ],
  'order-form': [
    screenOf(see(['button', 'Opret certifikatprofil og bestil certifikat'])),
    screenOf(see(['button', 'Create certificate profile and order certificate'])),
  ],
  confirmation: [
    screenOf(see(['button', 'Bekræft oprettelse'])),
    screenOf(see(['button', 'Confirm creation'])),
  ],
  receipt: [screenOf(see(['heading', 'Kvittering']), NAME), screenOf(see(['heading', 'Receipt']), NAME)],
  'receipt-direct': [
    screenOf(see(['button', 'Udsted certifikat']), 'Kvittering', NAME),
    screenOf(see(['link', 'Issue certificate'], ['heading', 'Receipt']), 'Receipt', NAME),
  ],
  'issue-info': [screenOf(see(next), NAME), screenOf(see(['link', 'Next']), NAME)],
  terms: [
    screenOf(see(['checkbox', 'Ja, jeg accepterer'], next), 'vilkår', NAME),
    screenOf(see(['checkbox', 'Yes'], ['button', 'Next']), 'terms and conditions'),
  ],
  'one-time-code': [
    screenOf(see(['textbox', 'Engangskode'], next)),
    screenOf(see(['textbox', 'One-time code *'])),
  ],
  code: [
    screenOf(see(next), 'Adgangskode til dit certifikat', 'adgangskode', NAME),
    screenOf(see(['button', 'Next']), 'Password for your certificate', 'password'),
  ],
  ready: [
    screenOf(see(['button', 'Hent certifikat'], ['button', 'Luk'])),
    screenOf(see(['link', 'Download certificate'])),
  ],
  welcome: [screenOf(see(['button', 'Start guiden'])), screenOf(see(['button', 'Start the guide']))],
  'guide-end': [
    screenOf(see(['button', 'Brug på MitID Erhverv'])),
    screenOf(see(['button', 'Use MitID Erhverv'])),
  ],
}

test('every screen is known by the least that makes it, in Danish and in English', () => {
  for (const [screen, found] of Object.entries(LEAST)) expect(found).toEqual([screen, screen])
  expect(Object.keys(LEAST).sort()).toEqual(Object.keys(screens).sort())
})

test('what lies behind does not hide what is in front', () => {
  const menu = ['link', 'Certifikater'] as const
  const list = ['button', 'Opret certifikatprofil'] as const
  const form = ['button', 'Opret certifikatprofil og bestil certifikat'] as const
  const confirm = ['button', 'Bekræft oprettelse'] as const
  const guide = ['button', 'Start guiden'] as const
  const heading = 'Certifikatprofiler og certifikater'
  expect(screenOf(see(menu, list), heading)).toBe('certificate-list')
  expect(screenOf(see(menu), heading)).toBe('list-without-button')
  expect(screenOf(see(menu, list, form), heading)).toBe('order-form')
  expect(screenOf(see(menu, list, form, confirm), heading)).toBe('confirmation')
  expect(screenOf(see(menu, list, form, confirm, guide), heading)).toBe('welcome')
  expect(screenOf(see(menu, list, ['heading', 'Kvittering']), heading, 'Kvittering', NAME)).toBe('receipt')
})

test('two screens of one height are none', () => {
  const ready = ['button', 'Hent certifikat'] as const
  expect(screenOf(see(['button', 'Start guiden'], ['button', 'Brug MitID Erhverv']))).toBeUndefined()
  expect(screenOf(see(next, ready), 'Adgangskode til dit certifikat')).toBeUndefined()
  expect(screenOf(see(next, ['checkbox', 'Ja']), 'vilkår', 'Kode til dit certifikat')).toBeUndefined()
  expect(screenOf([])).toBeUndefined()
})

test('a receipt that does not name our certificate is not ours', () => {
  const list = see(['button', 'Opret certifikatprofil'], ['button', 'Udsted certifikat'])
  expect(screenOf(list, 'Kvittering')).toBe('certificate-list')
  expect(screenOf(see(['heading', 'Kvittering']), 'Kvittering')).toBeUndefined()
})

test('a page with something to fill in or to be careful of is never gone on from', () => {
  expect(mayBeGuide(sight(see(next)), NAME)).toBe(true)
  expect(mayBeGuide(sight(see(next, ['textbox', 'Søg i portalen'])), NAME)).toBe(true)
  for (const role of ['checkbox', 'radio', 'combobox', 'textbox'] as const) {
    expect(screenOf(see(next, [role, 'Betingelserne er læst']), NAME), role).toBeUndefined()
    expect(mayBeGuide(sight(see(next, [role, 'Betingelserne er læst'])), NAME), role).toBe(false)
  }
  const careful = { ...sight(see(next)), cautions: true }
  expect(mayBeGuide(careful, NAME)).toBe(false)
  expect(recognise({ ...careful, phrases: new Set([NAME]) }, NAME)).toBeUndefined()
  expect(mayBeGuide(sight(see(next), NAME), NAME)).toBe(false)
  expect(mayBeGuide(sight(see(['button', 'Videre'])), NAME)).toBe(false)
})

test('words of agreeing, codes and money are heard in both languages, and others are not', () => {
  const cautions = new RegExp(CAUTIONS, 'iu')
  for (const text of [
    'Ved at trykke på Næste accepterer du betingelserne',
    'Koden til certifikatet: ABCD-1234 (vises kun én gang)',
    'Der trækkes 500,00 DKK',
    'Du bliver bundet af aftalen',
    'Jeg er enig i ovenstående',
    'Din pinkode er 4711',
    'Enhedspris 20 kr.',
    'Betalingen sker nu',
    'Vi opkræver et gebyr',
    'Her er dit kodeord',
    'By pressing Next you agree to the terms',
    'I consent',
    'Your password is shown once',
    'Passcode: 1234',
    'The fee will be charged',
    'You will be invoiced',
    'EUR 20',
    'Samtykke til brug',
    'Certifikatet koster penge',
    'Underskriv og gå videre',
  ])
    expect(text).toMatch(cautions)
  for (const text of [
    'Dit certifikat er klar til at blive udstedt',
    'Velkommen til MitID Erhverv. Her finder du menuen',
    'Menighedsrådet i Skødstrup',
    'Enterprise A/S',
    'Barcodes are not shown',
    'The certificate is issued in your browser',
    'Organisationen er kreditor',
  ])
    expect(text).not.toMatch(cautions)
})

test('a look asks for every phrase that a screen is told by', () => {
  const asked = new Set(phrasesToAsk(NAME))
  for (const word of ['listHeading', 'receiptHeading', 'terms', 'codeHeading'] as const)
    for (const phrase of wording[word]) expect(asked, phrase).toContain(phrase)
  expect(asked).toContain(NAME)
})

const ACTING = [
  'startGuide',
  'leaveGuide',
  'next',
  'certificatesMenu',
  'createProfile',
  'orderCertificate',
  'confirmOrder',
  'issueCertificate',
  'issueRow',
  'downloadCertificate',
  'close',
] as const satisfies readonly Word[]

test('no button is taken for another: of all that act, each name belongs to one word', () => {
  for (const word of ACTING)
    for (const other of ACTING) {
      const found = wording[other].flatMap((name) => named(see(['button', name]), ['button'], word))
      expect(found.length > 0, `${other} for ${word}`).toBe(word === other)
    }
})

test('a longer or shorter name of a button is another button', () => {
  const name = 'Opret certifikatprofil'
  for (const other of [`${name} og bestil certifikat`, `${name}er`, `Ny: ${name}`, 'Opret', `${name}.`, ''])
    expect(named(see(['button', other]), ['button'], 'createProfile'), other).toEqual([])
  expect(named(see(['heading', name]), ['button', 'link'], 'createProfile')).toEqual([])
  expect(named(see(['button', name], ['link', name]), ['button', 'link'], 'createProfile')).toHaveLength(2)
})

/** Writes a text as a page might: hyphenated softly, spaced oddly, in capitals. */
const asWritten = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('', '', '\u00AD', '\u200B', '\u2060'), {
      minLength: text.length,
      maxLength: text.length,
    })
    .chain((between) =>
      fc
        .tuple(fc.constantFrom(' ', '\u00A0', '\n ', '\u202F'), fc.boolean(), fc.boolean())
        .map(([space, capitals, decomposed]) => {
          const soft = text.replace(/./gu, (letter, at: number) => letter + (between[at] ?? ''))
          const cased = capitals ? soft.toLocaleUpperCase('da') : soft
          return (decomposed ? cased.normalize('NFD') : cased).replaceAll(' ', space)
        }),
    )

const anyWord = fc.constantFrom(...ACTING)

test('soft hyphens, kinds of space, capitals and Unicode forms change no name', () => {
  const written = anyWord.chain((word) =>
    fc.constantFrom(...wording[word]).chain((name) => asWritten(name).map((text) => ({ word, text }))),
  )
  fc.assert(
    fc.property(written, ({ word, text }) => named(see(['button', text]), ['button'], word).length === 1),
    { seed: 1, numRuns: 2000 },
  )
})

test('a letter or word more, before or after, makes another name of every button', () => {
  const extra = fc.constantFrom('x', '1', 'æ', ' og bestil', ' alle', '(2)', '…')
  fc.assert(
    fc.property(anyWord, extra, fc.boolean(), (word, more, before) =>
      wording[word].every((name) => {
        const text = before ? `${more}${name}` : `${name}${more}`
        return named(see(['button', text]), ['button'], word).length === 0
      }),
    ),
    { seed: 2, numRuns: 500 },
  )
})

test('a label may be followed by help, and is not the beginning of another word', () => {
  const found = (name: string, word: Word) => labelled(see(['textbox', name]), ['textbox'], word).length === 1
  for (const name of [
    'Certifikatnavn',
    'Certifikatnavn *',
    'Certifikatnavn (frivilligt)',
    'Certifi\u00ADkatnavn:',
    'CERTIFIKATNAVN\u00A0 Hjælp til feltet',
  ])
    expect(found(name, 'certificateName'), name).toBe(true)
  for (const name of ['Certifikatnavne', 'Nyt certifikatnavn', 'Certifikat navn', 'Certifikatnavn2', ''])
    expect(found(name, 'certificateName'), name).toBe(false)
  expect(found('E-mailadresse på kontaktperson', 'certificateEmail')).toBe(false)
  expect(found('E-mailadresse i certifikat', 'contactEmail')).toBe(false)
  expect(labelled(see(['combobox', 'Certifikatnavn']), ['textbox'], 'certificateName')).toEqual([])
})

test('texts are the same or begin with one another by words alone', () => {
  expect(sameText('Æbletoft  Kommune', 'æbletoft\u00A0kommune')).toBe(true)
  expect(sameText('Aarhus', 'Århus')).toBe(false)
  expect(beginsWith('OCES systemcertifikat (20,00 DKK per', 'OCES systemcertifikat')).toBe(true)
  expect(beginsWith('OCES systemcertifikater', 'OCES systemcertifikat')).toBe(false)
  expect(beginsWith('OCES', 'OCES systemcertifikat')).toBe(false)
})
