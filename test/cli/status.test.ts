import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { signedBy } from '../order/signed.ts'
import { altidOrder, expect, NAME, test } from './ordering.ts'

const P12 = `ØVELSE ${NAME}.p12`
const CER = `ØVELSE ${NAME}.cer`
type Facts = Record<string, unknown>

/** A ledger as the program writes it, with an order that is not a rehearsal. */
function ledgerText(phase: string, more: Facts = {}): string {
  const time = '2026-06-19T12:05:09.000Z'
  return JSON.stringify({
    format: 'altid-order ledger 1',
    portal: 'https://erhvervsadministration.nemlog-in.dk',
    rehearsal: false,
    phase,
    order: {
      organisation: 'Testkommune',
      contactEmail: 'drift@testkommune.dk',
      certificateName: NAME,
      identification: 'login',
      issue: 'direct',
      environment: 'production',
    },
    times: { planned: time, [phase]: time },
    ...more,
  })
}

async function place(folder: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'order.json'), text)
  return folder
}

const status = (folder: string, ...words: string[]) => altidOrder(['status', folder, ...words])

test('every order is listed with how far it is and the very command that goes on with it', async ({
  folder,
}) => {
  const odd = await place(join(folder, 'a', 'b $HOME'), ledgerText('confirming'))
  await place(join(folder, 'planned'), ledgerText('planned'))
  const { code, stdout, stderr } = await status(folder)
  expect(code, stderr).toBe(0)
  expect(stdout).toContain('måske bestilt')
  expect(stdout).toContain('begyndt, intet')
  expect(stdout).toContain(`altid-order resume ${join(folder, 'planned')}\n`)
  const [, command = ''] = /^ +(altid-order resume .*HOME.*)$/m.exec(stdout) ?? []
  const words = execFileSync('bash', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
  expect(words.split('\n')).toEqual(['altid-order', 'resume', odd, ''])
})

test('what is no ledger of ours, torn or no file at all is listed as such and never guessed at', async ({
  folder,
}) => {
  await place(join(folder, 'torn'), ledgerText('ordered').slice(0, 200))
  await place(join(folder, 'shop'), '{"order": 4711, "items": []}')
  await place(join(folder, 'newer'), ledgerText('ordered', { format: 'altid-order ledger 2' }))
  await place(join(folder, 'whole'), ledgerText('ordered'))
  await mkdir(join(folder, 'folder', 'order.json'), { recursive: true })
  await mkdir(join(folder, 'pipe'))
  execFileSync('mkfifo', [join(folder, 'pipe', 'order.json')])
  const { code, events, stderr } = await status(folder, '--json')
  expect(code).toBe(0)
  const ledgers = events.filter(({ event }) => event === 'ledger')
  expect(ledgers[0]).toMatchObject({ state: 'order', phase: 'ordered', next: 'resume' })
  expect(ledgers.slice(1).map(({ state, reason }) => [state, reason])).toEqual(
    Array(5).fill(['unreadable', 'content']),
  )
  expect(ledgers.slice(1).every((ledger) => !('command' in ledger))).toBe(true)
  expect(stderr).toContain('i portalens certifikatliste')
})

test('a finished order is never said to be in order when its files are gone or changed', async ({
  order,
  folder,
}) => {
  const ordered = await order('--accept-price', '20')
  expect(ordered.code, ordered.stderr).toBe(0)
  const finished = JSON.parse(await readFile(join(folder, 'order.json'), 'utf8')) as Facts
  const next = async () => (await status(folder, '--json')).events[0]?.['next']
  expect(await next()).toBe('nothing')
  // The same files, had they been ordered for real.
  await writeFile(join(folder, 'order.json'), JSON.stringify({ ...finished, rehearsal: false }))
  const { stdout } = await status(folder)
  expect(stdout).toContain('modtager.tegnebog.dk')
  expect(stdout).toContain('gyldigt')
  const whole = await readFile(join(folder, CER))
  await writeFile(join(folder, CER), whole.subarray(0, 700))
  expect(await next()).toBe('inspect')
  await rm(join(folder, CER))
  expect((await status(folder)).stdout).toMatch(/altid-order convert ".*\.p12"/)
  await rename(join(folder, P12), join(folder, 'elsewhere.p12'))
  expect(await next()).toBe('put-back')
  await writeFile(
    join(folder, 'order.json'),
    JSON.stringify({ ...finished, rehearsal: false, phase: 'saved', cer: undefined }),
  )
  expect(await next()).toBe('put-back')
})

test('an order that a run works on is not offered to be resumed beside it', async ({ folder }) => {
  await place(folder, ledgerText('ordered'))
  await writeFile(join(folder, 'order.lock'), signedBy(process.pid))
  expect((await status(folder, '--json')).events[0]).toMatchObject({ next: 'running', running: process.pid })
  await writeFile(join(folder, 'order.lock'), signedBy(999_999_999))
  expect((await status(folder, '--json')).events[0]).toMatchObject({ next: 'resume', running: null })
})

test('links that go round in circles, and folders too far down, do not lead the search astray', async ({
  folder,
}) => {
  await place(join(folder, 'one'), ledgerText('ordered'))
  await symlink(folder, join(folder, 'one', 'round'))
  await symlink(join(folder, 'nowhere'), join(folder, 'dangling'))
  await place(join(folder, 'node_modules', 'x'), ledgerText('ordered'))
  await place(join(folder, '1/2/3/4/5'), ledgerText('ordered'))
  const { code, events } = await status(folder, '--json')
  expect(code).toBe(0)
  expect(events.map(({ folder: found }) => found)).toEqual([join(folder, 'one'), undefined])
})

test('a folder that cannot be read is left out and said to be', async ({ folder }) => {
  test.skip(process.getuid?.() === 0, 'root reads everything')
  await place(join(folder, 'one'), ledgerText('ordered'))
  await mkdir(join(folder, 'closed'))
  await chmod(join(folder, 'closed'), 0)
  const { code, stdout, stderr } = await status(folder)
  expect(code).toBe(0)
  expect(stdout).toContain(NAME)
  expect(stderr).toContain('1 mappe kunne ikke læses')
})

test('no orders and no folder are told apart', async ({ folder }) => {
  const none = await status(folder)
  expect(none.code).toBe(0)
  expect(none.stdout).toContain('ingen bestillinger')
  expect(none.stdout).toContain('altid-order status')
  const missing = await status(join(folder, 'nowhere'))
  expect(missing.code).toBe(9)
  expect(missing.stderr).toContain('mappen findes ikke')
})

test('a name from a ledger cannot repaint the terminal, and the other language says it too', async ({
  folder,
}) => {
  await place(folder, ledgerText('ordered', { organisation: 'Test\u001b[2Jkommune\u202e' }))
  const { code, stdout } = await status(folder, '--lang', 'en')
  expect(code).toBe(0)
  expect(stdout).toContain('ordered, not')
  expect(stdout).not.toMatch(/[\u001b\u202e]/)
})
