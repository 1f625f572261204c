import { expect, test } from '@playwright/test'
import { parseOrder } from '../../src/order/order.ts'
import { formatPrice, parsePrice, priceIn } from '../../src/order/price.ts'
import { ProblemError } from '../../src/problems.ts'

const complete = { organisation: 'Testkommune', contactEmail: 'drift@testkommune.dk' }

function problemsOf(input: Parameters<typeof parseOrder>[0]): unknown {
  try {
    return parseOrder(input)
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error
  }
}

test.describe('an order never starts with', () => {
  for (const [what, change, field, expected] of [
    ['no organisation', { organisation: undefined }, 'organisation', 'organisation'],
    ['an organisation of spaces', { organisation: '  ' }, 'organisation', 'organisation'],
    ['an organisation on two lines', { organisation: 'Test\nkommune' }, 'organisation', 'organisation'],
    [
      'a hidden character in the organisation',
      { organisation: 'Test\u202Ekommune' },
      'organisation',
      'organisation',
    ],
    ['no contact', { contactEmail: undefined }, 'contactEmail', 'email'],
    ['a contact that is no address', { contactEmail: 'drift' }, 'contactEmail', 'email'],
    ['a CVR number of seven digits', { cvr: '1234567' }, 'cvr', 'cvr'],
    ['a CVR number with letters', { cvr: '1234567a' }, 'cvr', 'cvr'],
    [
      'a name too long for a certificate',
      { certificateName: 'x'.repeat(65) },
      'certificateName',
      'certificate-name-too-long',
    ],
    [
      'an organisation too long to make a name of',
      { organisation: 'x'.repeat(60) },
      'certificateName',
      'certificate-name-too-long',
    ],
    ['an unknown environment', { environment: 'prod' }, 'environment', 'environment'],
    ['an unknown identification', { identification: 'mitid' }, 'identification', 'identification'],
  ] as const) {
    test(what, () => {
      expect(problemsOf({ ...complete, ...change })).toEqual({
        code: 'order-invalid',
        fields: [{ field, expected }],
      })
    })
  }
})

test('an order names itself as the guide does, and takes a CVR number as people write it', () => {
  expect(parseOrder({ ...complete, cvr: '12 34 56 78' })).toMatchObject({
    certificateName: 'Testkommune AltID Modtager',
    cvr: '12345678',
    environment: 'production',
    identification: 'login',
    issue: 'direct',
  })
})

test('every wrong field is named at once', () => {
  expect(problemsOf({})).toMatchObject({ fields: [{ field: 'organisation' }, { field: 'contactEmail' }] })
})

test('a price is read as people and the portal write it, or not at all', () => {
  for (const text of ['20', '20,00', '20.00', ' 20,00 ']) expect(parsePrice(text), text).toBe(2000)
  expect(parsePrice('1.039,50')).toBe(103950)
  for (const text of ['', 'tyve', '20,0', '20,000', '-20', '2O', '20 kr', '1e3', '0x14']) {
    expect(parsePrice(text), text).toBeUndefined()
  }
  expect(priceIn('OCES systemcertifikat (20,00 DKK per certifikat)')).toBe(2000)
  expect(priceIn('Systemcertifikat')).toBeUndefined()
  expect(priceIn('20,00 DKK, tidligere 25,00 DKK')).toBeUndefined()
  expect(formatPrice(2000)).toBe('20,00 DKK')
})
