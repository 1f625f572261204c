import { realpath, statfs } from 'node:fs/promises'

/** Where a folder really lies: on this computer's own disk, in one that is copied to a cloud, or on a server. */
export type FolderPlace =
  | { place: 'own-disk' }
  | { place: 'synced'; by: string }
  | { place: 'network' }
  /** The system does not say: some RAM disks and filter drivers of Windows answer no such question. */
  | { place: 'unknown' }

export interface FolderFacts {
  /** The folder with every link, junction and mapped drive followed. */
  real: string
  platform: NodeJS.Platform
  environment: NodeJS.ProcessEnv
  /** `f_type` of statfs(2); it means something on Linux alone. */
  fileSystem?: number
}

/** Names that the programs which copy folders to a cloud give their own, and what people call these programs. */
const SYNCED: readonly (readonly [name: RegExp, by: string])[] = [
  [/^OneDrive( - .+|-.+)?$/i, 'OneDrive'],
  [/^Dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(Google ?Drive(-.+)?|Google Drev)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|Mobile Documents)$/i, 'iCloud'],
  [/^Nextcloud\d*$/i, 'Nextcloud'],
]

/** Set by the program itself for the signed-in user. */
const ONEDRIVE_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'] as const

/** NFS, SMB, CIFS and SMB2, from statfs(2). A FUSE mount may be either and is not judged. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])

/** Judges where a folder lies. Pure. */
export function judgePlace({ real, platform, environment, fileSystem }: FolderFacts): FolderPlace {
  const parts = real.split(/[\\/]/)
  for (const variable of ONEDRIVE_VARIABLES) {
    const root = environment[variable]
    if (root !== undefined && root !== '' && isBelow(parts, root.split(/[\\/]/)))
      return { place: 'synced', by: 'OneDrive' }
  }
  for (const [name, by] of SYNCED) if (parts.some((part) => name.test(part))) return { place: 'synced', by }
  if (platform === 'win32' && isOnServer(real)) return { place: 'network' }
  if (platform === 'linux' && fileSystem !== undefined && NETWORK_FILE_SYSTEMS.has(fileSystem >>> 0))
    return { place: 'network' }
  return { place: 'own-disk' }
}

/**
 * Where an existing folder lies. A mapped drive and a folder that was redirected to a server are told by their real
 * path, which Windows gives as `\\server\share\…`. Never throws: an order is more than a note about its folder.
 */
export async function placeOf(folder: string): Promise<FolderPlace> {
  const { platform, env: environment } = process
  try {
    const real = await realpath(folder)
    const { type } = await statfs(real)
    return judgePlace({ real, platform, environment, fileSystem: type })
  } catch {
    return { place: 'unknown' }
  }
}

/** `\\server\share` and `\\?\UNC\server\share`, but not `\\?\C:\` and not the Linux inside this computer. */
function isOnServer(path: string): boolean {
  const plain = path.replace(/^\\\\\?\\UNC\\/i, '\\\\')
  return /^\\\\[^\\?.]/.test(plain) && !/^\\\\wsl(\$|\.localhost)\\/i.test(plain)
}

function isBelow(parts: readonly string[], root: readonly string[]): boolean {
  const trimmed = root.filter((part, index) => part !== '' || index === 0)
  return trimmed.every((part, index) => parts[index]?.toLowerCase() === part.toLowerCase())
}
