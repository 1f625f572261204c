/** Commander's refusals as problems, with what was probably meant. */
import { CommanderError, type Command } from 'commander'
import { nearest } from './nearest.ts'
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

/** What people write who know the thing but not its name here; looked up where no name is near. */
const CALLED: Readonly<Record<string, string>> = {
  help: '--help',
  hjælp: '--help',
  version: '--version',
  order: '--org',
  bestil: '--org',
  fortsæt: 'resume',
  genoptag: 'resume',
  continue: 'resume',
  hent: 'collect',
  fetch: 'collect',
  download: 'collect',
  omdan: 'convert',
  konverter: 'convert',
  vis: 'inspect',
  show: 'inspect',
  øv: 'rehearse',
  øvelse: 'rehearse',
  demo: 'rehearse',
  test: 'rehearse',
  list: 'status',
  oversigt: 'status',
  check: 'doctor',
  tjek: 'doctor',
  '--hjælp': '--help',
  '--organisation': '--org',
  '--organization': '--org',
  '--navn': '--name',
  '--kontakt': '--contact',
  '--email': '--contact',
  '--mail': '--contact',
  '--miljø': '--environment',
  '--mappe': '--out',
  '--output': '--out',
  '--folder': '--out',
  '--dir': '--out',
  '--sprog': '--lang',
  '--pris': '--accept-price',
  '--price': '--accept-price',
  '--kode': '--password-file',
  '--password': '--password-file',
  '--yes': '--accept-price',
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
    const meant = nearest(first, commands) ?? CALLED[first]
    return problem('unknown-command', first, meant)
  }
  const [, named = ''] = /'([^']*)'/.exec(message) ?? []
  const [, near] = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message) ?? []
  const [, allowed] = /Allowed choices are (.+)\.$/s.exec(message) ?? []
  return {
    ...problem(mistakeOf(error), named, near ?? knownAs(named, program)),
    ...(allowed !== undefined && { allowed: allowed.split(', ') }),
  }
}

function mistakeOf({ code }: CommanderError): UsageProblem['mistake'] {
  return MISTAKES[code] ?? 'other'
}

function problem(mistake: UsageProblem['mistake'], named: string, suggestion?: string): UsageProblem {
  // The name alone: what stands for its value is said by the help.
  const name = named.replace(/^-., /, '').replace(/ [<[].*$/, '')
  return { code: 'usage', mistake, named: name, ...(suggestion !== undefined && { suggestion }) }
}

/** Only what some command really has. */
function knownAs(named: string, program: Command): string | undefined {
  const meant = CALLED[named]
  const has = [program, ...program.commands].some(({ options }) => options.some(({ long }) => long === meant))
  return has || meant === '--help' ? meant : undefined
}
