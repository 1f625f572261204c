/** Findings laid out for a person's eyes. Pure: words in, lines out. */
import { outcomeOf, type Finding } from '../doctor/findings.ts'
import type { DoctorWords, FindingText } from '../words/doctor.ts'
import { printable } from '../printable.ts'
import { breakAtSpaces } from './wrap.ts'

/** A finding with its outcome in a word, not in a colour, and below it what to do. */
export function layFinding(finding: Finding, words: DoctorWords, columns: number): string[] {
  const { what, todo, commands = [] } = textOf(finding, words)
  const width = Math.max(...Object.values(words.outcomes).map(({ length }) => length))
  const indent = ' '.repeat(width + 4)
  // A line that fills the terminal to its edge would be broken again.
  const room = columns - 1 - indent.length
  const lines = what.split('\n').flatMap((line) => breakAtSpaces(printable(line), room))
  const advice =
    todo === undefined
      ? []
      : `${words.todo}: ${todo}`.split('\n').flatMap((line) => breakAtSpaces(printable(line), room))
  return [
    `  ${words.outcomes[outcomeOf(finding)].padEnd(width)}  ${lines[0] ?? ''}`,
    ...[...lines.slice(1), ...advice].map((line) => `${indent}${line}`),
    // Never wrapped, so that it can be copied.
    ...commands.map((command) => `${indent}${printable(command)}`),
  ]
}

/** Words are keyed by the same checks and states as findings, which the type system cannot follow here. */
function textOf(finding: Finding, { findings }: DoctorWords): FindingText {
  const states = findings[finding.check] as unknown as Readonly<
    Record<string, (facts: Finding) => FindingText>
  >
  return states[finding.state]?.(finding) ?? { what: finding.check }
}
