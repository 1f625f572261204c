import { basename } from 'node:path'
import type { Mistaken } from '../conversion/problem-facts.ts'

/** Under these names people look for a certificate, and `resume` for one that was left. */
const CERTIFICATE_ENDING = /\.(?:p12|pfx|cer|crt|der|pem|p7b|p7c)$/i

const ENDINGS: Readonly<Partial<Record<Mistaken, string>>> = {
  html: '.html',
  json: '.json',
  mail: '.eml',
  pdf: '.pdf',
  text: '.txt',
  zip: '.zip',
}

/**
 * The name under which a download is put aside. `found`: what it is, where it is no certificate file; then it never stays
 * under the name of one.
 */
export function asideName(suggested: string, isRehearsal: boolean, found: Mistaken | undefined): string {
  const name = basename(suggested)
  const told = found === undefined ? name : name.replace(CERTIFICATE_ENDING, ENDINGS[found] ?? '.bin')
  return `${isRehearsal ? 'ØVELSE ' : ''}${told}`
}
