import { Certificate } from './certificate/certificate.ts'
import { choose, type ChosenBy } from './choose.ts'
import { openP12, type OpenedP12, type OpenOptions } from './open.ts'
import { ProblemError } from '../problems.ts'
import { sniff, type Form } from './sniff.ts'

/** A file of certificates without a container: a .cer in DER or Base-64, a PEM, a P7B. */
export interface OpenedCertificates {
  kind: 'certificates'
  form: Form
  leaf: Certificate
  chosenBy: ChosenBy
  others: Certificate[]
  /** A private key stands in the same file, readable for whoever gets it. */
  privateKeyBeside: boolean
}

export type Opened = OpenedP12 | OpenedCertificates

/**
 * Reads whatever holds the certificate: a P12 (also as PEM or Base-64), a .cer in DER or Base-64, a PEM, a P7B.
 *
 * @throws ProblemError those of `openP12`, and `not-a-certificate-file`
 */
export async function openCertificateFile(bytes: Uint8Array, options: OpenOptions = {}): Promise<Opened> {
  const content = sniff(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (content.kind === 'pkcs12') return openP12(content.bytes, options)
  const certificates = readable(content.certificates)
  const { leaf, by } = choose(
    certificates.map((certificate) => ({ certificate })),
    [],
    options.select,
  )
  const { form, privateKeyBeside } = content
  const others = certificates.filter((certificate) => certificate !== leaf)
  return { kind: 'certificates', form, leaf, chosenBy: by, others, privateKeyBeside }
}

/** Each once; one that cannot be read is passed over when others can. */
function readable(all: readonly Buffer[]): Certificate[] {
  const found = new Map<string, Certificate>()
  let unreadable: ProblemError | undefined
  for (const bytes of all) {
    try {
      const certificate = new Certificate(bytes)
      found.set(certificate.sha256, certificate)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      unreadable ??= error
    }
  }
  if (found.size === 0 && unreadable) throw unreadable
  return [...found.values()]
}
