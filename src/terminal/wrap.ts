import { wrapAnsi } from 'fast-wrap-ansi'

/**
 * Breaks lines at words, the rest of each under its own beginning. What is meant to be copied stays in one piece: a
 * command with its options, and everything between quotation marks.
 */
export function wrapWords(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n')
}

function wrapLine(line: string, columns: number): string {
  if (line.length < columns) return line
  const [indent = ''] = LABEL.exec(line) ?? BULLET.exec(line) ?? []
  const hanging = ' '.repeat(indent.length)
  const whole = line.slice(indent.length).replace(TO_COPY, (part) => part.replaceAll(' ', KEPT_SPACE))
  const lines = wrapAnsi(whole, Math.max(20, columns - 1 - indent.length)).split('\n')
  return lines.map((part, at) => (at === 0 ? indent : hanging) + part.replaceAll(KEPT_SPACE, ' ')).join('\n')
}

/** "  Gyldigt           fra …": the rest of a value stands under its beginning. */
const LABEL = /^ *\S[^\n]{0,44}?\S {2,}/
const BULLET = /^ *(?:> |\d\. |- )?/
const TO_COPY = /"[^"\n]*"|altid-order(?: (?:"[^"\n]*"|--?[\w-]+|[\w-]+(?:[.@][\w-]+)+|\w+(?= ["-])))+/g
/** Of the private use area: stands in no message. */
const KEPT_SPACE = '\uE000'
