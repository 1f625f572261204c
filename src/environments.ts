/** Whose portal an order is placed at: the real one and its two test environments. */
export const PORTAL_ENVIRONMENTS = ['production', 'devtest4', 'integration'] as const
export type PortalEnvironment = (typeof PORTAL_ENVIRONMENTS)[number]

/** Where a certificate is meant to be used: a rehearsal's counts nowhere. */
export const ENVIRONMENTS = [...PORTAL_ENVIRONMENTS, 'rehearsal'] as const
export type Environment = (typeof ENVIRONMENTS)[number]
