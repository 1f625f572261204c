import type { CodeShape } from './code-proof.ts'
import type { Check } from './check.ts'
import type {
  Candidate,
  Defect,
  ExpectedOption,
  FileMissing,
  Mistaken,
  UnsupportedPart,
} from './problem-facts.ts'

/** What can be wrong with a certificate file. The words stand in words/. */
export interface ConversionProblems {
  /** The file cannot be read from the disk; `reason` is the system's own code. */
  'file-unreadable': { path: string; reason: string }
  /** A folder, a pipe, a device: nothing that a certificate is kept in. */
  'not-a-file': { path: string; found: 'directory' | 'pipe' | 'device' | 'socket' }
  /** A folder with no certificate file in it. */
  'nothing-in-folder': { folder: string }
  /** More bytes than any certificate file has; nothing of it was read. */
  'file-too-big': { path: string; bytes: number; limit: number }
  /** The contents are not what a file of this kind holds, or are cut short. `offset` counts bytes from the start. */
  malformed: { defect: Defect; offset?: number }
  /** A well-known kind of file that holds no certificate that this program can take out. */
  'not-a-certificate-file': { found: Mistaken }
  /** Something that is understood, but not implemented here; `algorithm` is its name or its object identifier. */
  unsupported: { what: UnsupportedPart; algorithm: string }
  /** The certificates are encrypted and no code was given. */
  'password-needed': object
  /** The code does not open the file. */
  'wrong-password': { mac: 'differs' | 'absent'; given?: CodeShape }
  /** What should be the code's own file is another kind of file. */
  'code-unusable': { found: Mistaken }
  /** Something on the command line may be the code, and is not repeated. `word` counts from 1. */
  'code-on-command-line': { word: number } | { option: string }
  /** The human left at a question about a file. */
  'conversion-stopped': object
  /** No file of that name: what is there instead. */
  'file-missing': FileMissing
  /** The file asks for more work or memory than real software writes; `spent` had been used when it was refused. */
  'too-expensive': { what: 'iterations' | 'memory'; asked: number; spent: number; limit: number }
  'no-certificate': object
  /** There is a key, and none of the certificates belongs to it. */
  'no-matching-certificate': { certificates: Candidate[] }
  /** The certificates of the issuers, without the one that they issued. */
  'only-issuers': { certificates: Candidate[] }
  /** Several certificates could be meant: `--select` says which. */
  ambiguous: { candidates: Candidate[] }
  /** No certificate in the file has the thumbprint that `--select` asked for. */
  'not-selectable': { thumbprint: string; candidates: Candidate[] }
  /** `--chain`: the issuers' certificates are not in the file. */
  'chain-missing': object
  /** A certificate, but not the right one for the recipient register: the checks that failed. */
  'wrong-certificate': { failed: Check[] }
  /** An option that contradicts another, or whose value is not of its kind. */
  'convert-option': { option: string; expected: ExpectedOption }
}

declare module '../problems.ts' {
  interface ProblemFacts extends ConversionProblems {}
}
