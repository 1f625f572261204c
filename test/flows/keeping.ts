import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { promises } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { sharedAuthority } from '../../fixtures/portal/ca/authority.ts'
import { makeCode, packContainer } from '../../fixtures/portal/ca/container.ts'
import type { BrowserContext, Download, Page } from 'playwright-core'
import type { Keeper } from '../../src/flows/keeper.ts'
import type { Human, News } from '../../src/flows/human.ts'
import { makeTemporaryFolder } from '../../src/flows/leftovers.ts'
import { Ledger, PHASES, type Phase } from '../../src/order/ledger.ts'
import { parseOrder } from '../../src/order/order.ts'
import { certificateBag, pbes2, pfx, sealedSafe } from '../conversion/made/p12.ts'

export const ORGANISATION = { organisation: 'Testkommune', cvr: '91234567' }
export const NAME = 'Testkommune AltID Modtager'

/** A human without a terminal; what he is told is kept, and may be answered at once. */
export function listener(hears: (news: News) => void = () => undefined) {
  const told: News[] = []
  const human: Human = {
    tell(news) {
      told.push(news)
      hears(news)
    },
    approve: () => Promise.resolve('no'),
    chooseAtDuplicate: () => Promise.resolve('stop'),
    chooseAfterDoubt: () => Promise.resolve('stop'),
    chooseAtEarlier: () => Promise.resolve('unsaid'),
    confirmLogin: () => Promise.resolve('unsaid'),
    giveCode: () => Promise.resolve(undefined),
  }
  return { human, told }
}

/** The ledger of an order that has come so far. */
export async function ledgerAt(phase: Phase, folder: string): Promise<Ledger> {
  const order = parseOrder({ organisation: ORGANISATION.organisation, contactEmail: 'drift@testkommune.dk' })
  const ledger = await Ledger.begin(folder, order, 'http://127.0.0.1:4711', true)
  for (const each of PHASES.slice(1, PHASES.indexOf(phase) + 1))
    await ledger.note({ phase: each, ...ORGANISATION })
  return ledger
}

const issue = () => sharedAuthority().issue({ type: 'system', name: NAME, ...ORGANISATION })

/** The file of the order, as the portal gives it. */
export async function certificateFile(): Promise<Buffer> {
  return packContainer(await issue(), NAME, makeCode())
}

/** Taken before a test puts anything between this process and its disk: the browser is another process. */
const writeAsBrowser = promises.writeFile

/** A browser's window, which puts what it downloads into a folder of its own. */
export async function downloadWindow(keeper: Keeper, at = 'https://portal.test/issue') {
  const downloads = await makeTemporaryFolder()
  const window = new EventEmitter()
  const context = window as unknown as BrowserContext
  const territory = {
    placeOf: (url: string) => (url.startsWith('https://portal.test/') ? 'portal' : 'login'),
  } as const
  let come: () => void = () => undefined
  const stop = keeper.incoming.listen({ context, downloads, territory }, () => come())
  return {
    downloads,
    stop,
    /** Resolves when it has come. */
    async give(bytes: Buffer, suggestedFilename = 'a.p12'): Promise<void> {
      const path = join(downloads, randomUUID())
      await writeAsBrowser(path, bytes)
      const arrived = new Promise<void>((resolve) => (come = resolve))
      window.emit('download', {
        suggestedFilename: () => suggestedFilename,
        page: () => ({ url: () => at }) as Page,
        url: () => 'data:,',
        path: () => Promise.resolve(path),
        cancel: () => Promise.resolve(),
        delete: () => rm(path, { force: true }),
      } satisfies Pick<Download, 'suggestedFilename' | 'page' | 'url' | 'path' | 'cancel' | 'delete'>)
      await arrived
    },
  }
}

/** A file that only its code opens. */
export async function lockedFile(): Promise<Buffer> {
  const code = makeCode()
  return pfx([sealedSafe(pbes2(), code, certificateBag((await issue()).leaf))], code)
}

/** Tests with a folder of their own that is gone afterwards. */
export const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const around = await mkdtemp(join(tmpdir(), 'keeping-'))
    const { TMPDIR } = process.env
    process.env['TMPDIR'] = join(around, 'tmp')
    await mkdir(join(around, 'tmp'))
    await use(join(around, 'order'))
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
    await rm(around, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
