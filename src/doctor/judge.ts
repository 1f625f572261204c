/** From what was seen to what was found. Pure. */
import type { FolderPlace } from '../folder-place.ts'
import type { Next } from '../order/next.ts'
import type { Presets } from '../presets/presets.ts'
import type { Answer } from './answer.ts'
import type { Finding, NamedProxy } from './findings.ts'

type Found<Check extends Finding['check']> = Extract<Finding, { check: Check }>

/** As package.json says; the build bundles for the same. */
const NODE_NEEDED = [20, 19] as const

/** @param version such as "20.19.2" */
export function judgeNode(version: string): Found<'node'> {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor, neededMinor] = NODE_NEEDED
  const isEnough = major > neededMajor || (major === neededMajor && minor >= neededMinor)
  return isEnough
    ? { check: 'node', state: 'enough', version }
    : { check: 'node', state: 'too-old', version, needed: NODE_NEEDED.join('.') }
}

/** @param needsWindow an order shows the human a window; one on this machine's own portal need not */
export function judgeBrowser(
  seen: { name?: string; tried: Extract<Finding, { state: 'none'; check: 'browser' }>['tried'] },
  { start, hasDisplay, needsWindow }: { start: string; hasDisplay: boolean; needsWindow: boolean },
): Found<'browser'> {
  const { name, tried } = seen
  if (name === undefined) return { check: 'browser', state: 'none', tried, start }
  if (needsWindow && !hasDisplay) return { check: 'browser', state: 'no-window', name }
  const refusing = tried.filter(({ failure }) => failure !== 'not-found')
  return refusing.length > 0
    ? { check: 'browser', state: 'another-starts', name, tried: refusing }
    : { check: 'browser', state: 'starts', name }
}

export interface Asked {
  host: string
  /** What the program itself was answered; it knows no proxy and no authority but the public ones. */
  direct: Answer
  /** What the browser was answered, which counts more; nothing when it was not asked or could not be. */
  browser: Answer | undefined
  proxy: NamedProxy | undefined
}

/** Whether the browser should be asked too: the program alone did not get a plain answer. */
export function isPlain(direct: Answer): boolean {
  return direct.answer === 'answered' && direct.stranger === undefined
}

export function judgePortal({ host, direct, browser, proxy }: Asked): Found<'portal'> {
  const best = browser ?? direct
  const issuer = direct.answer === 'answered' ? direct.stranger : undefined
  if (best.answer === 'silent') {
    const { reason, said } = best
    return { check: 'portal', state: 'silent', host, reason, said, issuer, proxy }
  }
  if (issuer !== undefined) {
    return { check: 'portal', state: browser ? 'inspected' : 'inspected-untried', host, issuer }
  }
  if (best.status >= 500) return { check: 'portal', state: 'ails', host, status: best.status }
  return { check: 'portal', state: 'answers', host, by: browser ? 'browser' : 'program', proxy }
}

/** Minutes that a clock may be off before anybody notices. */
const CLOCK_TOLERANCE = 5

export function judgeClock(answers: readonly (Answer | undefined)[]): Found<'clock'> {
  const clock = answers.flatMap((one) =>
    one?.answer === 'answered' && one.clock !== undefined ? [one.clock] : [],
  )[0]
  if (clock === undefined) return { check: 'clock', state: 'not-tried' }
  const minutes = Math.round(Math.abs(clock) / 60_000)
  if (Math.abs(clock) <= CLOCK_TOLERANCE * 60_000) return { check: 'clock', state: 'right' }
  return { check: 'clock', state: clock > 0 ? 'behind' : 'ahead', minutes }
}

/** What was tried with a folder, or with the nearest one above it that is there. */
export type FolderTrial =
  { wrote: false; reason: string } | { wrote: true; alone: boolean; lies: FolderPlace }

export function judgeFolder(folder: string, trial: FolderTrial): Found<'folder'> {
  if (!trial.wrote) return { check: 'folder', state: 'not-writable', folder, reason: trial.reason }
  const { lies } = trial
  if (lies.place === 'synced') return { check: 'folder', state: 'synced', folder, by: lies.by }
  if (lies.place === 'network') return { check: 'folder', state: 'network', folder }
  return { check: 'folder', state: trial.alone ? 'private' : 'others-may-read', folder }
}

export function judgeLeftovers(files: string[], folders: string[]): Found<'leftovers'> {
  if (files.length > 0) return { check: 'leftovers', state: 'certificates', files }
  return folders.length > 0
    ? { check: 'leftovers', state: 'folders', folders }
    : { check: 'leftovers', state: 'none' }
}

/** Somebody has to do something before an order like this is whole; uploading is not the program's to know. */
const UNFINISHED = new Set<Next['next']>(['running', 'resume', 'put-back', 'convert', 'inspect'])

/** @param nexts what is left to do with each order; `unreadable` where its ledger cannot be read */
export function judgeOrders(
  folder: string,
  nexts: readonly (Next['next'] | 'unreadable')[],
): Found<'orders'> {
  const count = nexts.filter((next) => next === 'unreadable' || UNFINISHED.has(next)).length
  if (count > 0) return { check: 'orders', state: 'unfinished', count, folder }
  return nexts.length > 0
    ? { check: 'orders', state: 'finished', count: nexts.length }
    : { check: 'orders', state: 'none', folder }
}

/** @param file the settings file, which may not be there */
export function judgePresets(file: string, presets: Presets): Found<'presets'> {
  const values = [...presets].map(([option, { value, where }]) => ({ option, value: String(value), where }))
  return values.length > 0
    ? { check: 'presets', state: 'some', values }
    : { check: 'presets', state: 'none', file }
}
