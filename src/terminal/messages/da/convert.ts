import { basename, parse } from 'node:path'
import type { Check } from '../../../conversion/check.ts'
import type { ProblemCode } from '../../../problems.ts'
import type { Outcome } from '../../convert.ts'
import { printable } from '../../printable.ts'
import type { ConvertWords } from '../convert.ts'

const files = (count: number) => (count === 1 ? '1 fil' : `${count} filer`)

export const convertWords: ConvertWords = {
  headings: {
    file: 'Fil',
    organisation: 'Organisation',
    type: 'Type',
    until: 'Gyldigt til',
    result: 'Resultat',
  },
  date: (iso) => {
    const date = new Date(iso)
    const two = (part: number) => String(part).padStart(2, '0')
    return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`
  },
  result,
  wrong,
  done: (count, of, outcome) => `${count} af ${of}: ${printable(basename(outcome.file))}: ${result(outcome)}`,
  progress: (count, of) => `${count} af ${of} filer`,
  total: ({ files: all, converted, right, failed }) =>
    [
      `${files(all)}: ${converted} ${converted === 1 ? 'certifikat' : 'certifikater'} klar`,
      ...(converted > right ? [`heraf ${converted - right} FORKERT`] : []),
      ...(failed > 0 ? [`${failed} gik IKKE`] : []),
    ].join(', ') + '.',
}

function result({ file, report, output, problem }: Outcome): string {
  if (output) {
    const name = printable(basename(output.path))
    const isUsual = name === `${printable(parse(file).name)}.cer`
    const written = output.already ? `var der allerede: ${name}` : isUsual ? 'skrevet' : `skrevet som ${name}`
    if (!report || report.right) return written
    const failed = report.checks.filter(({ outcome }) => outcome === 'failed')
    return `${written}, men FORKERT: ${failed.map(wrong).join(', ')}`
  }
  if (!problem) return ''
  return problem.code === 'wrong-certificate'
    ? `IKKE skrevet: ${problem.failed.map(wrong).join(', ')}`
    : (PROBLEMS[problem.code] ?? 'gik IKKE, se ovenfor')
}

const PROBLEMS: Readonly<Partial<Record<ProblemCode, string>>> = {
  'wrong-password': 'IKKE åbnet: koden passer ikke',
  'password-needed': 'IKKE åbnet: koden mangler',
  'file-exists': 'IKKE skrevet: der er en fil med det navn',
  'no-certificate': 'ikke et certifikat',
  'not-a-certificate-file': 'ikke et certifikat',
}

function wrong(check: Check): string {
  switch (check.check) {
    case 'validity':
      return check.state === 'expired' ? 'udløbet' : 'gælder ikke endnu'
    case 'type':
      return 'ikke systemcertifikat'
    case 'chain':
      return 'udsteder'
    case 'environment':
      return check.found === 'unknown' ? 'ukendt miljø' : 'andet miljø'
    case 'cvr':
      return 'andet CVR-nummer'
    case 'organisation':
      return 'anden organisation'
    case 'email':
      return 'e-mail'
    case 'key':
      return 'nøgle'
  }
}
