import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { HARMS, OUTCOMES, type Verdict } from './verdict.ts'

/** Where results are kept between runs, one JSON object a line, so that a matrix that was cut off goes on. */
export const RESULTS = 'faults/results.jsonl'

export interface Result extends Verdict {
  name: string
  seconds: number
  /** Of the program and the matrix that it came of: a result of another one says nothing about this one. */
  fingerprint: string
}

export function keepResult(result: Result): void {
  mkdirSync(dirname(RESULTS), { recursive: true })
  appendFileSync(RESULTS, `${JSON.stringify(result)}\n`)
}

/** The last result of each case with this program. A line that was cut off with its run counts as not there. */
export function keptResults(fingerprint: string): Map<string, Result> {
  const lines = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8').split('\n') : []
  const results = lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as Result]
    } catch {
      return []
    }
  })
  return new Map(
    results.filter((result) => result.fingerprint === fingerprint).map((result) => [result.name, result]),
  )
}

/** A hash over everything that a result depends on. */
export function fingerprintOf(folders = ['src', 'fixtures', 'test/faults']): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    for (const path of files.map((file) => join(file.parentPath, file.name)).sort())
      hash.update(path).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}

export const isRight = ({ harms, surprises }: Verdict): boolean =>
  Object.keys(harms).length === 0 && surprises.length === 0

/** The closing table. */
export function tableOf(names: readonly string[], results: ReadonlyMap<string, Result>): string {
  const done = names.flatMap((name) => results.get(name) ?? [])
  const count = (fits: (result: Result) => boolean): string => String(done.filter(fits).length).padStart(5)
  const rows = [
    `${String(done.length).padStart(5)}  of ${names.length} cases`,
    ...OUTCOMES.map((outcome) => {
      const right = outcome === 'stopped' ? 'stopped with the right exit code' : outcome
      return `${count((result) => result.outcome === outcome && isRight(result))}  ${right}`
    }),
    `${count((result) => !isRight(result))}  not as they should be`,
    '',
    ...HARMS.map((harm) => `${count(({ harms }) => harms[harm] !== undefined)}  ${HARM_NAMES[harm]}`),
  ]
  const wrong = done
    .filter((result) => !isRight(result))
    .map(
      ({ name, harms, surprises }) =>
        `  ${name}: ${[...Object.entries(harms).map(([harm, what]) => `${harm} (${what})`), ...surprises].join('; ')}`,
    )
  return [...rows, ...(wrong.length > 0 ? ['', 'Not as they should be:', ...wrong] : [])].join('\n')
}

const HARM_NAMES: Readonly<Record<(typeof HARMS)[number], string>> = {
  'double order': 'double orders',
  'order that differs': 'orders that differ from what was asked',
  'lost file': 'lost files',
  leak: 'leaks',
  'touch of the login': 'touches of the login origin',
  hang: 'hangs',
}
