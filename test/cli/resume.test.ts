import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, NAME, test } from './ordering.ts'

for (const phase of ['planned', 'ordered', 'issued', 'saved'] as const) {
  test.describe(phase, () => {
    // A file that comes only by its button leaves time to be killed while it is ready and not fetched.
    test.use({ portalOptions: phase === 'issued' ? { variant: { downloadStart: 'button' } } : {} })
    test(`a run killed at "${phase}" is resumed to one order and one certificate`, async ({
      portal,
      orderKilledAt,
      resume,
      ledger,
      folder,
    }) => {
      await orderKilledAt(phase)
      const ended = await resume('--accept-price', '20')
      expect(ended.code, ended.stderr).toBe(0)
      expect(portal.books.orders).toHaveLength(1)
      expect(await ledger()).toMatchObject({ phase: 'converted' })
      const names = (await readdir(folder)).filter((name) => name.startsWith('ØVELSE'))
      expect(names.sort()).toEqual([`ØVELSE ${NAME}.cer`, `ØVELSE ${NAME}.p12`])
    })
  })
}

test('a run killed at the confirmation never orders again without the human’s word', async ({
  portal,
  orderKilledAt,
  resume,
}) => {
  await orderKilledAt('confirming')
  const ordered = portal.books.orders.length
  const ended = await resume('--accept-price', '20')
  // Ordered before the kill: the row in the list proves it. Not ordered: only a person may say so.
  expect([ended.code, portal.books.orders.length], ended.stderr).toEqual(ordered === 1 ? [0, 1] : [8, 0])
})

test('a torn ledger is refused, and nothing is opened', async ({ portal, order, folder }) => {
  await writeFile(join(folder, 'order.json'), '{"format":"altid-order ledger 1","phase":"conf')
  const ended = await order('--accept-price', '20')
  expect(ended.code, ended.stderr).toBe(9)
  expect(portal.books.requests).toEqual([])
})

test('two runs never work on one folder', async ({ portal, order, folder }) => {
  await writeFile(join(folder, 'order.lock'), String(process.pid))
  const ended = await order('--accept-price', '20')
  expect(ended.code, ended.stderr).toBe(2)
  expect(ended.stderr).toContain(String(process.pid))
  expect(portal.books.requests).toEqual([])
})

test('the lock of a run that is gone holds nobody up', async ({ order, folder }) => {
  await writeFile(join(folder, 'order.lock'), '999999999')
  expect((await order('--accept-price', '20')).code).toBe(0)
})
