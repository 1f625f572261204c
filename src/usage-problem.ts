/** Commander's refusals as problems, with what may stand there instead. */
import { CommanderError, type Command } from 'commander'
import type { Problem } from './problems.ts'

type UsageProblem = Extract<Problem, { code: 'usage' }>
type CodeProblem = Extract<Problem, { code: 'code-on-command-line' }>

const MISTAKES: Readonly<Record<string, UsageProblem['mistake']>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.excessArguments': 'too-many',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-value',
  'commander.invalidArgument': 'invalid-value',
}

/** An option that came through Word, before it is taken for a file or a name. */
export function longDash(words: readonly string[]): UsageProblem | undefined {
  const dashed = words.find((word) => LONG_DASH.test(word))
  return dashed === undefined ? undefined : problem('long-dash', nameIn(dashed.replace(LONG_DASH, '--')))
}

/** A mistake in the command line as a problem; `help` when it was no mistake but a wish for help. */
export function usageProblem(
  error: unknown,
  program: Command,
  words: readonly string[],
): UsageProblem | CodeProblem | 'help' | undefined {
  if (!(error instanceof CommanderError)) return undefined
  if (error.exitCode === 0) return 'help'
  const { message, code } = error
  const [first] = program.args
  const commands = program.commands.map((command) => command.name())
  // Commander takes a command that it does not know for an argument of the order.
  if (code === 'commander.excessArguments' && first !== undefined && !commands.includes(first)) {
    const before = optionBefore(first, words)
    if (before !== undefined) return problem('unquoted', before)
    if (!/^[a-zæøå-]+$/i.test(first)) return { code: 'code-on-command-line', word: words.indexOf(first) + 1 }
    return { ...problem('unknown-command', first), allowed: [...commands, '--help'] }
  }
  const [, named = ''] = /'([^']*)'/.exec(message) ?? []
  const option = nameIn(named)
  if (CODE_OPTIONS.includes(option)) return { code: 'code-on-command-line', option }
  const [, near] = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message) ?? []
  const [, allowed] = /Allowed choices are (.+)\.$/s.exec(message) ?? []
  return {
    ...problem(MISTAKES[code] ?? 'other', isOption(named) ? option : named, near),
    ...(allowed !== undefined && { allowed: allowed.split(', ') }),
  }
}

function problem(mistake: UsageProblem['mistake'], named: string, suggestion?: string): UsageProblem {
  // The name alone: what stands for its value is said by the help.
  const name = named.replace(/^-., /, '').replace(/ [<[].*$/, '')
  return { code: 'usage', mistake, named: name, ...(suggestion !== undefined && { suggestion }) }
}

/** What people write to give the code, and what stands behind it is never repeated. */
const CODE_OPTIONS = [
  '--password',
  '--pass',
  '--passphrase',
  '--kode',
  '--adgangskode',
  '--code',
  '--pin',
  '-p',
  '-k',
]
/** Word turns two hyphens into a dash. */
const LONG_DASH = /^[\u2010-\u2015\u2212]+-?(?=[a-z])/

const isOption = (word: string) => /^-[^ ]/.test(word) && !word.includes(', ')

/** The name of an option, without a value that is glued to it: that may be the code. */
function nameIn(word: string): string {
  return /^(?:--[a-zæøå-]*|-.?)/iu.exec(word)?.[0] ?? word
}

/** The option whose value a stray word follows: a name with spaces and no quotes. */
function optionBefore(stray: string, words: readonly string[]): string | undefined {
  const at = words.indexOf(stray)
  const [option, before = ''] = [words[at - 2], words[at - 1]]
  if (/^--[a-z-]+=/.test(before)) return nameIn(before)
  return option !== undefined && /^--[a-z-]+$/.test(option) && !SWITCHES.has(option) ? option : undefined
}
const SWITCHES = new Set(['--json', '--quiet', '--calendar', '--report', '--headless'])
