import type { Run } from '../run.ts'
import type { CertificateCommand } from './certificate-options.ts'
import type { ConvertOptions } from './convert.ts'

/** Runs `convert` or `inspect`; the command's code is loaded only then. */
export function runCertificateCommand(
  name: CertificateCommand,
  files: readonly string[],
  given: ConvertOptions,
  run: Run,
): Promise<void> {
  return run(async (terminal, passwordFromEnvironment) => {
    const options = { ...given, passwordFromEnvironment }
    return name === 'convert'
      ? (await import('./convert.ts')).convert(files, options, terminal)
      : (await import('./inspect.ts')).inspect(files, options, terminal)
  })
}
