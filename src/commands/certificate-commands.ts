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
  // A code in the environment is taken out of it at once, before anything else can see or inherit it.
  const passwordFromEnvironment = process.env['ALTID_ORDER_PASSWORD']
  delete process.env['ALTID_ORDER_PASSWORD']
  const options = { ...given, passwordFromEnvironment }
  return run(async (terminal) =>
    name === 'convert'
      ? (await import('./convert.ts')).convert(files, options, terminal)
      : (await import('./inspect.ts')).inspect(files, options, terminal),
  )
}
