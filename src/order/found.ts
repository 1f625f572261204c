import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { errorCode } from '../files.ts'
import type { OneOf } from '../one-of.ts'
import { ProblemError } from '../problems.ts'
import type { Holder } from '../process-identity.ts'
import { readOrdinaryFile } from '../read-file.ts'
import { Ledger, LEDGER_FILE, type LedgerEntry } from './ledger.ts'
import { lockHolder } from './lock.ts'
import type { FileState, Files } from './next.ts'

/** How far below the folder that was named ledgers are looked for, in folders. */
const DEPTH = 4
/** After so many folders the search gives up, and says so: somebody named the root of a disk. */
const MOST_FOLDERS = 20_000
/** A certificate file is some 8 kB. In bytes. */
const LARGEST = 1024 * 1024

/** A ledger as found: an order, or a file of that name that is none that can be read. */
export type FoundLedger = { folder: string } & OneOf<'state', (typeof LEDGER_STATES)[number], StateFacts>

export const LEDGER_STATES = ['order', 'unreadable'] as const
interface StateFacts {
  order: { entry: LedgerEntry; files: Files; holder: Holder | undefined }
  /** `reason`: the file system's own code, or `content`. */
  unreadable: { reason: string }
}

export interface Search {
  ledgers: FoundLedger[]
  /** Folders that could not be read. */
  unread: string[]
  /** There were more folders than are looked through. */
  isCutShort: boolean
}

/**
 * The ledgers in a folder and below it, the one last worked on first. Links to folders are not followed, so that no
 * loop is walked and nothing is found twice; folders that belong to other programs are left out.
 *
 * @throws ProblemError `folder-unreadable` when the folder itself cannot be read
 */
export async function findLedgers(root: string): Promise<Search> {
  const search: Search = { ledgers: [], unread: [], isCutShort: false }
  const waiting = [{ folder: root, depth: 0 }]
  for (let seen = 0; waiting.length > 0; seen++) {
    const next = waiting.shift()
    if (!next) break
    if (seen === MOST_FOLDERS) {
      search.isCutShort = true
      break
    }
    const { folder, depth } = next
    try {
      const entries = await readdir(folder, { withFileTypes: true })
      if (entries.some(({ name }) => name === LEDGER_FILE)) search.ledgers.push(await readLedger(folder))
      if (depth === DEPTH) continue
      for (const entry of entries)
        if (entry.isDirectory() && !isForeign(entry.name))
          waiting.push({ folder: join(folder, entry.name), depth: depth + 1 })
    } catch (error) {
      if (folder !== root) search.unread.push(folder)
      else
        throw new ProblemError(
          { code: 'folder-unreadable', folder, reason: errorCode(error) },
          { cause: error },
        )
    }
  }
  search.ledgers.sort((one, other) => lastWorkedOn(other).localeCompare(lastWorkedOn(one)))
  return search
}

function isForeign(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

async function readLedger(folder: string): Promise<FoundLedger> {
  try {
    const { entry } = await Ledger.open(folder)
    const files = { p12: await stateOf(folder, entry.p12), cer: await stateOf(folder, entry.cer) }
    return { folder, state: 'order', entry, files, holder: await lockHolder(folder) }
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : undefined
    const reason = problem?.code === 'ledger-unreadable' ? problem.reason : errorCode(error)
    return { folder, state: 'unreadable', reason }
  }
}

/** Whether a file of the ledger is there and is still the one that was written. */
async function stateOf(folder: string, file: LedgerEntry['p12']): Promise<FileState> {
  if (!file) return 'none'
  try {
    const path = join(folder, basename(file.name))
    const sha256 = createHash('sha256').update(readOrdinaryFile(path, LARGEST)).digest('hex')
    return sha256 === file.sha256 ? 'there' : 'changed'
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'missing' : 'changed'
  }
}

/** ISO 8601; a ledger that cannot be read comes last. */
function lastWorkedOn(found: FoundLedger): string {
  return found.state === 'order' ? (found.entry.times[found.entry.phase] ?? '') : ''
}
