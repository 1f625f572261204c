/** What can be wrong with a certificate file. The words stand in terminal/messages. */
export interface ConversionProblems {
  /** The file cannot be read from the disk; `reason` is the system's own code. */
  'file-unreadable': { path: string; reason: string }
}
