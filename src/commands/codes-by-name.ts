import { basename, normalize } from 'node:path'
import { readInput } from '../conversion/input.ts'
import { decode } from './code-source.ts'

/** Codes of many files, as a person keeps them: a line a file, its name and its code. */
export interface CodesByName {
  /** The code of a file, as the ways it may have been meant; undefined when no line is about it. */
  of(path: string): string[] | undefined
  /** How many lines with something on them were about none of these files. */
  countOthers(paths: readonly string[]): number
}

/**
 * Reads lines of `name,code`, `name;code` or name, tab, code. A code may hold commas, semicolons and quotes (the portal's
 * do), and so may a name: therefore a line is not cut at a separator, but known by the name that it begins with, as
 * given or in quotes, with or without its folder. What follows the separator is the code; in quotes, as spreadsheets
 * write it, it is tried without them first.
 *
 * @throws ProblemError `file-unreadable`, `not-a-file`, `file-too-big`
 */
export function readCodesByName(path: string): CodesByName {
  const lines = decode(readInput(path))
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const isAbout = (line: string, file: string) => codeIn(line, file) !== undefined
  return {
    of(file) {
      const codes = lines.flatMap((line) => codeIn(line, file) ?? [])
      return codes.length > 0 ? codes.flatMap(meanings) : undefined
    },
    countOthers: (files) => lines.filter((line) => !files.some((file) => isAbout(line, file))).length,
  }
}

function codeIn(line: string, file: string): string | undefined {
  for (const name of [file, normalize(file), basename(file)]) {
    for (const start of [name, `"${name.replaceAll('"', '""')}"`]) {
      const separator = line[start.length]
      if (separator === undefined || !',;\t'.includes(separator)) continue
      if (sameName(line.slice(0, start.length), start)) return line.slice(start.length + 1)
    }
  }
  return undefined
}

/** Windows and macOS do not tell capitals apart in names, and macOS writes å in two characters. */
function sameName(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase()
}

function meanings(code: string): string[] {
  const [, quoted] = /^\s*"(.*)"\s*$/.exec(code) ?? []
  return quoted === undefined ? [code] : [quoted.replaceAll('""', '"'), code]
}
