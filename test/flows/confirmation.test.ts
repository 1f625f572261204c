import type { Page } from '@playwright/test'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readReview } from '../../src/flows/bind.ts'
import { loopbackTerritory } from '../../src/flows/portal/hosts.ts'
import { differences, type ReadBack, type Review } from '../../src/flows/portal/review.ts'
import { named } from '../../src/flows/portal/screens.ts'
import { Windows } from '../../src/flows/windows.ts'
import { parseOrder } from '../../src/order/order.ts'
import { expect, test } from '../portal/fixture.ts'

const order = parseOrder({
  organisation: 'Testkommune',
  contactEmail: 'drift@testkommune.dk',
  cvr: '12345678',
})

/** The form as it was filled. */
const readBack: ReadBack = {
  rows: {
    contactName: '',
    contactEmail: 'drift@testkommune.dk',
    goDirectly: 'Ja',
    certificateEmail: '',
    productionUnit: null,
    seNumber: null,
    idmServices: 'Nej',
    certificateHandling: 'Nej',
  },
  ticked: [],
  unopened: [],
}

const ROWS = {
  Organisationsnavn: 'Testkommune',
  'CVR-nummer': '12345678',
  Certifikatnavn: 'Testkommune AltID Modtager',
  Certifikattype: 'Systemcertifikat',
  Pris: '20,00 DKK',
  'Metode til identifikation': 'Bruger-login',
  'Metode til udstedelse': 'Internetbrowser',
  'Offentliggørelse af certifikat': 'Nej',
}
type Rows = Partial<Record<keyof typeof ROWS, string>>

const row = (label: string, value: string) => `<div><dt>${label}</dt><dd>${value}</dd></div>`
const list = (change: Rows = {}, more = '') =>
  `<dl>${Object.entries({ ...ROWS, ...change })
    .map(([label, value]) => row(label, value))
    .join('')}${more}</dl>`
const dialog = (content: string, style = '') => `<!doctype html><html lang="da"><title>Portal</title>
  <style>body { background: #f5f5f5 } ${style}</style>
  <h1>Certifikatprofiler og certifikater</h1><p>Antallet af certifikatprofiler: 149</p>
  <div role="dialog" aria-modal="true" aria-labelledby="t"><h2 id="t">Bekræft oprettelse af certifikatprofil</h2>
  <p>Gennemgå oplysningerne, før du bekræfter.</p>${content}
  <button>Tilbage</button><button>Bekræft oprettelse</button></div></html>`

/** Reads one page after another in one window, as the binding step does. */
async function reviewsOf(page: Page, pages: readonly string[]): Promise<Review[]> {
  let shown = ''
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(shown),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const windows = new Windows(page.context(), loopbackTerritory(url), order.certificateName)
  const reviews: Review[] = []
  try {
    for (shown of pages) {
      await page.goto(url)
      const observation = await windows.observe()
      if (observation.place !== 'portal') throw new Error(observation.place)
      const [button] = named(observation.view.seen, 'button', 'confirmOrder')
      if (!button) throw new Error('no button')
      reviews.push((await readReview(button, order, readBack)).review)
    }
  } finally {
    windows.leave()
    server.close()
  }
  return reviews
}

const said = (review: Review): string[] => differences(review).map(({ id, found = '' }) => `${id}: ${found}`)
const read = ({ price }: Review): string => (price === undefined ? '' : `read: ${price / 100} kr.`)

