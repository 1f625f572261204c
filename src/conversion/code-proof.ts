import type { Form } from './pkcs12/spellings.ts'

/** What is known of the code. */
export type CodeProof =
  /** No code was given, and none was needed. `mac`: whether the file could tell a right code from a wrong one. */
  | { state: 'not-tried'; mac: boolean }
  /** The code opens the file: the MAC holds (where there is one), and the private key is the certificate's own. */
  | { state: 'opens'; form: Form; mac: boolean }
  /** The code is the file's, but the private key could not be compared with the certificate. */
  | { state: 'key-not-compared'; form: Form; mac: boolean; because: KeyDoubt }
  /** There is neither a MAC nor anything that the code opened: right and wrong codes look alike. */
  | { state: 'unverifiable' }

export type KeyDoubt = 'no-key' | 'not-its-key' | 'another-code' | 'unsupported' | 'too-expensive'
