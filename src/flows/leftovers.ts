import { createHash } from 'node:crypto'
import { lstat, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PRIVATE_MODE } from '../files.ts'
import { isAlive } from '../order/lock.ts'

/** Folders for the browser's downloads and for what no other folder would take: named so that the next run finds what a killed one left. */
const TEMPORARY_PREFIX = 'altid-order-'
/** Holds the number of the process that a folder belongs to. */
const OWNER_FILE = 'owner.pid'
/** How every P12 in DER begins. */
const DER_SEQUENCE = 0x30
/** A certificate file is some 8 kB. In bytes. */
const LARGEST = 1024 * 1024

export interface FoundFile {
  path: string
  bytes: Buffer
}

/** A folder in which the next run looks for what this one leaves. Returns its path. */
export async function makeTemporaryFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), TEMPORARY_PREFIX))
  await writeFile(join(path, OWNER_FILE), String(process.pid), { mode: PRIVATE_MODE })
  return path
}

interface Leftovers {
  files: FoundFile[]
  /** Removes what is spare now. `kept`: SHA-256 of the P12 that is safe in its place. */
  clear: (kept: string | undefined) => Promise<void>
}

/**
 * What a run that was cut off may have left of a certificate: in the order's own folder (written but not yet noted, or
 * not yet named), and in the browser's temporary folders whose process is gone.
 */
export async function findLeftovers(folder: string): Promise<Leftovers> {
  const own = (await filesBelow(folder, 0)).filter(({ path }) => /\.(p12|part)$/i.test(path))
  const temporary = await abandonedFolders()
  const downloaded = (await Promise.all(temporary.map((path) => filesBelow(path, 2)))).flat()
  return {
    files: [...own, ...downloaded],
    async clear(kept) {
      // Another order's certificate stays where it is until that order is resumed.
      const isSpare = (file: FoundFile): boolean =>
        file.bytes[0] !== DER_SEQUENCE || sha256(file.bytes) === kept
      for (const file of own)
        if (file.path.endsWith('.part') && isSpare(file)) await rm(file.path, { force: true })
      for (const folder of temporary) {
        const files = downloaded.filter(({ path }) => path.startsWith(folder))
        if (files.every(isSpare)) await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** What killed runs have left in the system's folder for temporary files: read only, for whoever wants to know. */
export async function abandonedByRuns(): Promise<{ certificates: string[]; folders: string[] }> {
  const folders = await abandonedFolders()
  const files = (await Promise.all(folders.map((path) => filesBelow(path, 2)))).flat()
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
    // A folder that is not ours, or is gone by now, is nobody's leftover for us.
    const owner = Number(await readFile(join(path, OWNER_FILE), 'utf8').catch(() => ''))
    if (owner > 0 && !isAlive(owner) && (await isOwn(path))) found.push(path)
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

async function filesBelow(folder: string, depth: number): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth > 0) found.push(...(await filesBelow(path, depth - 1)))
    else if (entry.isFile() && (await lstat(path)).size <= LARGEST)
      found.push({ path, bytes: await readFile(path) })
  }
  return found
}
