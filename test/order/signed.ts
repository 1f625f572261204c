import { hostname, uptime } from 'node:os'

/** The signature of a run, as its lock holds it: of this machine since it was started, unless said otherwise. */
export function signedBy(
  process: number,
  host = hostname(),
  more: { uptime?: number; boot?: string; started?: string } = {},
): string {
  return JSON.stringify({ process, host, uptime: uptime(), ...more })
}
