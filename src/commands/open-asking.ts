import { openCertificateFile, type Opened } from '../conversion/open-any.ts'
import { shapeOf } from '../conversion/code-proof.ts'
import type { Candidate } from '../conversion/problem-facts.ts'
import { ProblemError, type Problem } from '../problems.ts'
import type { CertificateWords } from '../words/certificate.ts'
import { printable } from '../printable.ts'
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

/**
 * Opens a file, and asks the person for what is missing: the code, or which certificate. Without a terminal nothing is
 * asked, and what is missing is the problem.
 *
 * @throws ProblemError those of `openCertificateFile`
 */
export async function openAsking(
  bytes: Buffer,
  attempt: Attempt,
  terminal: Terminal,
  { asking, working }: CertificateWords,
): Promise<Opened> {
  const { typed = new Set<string>() } = attempt
  let { code, select } = attempt
  let answer: string | undefined
  for (let asked = 0; ;) {
    try {
      const opened = await whileWorking(
        terminal,
        working,
        openCertificateFile(bytes, {
          ...(code !== undefined && { code }),
          ...(select !== undefined && { select }),
        }),
      )
      if (answer !== undefined) typed.add(answer)
      return opened
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      const { problem } = error
      if (!terminal.interactive) throw withShape(problem, code)
      if (problem.code === 'ambiguous') select = await askWhich(problem.candidates, terminal, asking)
      else if (problem.code === 'password-needed' && code === undefined && typed.size > 0) {
        code = [...typed]
        continue
      } else if (mayAskCode(problem.code, attempt) && asked++ < TRIES) {
        // A code of another file was tried unasked: this file's own has not been asked for yet.
        answer = await terminal.askSecret(
          asked > 1 && problem.code === 'wrong-password' ? asking.again : asking.code,
        )
        if (answer === undefined) throw new ProblemError({ code: 'conversion-stopped' })
        // Enter alone is no code: the file is left as it is.
        if (answer === '') throw error
        code = [answer]
      } else throw withShape(problem, code)
      if (select === undefined && code === undefined) throw error
    }
  }
}

/** A code that does not fit is told by what can be said without showing it. */
function withShape(problem: Problem, code: readonly string[] | undefined): ProblemError {
  const isWrong = problem.code === 'wrong-password' && code !== undefined
  return new ProblemError(isWrong ? { ...problem, given: shapeOf(code) } : problem)
}

/** A code that came from a file or the environment is not asked for again: nobody may be looking. */
function mayAskCode(code: string, attempt: Attempt): boolean {
  return code === 'password-needed' || (code === 'wrong-password' && attempt.code === undefined)
}

async function askWhich(
  candidates: readonly Candidate[],
  terminal: Terminal,
  words: CertificateWords['asking'],
): Promise<string | undefined> {
  terminal.note(words.which)
  candidates.forEach(({ name, notAfter, sha1 }, i) =>
    terminal.note(`  ${i + 1}. ${printable(name)}, ${words.until} ${notAfter.slice(0, 10)}, ${sha1}`),
  )
  const answer = await terminal.askLine(words.number)
  return candidates[Number(answer?.trim()) - 1]?.sha256
}
