import { domainToUnicode } from 'node:url'
import { isLoopback } from './hosts.ts'

/** The link of an e-mail, judged before it is opened. */
export type Link =
  | { link: 'known'; url: string; host: string }
  /** Nobody here knows the host as NemLog-in's or MitID Erhverv's: only the human may say that it is to be opened. */
  | { link: 'unknown-host'; url: string; host: string; shown: string }
  | { link: 'refused'; why: 'no-address' | 'not-https' | 'names-a-user' }

/**
 * Domains of NemLog-in and MitID Erhverv, real and test. The host of the link in the e-mail is published nowhere, so
 * that a host below one of these is taken for theirs, and for no more than that: a page to open for the human.
 */
const KNOWN_DOMAINS = [
  'nemlog-in.dk',
  'mitid-erhverv.dk',
  'nemlog-in.mitid.dk',
  'devtest4-nemlog-in.dk',
  'test-devtest4-nemlog-in.dk',
  'test-nemlog-in.dk',
]

/** Judges a pasted link. Pure. `rehearsal`: an address of this machine is meant, and plain http will do. */
export function judgeLink(pasted: string, rehearsal: boolean): Link {
  const text = unwrapped(addressIn(pasted))
  if (!URL.canParse(text)) return { link: 'refused', why: 'no-address' }
  const { protocol, hostname: host, username, password, href: url } = new URL(text)
  if (username !== '' || password !== '') return { link: 'refused', why: 'names-a-user' }
  if (rehearsal && isLoopback(url)) return { link: 'known', url, host }
  if (protocol !== 'https:') return { link: 'refused', why: 'not-https' }
  if (isKnown(host)) return { link: 'known', url, host }
  const readable = domainToUnicode(host)
  return { link: 'unknown-host', url, host, shown: readable === host ? host : `${host} (${readable})` }
}

function isKnown(host: string): boolean {
  return KNOWN_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

/** The first address in what was copied along with it: words, quotes, brackets, blank lines. */
function addressIn(pasted: string): string {
  const [address = pasted] = /https?:\/\/[^\s<>"'“”„’]+/i.exec(pasted) ?? []
  return address.trim().replace(/[),.;]+$/, '')
}

/** How mail filters wrap a link, and where the link is in it. */
const WRAPPERS: readonly { host: RegExp; inner: (url: URL) => string | null | undefined }[] = [
  {
    host: /\.safelinks\.protection\.(?:outlook\.com|office365\.us)$/,
    inner: (url) => url.searchParams.get('url'),
  },
  {
    host: /^urldefense\.proofpoint\.com$/,
    inner: (url) => decoded((url.searchParams.get('u') ?? '').replace(/-/g, '%').replace(/_/g, '/')),
  },
  // Where characters were taken out of the link and put behind it, it is left as it is: the human says.
  {
    host: /^urldefense\.(?:com|us)$/,
    inner: (url) => /^\/v3\/__([^*]+?)__;/.exec(url.pathname + url.search)?.[1],
  },
  { host: /^linkprotect\.cudasvc\.com$/, inner: (url) => url.searchParams.get('a') },
  { host: /^www\.google\.(?:com|dk)$/, inner: (url) => url.searchParams.get('q') },
]

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** The link inside a mail filter's, where its host is known; anything else stays as it is. */
function unwrapped(address: string): string {
  if (!URL.canParse(address)) return address
  const outer = new URL(address)
  const inner = WRAPPERS.find(({ host }) => host.test(outer.hostname))?.inner(outer)
  if (!inner || !URL.canParse(inner)) return address
  const { protocol, hostname } = new URL(inner)
  return protocol === 'https:' && isKnown(hostname) ? inner : address
}
