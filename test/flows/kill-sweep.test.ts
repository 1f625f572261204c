import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decide, type Done, type Situation } from '../../src/flows/decide.ts'
import { Keeper } from '../../src/flows/keeper.ts'
import { findLeftovers } from '../../src/flows/leftovers.ts'
import { Ledger, LEDGER_FILE } from '../../src/order/ledger.ts'
import { parseOrder } from '../../src/order/order.ts'
import { signedBy } from '../order/signed.ts'
import { guardDisk } from './failing-disk.ts'
import { certificateFile, downloadWindow, expect, listener, ORGANISATION, test } from './keeping.ts'

const CHECK = { environment: 'rehearsal' } as const
const PORTAL = 'http://127.0.0.1:4711'
const nothingDone: Done = {
  lastScreen: undefined,
  issuing: false,
  logins: 0,
  blankTooLong: false,
  listChecked: 'behind',
  formReady: true,
  bound: false,
  anew: false,
  fileOverdue: false,
  unpressed: true,
  pressed: 'no',
}

/** A run that is dead changes nothing any more, whatever still runs of it in this process. */
class Killed extends Error {}

/** The portal's half: what was ordered, and the file that it gives once. */
interface Portal {
  orders: number
  bytes: Buffer
}

interface Story {
  /** Half a minute for all of them: what every change must pass is the good disk. */
  isLong: boolean
  /** Folders that take nothing. */
  full: ('order' | 'tmp')[]
  /** Where the human is asked when the file comes. */
  asked: 'nothing' | 'doubt'
}

const STORIES: Record<string, Story> = {
  'with a good disk': { isLong: false, full: [], asked: 'nothing' },
  'while the question of the doubt is open': { isLong: true, full: [], asked: 'doubt' },
  'with a full disk for the order': { isLong: true, full: ['order'], asked: 'nothing' },
  'with no disk but the one that the browser has filled': {
    isLong: true,
    full: ['order', 'tmp'],
    asked: 'nothing',
  },
}

interface Control {
  end: () => void
  full: boolean
}

/** Goes on with the order from what its ledger says, to the portal's own file. */
async function order(folder: string, portal: Portal, story: Story, control: Control) {
  const wanted = parseOrder({ organisation: ORGANISATION.organisation, contactEmail: 'drift@testkommune.dk' })
  const isBegun = existsSync(join(folder, LEDGER_FILE))
  const ledger = await (isBegun ? Ledger.open(folder) : Ledger.begin(folder, wanted, PORTAL, true))
  const { human } = listener()
  const keeper = new Keeper(ledger, human, CHECK, 5)
  control.end = () => keeper.withdraw()
  await keeper.takeUp((await findLeftovers(folder)).files)
  if (keeper.ended() || ledger.reached('converted')) return
  const at = {
    place: 'portal',
    host: '',
    mayBeGuide: false,
    task: 'order',
    notified: false,
    clicked: false,
  } as const
  const situation: Situation = { ...at, screen: 'confirmation', phase: ledger.entry.phase, done: nothingDone }
  if (portal.orders === 0 && decide(situation).step === 'review') {
    await ledger.note({ phase: 'confirming', ...ORGANISATION, confirmedBy: 'assistant' })
    portal.orders++
  }
  if (portal.orders === 0) return
  if (story.asked !== 'doubt') await ledger.note({ phase: 'ordered' })
  const window = await downloadWindow(keeper)
  control.full = true
  await window.give(portal.bytes)
  const leaving = setTimeout(() => keeper.withdraw(), story.full.length > 0 ? 30 : 60_000)
  await keeper.keepWhatCame().finally(() => clearTimeout(leaving))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

/** The run's process is gone: what it signed is a dead one's. */
function bury(): void {
  for (const path of filesBelow(tmpdir()))
    if (path.endsWith('owner.json')) writeFileSync(path, signedBy(999_999_999))
}

for (const [name, story] of Object.entries(STORIES)) {
  test(`a kill at any file operation loses no P12, ${name}${story.isLong ? ' @long' : ''}`, async ({
    folder,
  }) => {
    const bytes = await certificateFile()
    let reached = Infinity
    let at = 0
    for (; at < reached; at++) {
      // Nothing that another kill has left counts.
      const around = `${folder}-${at}`
      const mine = join(around, 'order')
      process.env['TMPDIR'] = join(around, 'tmp')
      for (const each of [around, mine, tmpdir()]) mkdirSync(each)
      const portal: Portal = { orders: 0, bytes }
      const control: Control = { end: (): void => undefined, full: false }
      let operations = 0
      const isFull = (words: unknown[]): boolean =>
        control.full &&
        story.full.some((each) => String(words[0]).startsWith(each === 'order' ? mine : tmpdir()))
      const restore = guardDisk((call, words) => {
        if (operations++ >= at) {
          control.end()
          throw new Killed(call)
        }
        const writes = call !== 'unlinkSync' && call !== 'rm' && call !== 'unlink'
        if (writes && isFull(words)) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      })
      await order(mine, portal, story, control).catch(() => undefined)
      restore()
      if (operations <= at) reached = at
      const places = filesBelow(around).filter((path) => readFileSync(path).equals(bytes))
      const where = `killed at operation ${at}`
      if (control.full) expect(places.length, where).toBeGreaterThan(0)
      bury()
      await order(mine, portal, { ...story, full: [], asked: 'nothing' }, control)
      expect(portal.orders, where).toBeLessThanOrEqual(1)
      if (control.full) {
        const { entry } = await Ledger.open(mine)
        expect(entry.phase, where).toBe('converted')
        expect(readFileSync(join(mine, entry.p12?.name ?? '')).equals(bytes), where).toBe(true)
      }
      rmSync(around, { recursive: true })
    }
    // A sweep of nothing would hold too.
    expect(at).toBeGreaterThan(15)
  })
}
