import { basename, parse } from 'node:path'
import type { Check } from '../../../conversion/check.ts'
import type { ProblemCode } from '../../../problems.ts'
import type { Outcome } from '../../convert.ts'
import { printable } from '../../printable.ts'
import type { ConvertWords } from '../convert.ts'

const files = (count: number) => (count === 1 ? '1 file' : `${count} files`)

export const convertWords: ConvertWords = {
  headings: {
    file: 'File',
    organisation: 'Organisation',
    type: 'Type',
    until: 'Valid until',
    result: 'Result',
  },
  date: (iso) => {
    const date = new Date(iso)
    const two = (part: number) => String(part).padStart(2, '0')
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  },
  result,
  wrong,
  done: (count, of, outcome) => `${count} of ${of}: ${printable(basename(outcome.file))}: ${result(outcome)}`,
  progress: (count, of) => `${count} of ${of} files`,
  total: ({ files: all, converted, right, failed }) =>
    [
      `${files(all)}: ${converted} ${converted === 1 ? 'certificate' : 'certificates'} ready`,
      ...(converted > right ? [`${converted - right} of them WRONG`] : []),
      ...(failed > 0 ? [`${failed} did NOT work`] : []),
    ].join(', ') + '.',
}

function result({ file, report, output, problem }: Outcome): string {
  if (output) {
    const name = printable(basename(output.path))
    const isUsual = name === `${printable(parse(file).name)}.cer`
    const written = output.already ? `was there already: ${name}` : isUsual ? 'written' : `written as ${name}`
    if (!report || report.right) return written
    const failed = report.checks.filter(({ outcome }) => outcome === 'failed')
    return `${written}, but WRONG: ${failed.map(wrong).join(', ')}`
  }
  if (!problem) return ''
  return problem.code === 'wrong-certificate'
    ? `NOT written: ${problem.failed.map(wrong).join(', ')}`
    : (PROBLEMS[problem.code] ?? 'did NOT work, see above')
}

const PROBLEMS: Readonly<Partial<Record<ProblemCode, string>>> = {
  'wrong-password': 'NOT opened: the code does not fit',
  'password-needed': 'NOT opened: the code is missing',
  'file-exists': 'NOT written: a file of that name is there',
  'no-certificate': 'not a certificate',
  'not-a-certificate-file': 'not a certificate',
}

function wrong(check: Check): string {
  switch (check.check) {
    case 'validity':
      return check.state === 'expired' ? 'expired' : 'not valid yet'
    case 'type':
      return 'no system certificate'
    case 'chain':
      return 'issuer'
    case 'environment':
      return check.found === 'unknown' ? 'unknown environment' : 'another environment'
    case 'cvr':
      return 'another CVR number'
    case 'organisation':
      return 'another organisation'
    case 'email':
      return 'e-mail'
    case 'key':
      return 'key'
  }
}
