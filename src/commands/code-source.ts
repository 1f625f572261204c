import { isUtf8 } from 'node:buffer'
import { readInput } from '../conversion/input.ts'
import { textOf } from '../conversion/text.ts'
import { ProblemError } from '../problems.ts'

/** Where the code of a P12 may come from: never from the command line, which every other program can see. */
export interface CodeSources {
  /** The first line of a file. */
  passwordFile?: string | undefined
  /** The first line of what is piped in. */
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
 * @throws ProblemError `convert-option`, `file-unreadable`, `not-a-file`, `file-too-big`
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
  if (sources.passwordFile !== undefined) return meanings(decode(readInput(sources.passwordFile)))
  if (sources.passwordStdin) return meanings(decode(await readAll(input())))
  return sources.passwordFromEnvironment === undefined ? undefined : [sources.passwordFromEnvironment]
}

function meanings(text: string): string[] {
  const code = text.replace(/\r?\n$/, '')
  return code === text ? [code] : [code, text]
}

/** Editors write UTF-8, PowerShell's ">" UTF-16, old editors Latin-1. */
export function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return textOf(bytes) ?? bytes.toString('latin1')
  if (!isUtf8(bytes)) return bytes.toString('latin1')
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
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
