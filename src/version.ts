/** Set by the build from package.json. */
declare const ALTID_ORDER_VERSION: string | undefined
export const VERSION = typeof ALTID_ORDER_VERSION === 'string' ? ALTID_ORDER_VERSION : '0.0.0-dev'
