import { hostname } from 'node:os'

/** The signature of a run, as its lock holds it: this machine's and just begun, unless said otherwise. */
export function signedBy(process: number, host = hostname(), begun = new Date()): string {
  return JSON.stringify({ process, host, begun: begun.toISOString() })
}
