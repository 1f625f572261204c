import { basename, parse } from 'node:path'
import type { CertificateReport, Check } from '../conversion/check.ts'
import type { Problem, ProblemCode } from '../problems.ts'
import { printable } from '../printable.ts'
import { type Bilingual, words } from './words.ts'

/** What became of one file: as much of it as is shown. */
export interface Outcome {
  file: string
  report?: Pick<CertificateReport, 'certificate' | 'checks' | 'right'>
  output?: { path: string; already: boolean }
  problem?: Problem
}

const files = {
  da: (count: number) => (count === 1 ? '1 fil' : `${count} filer`),
  en: (count: number) => (count === 1 ? '1 file' : `${count} files`),
}

const result = {
  da: ({ file, report, output, problem }: Outcome): string => {
    if (output) {
      const name = printable(basename(output.path))
      const isUsual = name === `${printable(parse(file).name)}.cer`
      const written = output.already
        ? `var der allerede: ${name}`
        : isUsual
          ? 'skrevet'
          : `skrevet som ${name}`
      if (!report || report.right) return written
      const failed = report.checks.filter(({ outcome }) => outcome === 'failed')
      return `${written}, men FORKERT: ${failed.map(wrong.da).join(', ')}`
    }
    if (!problem) return ''
    return problem.code === 'wrong-certificate'
      ? `IKKE skrevet: ${problem.failed.map(wrong.da).join(', ')}`
      : (PROBLEMS[problem.code]?.da ?? 'gik IKKE, se ovenfor')
  },
  en: ({ file, report, output, problem }: Outcome): string => {
    if (output) {
      const name = printable(basename(output.path))
      const isUsual = name === `${printable(parse(file).name)}.cer`
      const written = output.already
        ? `was there already: ${name}`
        : isUsual
          ? 'written'
          : `written as ${name}`
      if (!report || report.right) return written
      const failed = report.checks.filter(({ outcome }) => outcome === 'failed')
      return `${written}, but WRONG: ${failed.map(wrong.en).join(', ')}`
    }
    if (!problem) return ''
    return problem.code === 'wrong-certificate'
      ? `NOT written: ${problem.failed.map(wrong.en).join(', ')}`
      : (PROBLEMS[problem.code]?.en ?? 'did NOT work, see above')
  },
}

const wrong = {
  da: (check: Check): string => {
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
  },
  en: (check: Check): string => {
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
  },
}

/** The words of converting many files. */
export const convertWords = words({
  headings: {
    file: { da: 'Fil', en: 'File' },
    organisation: { da: 'Organisation', en: 'Organisation' },
    type: { da: 'Type', en: 'Type' },
    until: { da: 'Gyldigt til', en: 'Valid until' },
    result: { da: 'Resultat', en: 'Result' },
  },
  /** Day, month and year in figures. */
  date: {
    da: (iso: string) => {
      const date = new Date(iso)
      const two = (part: number) => String(part).padStart(2, '0')
      return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`
    },
    en: (iso: string) => {
      const date = new Date(iso)
      const two = (part: number) => String(part).padStart(2, '0')
      return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
    },
  },
  /** What became of a file, in a few words. */
  result,
  /** What is wrong with a certificate, in a word or two. */
  wrong,
  /** One file is done, of so many. */
  done: {
    da: (count: number, of: number, outcome: Outcome) =>
      `${count} af ${of}: ${printable(basename(outcome.file))}: ${result.da(outcome)}`,
    en: (count: number, of: number, outcome: Outcome) =>
      `${count} of ${of}: ${printable(basename(outcome.file))}: ${result.en(outcome)}`,
  },
  progress: {
    da: (count: number, of: number) => `${count} af ${of} filer`,
    en: (count: number, of: number) => `${count} of ${of} files`,
  },
  total: {
    da: ({
      files: all,
      converted,
      right,
      failed,
    }: {
      files: number
      converted: number
      right: number
      failed: number
    }) =>
      [
        `${files.da(all)}: ${converted} ${converted === 1 ? 'certifikat' : 'certifikater'} klar`,
        ...(converted > right ? [`heraf ${converted - right} FORKERT`] : []),
        ...(failed > 0 ? [`${failed} gik IKKE`] : []),
      ].join(', ') + '.',
    en: ({
      files: all,
      converted,
      right,
      failed,
    }: {
      files: number
      converted: number
      right: number
      failed: number
    }) =>
      [
        `${files.en(all)}: ${converted} ${converted === 1 ? 'certificate' : 'certificates'} ready`,
        ...(converted > right ? [`${converted - right} of them WRONG`] : []),
        ...(failed > 0 ? [`${failed} did NOT work`] : []),
      ].join(', ') + '.',
  },
})
export type ConvertWords = ReturnType<typeof convertWords>

const PROBLEMS: Bilingual<Readonly<Partial<Record<ProblemCode, string>>>> = {
  'wrong-password': { da: 'IKKE åbnet: koden passer ikke', en: 'NOT opened: the code does not fit' },
  'password-needed': { da: 'IKKE åbnet: koden mangler', en: 'NOT opened: the code is missing' },
  'file-exists': {
    da: 'IKKE skrevet: der er en fil med det navn',
    en: 'NOT written: a file of that name is there',
  },
  'no-certificate': { da: 'ikke et certifikat', en: 'not a certificate' },
  'not-a-certificate-file': { da: 'ikke et certifikat', en: 'not a certificate' },
}
