import { expect, test } from '@playwright/test'
import { execFile } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createSecureContext } from 'node:tls'
import { promisify } from 'node:util'
import { startPortal } from '../../fixtures/portal/index.ts'
import { openBrowser } from './browser.ts'

const run = promisify(execFile)

test('the straight way leads from the list to a P12 that others can read', async () => {
  await using portal = await startPortal({ human: {} })
  await using browser = await openBrowser()
  const page = await browser.newPage()
  const fileComes = page.waitForEvent('download')

  await page.goto(portal.url)
  const click = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await click('Opret certifikatprofil')
  await page.getByLabel('Certifikatnavn').fill('Testkommune AltID Modtager')
  await page.getByLabel(/^E-mailadresse på kontaktperson/).fill('drift@testkommune.dk')
  await page
    .getByLabel(/^Typer af certifikater/)
    .selectOption({ label: 'OCES systemcertifikat (20,00 DKK per certifikat)' })
  await page.getByLabel('Ja, gå direkte til udstedelse efter bestilling').check()
  await click('Opret certifikatprofil og bestil certifikat')
  await expect(page.getByRole('heading', { name: 'Bekræft oprettelse af certifikatprofil' })).toBeVisible()
  await click('Bekræft oprettelse')
  await click('Udsted certifikat')
  await click('Næste')

  const download = await fileComes
  expect(download.suggestedFilename()).toBe('Testkommune_AltID_Modtager.p12')
  const path = await download.path()
  const container = await readFile(path)
  await click('Luk')
  await expect(page.getByRole('heading', { name: 'Certifikatprofiler og certifikater' })).toBeVisible()

  const { orders, certificates, login, touched } = portal.books
  expect(orders).toHaveLength(1)
  expect(orders[0]).toMatchObject({
    name: 'Testkommune AltID Modtager',
    price: '20,00',
    type: 'system',
    status: 'issued',
  })
  expect(certificates).toHaveLength(1)
  expect(login).toMatchObject({ portal: 1, issuance: 1 })
  expect(touched).toEqual([])

  const booked = certificates[0]
  if (!booked) throw new Error('no certificate in the books')
  expect(createHash('sha256').update(container).digest('hex')).toBe(booked.containerSha256)
  createSecureContext({ pfx: container, passphrase: booked.code })
  const { stdout } = await run('openssl', [
    'pkcs12',
    '-in',
    path,
    '-nokeys',
    '-clcerts',
    '-passin',
    `pass:${booked.code}`,
  ])
  const leaf = new X509Certificate(stdout)
  expect(createHash('sha256').update(leaf.raw).digest('hex')).toBe(booked.leafSha256)
  expect(leaf.subject).toContain('CN=Testkommune AltID Modtager')
})
