import type { OneOf } from '../one-of.ts'
import type { LedgerEntry } from './ledger.ts'
import { otherMachine, type Holder } from '../process-identity.ts'

/** A file that the ledger names: not named yet, as it was written, gone, or another by now. */
export type FileState = 'none' | 'there' | 'missing' | 'changed'
export interface Files {
  p12: FileState
  cer: FileState
}

/** A certificate with fewer days than these left is ordered anew now: the first reminder of the calendar file. */
export const RENEW_WITHIN = 90

/** What is left to do with an order. `cer`, `p12` and `file` are names in the order's folder. */
export type Next = OneOf<'next', NextName, NextFacts>

interface NextFacts {
  /** A run is at work on it; `machine`: on another one, by that name. */
  running: { process: number; machine: string | undefined }
  /** Go on from wherever the portal is; ordering again may pay twice where it may be ordered already. */
  resume: { mayBeOrdered: boolean }
  /** The file is not in its place, and only a person knows where it went. */
  'put-back': { file: string }
  /** The certificate is gone, and can be made of the P12 again. */
  convert: { p12: string }
  /** The certificate is not the one that was written. */
  inspect: { cer: string }
  upload: { cer: string }
  'use-in-test': { cer: string }
  /** It expires soon or has expired. */
  'order-anew': { daysLeft: number }
}

export const NEXTS = [
  'running',
  'resume',
  /** A rehearsal's portal is gone with it, and nothing was at stake. */
  'rehearse',
  'put-back',
  'convert',
  'inspect',
  'upload',
  'use-in-test',
  'order-anew',
  /** A finished rehearsal. */
  'nothing',
] as const
export type NextName = (typeof NEXTS)[number]

/**
 * What is left to do with an order, by its ledger and what lies beside it. Pure.
 *
 * @param daysLeft of the certificate, where it is there and could be read
 */
export function nextOf(entry: LedgerEntry, files: Files, holder?: Holder, daysLeft?: number): Next {
  const { phase, rehearsal, order, p12, cer } = entry
  if (holder) return { next: 'running', process: holder.process, machine: otherMachine(holder) }
  if (rehearsal) return phase === 'converted' ? { next: 'nothing' } : { next: 'rehearse' }
  if (phase === 'saved' && p12 && files.p12 !== 'there') return { next: 'put-back', file: p12.name }
  if (phase !== 'converted' || !cer) return { next: 'resume', mayBeOrdered: phase !== 'planned' }
  if (files.cer === 'changed') return { next: 'inspect', cer: cer.name }
  if (files.cer === 'missing') {
    return p12 && files.p12 === 'there'
      ? { next: 'convert', p12: p12.name }
      : { next: 'put-back', file: cer.name }
  }
  if (daysLeft !== undefined && daysLeft <= RENEW_WITHIN) return { next: 'order-anew', daysLeft }
  return order.environment === 'production'
    ? { next: 'upload', cer: cer.name }
    : { next: 'use-in-test', cer: cer.name }
}
