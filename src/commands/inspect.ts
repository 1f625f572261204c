import { basename } from 'node:path'
import type { CertificateReport } from '../conversion/check.ts'
import { describeP12 } from '../conversion/container.ts'
import { supplierValues } from '../conversion/supplier-values.ts'
import { readingOf, type Opened } from '../conversion/open-any.ts'
import { recognise } from '../conversion/recognise.ts'
import { ProblemError } from '../problems.ts'
import { Exit, exitCodeOf, type ExitCode } from '../exits.ts'
import { layChecks, layFacts, layReading } from '../terminal/certificate.ts'
import { layContainer, layForm } from '../terminal/inspect.ts'
import { certificateWords, type CertificateWords } from '../words/certificate.ts'
import { inspectWords, type InspectWords } from '../words/inspect.ts'
import { printable } from '../printable.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { readCode } from './code-source.ts'
import { check, highestExit, refuseBadOptions, type Expectations } from './expectations.ts'
import { isKeyMistakable } from './key-beside.ts'
import { filesOf, readNamed } from './inputs.ts'
import { openAsking } from './open-asking.ts'

export type InspectOptions = Expectations

interface Run {
  options: InspectOptions
  codes: string[] | undefined
  terminal: Terminal
  words: CertificateWords & { file: InspectWords }
}

/**
 * `altid-order inspect FILE…`: says what each file is, whose, until when, of which type, how it is protected, and whether
 * it is right for AltID. Writes nothing.
 *
 * @returns the highest exit code of all files: 11 for a certificate that is not right, 9 for what holds none
 * @throws ProblemError `convert-option`, and what keeps the code from being read
 */
export async function inspect(
  given: readonly string[],
  options: InspectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const files = filesOf(given)
  refuseBadOptions(options, files)
  const words = {
    ...certificateWords(terminal.language),
    file: inspectWords(terminal.language),
  }
  const run = { options, codes: await readCode(options, () => process.stdin), terminal, words }
  const exits: ExitCode[] = []
  for (const file of files) {
    if (file !== files[0]) terminal.say('')
    terminal.say(printable(file))
    exits.push(await inspectOrTell(file, run))
  }
  return highestExit(exits)
}

async function inspectOrTell(file: string, run: Run): Promise<ExitCode> {
  try {
    return await inspectOne(file, run)
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code === 'conversion-stopped') throw error
    await run.terminal.problem(error.problem, { file })
    return exitCodeOf(error.problem)
  }
}

async function inspectOne(file: string, run: Run): Promise<ExitCode> {
  const { options, terminal, words } = run
  const bytes = readNamed(file)
  const content = await recognise(bytes)
  for (const line of layReading(content, words)) terminal.note(line)
  const container = content.kind === 'pkcs12' ? describeP12(content.bytes) : undefined
  if (container) terminal.say(layContainer(container, bytes.length, words.file).join('\n'))
  const opened = await openOrLeaveLocked(bytes, run)
  if (!opened) {
    terminal.say(`\n${words.file.lockedVerdict}`)
    terminal.event({ event: 'inspected', file, kind: 'pkcs12', locked: true, container })
    return Exit.fileOrCode
  }
  const report = await check(opened, options)
  tell(file, opened, report, run)
  terminal.event({
    event: 'inspected',
    file,
    kind: opened.kind,
    ...(opened.kind === 'pkcs12'
      ? { locked: false, container, code: opened.code }
      : { form: opened.form, privateKeyBeside: opened.privateKeyBeside }),
    ...readingOf(opened),
    forSupplier: supplierValues(opened.leaf, report.path),
    certificate: report.certificate,
    environment: report.environment,
    right: report.right,
    checks: report.checks,
    chosenBy: opened.chosenBy,
  })
  return report.right ? Exit.done : Exit.notTheCertificate
}

/** A locked file without its code is no problem here: what can be seen of it has been said. */
async function openOrLeaveLocked(bytes: Buffer, run: Run): Promise<Opened | undefined> {
  const { options, codes, terminal, words } = run
  try {
    return await openAsking(bytes, { code: codes, select: options.select }, terminal, words)
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'password-needed') return undefined
    throw error
  }
}

function tell(
  file: string,
  opened: Opened,
  report: CertificateReport,
  { options, terminal, words }: Run,
): void {
  if (opened.kind === 'certificates') terminal.say(layForm(opened, words.file).join('\n'))
  const proof = opened.kind === 'pkcs12' ? opened.code : undefined
  terminal.say(
    [
      '',
      ...layFacts(report, words, proof),
      '',
      ...layChecks(report.checks, words),
      words.notChecked,
      '',
    ].join('\n'),
  )
  terminal.say(words.verdict(report.right, options.environment))
  if (isKeyMistakable(file, opened)) terminal.note(words.holdsPrivateKey(printable(basename(file))))
}
