/** What an authority's list of revoked certificates says. Dates are ISO 8601 in UTC. */
export type Revocation =
  | { state: 'good'; url: string; thisUpdate: string; nextUpdate: string }
  | { state: 'revoked'; url: string; since: string }
  | { state: 'unknown'; url: string; doubt: RevocationDoubt }

/** Why a list could not be had or trusted. */
export type RevocationDoubt =
  | 'unreachable'
  | 'timeout'
  | 'too-big'
  | 'not-a-crl'
  | 'signature'
  | 'stale'
  | 'no-address'
  | 'no-issuer'
  | 'critical-extension'
