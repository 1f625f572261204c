/** Why a browser did not start, as far as its own words tell; `not-drivable`: of another family than Chromium's. */
export type BrowserFailure = 'not-found' | 'not-drivable' | 'blocked-by-policy' | 'no-display' | 'crashed'

/** A browser that was tried and did not start. */
export interface BrowserTried {
  browser: string
  failure: BrowserFailure
}
