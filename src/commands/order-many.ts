import { extname, join, resolve } from 'node:path'
import { readInput } from '../conversion/input.ts'
import { makePrivateFolder, safeFileName } from '../files.ts'
import { isForAnother, taskOf, type Task } from '../flows/decide.ts'
import { assistMany, type ManyTold } from '../flows/many.ts'
import { Ledger } from '../order/ledger.ts'
import { lockOrder } from '../order/lock.ts'
import { parseOrderFile, type OrderFileKind } from '../order/order-file.ts'
import type { Order } from '../order/order.ts'
import { Exit, exitCodeOf, ProblemError, type ExitCode } from '../problems.ts'
import { layTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { decode } from './code-source.ts'
import { takeSeat } from './driving.ts'
import { highestExit } from './expectations.ts'
import { chooseTerritory, readPrice, usualFolder, wishesOf, type OrderOptions } from './order.ts'
import { introduce, remind, ruleOf } from './walk-order.ts'
import { tryReceipt } from './receipt.ts'

/**
 * `altid-order --file FILE`: many orders of one organisation, each in a folder with a ledger of its own. The same
 * command goes on with what an earlier run has left. @throws ProblemError
 */
export async function orderMany(file: string, options: OrderOptions, terminal: Terminal): Promise<ExitCode> {
  for (const name of NOT_WITH_FILE)
    if (options[name] !== undefined)
      throw new ProblemError({ code: 'usage', mistake: 'not-with-file', named: `--${name}` })
  const orders = readOrders(resolve(file), options)
  const [first] = orders
  if (!first) return Exit.done
  const territory = chooseTerritory(first, options)
  const rehearsal = options.portal !== undefined
  const acceptPrice = readPrice(options.acceptPrice)
  const root = resolve(options.out ?? usualFolder(first.organisation, first.environment))
  const where = rehearsal ? 'rehearsal' : first.environment
  const wishes = wishesOf(options)
  const releases: (() => Promise<void>)[] = []
  const seat = await takeSeat(terminal, wishes)
  const { words, picture, human, brake } = seat
  try {
    const ledgers: Ledger[] = []
    for (const order of orders) {
      const folder = join(root, safeFileName(order.certificateName))
      await makePrivateFolder(folder)
      releases.push(await lockOrder(folder))
      ledgers.push(await Ledger.beginOrGoOn(folder, order, new URL(territory.start).origin, rehearsal))
    }
    const task = taskOfAll(ledgers, options.issue !== 'mail')
    await introduce(terminal, words, { where, folder: root, task })
    const [toOrder, toFetch] = counted(ledgers)
    terminal.note(words.many.begin(ledgers.length, toOrder, toFetch))
    if (task !== undefined && !isForAnother(task) && toOrder + toFetch > 1) terminal.note(words.many.each)
    const exits: ExitCode[] = []
    const { headless, quiet, browser } = wishes
    const rule = ruleOf(where, terminal, { acceptPrice })
    const { inDoubt } = await assistMany(
      ledgers,
      { ...rule, territory, human, brake, headless, quiet, browser, fetches: options.issue !== 'mail' },
      tellerAt(exits),
    ).finally(() => {
      picture.end()
      tellStates(ledgers)
    })
    if (inDoubt) terminal.note(words.many.stoppedInDoubt(inDoubt.entry.order.certificateName))
    return highestExit(exits)
  } finally {
    seat.leave()
    for (const release of releases) await release()
  }

  function tellerAt(exits: ExitCode[]): ManyTold {
    return {
      begins(part, number, of, { entry }) {
        terminal.note(`\n${words.many[part](number, of, entry.order.certificateName)}`)
        picture.begin(taskOf(entry))
        terminal.event({ event: 'order', part, number, of, name: entry.order.certificateName })
      },
      async ended(ledger, end) {
        const receipt = await tryReceipt(ledger, end, terminal)
        if (receipt) terminal.note(`${receipt.label}: ${receipt.path}`)
        exits.push(await remind(ledger, end, terminal, options.calendar))
      },
      async failed({ folder }, error) {
        exits.push(exitCodeOf(error.problem))
        await terminal.problem(error.problem, { folder })
      },
    }
  }

  function tellStates(ledgers: readonly Ledger[]): void {
    const rows = ledgers.map(({ entry, folder }) => [
      entry.order.certificateName,
      words.many.state[entry.phase],
      folder,
    ])
    terminal.say(['', ...layTable(words.many.heads, rows, terminal.columns)].join('\n'))
    terminal.event({
      event: 'orders',
      orders: ledgers.map(({ entry, folder }) => ({
        name: entry.order.certificateName,
        phase: entry.phase,
        folder,
      })),
    })
  }
}

/** @throws ProblemError `order-file-invalid`, `file-unreadable` */
function readOrders(path: string, options: OrderOptions): Order[] {
  const kind = KINDS[extname(path).toLowerCase()]
  if (!kind)
    throw new ProblemError({ code: 'order-file-invalid', path, mistakes: [{ field: '', mistake: 'kind' }] })
  return parseOrderFile(path, decode(readInput(path)), kind, {
    organisation: options.org,
    contactEmail: options.contact,
    contactName: options.contactName,
    cvr: options.cvr,
    identification: options.identification,
    environment: options.environment,
    // Ordered without the direct tick: all first, with one login, and then fetched.
    issue: 'mail',
  })
}

/** What is each order's own. */
const NOT_WITH_FILE = ['report', 'name'] as const

const KINDS: Readonly<Record<string, OrderFileKind>> = {
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.csv': 'csv',
}

/** What there is to do with them, in one run: to order them, and to fetch them too; nothing when all is done. */
function taskOfAll(ledgers: readonly Ledger[], fetches: boolean): Task | undefined {
  const left =
    ledgers.find((ledger) => !ledger.reached('ordered')) ??
    ledgers.find((ledger) => !ledger.reached('converted'))
  return left && taskOf({ ...left.entry, order: { ...left.entry.order, issue: fetches ? 'direct' : 'mail' } })
}

/** To order, and to fetch. */
function counted(ledgers: readonly Ledger[]): [number, number] {
  const toOrder = ledgers.filter((ledger) => !ledger.reached('ordered')).length
  return [toOrder, ledgers.filter((ledger) => !ledger.reached('converted')).length - toOrder]
}