/** Confirmations that a person would stop at, and what must be said of each. */
const STOPPED: Record<string, { page: string; says: RegExp }> = {
  'a total below the rows': {
    page: dialog(`${list()}<p>I alt at betale 2.000,00 DKK</p>`),
    says: /unasked: I alt at betale 2\.000,00 DKK/,
  },
  'a number of pieces in a row': { page: dialog(list({}, row('Antal', '100'))), says: /unasked: Antal 100/ },
  'a number of pieces in the text': {
    page: dialog(`<p>Du bestiller 100 certifikater til organisationen.</p>${list()}`),
    says: /unasked: Du bestiller 100/,
  },
  'a number of pieces in words': {
    page: dialog(`<p>Du bestiller ti certifikater til organisationen.</p>${list()}`),
    says: /unasked: Du bestiller ti/,
  },
  'a fee': { page: dialog(`${list()}<span>Gebyr 5.000 kr.</span>`), says: /unasked: Gebyr 5\.000 kr\./ },
  'a fee without an amount': {
    page: dialog(`${list()}<p>Der opkræves et gebyr efter taksten.</p>`),
    says: /unasked: Der opkræves et gebyr/,
  },
  'a second type in the same row': {
    page: dialog(
      list({ Certifikattype: 'Systemcertifikat</dd><dd>og VOCES virksomhedscertifikat, 10 stk.' }),
    ),
    says: /unasked: og VOCES virksomhedscertifikat, 10 stk\./,
  },
  'a type that is more than ours': {
    page: dialog(list({ Certifikattype: 'Systemcertifikat og medarbejdersignatur' })),
    says: /type: Systemcertifikat og medarbejdersignatur/,
  },
  'a price a month': {
    page: dialog(list({ Certifikattype: 'Systemcertifikat (20,00 DKK pr. måned)' })),
    says: /type: Systemcertifikat \(20,00 DKK pr\. måned\)/,
  },
  'a price in another currency besides': {
    page: dialog(`${list()}<p>Svarer til 268 EUR.</p>`),
    says: /unasked: Svarer til 268 EUR/,
  },
  'a right that nobody asked for': {
    page: dialog(list({}, row('Systemrettigheder', 'Adgang til IdM services i MitID Erhverv'))),
    says: /unasked: Systemrettigheder Adgang til IdM/,
  },
  'a row of the portal’s own, in divs': {
    page: dialog(
      `<div>${Object.entries(ROWS)
        .map(([label, value]) => `<div><span>${label}</span><div>${value}</div></div>`)
        .join('')}<div><span>Support</span><div>Udvidet</div></div></div>`,
    ),
    says: /unasked: Support Udvidet|unasked: Support/,
  },
  'another contact': {
    page: dialog(list({}, row('E-mailadresse på kontaktperson', 'andre@example.dk'))),
    says: /contactEmail: andre@example\.dk/,
  },
  'a link by mail': {
    page: dialog(list({}, row('Gå direkte til udstedelse', 'Nej'))),
    says: /goDirectly: Nej/,
  },
  'a digit that style writes': {
    page: dialog(list({ Pris: '<b class="more">20,00 DKK</b>' }), '.more::before { content: "1.0" }'),
    says: /price: .*unasked: 1\.0/s,
  },
  'digits that are kept from screen readers': {
    page: dialog(list({ Pris: '<span aria-hidden="true">2.0</span>20,00 DKK' })),
    says: /price: .*unasked: 2\.0/s,
  },
  'a price drawn as a picture': {
    page: dialog(
      list({ Pris: '<svg width="90" height="20"><text y="15">2.000,00 DKK</text></svg><i>20,00 DKK</i>' }),
    ),
    says: /price: .*unasked: 2\.000,00 DKK/s,
  },
  'a right price that is not shown': {
    page: dialog(list({ Pris: '<span style="font-size:0">20,00 DKK</span><span>2.000,00 DKK</span>' })),
    says: /^read: 2000 kr\.$/m,
  },
  'rows far off the page': {
    page: dialog(`<div style="position:absolute;left:-9999px">${list()}</div><p>Alt er i orden.</p>`),
    says: /type: .*price: /s,
  },
  'rows in the colour of their background': {
    page: dialog(`<div class="white">${list()}</div>`, '.white { background: #fff; color: #fff }'),
    says: /type: .*price: /s,
  },
  'rows in a closed card of no height': {
    page: dialog(`<div style="height:0;overflow:hidden">${list()}</div>`),
    says: /type: .*price: /s,
  },
  'a quantity in a field': {
    page: dialog(`${list()}<label>Antal <input type="number" value="100"></label>`),
    says: /unasked: Antal 100/,
  },
}

