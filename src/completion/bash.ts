import type { CommandTree, Value } from './tree.ts'

/** A script for bash 3.2 (macOS) and later; the program itself is never started by it. */
export function bash(program: CommandTree): string {
  const all = [program, ...program.commands]
  const cases = all.flatMap((command) =>
    command.options.flatMap(({ long, value }) =>
      value ? [`    '${keyOf(command, program)} ${long}') ${offers(value)} return ;;`] : [],
    ),
  )
  const takingValues = new Set(
    all.flatMap(({ options }) => options.filter(({ value }) => value).map(({ long }) => long)),
  )
  return `
_altid_order() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev='' command='' word i=1
  (( COMP_CWORD > 0 )) && prev=\${COMP_WORDS[COMP_CWORD-1]}
  # bash makes a word of the "=" in --option=value.
  if [[ $cur == = ]]; then cur=''; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  while (( i < COMP_CWORD )); do
    word=\${COMP_WORDS[i]}
    case $word in
      ${[...takingValues].join('|')}) (( i++ )); [[ \${COMP_WORDS[i]} == = ]] && (( i++ )) ;;
      -*|=) ;;
      *) case $word in ${program.commands.map(({ name }) => name).join('|')}) command=$word; break ;; esac ;;
    esac
    (( i++ ))
  done
  COMPREPLY=()
  case "$command $prev" in
${cases.join('\n')}
  esac
  case $command in
${all.map((command) => `    '${keyOf(command, program)}') ${offersOf(command)} ;;`).join('\n')}
  esac
}
_altid_order_words() { _altid_order_take < <(IFS=' '; compgen -W "$1" -- "$cur"); }
_altid_order_files() { compopt -o filenames 2>/dev/null; _altid_order_take < <(compgen "$1" -- "$cur"); }
_altid_order_take() { local one; while IFS= read -r one; do COMPREPLY+=( "$one" ); done; }
complete -F _altid_order altid-order
`
}

const keyOf = (command: CommandTree, program: CommandTree) => (command === program ? '' : command.name)

/** Shell statements that offer what may stand for a value. */
function offers({ kind, choices }: Value): string {
  return [
    ...(choices.length > 0 ? [`_altid_order_words '${choices.join(' ')}';`] : []),
    ...(kind === 'file' ? ['_altid_order_files -f;'] : []),
    ...(kind === 'folder' ? ['_altid_order_files -d;'] : []),
  ].join(' ')
}

function offersOf({ options, operand, commands }: CommandTree): string {
  const names = options.flatMap(({ short, long }) => (short === undefined ? [long] : [short, long]))
  const first = [
    ...(commands.length > 0 ? [`_altid_order_words '${commands.map(({ name }) => name).join(' ')}';`] : []),
    ...(operand ? [offers(operand)] : []),
  ].join(' ')
  return `if [[ $cur == -* ]]; then _altid_order_words '${names.join(' ')}'; else ${first || ':;'} fi`
}
