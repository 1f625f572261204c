import type { Check, FoundEnvironment, Outcome } from '../../conversion/check.ts'
import type { Environment } from '../../environments.ts'
import type { CertificateType } from '../../conversion/certificate/type.ts'
import type { UndoStep } from '../../conversion/undo.ts'
import type { CodeProof } from '../../conversion/code-proof.ts'

/** The words about a certificate: shared by `convert`, `inspect` and the end of an order. */
export interface CertificateWords {
  labels: Record<
    | 'name'
    | 'organisation'
    | 'type'
    | 'environment'
    | 'validity'
    | 'emails'
    | 'issuer'
    | 'serial'
    | 'sha1'
    | 'sha256'
    | 'code',
    string
  >
  types: Record<CertificateType, string>
  environments: Record<FoundEnvironment, string>
  outcomes: Record<Outcome, string>
  cvr: (cvr: string) => string
  /** Dates are ISO 8601. */
  validity: (notBefore: string, notAfter: string, daysLeft: number) => string
  /** One check in one sentence. */
  check: (check: Check) => string
  /** That nobody was asked whether it is revoked, and who can tell. */
  notChecked: string
  /** `environment`: what was asked for; production when absent. */
  verdict: (right: boolean, environment?: Environment) => string
  code: (proof: CodeProof) => string
  /** What is asked where the file or its code leaves it open. */
  asking: { code: string; again: string; which: string; until: string; number: string }
  /** Said when opening a file takes longer than a person waits without wondering, and again while it does. */
  working: { first: string; next: (seconds: number) => string }
  /** What had been done to the file, and was undone to read it. */
  undone: (steps: readonly UndoStep[]) => string
  /** The file was taken out of a saved mail. */
  fromMail: (attachment: string) => string
  /** A file that looks like a certificate and holds the private key. */
  holdsPrivateKey: (file: string) => string
  /** Where the certificate was written. */
  written: (path: string) => string
  /** There already; `right`: and the certificate is what the register wants. */
  alreadyDer: (path: string, right: boolean) => string
  /** Written although it is not right. */
  writtenAnyway: string
  /** What remains for the human, in order. */
  nextSteps: (facts: NextStepFacts) => string[]
  nextStepsHeading: string
}

export interface NextStepFacts {
  /** Name or path of the certificate. */
  cer: string
  /** There is a P12 with a private key to keep. */
  p12: boolean
  /** Where the certificate belongs; production when absent. */
  environment?: Environment | undefined
}
