import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** What changes a disk, in the synchronous and the promised half of node:fs. */
const CHANGES = [
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'linkSync',
  'renameSync',
  'unlinkSync',
  'mkdirSync',
] as const
const PROMISED = ['mkdtemp', 'writeFile', 'rm', 'unlink'] as const

type Call = (...words: unknown[]) => unknown

/** Every file operation of this process goes past the gate first, which may throw; returns the way back. */
export function guardDisk(gate: (call: string, words: unknown[]) => void): () => void {
  const ways: [Record<string, Call>, string][] = [
    ...CHANGES.map((name): [Record<string, Call>, string] => [fs as unknown as Record<string, Call>, name]),
    ...PROMISED.map((name): [Record<string, Call>, string] => [
      fs.promises as unknown as Record<string, Call>,
      name,
    ]),
  ]
  const originals = ways.map(([from, name]) => [from, name, from[name]] as const)
  for (const [from, name, original] of originals) {
    if (!original) throw new Error(`no ${name} in node:fs`)
    from[name] = (...words) => {
      if (from !== (fs as unknown))
        return Promise.resolve()
          .then(() => gate(name, words))
          .then(() => original(...words))
      gate(name, words)
      return original(...words)
    }
  }
  syncBuiltinESMExports()
  return () => {
    for (const [from, name, original] of originals) if (original) from[name] = original
    syncBuiltinESMExports()
  }
}
