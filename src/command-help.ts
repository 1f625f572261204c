/** What every command has: its two common options, its help page and its way of failing. */
import { Help, Option, type Argument, type Command } from 'commander'
import { helpWidth, HELP_WIDTH } from './terminal/help-width.ts'
import type { Example, HelpWords } from './words/help.ts'
import { breakAtSpaces } from './terminal/wrap.ts'

/** Fewer columns than these for a description, and commander leaves it on one line. */
const NARROW = 48

export function base(command: Command, words: HelpWords): Command {
  const examples: Readonly<Record<string, readonly Example[]>> = words.examples
  const titles: Readonly<Record<string, string>> = words.titles
  return command
    .option('--json', words.options.json)
    .addOption(new Option('--lang <lang>', words.options.lang).choices(['da', 'en']))
    .helpOption('-h, --help', words.help)
    .configureHelp(pageIn(words))
    .addHelpText('after', () =>
      layExamples(
        titles['Examples:'] ?? 'Examples:',
        examples[command.name()] ?? [],
        command.configureOutput().getOutHelpWidth?.() ?? HELP_WIDTH,
      ),
    )
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, getOutHelpWidth: () => helpWidth(process.stdout) })
}

/** Commander's page in our words: what it says in English by itself is replaced, or left out where our words say it. */
function pageIn(words: HelpWords): Partial<Help> {
  const titles: Readonly<Record<string, string>> = words.titles
  const described = ({ description, argChoices = [] }: Option | Argument) =>
    argChoices.every((choice) => description.includes(choice))
      ? description
      : `${description} (${argChoices.join(', ')})`
  return {
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) =>
      valuesIn(
        `${command.parent ? `${command.parent.name()} ` : ''}${command.name()} ${command.usage()}`,
        words,
      ),
    subcommandTerm: (command) =>
      valuesIn(`${command.name()} ${command.usage().replace(/^\[options\] ?/, '')}`.trim(), words),
    optionTerm: ({ flags }) => valuesIn(flags, words),
    argumentTerm: (argument) => valueName(argument.name(), words),
    formatItem: (term, termWidth, description, helper) => {
      const width = helper.helpWidth ?? HELP_WIDTH
      // Commander does not wrap a narrow column; what stands in it gets lines of its own instead.
      if (description === '' || width - termWidth >= NARROW) {
        return Help.prototype.formatItem.call(helper, term, termWidth, description, helper)
      }
      return [`  ${term}`, ...breakAtSpaces(description, width - 6).map((line) => `      ${line}`)].join('\n')
    },
    optionDescription: described,
    argumentDescription: described,
  }
}

/** What stands for a value in usage and options, in the language of the page. */
export function valueName(name: string, { values }: HelpWords): string {
  const names: Readonly<Record<string, string>> = values
  return names[name] ?? name
}

function valuesIn(text: string, words: HelpWords): string {
  return text.replace(
    /([<[])([^>\].]+)((?:\.\.\.)?[>\]])/g,
    (_, open: string, name: string, close: string) => `${open}${valueName(name, words)}${close}`,
  )
}

/** Commands on lines of their own, never wrapped, so that they can be copied. */
function layExamples(title: string, examples: readonly Example[], width: number): string {
  const lines = examples.flatMap(({ command, what }) => [
    `  ${command}`,
    ...breakAtSpaces(what, width - 6).map((line) => `      ${line}`),
  ])
  return lines.length === 0 ? '' : `\n${[title, ...lines].join('\n')}`
}
