import { existsSync } from 'node:fs'
import { latin1 } from '../conversion/bytes.ts'
import { kindOf } from '../conversion/kinds.ts'
import { textOf, utf16, utf8 } from '../conversion/text.ts'
import { ProblemError } from '../problems.ts'
import { mayBeCode, readNamed } from './inputs.ts'

/** Where the code of a P12 may come from: never from the command line, which every other program can see. */
export interface CodeSources {
  /** A file: its first line, or all of it. */
  passwordFile?: string | undefined
  /** What is piped in: its first line, or all of it. */
  passwordStdin?: boolean | undefined
  /** ALTID_ORDER_PASSWORD, already taken out of the environment. */
  passwordFromEnvironment?: string | undefined
}

/** More than any code is; a whole film piped in by mistake must not be read to its end. */
const MAX_CODE_OCTETS = 64 * 1024

/**
 * The code that was handed over, as the ways it may have been meant: a file's last line end is hardly ever part of it,
 * but tried too. Undefined when none was handed over.
 *
 * @throws ProblemError `convert-option`, `code-on-command-line`, `code-unusable`, and those of `readNamed`
 */
export async function readCode(
  sources: CodeSources,
  input: () => NodeJS.ReadableStream,
): Promise<string[] | undefined> {
  if (sources.passwordFile !== undefined && sources.passwordStdin) {
    throw new ProblemError({
      code: 'convert-option',
      option: '--password-stdin',
      expected: 'one-code-source',
    })
  }
  if (sources.passwordFile !== undefined) return meanings(readCodeFile(sources.passwordFile))
  if (sources.passwordStdin) return meanings(await readAll(input()))
  return sources.passwordFromEnvironment === undefined ? undefined : [sources.passwordFromEnvironment]
}

/** Whoever writes the code where its file belongs must not find it repeated. */
function readCodeFile(path: string): Buffer {
  if (!existsSync(path) && mayBeCode(path))
    throw new ProblemError({ code: 'code-on-command-line', option: '--password-file' })
  return readNamed(path)
}

/** The first line, then all but a last line end, then all of it. */
function meanings(bytes: Buffer): string[] {
  const found = kindOf(bytes) ?? (textOf(bytes) === undefined ? 'other' : undefined)
  if (found && bytes.length > 0) throw new ProblemError({ code: 'code-unusable', found })
  const text = decode(bytes)
  const [first = ''] = text.split(/\r\n|\r|\n/, 1)
  return [...new Set([first, text.replace(/(?:\r\n|\r|\n)$/, ''), text])]
}

/** Editors write UTF-8, PowerShell's ">" UTF-16, old editors Latin-1. */
function decode(bytes: Buffer): string {
  return utf16(bytes) ?? utf8(bytes) ?? latin1(bytes)
}

async function readAll(input: NodeJS.ReadableStream): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of input) {
    const octets = Buffer.from(piece)
    length += octets.length
    if (length > MAX_CODE_OCTETS) {
      throw new ProblemError({ code: 'file-too-big', path: '-', bytes: length, limit: MAX_CODE_OCTETS })
    }
    pieces.push(octets)
  }
  return Buffer.concat(pieces)
}
