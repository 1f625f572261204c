import type { Order } from './order/order.ts'

/**
 * A command as it is typed, ready to be copied: words with anything but plain letters in quotes. Windows' two shells
 * agree on double quotes alone; elsewhere nothing within single quotes means anything.
 */
export function commandLine(words: readonly string[], platform: NodeJS.Platform = process.platform): string {
  return words.map((word) => (platform === 'win32' ? quotedForWindows(word) : quoted(word))).join(' ')
}

function quoted(word: string): string {
  if (/^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word)) return word
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`
}

/** PowerShell takes these for quotes too. */
const QUOTES = /["\u201c-\u201e]/g
const SINGLE_QUOTES = /['\u2018-\u201b]/g
/** What PowerShell evaluates between double quotes: `$(…)`, `$name`, a backtick. A share's `H$\` is none. */
const EVALUATED = /\$(?=[\p{L}\p{N}_({?$^:])|`/gu
/** What cmd obeys between single quotes, which mean nothing to it. */
const OBEYED = /[&|<>^%]/

/**
 * Where both shells cannot be served PowerShell's single quotes are taken, which cmd passes on as they are; and what would
 * be obeyed in either is left out, so that the command fails rather than doing something else.
 */
function quotedForWindows(word: string): string {
  if (/^[\p{L}\p{N}_.:\\/+=-][\p{L}\p{N}_.:\\/+=@-]*$/u.test(word)) return word
  const isEvaluated = word.search(EVALUATED) !== -1 || word.search(QUOTES) !== -1
  if (isEvaluated && !OBEYED.test(word)) return `'${word.replace(SINGLE_QUOTES, '$&$&')}'`
  return `"${word.replace(EVALUATED, '').replace(QUOTES, '')}"`
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
