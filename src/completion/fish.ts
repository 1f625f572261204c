import type { CommandTree, OptionLeaf, Value } from './tree.ts'

/** A script for fish. */
export function fish(program: CommandTree): string {
  const names = program.commands.map(({ name }) => name).join(' ')
  const none = `not __fish_seen_subcommand_from ${names}`
  return `
complete -c altid-order -f
${program.commands.map(({ name, words }) => `complete -c altid-order -n ${quoted(none)} -a ${name} -d ${quoted(words)}`).join('\n')}
${program.options.map((option) => lineOf(option, none)).join('\n')}
${program.commands.map(linesOf).join('\n')}
`
}

function linesOf({ name, options, operand }: CommandTree): string {
  const seen = `__fish_seen_subcommand_from ${name}`
  return [
    ...options.map((option) => lineOf(option, seen)),
    ...(operand ? [`complete -c altid-order -n ${quoted(seen)}${offersOf(operand)}`] : []),
  ].join('\n')
}

function lineOf({ long, short, words, value }: OptionLeaf, when: string): string {
  const names = ` -l ${long.slice(2)}${short === undefined ? '' : ` -s ${short.slice(1)}`}`
  const takes = value ? ` -r${offersOf(value)}` : ''
  return `complete -c altid-order -n ${quoted(when)}${names}${takes} -d ${quoted(words)}`
}

function offersOf({ kind, choices }: Value): string {
  const words = choices.length > 0 ? ` -a ${quoted(choices.join(' '))}` : ''
  if (kind === 'folder') return `${words} -f -a '(__fish_complete_directories)'`
  return `${words} ${kind === 'file' ? '-F' : '-f'}`
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
