import { createHash } from 'node:crypto'
import { lstat, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { errorCode, PRIVATE_MODE } from '../files.ts'
import { signerOf } from '../order/lock.ts'
import { ProblemError } from '../problems.ts'
import { isAlive, isOver, signature } from '../process-identity.ts'

/** Folders for the browser's downloads and for what no other folder would take: named so that the next run finds what a killed one left. */
const TEMPORARY_PREFIX = 'altid-order-'
/** Holds the signature of the run that a folder belongs to. */
const OWNER_FILE = 'owner.json'
/** How every P12 in DER begins. */
const DER_SEQUENCE = 0x30
/** A certificate file is some 8 kB; anything beyond this is not read, nor downloaded to its end. In bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024
/** What `writeWhole` leaves of a file that has no name yet, and a copy of what has come: no other program's. */
const OWN_PART = /^\..+\.[0-9a-f]{12}\.part$/

export interface FoundFile {
  path: string
  bytes: Buffer
}

/** A folder in which the next run looks for what this one leaves. Returns its path. @throws ProblemError `file-not-written` */
export async function makeTemporaryFolder(): Promise<string> {
  let path = join(tmpdir(), TEMPORARY_PREFIX)
  try {
    path = await mkdtemp(path)
    await writeFile(join(path, OWNER_FILE), signature(), { mode: PRIVATE_MODE })
    return path
  } catch (cause) {
    throw new ProblemError({ code: 'file-not-written', path, reason: errorCode(cause) }, { cause })
  }
}

interface Leftovers {
  files: FoundFile[]
  /** What may be one and cannot be read now: another program has it open, or it is somebody else's. */
  unread: Unread[]
  /**
   * Removes what is spare now, and returns the paths of what could not be removed. `kept`: SHA-256 of the P12 that is
   * safe in its place.
   */
  clear: (kept: string | undefined) => Promise<string[]>
}

interface Unread {
  path: string
  /** The file system's own code. */
  reason: string
}

/**
 * What a run that was cut off may have left of a certificate: in the order's own folder (written but not yet noted, or
 * not yet named), and in the browser's temporary folders whose process is gone.
 */
export async function findLeftovers(folder: string): Promise<Leftovers> {
  const own = await filesBelow(folder, 0, (name) => /\.p12$/i.test(name) || OWN_PART.test(name))
  const temporary = await Promise.all(
    (await abandonedFolders()).map(async (path) => ({
      path,
      ...(await filesBelow(path, 2, isDownload)),
    })),
  )
  return {
    files: [own, ...temporary].flatMap(({ files }) => files),
    unread: [own, ...temporary].flatMap(({ unread }) => unread),
    async clear(kept) {
      // Another order's certificate stays where it is until that order is resumed.
      const isSpare = ({ bytes }: FoundFile): boolean => bytes[0] !== DER_SEQUENCE || sha256(bytes) === kept
      const parts = own.files.filter((file) => OWN_PART.test(basename(file.path)) && isSpare(file))
      const folders = temporary.filter(({ files, unread }) => unread.length === 0 && files.every(isSpare))
      const kepts = await Promise.all([...parts, ...folders].map(({ path }) => remains(path)))
      return kepts.flat()
    },
  }
}

/** The browser names what it downloads without an ending. */
const isDownload = (name: string): boolean => name !== OWNER_FILE

/** Removes a file or folder; its path when that cannot be done now. */
async function remains(path: string): Promise<string[]> {
  return rm(path, { recursive: true, force: true }).then(
    () => [],
    () => [path],
  )
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** What killed runs have left in the system's folder for temporary files: read only, for whoever wants to know. */
export async function abandonedByRuns(): Promise<{ certificates: string[]; folders: string[] }> {
  const folders = await abandonedFolders()
  const below = await Promise.all(folders.map((path) => filesBelow(path, 2, isDownload)))
  const files = below.flatMap((found) => found.files)
  const certificates = files.filter(({ bytes }) => bytes[0] === DER_SEQUENCE).map(({ path }) => path)
  return { certificates, folders: [...folders, ...(await abandonedProfiles())] }
}

/** How Playwright names the folder of a browser's profile. */
const PROFILE_PREFIX = 'playwright_chromiumdev_profile-'
/** Without a lock to tell, a profile that nobody has touched for so long is nobody's. In milliseconds. */
const FORGOTTEN = 24 * 60 * 60 * 1000

async function abandonedProfiles(): Promise<string[]> {
  const found: string[] = []
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PROFILE_PREFIX)) continue
    const path = join(tmpdir(), name)
    if ((await isOwn(path)) && (await isForgotten(path))) found.push(path)
  }
  return found
}

/** By Chromium's own lock, a link to "host-process"; Windows has none of it. */
async function isForgotten(profile: string): Promise<boolean> {
  const lock = await readlink(join(profile, 'SingletonLock')).catch(() => '')
  const [, holder] = /-(\d+)$/.exec(lock) ?? []
  if (holder !== undefined) return !isAlive(Number(holder))
  // It may be gone by now, and then it is none.
  const touched = await lstat(profile).then(
    ({ mtimeMs }) => mtimeMs,
    () => Date.now(),
  )
  return Date.now() - touched > FORGOTTEN
}

async function abandonedFolders(): Promise<string[]> {
  const found: string[] = []
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(TEMPORARY_PREFIX)) continue
    const path = join(tmpdir(), name)
    // Another user's is not looked into, and one that is gone by now is nobody's leftover.
    if (!(await isOwn(path))) continue
    const owner = await signerOf(join(path, OWNER_FILE))
    // Whatever the machine was called then: names come from networks, and these folders stay with it.
    if (owner && isOver(owner)) found.push(path)
  }
  return found
}

/** Another run may have removed it in this very moment. */
async function isOwn(path: string): Promise<boolean> {
  const uid = await lstat(path).then(
    (found) => found.uid,
    () => undefined,
  )
  return uid !== undefined && (process.getuid === undefined || uid === process.getuid())
}

interface Found {
  files: FoundFile[]
  unread: Unread[]
}

/** The files so far down whose name is wanted; what goes away meanwhile is another run's to sweep. */
async function filesBelow(folder: string, depth: number, wanted: (name: string) => boolean): Promise<Found> {
  const found: Found = { files: [], unread: [] }
  const skip = (path: string) => (error: unknown) => {
    const reason = errorCode(error)
    if (reason !== 'ENOENT') found.unread.push({ path, reason })
    return undefined
  }
  for (const entry of (await readdir(folder, { withFileTypes: true }).catch(skip(folder))) ?? []) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth > 0) {
      const below = await filesBelow(path, depth - 1, wanted)
      found.files.push(...below.files)
      found.unread.push(...below.unread)
    } else if (entry.isFile() && wanted(entry.name)) {
      const bytes = await readUpTo(LARGEST_FILE, path).catch(skip(path))
      if (bytes) found.files.push({ path, bytes })
    }
  }
  return found
}

/** Nothing when the file is larger than so many bytes. */
async function readUpTo(limit: number, path: string): Promise<Buffer | undefined> {
  return (await lstat(path)).size <= limit ? readFile(path) : undefined
}
