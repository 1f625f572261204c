/** One P12 of the matrix, with what must come out of it. */
export interface Case {
  name: string
  /** The program that made it. */
  maker: string
  bytes: Buffer
  /** null: opened without a code. */
  code: string | null
  /** SHA-256 of the certificate that must come out, or the problem that must. */
  expected: { leaf: string } | { problem: string }
  /** Takes so long to open that only the generating run opens it. */
  slow?: boolean
}

export interface Maker {
  name: string
  /** The tool's own words about its version, or undefined where it is not installed. */
  version: () => string | undefined
  make: (workshop: Workshop) => Promise<Case[]> | Case[]
}

/** What all makers share: a folder of the run and certificates to put into containers. */
export interface Workshop {
  folder: string
  /** Runs a tool; the test run ends with the tool's words when it fails. */
  run: (command: string, words: string[], input?: string) => void
  pairs: Readonly<Record<PairName, Pair>>
  /** The issuers of `rsa`. */
  chain: readonly [issuing: Buffer, root: Buffer]
}

export type PairName = 'rsa' | 'rsa3072' | 'p256' | 'p384' | 'k256' | 'ed25519' | 'ed448' | 'pss' | 'dsa'

/** A certificate with its key, as files (PEM) and as DER. */
export interface Pair {
  key: string
  certificate: string
  der: Buffer
  pkcs8: Buffer
  sha256: string
}
