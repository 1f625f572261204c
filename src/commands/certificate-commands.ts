import type { Run } from '../run.ts'
import type { CertificateCommand } from './certificate-options.ts'
import { convert, type ConvertOptions } from './convert.ts'
import { inspect } from './inspect.ts'

/** Runs `convert` or `inspect`. Both stand on the same code, so that they are loaded together. */
export function runCertificateCommand(
  name: CertificateCommand,
  files: readonly string[],
  given: ConvertOptions,
  run: Run,
): Promise<void> {
  return run(async (terminal, passwordFromEnvironment) => {
    const options = { ...given, passwordFromEnvironment }
    // A code that is pasted before it is asked for must not show; where the input is the code, nothing is asked.
    const isAsked = terminal.interactive && given.passwordStdin !== true
    const echo = isAsked ? await terminal.withholdEcho() : undefined
    try {
      return await (name === 'convert'
        ? convert(files, options, terminal)
        : inspect(files, options, terminal))
    } finally {
      echo?.stop()
    }
  })
}
