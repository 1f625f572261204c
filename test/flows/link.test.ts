/** Links as people paste them, with what mail programs and filters put around them. */
import { expect, test } from '@playwright/test'
import { judgeLink } from '../../src/flows/portal/link.ts'

const LINK = 'https://nemlog-in.mitid.dk/activate?ref=12345678'
const encoded = encodeURIComponent(LINK)

const WRAPPED: readonly (readonly [what: string, pasted: string])[] = [
  ['nothing', LINK],
  ['brackets', `<${LINK}>`],
  ['quotes and words before it', `Klik her: "${LINK}".`],
  ['blank lines', `\r\n\r\n  ${LINK}\r\nVenlig hilsen\r\n`],
  ['Safe Links', `https://eur03.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02&reserved=0`],
  [
    'urldefense 2',
    `https://urldefense.proofpoint.com/v2/url?u=${encoded.replace(/_/g, '%5F').replace(/-/g, '%2D').replace(/%/g, '-')}&d=x`,
  ],
  ['urldefense 3', `https://urldefense.com/v3/__${LINK}__;!!abc!xyz$`],
]

for (const [what, pasted] of WRAPPED)
  test(`a known link is found in ${what}`, () => {
    expect(judgeLink(pasted, false)).toEqual({ link: 'known', url: LINK, host: 'nemlog-in.mitid.dk' })
  })

test('a filter around a host that nobody knows stays what it is', () => {
  const inner = encodeURIComponent('https://nemlog-in.dk.example/activate')
  const host = 'eur03.safelinks.protection.outlook.com'
  expect(judgeLink(`https://${host}/?url=${inner}`, false)).toMatchObject({ link: 'unknown-host', host })
  // Somebody's own page that only takes a known link along.
  expect(judgeLink(`https://evil.example/?url=${encoded}`, false)).toMatchObject({ host: 'evil.example' })
  expect(judgeLink(`https://x.protection.outlook.com.evil.example/?url=${encoded}`, false)).toMatchObject({
    link: 'unknown-host',
  })
})
