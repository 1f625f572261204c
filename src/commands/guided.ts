import { taskOf } from '../flows/decide.ts'
import { orderFields, usualCertificateName, type Expected } from '../order/order.ts'
import { ProblemError } from '../problems.ts'
import { commandLine } from '../command-line.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { layIntro } from '../terminal/way.ts'
import { guided, type GuidedWords } from '../words/guided.ts'
import type { OrderOptions } from '../runs/options.ts'
import { conversation } from '../words/conversation.ts'

/**
 * `altid-order` without what an order needs, on a terminal: asks for it, one question at a time, each answer checked at
 * once; tells the price and the human's own acts; and begins at Enter. What was said on the command line is not asked.
 *
 * @throws ProblemError `not-begun` when the human leaves
 */
export async function askForOrder(options: OrderOptions, terminal: Terminal): Promise<OrderOptions> {
  const words = guided(terminal.language)
  const asked = await new Questions(words, terminal).ask(options)
  const { identification = 'login', issue = 'direct' } = { ...options, ...asked }
  const task = taskOf({ phase: 'planned', order: { identification, issue } })
  const intro = layIntro(task, conversation(terminal.language))
  for (const line of ['', ...words.price, '', ...intro, '']) terminal.note(line)
  if ((await terminal.askLine(words.begin)) === undefined) throw new ProblemError({ code: 'not-begun' })
  terminal.note(words.nextTime(commandLine(['altid-order', ...wordsOf(asked)])))
  return { ...options, ...asked }
}

type Asked = Pick<OrderOptions, 'org' | 'contact' | 'name' | 'issue'>

class Questions {
  readonly #words: GuidedWords
  readonly #terminal: Terminal

  constructor(words: GuidedWords, terminal: Terminal) {
    this.#words = words
    this.#terminal = terminal
  }

  async ask(given: OrderOptions): Promise<Asked> {
    const { questions, intro } = this.#words
    for (const line of intro) this.#terminal.note(line)
    const org = given.org ?? (await this.#line(questions.organisation, 'organisation'))
    const contact = given.contact ?? (await this.#line(questions.contact, 'contactEmail'))
    // Whoever began with options knows them; the rest has its usual value.
    if (given.org !== undefined || given.contact !== undefined) return { org, contact }
    const usual = usualCertificateName(org)
    const name = given.name ?? (await this.#line(questions.name(usual), 'certificateName', usual))
    if (given.issue !== undefined) return { org, contact, name }
    const isOther = (await this.#choice(questions.fetcher, ['1', '2'])) === '2'
    return { org, contact, ...(name !== usual && { name }), ...(isOther && { issue: 'mail' }) }
  }

  /** Asks until the answer can stand in an order. */
  async #line(
    question: string,
    field: 'organisation' | 'contactEmail' | 'certificateName',
    usual = '',
  ): Promise<string> {
    for (;;) {
      const typed = (await this.#answer(question)).trim()
      const answer = typed === '' ? usual : typed
      const parsed = orderFields[field].safeParse(answer)
      if (parsed.success) return answer
      this.#terminal.note(`  ${this.#words.expected[parsed.error.issues[0]?.message as Expected]}.`)
    }
  }

  /** Enter is the first. */
  async #choice(question: string, choices: readonly string[]): Promise<string | undefined> {
    for (;;) {
      const answer = (await this.#answer(question)).trim() || choices[0]
      if (answer !== undefined && choices.includes(answer)) return answer
      this.#terminal.note(`  ${this.#words.oneOf(choices)}`)
    }
  }

  async #answer(question: string): Promise<string> {
    const answer = await this.#terminal.askLine(question)
    if (answer === undefined) throw new ProblemError({ code: 'not-begun' })
    return answer
  }
}

function wordsOf({ org, contact, name, issue }: Asked): string[] {
  const options = { org, contact, name, issue }
  return Object.entries(options).flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option}`, value],
  )
}
