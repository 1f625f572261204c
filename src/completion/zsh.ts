import type { CommandTree, OptionLeaf, Value } from './tree.ts'

/** A script for zsh's own completion system, as a file of $fpath or sourced. */
export function zsh(program: CommandTree): string {
  const commands = program.commands.map(
    ({ name, words }) => `    ${quoted(`${name}:${words.replaceAll(':', '\\:')}`)}`,
  )
  return `
_altid_order_commands() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  _describe command commands
}
_altid_order() {
  local curcontext=$curcontext state line
  _arguments -C \\
${program.options.map((option) => `    ${specOf(option)} \\`).join('\n')}
    '1: :_altid_order_commands' '*:: :->rest'
  [[ $state == rest ]] || return
  case $words[1] in
${program.commands.map((command) => `    ${command.name}) _arguments \\\n${argumentsOf(command)} ;;`).join('\n')}
  esac
}
if [[ $funcstack[1] == _altid_order || $funcstack[1] == _altid-order ]]; then _altid_order "$@"; else compdef _altid_order altid-order; fi
`
}

function argumentsOf({ options, operand }: CommandTree): string {
  const specs = options.map(specOf)
  if (operand)
    specs.push(quoted(`${operand.repeats ? '*' : '1'}:${escaped(operand.name)}:${actionOf(operand)}`))
  return specs.map((spec) => `      ${spec}`).join(' \\\n')
}

function specOf({ long, short, words, value, repeats }: OptionLeaf): string {
  const text = `[${words.replace(/[\\[\]]/g, '\\$&')}]`
  const after = value ? `:${escaped(value.name)}:${actionOf(value)}` : ''
  const name = value ? `${long}=` : long
  if (short !== undefined) return `'(${short} ${long})'{${short},${name}}${quoted(`${text}${after}`)}`
  return quoted(`${repeats ? '*' : ''}${name}${text}${after}`)
}

function actionOf({ kind, choices }: Value): string {
  const files = kind === 'file' ? '_files' : kind === 'folder' ? '_files -/' : ''
  if (choices.length === 0) return files === '' ? ' ' : files
  // Words and files together; the space keeps _arguments from handing on what _alternative does not take.
  if (files !== '') return ` _alternative "words\\: \\:(${choices.join(' ')})" "files\\: \\:${files}"`
  return `(${choices.join(' ')})`
}

const escaped = (text: string) => text.replaceAll(':', '\\:')
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
