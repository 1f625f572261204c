import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Runs a program of Windows to its end and returns what it printed. */
export type RunTool = (tool: string, words: readonly string[]) => Promise<string>

/**
 * Takes everybody's rights to a file or folder but the owner's, where POSIX modes mean nothing: on Windows, with
 * `icacls`. In a folder, what is made in it later inherits that. Never throws: what was paid for is more important than
 * who else can read it, so that the caller tells a failure and goes on.
 */
export async function restrictToOwner(
  path: string,
  what: 'file' | 'folder',
  platform: NodeJS.Platform = process.platform,
  run: RunTool = runTool,
): Promise<'restricted' | 'not-needed' | 'failed'> {
  if (platform !== 'win32') return 'not-needed'
  try {
    // By its number, because the name of an account is spelled anew by every domain and language.
    const [, owner] = /"(S-1-[\d-]+)"/.exec(await run('whoami.exe', ['/user', '/fo', 'csv', '/nh'])) ?? []
    if (owner === undefined) return 'failed'
    const right = what === 'folder' ? '(OI)(CI)F' : 'F'
    await run('icacls.exe', [path, '/inheritance:r', '/grant:r', `*${owner}:${right}`])
    return 'restricted'
  } catch {
    return 'failed'
  }
}

/**
 * By its full path: what else is called icacls on the way (PATH, the working folder) is not asked. What Windows needs in
 * the environment of every program is put there by Node; nothing else of ours is.
 */
const runTool: RunTool = async (tool, words) => {
  const root = process.env['SystemRoot'] ?? String.raw`C:\Windows`
  const system = join(root, 'System32')
  const { stdout } = await promisify(execFile)(join(system, tool), [...words], {
    env: { SystemRoot: root },
    timeout: 15_000,
    windowsHide: true,
  })
  return stdout
}
