import { ProblemError } from '../problems.ts'
import { Certificate } from './certificate/certificate.ts'
import { followChain, type ChainEnd } from './certificate/chain.ts'
import { choose, type ChosenBy } from './choose.ts'
import { explained } from './damage.ts'
import { malformed } from './malformed.ts'
import { openP12, type OpenedP12, type OpenOptions } from './open.ts'
import { needsProof, recognise } from './recognise.ts'
import type { Content, Form, Reading } from './sniff.ts'

/** The largest real containers (trust stores of a whole operating system) have a few hundred kilobytes. In bytes. */
export const MAX_FILE = 10 * 1024 * 1024

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

export type Opened = (OpenedP12 | OpenedCertificates) & Reading

/**
 * Reads whatever holds the certificate: a P12 (also as PEM or Base-64), a .cer in DER or Base-64, a PEM, a P7B, a mail
 * with one of them attached; also where the file was changed on its way and that can be undone.
 *
 * @throws ProblemError those of `openP12`, and `not-a-certificate-file`
 */
export async function openCertificateFile(bytes: Uint8Array, options: OpenOptions = {}): Promise<Opened> {
  const content = await recognise(bytes)
  const opened = await openContent(content, options)
  if (needsProof(content) && !(await isProven(opened))) throw explained(bytes, malformed('structure', 0))
  return Object.assign(opened, readingOf(content))
}

/** How a file had to be read, apart from what it holds. */
export function readingOf({ undone, attachment }: Reading): Reading {
  return { ...(undone && { undone }), ...(attachment !== undefined && { attachment }) }
}

async function openContent(content: Content, options: OpenOptions): Promise<Opened> {
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

const SIGNED: readonly ChainEnd[] = ['pinned-root', 'pinned-key', 'unknown-root', 'issuer-not-ca', 'not-pss']

/** Octets that were put together again are right when the code's MAC holds, or the signature on the certificate. */
async function isProven(opened: Opened): Promise<boolean> {
  const code = opened.kind === 'pkcs12' ? opened.code : undefined
  if (code && (code.state === 'opens' || code.state === 'key-not-compared') && code.mac) return true
  const { end } = await followChain(opened.leaf, opened.others)
  return SIGNED.includes(end)
}

/** Each once; one that cannot be read is passed over when others can. */
function readable(all: readonly Uint8Array[]): Certificate[] {
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
