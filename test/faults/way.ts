/** The places of an order's way where something can go wrong, in order, each by the request that leads to it. */
export const WAY = {
  login: 'GET /login/mitid',
  callback: 'POST /login/callback',
  list: 'GET /certificates',
  create: 'GET /certificates/new',
  confirmation: 'POST /certificates/review',
  receipt: 'POST /certificates/confirm',
  'issuance-information': 'GET /issuance/*/information',
  'issuance-terms': 'GET /issuance/*/terms',
  'issuance-code': 'GET /issuance/*/code',
  'issuance-ready': 'GET /issuance/*/ready',
  file: 'GET /issuance/*/file',
} as const

export type Place = keyof typeof WAY

export const PLACES = Object.keys(WAY) as Place[]

/** The file may be here before anything that happens at this place takes effect. */
export const mayBeFetchedBy = (place: Place): boolean => place === 'issuance-ready' || place === 'file'
