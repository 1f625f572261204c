import type { CertificateReport } from '../conversion/check.ts'
import { readInput } from '../conversion/input.ts'
import type { Opened } from '../conversion/open-any.ts'
import { Exit, exitCodeOf, ProblemError, type ExitCode } from '../problems.ts'
import { layChecks, layFacts, layNextSteps, loadCertificateWords } from '../terminal/certificate.ts'
import type { CertificateWords } from '../terminal/messages/certificate.ts'
import { printable } from '../terminal/printable.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { readCode } from './code-source.ts'
import { write, type OutputOptions } from './convert-output.ts'
import { check, refuseBadOptions, type Expectations } from './expectations.ts'
import { openAsking } from './open-asking.ts'

export interface ConvertOptions extends Expectations, OutputOptions {
  /** Write a certificate that is not right for the recipient register, too. */
  any?: boolean | undefined
  /** Write reminders of the expiry beside the certificate. */
  calendar?: boolean | undefined
}

/** What all files of one run share. */
interface Run {
  options: ConvertOptions
  codes: string[] | undefined
  terminal: Terminal
  words: CertificateWords
  /** Results of this run: `--force` is not meant to write one over another. */
  written: Set<string>
  isOnlyFile: boolean
}

/**
 * `altid-order convert FILE…`: takes the certificate out of each file, checks it, and writes it as the recipient register
 * wants it.
 *
 * @returns the highest exit code of all files
 * @throws ProblemError `convert-option`, and what keeps the code from being read
 */
export async function convert(
  files: readonly string[],
  options: ConvertOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  refuseBadOptions(options, files)
  const words = await loadCertificateWords(terminal.language)
  const codes = await readCode(options, process.stdin)
  const run = { options, codes, terminal, words, written: new Set<string>(), isOnlyFile: files.length === 1 }
  let highest: ExitCode = Exit.done
  for (const file of files) {
    const exit = await convertOrTell(file, run)
    if (exit > highest) highest = exit
  }
  return highest
}

/** One bad file does not keep the others from being converted. */
async function convertOrTell(file: string, run: Run): Promise<ExitCode> {
  try {
    await convertOne(file, run)
    return Exit.done
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    if (!run.isOnlyFile) run.terminal.note(`${printable(file)}:`)
    await run.terminal.problem(error.problem, { file })
    return exitCodeOf(error.problem)
  }
}

async function convertOne(file: string, run: Run): Promise<void> {
  const { options, codes, terminal } = run
  const opened = await openAsking(await readInput(file), { code: codes, select: options.select }, terminal)
  const report = await check(opened, options)
  if (!report.right && !options.any) {
    tellFacts(opened, report, run, terminal.note.bind(terminal))
    const failed = report.checks.filter(({ outcome }) => outcome === 'failed')
    throw new ProblemError({ code: 'wrong-certificate', failed })
  }
  const { path, already } = await write(file, opened, report, options, run.written)
  tellResult(path, already, opened, report, run)
  terminal.event({
    event: 'converted',
    file,
    output: path,
    ...(already && { already }),
    certificate: report.certificate,
    environment: report.environment,
    right: report.right,
    checks: report.checks,
    chosenBy: opened.chosenBy,
    ...(opened.kind === 'pkcs12' && { code: opened.code }),
  })
  if (options.calendar) await (await import('./reminder.ts')).writeReminder(path, report, terminal)
}

function tellFacts(opened: Opened, report: CertificateReport, run: Run, say: (line: string) => void): void {
  const proof = opened.kind === 'pkcs12' ? opened.code : undefined
  say(['', ...layFacts(report, run.words, proof), '', ...layChecks(report.checks, run.words), ''].join('\n'))
}

function tellResult(
  path: string,
  already: boolean,
  opened: Opened,
  report: CertificateReport,
  run: Run,
): void {
  const { terminal, words } = run
  terminal.say(already ? words.alreadyDer(printable(path)) : words.written(printable(path)))
  if (!report.right) terminal.note(words.writtenAnyway)
  tellFacts(opened, report, run, terminal.say.bind(terminal))
  terminal.say(words.verdict(report.right, run.options.environment))
  if (!report.right) return
  terminal.say(
    [
      '',
      ...layNextSteps(words, {
        cer: path,
        p12: opened.kind === 'pkcs12',
        environment: run.options.environment,
      }),
    ].join('\n'),
  )
}
