/** Commander's refusals as problems, with what may stand there instead. */
import { CommanderError, type Command } from 'commander'
import type { Problem } from './problems.ts'

type UsageProblem = Extract<Problem, { code: 'usage' }>

const MISTAKES: Readonly<Record<string, UsageProblem['mistake']>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.excessArguments': 'too-many',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-value',
  'commander.invalidArgument': 'invalid-value',
}

/** A mistake in the command line as a problem; `help` when it was no mistake but a wish for help. */
export function usageProblem(error: unknown, program: Command): UsageProblem | 'help' | undefined {
  if (!(error instanceof CommanderError)) return undefined
  if (error.exitCode === 0) return 'help'
  const { message, code } = error
  const [first] = program.args
  const commands = program.commands.map((command) => command.name())
  // Commander takes a command that it does not know for an argument of the order.
  if (code === 'commander.excessArguments' && first !== undefined && !commands.includes(first)) {
    return { ...problem('unknown-command', first), allowed: [...commands, '--help'] }
  }
  const [, named = ''] = /'([^']*)'/.exec(message) ?? []
  const [, near] = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message) ?? []
  const [, allowed] = /Allowed choices are (.+)\.$/s.exec(message) ?? []
  return {
    ...problem(MISTAKES[code] ?? 'other', named, near),
    ...(allowed !== undefined && { allowed: allowed.split(', ') }),
  }
}

function problem(mistake: UsageProblem['mistake'], named: string, suggestion?: string): UsageProblem {
  // The name alone: what stands for its value is said by the help.
  const name = named.replace(/^-., /, '').replace(/ [<[].*$/, '')
  return { code: 'usage', mistake, named: name, ...(suggestion !== undefined && { suggestion }) }
}
