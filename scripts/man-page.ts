/** The man page, made of the program's own description; roff's macros as man(7) has them. Pure. */
import type { CommandTree, OptionLeaf } from '../src/completion/tree.ts'
import { Exit } from '../src/problems.ts'
import type { Example } from '../src/terminal/messages/help.ts'
import type { ManWords } from '../src/terminal/messages/man.ts'

/**
 * @param examples by the name of the command
 * @param released the day, as 2026-11-23
 */
export function manPage(
  program: CommandTree,
  examples: Readonly<Record<string, readonly Example[]>>,
  words: ManWords,
  { version, released }: { version: string; released: string },
): string {
  const common = program.options.map(({ long }) => long)
  const section = (title: string, ...lines: string[]) => [`.SH "${roff(title)}"`, ...lines]
  const lines = [
    `.TH ALTID\\-ORDER 1 "${released}" "altid\\-order ${roff(version)}" "${roff(words.manual)}"`,
    ...section(words.name, `altid\\-order \\- ${roff(words.short)}`),
    ...section(
      words.synopsis,
      ...[program, ...program.commands].flatMap((command, i) => [
        ...(i === 0 ? [] : ['.br']),
        synopsis(command, program, words),
      ]),
    ),
    ...section(words.description, roff(program.words)),
    ...section(words.options, ...program.options.flatMap(optionLines)),
    ...section(
      words.commands,
      ...program.commands.flatMap((command) => [
        `.SS "altid\\-order ${roff(command.name)}"`,
        roff(command.words),
        // What every command takes stands once, with the program's own.
        ...command.options
          .filter(({ long }) => !COMMON.has(long) || !common.includes(long))
          .flatMap(optionLines),
        ...exampleLines(examples[command.name] ?? []),
      ]),
    ),
    ...section(words.examples, ...exampleLines(examples[program.name] ?? [])),
    ...section(words.exits.heading, roff(words.exits.text(Math.max(...Object.values(Exit))))),
    ...section(words.seeAlso, 'README.md, docs/vejledning.md'),
  ]
  return `${lines.join('\n')}\n`
}

const COMMON = new Set(['--json', '--lang', '--help'])

function synopsis(command: CommandTree, program: CommandTree, words: ManWords): string {
  const name = command === program ? '' : ` ${roff(command.name)}`
  const { operand } = command
  const shown = operand && `\\fI${roff(operand.name)}\\fR${operand.repeats ? '...' : ''}`
  const after = operand && shown ? (operand.isRequired ? ` ${shown}` : ` [${shown}]`) : ''
  return `\\fBaltid\\-order${name}\\fR [\\fI${roff(words.optionsWord)}\\fR]${after}`
}

function optionLines({ long, short, words, value, repeats }: OptionLeaf): string[] {
  const names = [short, long].filter((name) => name !== undefined).map((name) => `\\fB${roff(name)}\\fR`)
  const takes = value ? ` \\fI${roff(value.name)}\\fR${repeats ? '...' : ''}` : ''
  return ['.TP', `${names.join(', ')}${takes}`, roff(words)]
}

function exampleLines(examples: readonly Example[]): string[] {
  return examples.flatMap(({ command, what }) => ['.TP', `\\fB${roff(command)}\\fR`, roff(what)])
}

/** Text that roff must not read: escapes, hyphens that are to be copied, letters beyond ASCII, a leading dot or quote. */
function roff(text: string): string {
  const plain = text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replace(
      /[^\x00-\x7F]/gu,
      (letter) => `\\[u${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
  return plain.replace(/^([.'])/, '\\&$1')
}
