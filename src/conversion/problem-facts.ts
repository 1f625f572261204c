/** The facts of problems with a file. What finds them imports this alone, and not the table of problems. */
import { KINDS_BY_START } from './kinds.ts'

export interface FileMissing {
  name: string
  folder: string
  isFolderThere: boolean
  /** The nearest name in that folder. */
  nearest?: string
  /** What the name itself shows. */
  slip?: 'address' | 'pattern' | 'quoted'
}

/** One certificate of several, told apart by what a person can see in Windows. */
export interface Candidate {
  name: string
  serial: string
  /** ISO 8601, UTC. */
  notAfter: string
  sha1: string
  sha256: string
}

/** Where the contents stop making sense. */
export const DEFECTS = [
  'empty',
  'truncated',
  'length',
  'nesting',
  'too-many-elements',
  'structure',
  'version',
  'number',
  'mac',
  'trailing-bytes',
  'trailing-bytes-without-mac',
  'encryption',
  'undecryptable',
  'certificate',
  'base64',
  /** Carriage returns and line feeds were changed by a program that took the file for text. */
  'line-ends',
  /** Octets were thrown away and stand as U+FFFD. */
  'replaced',
  /** No more than a few octets are missing. */
  'few-missing',
] as const
export type Defect = (typeof DEFECTS)[number]

/** What people take for a certificate file. */
export const MISTAKEN = [
  ...KINDS_BY_START,
  'private-key',
  'public-key',
  'bcfks',
  'request',
  'crl',
  'signed-message',
  'text',
  'other',
] as const
export type Mistaken = (typeof MISTAKEN)[number]

export type UnsupportedPart = 'cipher' | 'key-derivation' | 'mac' | 'container' | 'certificate-bag'

export type ExpectedOption =
  'thumbprint' | 'cvr' | 'one-code-source' | 'one-file' | 'pem-for-chain' | 'new-folder'
