import { basename } from 'node:path'
import type { CertificateReport } from '../conversion/check.ts'
import { supplierValues } from '../conversion/supplier-values.ts'
import { readingOf, type Opened } from '../conversion/open-any.ts'
import { ProblemError, type Problem } from '../problems.ts'
import { Exit, exitCodeOf, type ExitCode } from '../exits.ts'
import { layChecks, layFacts, layNextSteps, layReading } from '../terminal/certificate.ts'
import type { CertificateWords } from '../words/certificate.ts'
import { printable } from '../printable.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { write, type OutputOptions } from './convert-output.ts'
import { check, type Expectations } from './expectations.ts'
import { isKeyMistakable } from './key-beside.ts'
import { readNamed } from './inputs.ts'
import { openAsking } from './open-asking.ts'

export interface ConvertOptions extends Expectations, OutputOptions {
  /** Write a certificate that is not right for the recipient register, too. */
  any?: boolean | undefined
  /** Write reminders of the expiry beside the certificate. */
  calendar?: boolean | undefined
}

/** What all files of one run share. */
export interface Conversion {
  options: ConvertOptions
  codes: string[] | undefined
  /** Codes that a person has typed and that opened a file: tried on the next one before it is asked for again. */
  typed: Set<string>
  terminal: Terminal
  words: CertificateWords
  /** Results of this run: `--force` is not meant to write one over another. */
  written: Set<string>
}

/** What became of one file. */
export interface Outcome {
  file: string
  exit: ExitCode
  /** What is told at the end of many, and no more: a whole report holds its chain, 50 kB a file (measured). */
  report?: Pick<CertificateReport, 'certificate' | 'checks' | 'right'>
  /** Where the certificate is now; `already`: it was there before. */
  output?: { path: string; already: boolean }
  problem?: Problem
}

/**
 * Converts one file.
 *
 * @param tell what is said of a file when it is done: all of it when it is the only one
 * @returns what became of it; a problem has been told by then
 */
export async function convertFile(
  file: string,
  conversion: Conversion,
  tell: 'all' | 'what is wrong',
): Promise<Outcome> {
  const { terminal } = conversion
  const outcome: Outcome = { file, exit: Exit.done }
  try {
    await convertInto(outcome, conversion, tell)
    return outcome
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code === 'conversion-stopped') throw error
    if (tell !== 'all') terminal.note(`${printable(file)}:`)
    await terminal.problem(error.problem, { file })
    return { ...outcome, exit: exitCodeOf(error.problem), problem: error.problem }
  }
}

async function convertInto(outcome: Outcome, conversion: Conversion, tell: 'all' | 'what is wrong') {
  const { file } = outcome
  const { options, terminal, words, codes, typed } = conversion
  const opened = await openAsking(
    readNamed(file),
    { code: codes, select: options.select, typed },
    terminal,
    words,
  )
  const report = await check(opened, options)
  outcome.report = { certificate: report.certificate, checks: report.checks, right: report.right }
  if (!report.right && !options.any) {
    if (tell === 'all') tellFacts(opened, report, conversion, terminal.note.bind(terminal))
    const failed = report.checks.filter(({ outcome: passed }) => passed === 'failed')
    throw new ProblemError({ code: 'wrong-certificate', failed })
  }
  const output = await write(file, opened, report, options, conversion.written)
  outcome.output = output
  if (tell === 'all') tellResult(output, opened, report, conversion)
  else tellWhatIsWrong(file, opened, report, conversion)
  terminal.event({
    event: 'converted',
    file,
    output: output.path,
    ...(output.already && { already: true }),
    certificate: report.certificate,
    environment: report.environment,
    right: report.right,
    checks: report.checks,
    chosenBy: opened.chosenBy,
    ...readingOf(opened),
    forSupplier: supplierValues(opened.leaf, report.path),
    ...(isKeyMistakable(file, opened) && { privateKeyBeside: true }),
    ...(opened.kind === 'pkcs12' && { code: opened.code }),
  })
  if (options.calendar) await (await import('./reminder.ts')).remindOf(output.path, report, terminal)
  // Last, where it is seen.
  if (isKeyMistakable(file, opened)) terminal.note(words.holdsPrivateKey(printable(basename(file))))
}

function tellFacts(
  opened: Opened,
  report: CertificateReport,
  { words }: Conversion,
  say: (line: string) => void,
): void {
  const proof = opened.kind === 'pkcs12' ? opened.code : undefined
  say(
    [
      '',
      ...layFacts(report, words, proof),
      '',
      ...layChecks(report.checks, words),
      words.notChecked,
      '',
    ].join('\n'),
  )
}

function tellResult(
  { path, already }: { path: string; already: boolean },
  opened: Opened,
  report: CertificateReport,
  conversion: Conversion,
): void {
  const { terminal, words, options } = conversion
  for (const line of layReading(opened, words)) terminal.note(line)
  terminal.say(already ? words.alreadyDer(printable(path), report.right) : words.written(printable(path)))
  if (!report.right) terminal.note(words.writtenAnyway)
  tellFacts(opened, report, conversion, terminal.say.bind(terminal))
  terminal.say(words.verdict(report.right, options.environment))
  if (!report.right) return
  const facts = { cer: path, p12: opened.kind === 'pkcs12', environment: options.environment }
  terminal.say(['', ...layNextSteps(words, facts)].join('\n'))
}

/** Of one file among many: nothing when all is well, for the table says that. */
function tellWhatIsWrong(
  file: string,
  opened: Opened,
  report: CertificateReport,
  { terminal, words }: Conversion,
): void {
  for (const line of layReading(opened, words)) terminal.note(`${printable(file)}: ${line}`)
  if (report.right) return
  const failed = report.checks.filter(({ outcome }) => outcome === 'failed')
  terminal.note([`${printable(file)}:`, `  ${words.writtenAnyway}`, ...layChecks(failed, words)].join('\n'))
}
