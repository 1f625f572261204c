import { z } from 'zod'
import type { Problem, ProblemCode } from '../src/problems.ts'
import { Exit, exitCodeOf } from '../src/exits.ts'
import { eventSchemas, type EventName } from '../src/terminal/events/index.ts'
import type { Language } from '../src/words/language.ts'
import { referenceWords, type ReferenceWords } from './reference-words.ts'
import { problemText } from '../src/words/problems.ts'
import { problemExamples } from './messages/problems.ts'

/** Where the page of a language lies. */
export const REFERENCE: Readonly<Record<Language, string>> = {
  da: 'docs/reference.md',
  en: 'docs/reference.en.md',
}

/** Exit codes, problems and events as a page in Markdown, out of the tables that the program itself runs by. */
export function referencePage(language: Language): string {
  const words = referenceWords(language)
  const parts = [
    `# ${words.title}`,
    words.made('npm run reference'),
    `## ${words.exits.heading}`,
    words.exits.intro,
    exitTable(words),
    `## ${words.problems.heading}`,
    words.problems.intro,
    ...codesByExit().map(({ code, exit }) => problemPart(code, exit, words, language)),
    `## ${words.events.heading}`,
    words.events.intro,
    ...(Object.keys(eventSchemas) as EventName[]).map((name) => eventPart(name, words)),
  ]
  return `${parts.join('\n\n')}\n`
}

function exitTable({ exits, exit }: ReferenceWords): string {
  const rows = Object.entries(Exit).map(([name, code]) => {
    const { means, todo } = exit[name as keyof typeof Exit]
    return [String(code), means, todo]
  })
  return markdownTable(exits.heads, rows)
}

/** Every problem as its first example has it, those that exit alike together. */
function codesByExit(): { code: ProblemCode; exit: number }[] {
  return (Object.keys(problemExamples) as ProblemCode[])
    .map((code) => ({ code, exit: exitCodeOf(exampleOf(code)) }))
    .sort((one, other) => one.exit - other.exit)
}

function exampleOf(code: ProblemCode): Problem {
  const [facts] = problemExamples[code][0] ?? []
  return { code, ...facts } as Problem
}

function problemPart(code: ProblemCode, exit: number, words: ReferenceWords, language: Language): string {
  const labels = words.problems
  const example = exampleOf(code)
  const { what, todo, safe } = problemText(example, language)
  const facts = Object.keys(example).filter((name) => name !== 'code')
  const heads = [
    `${labels.exit}: ${exit}`,
    ...(facts.length > 0 ? [`${labels.facts}: ${facts.map((name) => `\`${name}\``).join(', ')}`] : []),
  ]
  const said = [
    what,
    `  ${labels.todo}: ${todo}`,
    ...(safe === undefined ? [] : [`  ${labels.safe}: ${safe}`]),
  ]
  return [`### \`${code}\``, heads.join('. '), ['```text', ...said, '```'].join('\n')].join('\n\n')
}

function eventPart(name: EventName, words: ReferenceWords): string {
  const { anyOf = [z.toJSONSchema(eventSchemas[name])] } = z.toJSONSchema(eventSchemas[name])
  const tables = anyOf.map((shape) => {
    const { properties = {}, required = [] } = shape as z.core.JSONSchema.ObjectSchema
    const rows = Object.entries(properties)
      .filter(([field]) => field !== 'event')
      .map(([field, schema]) => [
        `\`${field}\`${required.includes(field) ? '' : ` (${words.events.optional})`}`,
        holds(schema),
      ])
    return markdownTable(words.events.heads, rows)
  })
  return [`### \`${name}\``, words.event[name], ...tables].join('\n\n')
}

/** What a field may hold, in JSON's own terms; what it is for stands in the schema. */
function holds(schema: z.core.JSONSchema._JSONSchema): string {
  if (typeof schema === 'boolean') return ''
  const { anyOf, enum: values, const: only, type, items, properties } = schema
  if (anyOf) return anyOf.map(holds).join(' / ')
  if (values) return values.map((value) => `\`${String(value)}\``).join(', ')
  if (only !== undefined) return `\`${String(only)}\``
  if (type === 'array' && items !== undefined && !Array.isArray(items)) return `[ ${holds(items)} ]`
  if (properties)
    return `{ ${Object.keys(properties)
      .map((name) => `\`${name}\``)
      .join(', ')} }`
  return [type ?? 'any'].flat().join(' / ')
}

function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