const STOPPED_PAGES = Object.entries(STOPPED)

test('a confirmation that a person would stop at is stopped at, with its text', async ({ page }) => {
  expect(STOPPED_PAGES.length).toBeGreaterThanOrEqual(20)
  const reviews = await reviewsOf(
    page,
    STOPPED_PAGES.map(([, { page: html }]) => html),
  )
  for (const [at, [what, { says }]] of STOPPED_PAGES.entries()) {
    const review = reviews[at]
    expect.soft(review && [...said(review), read(review)].join('\n'), what).toMatch(says)
  }
})

const inDivs = (label: string, value: string) =>
  `<div class="MuiGrid"><p class="MuiTypography">${label}</p><p class="MuiTypography">${value}</p></div>`
const entries = Object.entries(ROWS)

/** Confirmations by other hands that say what was ordered. */
const RIGHT: Record<string, string> = {
  'a list of rows': dialog(list()),
  'a table with a total': dialog(
    `<table>${[...entries, ['I alt', '20,00 DKK']].map(([label, value]) => `<tr><th scope="row">${label}</th><td>${value}</td></tr>`).join('')}</table>`,
  ),
  'grids in cards, each with a heading': dialog(
    `<div>${[entries.slice(0, 3), entries.slice(3, 5), entries.slice(5)]
      .map(
        (part, at) =>
          `<div class="card"><h3>${['Stamdata', 'Certifikater', 'Udstedelse'][at]}</h3><p>Trin ${at + 1} af 3</p><p>Her ser du, hvad du har valgt.</p>${part.map(([label, value]) => inDivs(label, value)).join('')}<button>Rediger</button></div>`,
      )
      .join('')}</div>`,
  ),
  'every row of the form, empty ones too': dialog(
    list(
      {},
      row('Navn på kontaktperson', '-') +
        row('E-mailadresse på kontaktperson', 'drift@testkommune.dk') +
        row('E-mailadresse i certifikat', '') +
        row('P-nummer', 'Intet P-nummer tilknyttet') +
        row('Systemrettigheder', 'Ingen') +
        row('Signering', 'Ja') +
        row('Gå direkte til udstedelse', 'Ja') +
        row('Antal', '1'),
    ),
  ),
  'the price in the type, and a note on it': dialog(
    `${list({ Certifikattype: 'OCES systemcertifikat (20,00 DKK per certifikat)', Pris: '20,00 DKK ekskl. moms' })}
    <p>Prisen er 20,00 DKK ekskl. moms.</p><p>Certifikatet er gyldigt i 3 år.</p><p>Hjælp: 33 98 00 20</p>`,
  ),
  'icons, hidden hints and what only screen readers hear': dialog(
    list({
      'Metode til identifikation':
        'Bruger-login<button aria-label="Hjælp"><svg width="9" height="9"><path d="M0 0h9"/></svg></button>',
      Certifikattype: 'Systemcertifikat<span class="sr">Fejl: 0</span><span hidden>Antal 100</span>',
    }),
    '.sr { position:absolute; width:1px; height:1px; overflow:hidden } dt::before { content: "\\e900" }',
  ),
  'a drawer without a role over a list': dialog('').replace(
    /<div role="dialog"[^]*<\/div>/,
    `<table><tr><th>Certifikatnavn</th><th>Antal</th></tr><tr><td>Borgerservice 1</td><td>7</td></tr></table>
    <section aria-label="Bekræft"><h2>Bekræft oprettelse af certifikatprofil</h2><form>${list()}</form><button>Bekræft oprettelse</button></section>`,
  ),
}

test('a confirmation by another hand that says what was ordered is no false alarm', async ({ page }) => {
  const pages = Object.entries(RIGHT)
  const reviews = await reviewsOf(
    page,
    pages.map(([, html]) => html),
  )
  for (const [at, [what]] of pages.entries()) {
    const review = reviews[at]
    expect.soft(review && said(review), what).toEqual([])
  }
})
