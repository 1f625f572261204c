import { createHash } from 'node:crypto'
import { rm, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode, writeWhole } from '../files.ts'
import { ProblemError } from '../problems.ts'
import { holderOf, isOver, otherMachine, readSignature, signature, type Holder } from '../process-identity.ts'

const LOCK_FILE = 'order.lock'
/** A file system without links shows the name of a lock for a moment before what it holds: so often a look, so far apart. */
const LOOKS = 10
const BETWEEN_LOOKS = 100

/** Who signed that file; nothing where there is none that can be read, or nobody has. */
export async function signerOf(path: string): Promise<Holder | undefined> {
  const found = await look(path)
  return typeof found === 'object' ? found.signer : undefined
}

/**
 * Takes a folder's order for this process alone. A lock whose process is gone (killed, power loss) is taken over; that
 * of another machine, where nobody can see from here what is alive, is left to the human.
 *
 * @returns lets go of it
 * @throws ProblemError `order-in-use`, `file-not-written`
 */
export async function lockOrder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, LOCK_FILE)
  const own = signature()
  for (let attempt = 0; ; attempt++) {
    // With its content from the first moment on: an empty lock would look like that of a run that is gone.
    if (isCreated(path, own)) return () => letGo(path, own)
    const found = await look(path)
    if (found === 'missing' && attempt === 0) continue
    const holder = typeof found === 'object' ? found.signer : undefined
    const isSpare = typeof found === 'object' && (!holder || isOverHere(holder))
    if (isSpare && (await takeOver(path, found.text, own))) return () => letGo(path, own)
    throw inUse(folder, holder)
  }
}

/** The run that works on a folder's order now; nothing when none does, or the one that did is gone. */
export async function lockHolder(folder: string): Promise<Holder | undefined> {
  const holder = await signerOf(join(folder, LOCK_FILE))
  return holder && isOverHere(holder) ? undefined : holder
}

function isOverHere(holder: Holder): boolean {
  return otherMachine(holder) === undefined && isOver(holder)
}

function inUse(folder: string, holder: Holder | undefined): ProblemError {
  const machine = holder && otherMachine(holder)
  return new ProblemError({
    code: 'order-in-use',
    folder,
    lock: join(folder, LOCK_FILE),
    ...(holder && { process: holder.process }),
    ...(machine !== undefined && { machine }),
  })
}

/** `unreadable`: another user's, or no file, for instance. */
async function look(
  path: string,
): Promise<{ text: string; signer: Holder | undefined } | 'missing' | 'unreadable'> {
  for (let looks = 1; ; looks++) {
    try {
      const text = readSignature(path)
      if (text !== '' || looks === LOOKS) return { text, signer: holderOf(text) }
    } catch (error) {
      return errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable'
    }
    await wait(BETWEEN_LOOKS)
  }
}

/**
 * Puts our lock in the place of the one that was judged, and of no other: of all runs that have judged the same, one has
 * the claim to it, and looks again once it has. @returns whether the place is ours
 */
async function takeOver(path: string, judged: string, own: string): Promise<boolean> {
  const mark = createHash('sha256').update(judged).digest('hex').slice(0, 12)
  // A name that the next run sweeps, should this one end here.
  const claim = join(dirname(path), `.${LOCK_FILE}.${mark}.part`)
  if (!isCreated(claim, own)) return false
  try {
    if (textOf(path) !== judged) return false
    writeWhole(path, own, { replace: true })
    return true
  } finally {
    await rm(claim, { force: true })
  }
}

/** Whether there was no such file. @throws ProblemError `file-not-written` */
function isCreated(path: string, content: string): boolean {
  try {
    writeWhole(path, content)
    return true
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'file-exists') return false
    throw error
  }
}

/** A lock that cannot be removed is that of a process that is gone, and is taken over. */
async function letGo(path: string, own: string): Promise<void> {
  if (textOf(path) === own) await unlink(path).catch(() => undefined)
}

function textOf(path: string): string | undefined {
  try {
    return readSignature(path)
  } catch {
    // Gone, or nobody's to read: not what is looked for.
    return undefined
  }
}
