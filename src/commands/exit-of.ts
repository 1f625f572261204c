import { Exit, type ExitCode, type Problem } from '../problems.ts'

/** The exit code of a problem that `convert` and `inspect` meet. */
export function exitOf({ code }: Problem): ExitCode {
  if (code === 'convert-option' || code === 'option-invalid') return Exit.usage
  return code === 'not-the-certificate' ? Exit.notTheCertificate : Exit.fileOrCode
}
