import type { PortalEnvironment } from '../../environments.ts'

/**
 * The three kinds of hosts: the portal (the assistant looks and acts), the known login hosts (it waits), every other
 * (it waits and warns). Exact names, one table; sources: public guides and clients, checked November 2026.
 */

interface Hosts {
  /** Start page: straight to the list of certificates. */
  start: string
  portal: readonly string[]
  login: readonly string[]
}

const HOSTS: Readonly<Record<PortalEnvironment, Hosts>> = {
  production: {
    start: 'https://erhvervsadministration.nemlog-in.dk/certificates',
    portal: ['erhvervsadministration.nemlog-in.dk'],
    login: ['nemlog-in.mitid.dk', 'www.mitid.dk'],
  },
  devtest4: {
    start: 'https://erhvervsadministration.devtest4-nemlog-in.dk/certificates',
    // Both spellings are in circulation for the one environment.
    portal: [
      'erhvervsadministration.devtest4-nemlog-in.dk',
      'erhvervsadministration.test-devtest4-nemlog-in.dk',
    ],
    login: ['test-devtest4-nemlog-in.pp.mitid.dk', 'devtest4-nemlog-in.pp.mitid.dk', 'pp.mitid.dk'],
  },
  integration: {
    start: 'https://erhvervsadministration.test-nemlog-in.dk/certificates',
    portal: ['erhvervsadministration.test-nemlog-in.dk'],
    login: ['test-nemlog-in.pp.mitid.dk', 'pp.mitid.dk'],
  },
}

export type Place = 'portal' | 'login' | 'foreign' | 'blank'

/** Where the portal is in this run, and which addresses are what. */
export interface Territory {
  start: string
  isPortal(origin: string): boolean
  placeOf(url: string): Place
  /** Takes a host for the login of the human's own organisation from now on: waited at like MitID, never looked into. */
  knowLogin(host: string): void
}

/** The territory of a real environment: https and exact host names only. */
export function territoryOf(environment: PortalEnvironment): Territory {
  const { start, portal, login } = HOSTS[environment]
  return territory(
    start,
    portal.map((host) => `https://${host}`),
    login.map((host) => `https://${host}`),
  )
}

/**
 * A portal on this machine: its own origin and nothing else. Its login page is as foreign as any other, unless its
 * maker names it.
 */
export function loopbackTerritory(url: string, logins: readonly string[] = []): Territory {
  return territory(url, [new URL(url).origin], logins)
}

function territory(start: string, portal: readonly string[], login: readonly string[]): Territory {
  const logins = new Set(login)
  const scheme = new URL(start).protocol
  return {
    start,
    isPortal: (origin) => portal.includes(origin),
    placeOf(url) {
      const origin = originOf(url)
      if (origin === undefined) return 'blank'
      if (portal.includes(origin)) return 'portal'
      return logins.has(origin) ? 'login' : 'foreign'
    },
    knowLogin: (host) => void logins.add(`${scheme}//${host.toLowerCase()}`),
  }
}

/** The origin of a web address; nothing for about:, chrome-error: and the like. */
function originOf(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : undefined
}

/**
 * Whether an address is a portal on this machine: by the parsed host, so that `127.0.0.1.evil.example`,
 * `user@127.0.0.1` and other look-alikes are none.
 */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return false
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
}

/** Whether this is a host and nothing else: a name or address, with a port perhaps. */
export function isHost(text: string): boolean {
  return URL.canParse(`https://${text}`) && new URL(`https://${text}`).host === text.toLowerCase()
}
