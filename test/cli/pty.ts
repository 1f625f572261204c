import { spawn, spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { withoutPresets } from './cli.ts'

/** util-linux's `script` lends a terminal; where it is missing or another, the tests that need one say so and stand down. */
export const hasTerminal = /util-linux/.test(String(spawnSync('script', ['--version']).stdout))

export interface Typist {
  /** Of the program that lends the terminal. */
  readonly pid: number | undefined
  /** What the terminal has shown so far, without colours and cursor movements. */
  readonly shown: string
  /** Resolves when that has been shown since the last time it was waited for. */
  waitsFor(text: string | RegExp, milliseconds?: number): Promise<void>
  type(keys: string): void
  readonly ended: Promise<number | null>
}

interface TerminalOptions {
  columns?: number
  rows?: number
  /** Gets everything as it comes, colours and cursor movements too. */
  draws?: (text: string) => void
}

/** Runs the built command in a terminal of its own, with hands on the keyboard. */
export function inTerminal(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
  { columns = 100, rows = 40, draws }: TerminalOptions = {},
): Typist {
  const command = [process.execPath, 'bin/altid-order.js', ...words].map(quote).join(' ')
  const child = spawn(
    'script',
    ['-qefc', `stty cols ${columns} rows ${rows}; exec ${command}`, '/dev/null'],
    {
      env: { ...process.env, ...withoutPresets, TERM: 'xterm', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  let shown = ''
  let read = 0
  const waiting = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += stripVTControlCharacters(text)
    draws?.(text)
    for (const look of waiting) look()
  })
  const hung = setTimeout(() => child.kill('SIGTERM'), 600_000)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(hung)
      resolve(code)
      for (const look of waiting) look()
    })
  })
  return {
    pid: child.pid,
    get shown() {
      return shown
    },
    ended,
    type: (keys) => void child.stdin.write(keys),
    waitsFor: (text, milliseconds = 100_000) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`no ${String(text)}:\n${shown}`)), milliseconds)
        const look = (): void => {
          const rest = shown.slice(read)
          const at = typeof text === 'string' ? rest.indexOf(text) : rest.search(text)
          if (at >= 0) {
            read += at + 1
            clearTimeout(late)
            waiting.delete(look)
            resolve()
          } else if (child.exitCode !== null) {
            clearTimeout(late)
            reject(new Error(`ended before ${String(text)}:\n${shown}`))
          }
        }
        waiting.add(look)
        look()
      }),
  }
}

const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`
