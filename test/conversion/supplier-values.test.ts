import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { checkCertificate } from '../../src/conversion/check.ts'
import { openP12 } from '../../src/conversion/open.ts'
import { supplierValues } from '../../src/conversion/supplier-values.ts'
import { makeFamily, NOW } from './made/certificates.ts'
import { portalP12 } from './made/p12.ts'

test("the supplier's values are the hash of the certificate, and its chain without the root", async () => {
  const family = await makeFamily()
  const { leaf, others } = await openP12(portalP12(family, 'F-?aGUf6.yV4'))
  const { path } = await checkCertificate(leaf, others, { environment: 'rehearsal', now: NOW })
  expect(supplierValues(leaf, path)).toEqual({
    x509Hash: createHash('sha256').update(family.leaf.der).digest('base64url'),
    x5c: [family.leaf, family.issuing].map(({ der }) => der.toString('base64')),
  })
})
