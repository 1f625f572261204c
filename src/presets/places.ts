import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** A file of presets, and what it may say: the user's own file more than one that lies where the user happens to stand. */
export interface PresetFile {
  path: string
  place: 'user' | 'folder' | 'named'
  exists: boolean
}

const NAMES = ['altid-order.config.json', 'altid-order.config.yaml']

/** Where the program runs; another one in tests. */
export interface Surroundings {
  platform: NodeJS.Platform
  environment: NodeJS.ProcessEnv
  home: string
  folder: string
}

export const surroundings = (): Surroundings => ({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  folder: currentFolder(),
})

/** Somebody may have deleted the folder that we stand in; then there is none. */
function currentFolder(): string {
  try {
    return process.cwd()
  } catch {
    return ''
  }
}

/**
 * The files that presets may come from, the weaker first: the user's configuration folder, then the current folder or,
 * in its stead, the file that was named. Folders above the current one are not searched: what lies there is not ours.
 */
export function presetFiles(around: Surroundings, named?: string): PresetFile[] {
  const own = userFolder(around)
  const places: readonly (readonly [PresetFile['place'], readonly string[]])[] = [
    ['user', NAMES.map((name) => path.join(own, name))],
    named === undefined
      ? ['folder', own === around.folder ? [] : NAMES.map((name) => path.join(around.folder, name))]
      : ['named', [path.isAbsolute(named) ? named : path.join(around.folder, named)]],
  ]
  return places.flatMap(([place, paths]) =>
    paths.map((file) => ({ path: file, place, exists: existsSync(file) })),
  )
}

/** The system's own place for a program's settings (XDG Base Directory; a relative XDG_CONFIG_HOME is to be ignored). */
function userFolder({ platform, environment, home }: Surroundings): string {
  const paths = platform === 'win32' ? path.win32 : path.posix
  const [given, usual] =
    platform === 'win32'
      ? [environment['APPDATA'], paths.join(home, 'AppData', 'Roaming')]
      : platform === 'darwin'
        ? [undefined, paths.join(home, 'Library', 'Application Support')]
        : [environment['XDG_CONFIG_HOME'], paths.join(home, '.config')]
  return paths.join(given !== undefined && paths.isAbsolute(given) ? given : usual, 'altid-order')
}
