import { chosenFolder } from '../chosen-folder.ts'
import { checkCertificate, type CertificateReport } from '../conversion/check.ts'
import { plainCvr } from '../cvr.ts'
import type { PortalEnvironment } from '../environments.ts'
import { normalThumbprint } from '../conversion/choose.ts'
import type { Opened } from '../conversion/open-any.ts'
import { ProblemError } from '../problems.ts'
import { Exit, type ExitCode } from '../exits.ts'
import type { CodeSources } from './code-source.ts'

/** What `convert` and `inspect` are told about the certificate they should find. */
export interface Expectations extends CodeSources {
  /** SHA-1 or SHA-256 thumbprint. */
  select?: string | undefined
  cvr?: string | undefined
  org?: string | undefined
  environment?: PortalEnvironment | undefined
}

/** @throws ProblemError `convert-option` */
export function refuseBadOptions(
  { select, cvr, out }: Expectations & { out?: string | undefined },
  files: readonly string[],
): void {
  if (select !== undefined && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(normalThumbprint(select))) {
    throw new ProblemError({ code: 'convert-option', option: '--select', expected: 'thumbprint' })
  }
  if (select !== undefined && files.length > 1) {
    throw new ProblemError({ code: 'convert-option', option: '--select', expected: 'one-file' })
  }
  if (cvr !== undefined && !/^\d{8}$/.test(plainCvr(cvr))) {
    throw new ProblemError({ code: 'convert-option', option: '--cvr', expected: 'cvr' })
  }
  if (out !== undefined) chosenFolder(out)
}

/** Checks an opened file against what was expected. */
export function check(opened: Opened, options: Expectations): Promise<CertificateReport> {
  const { environment = 'production', cvr, org } = options
  return checkCertificate(opened.leaf, opened.others, {
    environment,
    ...(cvr !== undefined && { cvr: plainCvr(cvr) }),
    ...(org !== undefined && { org }),
  })
}

/** Of many files the worst counts: a higher exit code is a worse one. */
export function highestExit(exits: readonly ExitCode[]): ExitCode {
  return exits.reduce((highest, exit) => (exit > highest ? exit : highest), Exit.done)
}
