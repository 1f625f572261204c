import { PassThrough } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { convert } from '../../src/commands/convert.ts'
import { inspect } from '../../src/commands/inspect.ts'
import type { ConvertOptions } from '../../src/commands/convert-file.ts'
import { endOf } from '../../src/run.ts'
import { openTerminal, type Terminal } from '../../src/terminal/terminal.ts'
import type { Language } from '../../src/words/language.ts'
import { byItsSchema } from './published.ts'

/** A terminal of this process that nobody looks at: its words, and its events for programs. */
export function quietTerminal(language: Language): {
  terminal: Terminal
  words: () => string
  events: () => string[]
} {
  const [output, errors] = [recorded(), recorded()]
  const terminal = openTerminal({ language, json: true, output: output.stream, errors: errors.stream })
  return { terminal, words: errors.text, events: () => output.text().split('\n').filter(Boolean) }
}

function recorded() {
  const stream = new PassThrough()
  let text = ''
  stream.setEncoding('utf8').on('data', (more: string) => (text += more))
  return { stream: stream as unknown as WriteStream, text: () => text }
}

/** `convert` or `inspect` of one file in this process, with what it says and its events, to its exit code. */
export async function commandHere(
  name: 'convert' | 'inspect',
  file: string,
  language: Language,
  options: ConvertOptions = {},
) {
  const { terminal, words, events } = quietTerminal(language)
  const command = name === 'convert' ? convert : inspect
  const code = await endOf(() => command([file], options, terminal), terminal)
  const parsed = await Promise.all(events().map((line) => byItsSchema('events', JSON.parse(line))))
  return { code, words: words().trimEnd(), event: parsed[0] ?? {} }
}
