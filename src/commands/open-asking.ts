import { openCertificateFile, type Opened } from '../conversion/open-any.ts'
import type { Candidate } from '../conversion/problems.ts'
import { ProblemError } from '../problems.ts'
import type { Language } from '../terminal/language.ts'
import { printable } from '../terminal/printable.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { whileWorking } from './while-working.ts'

interface Attempt {
  code?: readonly string[] | undefined
  select?: string | undefined
  /** Codes that were typed for earlier files: tried before anything is asked, and added to. */
  typed?: Set<string>
}

/** Mistypings that are forgiven before the file is given up. */
const TRIES = 3

const WORDS: Readonly<
  Record<Language, { code: string; again: string; which: string; until: string; number: string }>
> = {
  da: {
    code: 'Koden til filen (den vises ikke, mens du skriver)',
    again: 'Koden passer ikke. Prøv igen (den vises ikke, mens du skriver)',
    which: 'Der er flere certifikater i filen:',
    until: 'gyldigt til',
    number: 'Hvilket vil du have? Skriv dets nummer',
  },
  en: {
    code: 'The code of the file (it is not shown as you type)',
    again: 'The code does not fit. Try again (it is not shown as you type)',
    which: 'There are several certificates in the file:',
    until: 'valid until',
    number: 'Which one do you want? Type its number',
  },
}

/**
 * Opens a file, and asks the person for what is missing: the code, or which certificate. Without a terminal nothing is
 * asked, and what is missing is the problem.
 *
 * @throws ProblemError those of `openCertificateFile`
 */
export async function openAsking(bytes: Buffer, attempt: Attempt, terminal: Terminal): Promise<Opened> {
  const { typed = new Set<string>() } = attempt
  let { code, select } = attempt
  let answer: string | undefined
  for (let asked = 0; ;) {
    try {
      const opened = await whileWorking(
        terminal,
        openCertificateFile(bytes, {
          ...(code !== undefined && { code }),
          ...(select !== undefined && { select }),
        }),
      )
      if (answer !== undefined) typed.add(answer)
      return opened
    } catch (error) {
      if (!(error instanceof ProblemError) || !terminal.interactive) throw error
      const { problem } = error
      if (problem.code === 'ambiguous') select = await askWhich(problem.candidates, terminal)
      else if (problem.code === 'password-needed' && code === undefined && typed.size > 0) {
        code = [...typed]
        continue
      } else if (mayAskCode(problem.code, attempt) && asked++ < TRIES) {
        // A code of another file was tried unasked: this file's own has not been asked for yet.
        answer = await askCode(asked === 1 ? 'password-needed' : problem.code, terminal)
        code = answer === undefined ? undefined : [answer]
      } else throw error
      if (select === undefined && code === undefined) throw error
    }
  }
}

/** A code that came from a file or the environment is not asked for again: nobody may be looking. */
function mayAskCode(code: string, attempt: Attempt): boolean {
  return code === 'password-needed' || (code === 'wrong-password' && attempt.code === undefined)
}

async function askCode(code: string, terminal: Terminal): Promise<string | undefined> {
  const words = WORDS[terminal.language]
  return terminal.askSecret(code === 'wrong-password' ? words.again : words.code)
}

async function askWhich(candidates: readonly Candidate[], terminal: Terminal): Promise<string | undefined> {
  const words = WORDS[terminal.language]
  terminal.note(words.which)
  candidates.forEach(({ name, notAfter, sha1 }, i) =>
    terminal.note(`  ${i + 1}. ${printable(name)}, ${words.until} ${notAfter.slice(0, 10)}, ${sha1}`),
  )
  const answer = await terminal.askLine(words.number)
  return candidates[Number(answer?.trim()) - 1]?.sha256
}
