/** The matrix as it is kept: one file a line, so that `npm test` needs none of the tools that made them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Case } from './case.ts'

export const CORPUS = join('test', 'conversion', 'corpus.jsonl')

export function writeCorpus(cases: readonly Case[]): string {
  return cases
    .map(({ maker, name, code, expected, bytes }) =>
      JSON.stringify({ maker, name, code, expected, p12: bytes.toString('base64') }),
    )
    .join('\n')
    .concat('\n')
}

export function readCorpus(): Case[] {
  return readFileSync(CORPUS, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { p12, ...rest } = JSON.parse(line) as Omit<Case, 'bytes'> & { p12: string }
      return { ...rest, bytes: Buffer.from(p12, 'base64') }
    })
}
