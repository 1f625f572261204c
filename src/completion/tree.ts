/** The command line as plain data, read off commander's own description of it: what scripts and the man page are made of. */
import type { Argument, Command, Option } from 'commander'
import { PORTAL_ENVIRONMENTS } from '../environments.ts'
import { IDENTIFICATIONS, ISSUES } from '../order/order.ts'
import { valueName } from '../command-help.ts'
import type { HelpWords } from '../terminal/messages/help.ts'

export interface Value {
  /** What stands for it in the help. */
  name: string
  kind: 'text' | 'file' | 'folder'
  /** Words that may stand there; for some values others may too. */
  choices: readonly string[]
}

export interface OptionLeaf {
  /** With its dashes; `short` where there is one. */
  long: string
  short?: string
  words: string
  /** Nothing for a switch. */
  value?: Value
  /** Takes several values. */
  repeats: boolean
}

export interface CommandTree {
  name: string
  words: string
  options: readonly OptionLeaf[]
  operand?: Value & { words: string; isRequired: boolean; repeats: boolean }
  commands: readonly CommandTree[]
}

/** Values whose words commander does not check, because the order's own checks say more about them. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  '--environment': PORTAL_ENVIRONMENTS,
  '--identification': IDENTIFICATIONS,
  '--issue': ISSUES,
  '--browser': ['edge', 'chrome', 'chromium'],
}

/** By what stands for a value. */
const KINDS: Readonly<Record<string, Value['kind']>> = {
  fil: 'file',
  file: 'file',
  browser: 'file',
  dir: 'folder',
}

export function treeOf(command: Command, words: HelpWords): CommandTree {
  const page = command.createHelp()
  const [argument] = page.visibleArguments(command)
  return {
    name: command.name(),
    words: command.description(),
    options: page.visibleOptions(command).map((option) => leafOf(option, words)),
    ...(argument && {
      operand: {
        ...valueOf(argument.name(), argument, words),
        words: argument.description,
        isRequired: argument.required,
        repeats: argument.variadic,
      },
    }),
    commands: page.visibleCommands(command).map((child) => treeOf(child, words)),
  }
}

function leafOf(option: Option, words: HelpWords): OptionLeaf {
  const { long, short, description, flags, variadic } = option
  const [, name] = /[<[]([^>\].]+)/.exec(flags) ?? []
  return {
    long: long ?? flags,
    ...(short !== undefined && { short }),
    words: description,
    ...(name !== undefined && { value: valueOf(name, option, words) }),
    repeats: variadic,
  }
}

function valueOf(name: string, described: Option | Argument, words: HelpWords): Value {
  const long = 'long' in described ? (described.long ?? '') : ''
  return {
    name: valueName(name, words),
    kind: KINDS[name] ?? 'text',
    choices: described.argChoices ?? CHOICES[long] ?? [],
  }
}
