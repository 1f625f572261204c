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
  const text = pasted.trim()
  if (!URL.canParse(text)) return { link: 'refused', why: 'no-address' }
  const { protocol, hostname: host, username, password, href: url } = new URL(text)
  if (username !== '' || password !== '') return { link: 'refused', why: 'names-a-user' }
  if (rehearsal && isLoopback(url)) return { link: 'known', url, host }
  if (protocol !== 'https:') return { link: 'refused', why: 'not-https' }
  if (KNOWN_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`)))
    return { link: 'known', url, host }
  const readable = domainToUnicode(host)
  return { link: 'unknown-host', url, host, shown: readable === host ? host : `${host} (${readable})` }
}
