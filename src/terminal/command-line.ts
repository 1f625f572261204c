import type { Order } from '../order/order.ts'

/**
 * A command as it is typed, ready to be copied: words with anything but plain letters in quotes. Windows' two shells
 * agree on double quotes alone; elsewhere nothing within single quotes means anything.
 */
export function commandLine(words: readonly string[], platform: NodeJS.Platform = process.platform): string {
  return words.map((word) => quoted(word, platform)).join(' ')
}

function quoted(word: string, platform: NodeJS.Platform): string {
  if (/^[\p{L}\p{N}_@%+=:,./\\-]+$/u.test(word) && (platform === 'win32' || !word.includes('\\'))) return word
  if (platform === 'win32') return `"${word.replaceAll('"', '')}"`
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`
}

/** What the one who fetches types, on whatever machine the certificate is to be. */
export function collectCommand({
  organisation,
  certificateName,
  cvr,
  environment,
  contactEmail,
}: Order): string {
  return commandLine([
    'altid-order',
    'collect',
    '--link',
    ...['--org', organisation],
    ...['--name', certificateName],
    ...(contactEmail === '' ? [] : ['--contact', contactEmail]),
    ...(cvr === undefined ? [] : ['--cvr', cvr]),
    ...(environment === 'production' ? [] : ['--environment', environment]),
  ])
}
