import type { Command } from 'commander'
import { bash } from '../completion/bash.ts'
import { fish } from '../completion/fish.ts'
import { powershell } from '../completion/powershell.ts'
import { treeOf, type CommandTree } from '../completion/tree.ts'
import { zsh } from '../completion/zsh.ts'
import { Exit, type ExitCode } from '../problems.ts'
import { loadCompletionWords } from '../terminal/completion.ts'
import type { HelpWords } from '../terminal/messages/help.ts'
import type { Terminal } from '../terminal/terminal.ts'

const SCRIPTS = { bash, zsh, fish, powershell } as const satisfies Record<
  string,
  (program: CommandTree) => string
>
export type Shell = keyof typeof SCRIPTS

/**
 * `altid-order completion SHELL`: a script by which Tab completes commands, options and their values. It is made of the
 * command line's own description, so that it cannot say anything else, and starts no program when it is used.
 */
export async function completion(
  shell: Shell,
  program: Command,
  help: HelpWords,
  terminal: Terminal,
): Promise<ExitCode> {
  const { install } = await loadCompletionWords(terminal.language)
  // Where zsh looks for a completion in a folder, the first line says whose it is.
  const head = [
    ...(shell === 'zsh' ? ['#compdef altid-order'] : []),
    ...install[shell].map((line) => `# ${line}`.trimEnd()),
  ]
  terminal.say(`${head.join('\n')}\n${SCRIPTS[shell](treeOf(program, help)).trimEnd()}`)
  return Exit.done
}
