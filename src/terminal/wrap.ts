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
  const lines = breakAtSpaces(whole, Math.max(20, columns - 1 - indent.length))
  return lines.map((part, at) => (at === 0 ? indent : hanging) + part.replaceAll(KEPT_SPACE, ' ')).join('\n')
}

/** Our own: the package tried for it cost a conversion 8 % of a start of Node, by the character classes it prepares. */
function breakAtSpaces(text: string, width: number): string[] {
  const [first = '', ...words] = text.split(' ')
  const lines = [first]
  for (const word of words) {
    const line = `${lines.at(-1) ?? ''} ${word}`
    if (line.length <= width) lines[lines.length - 1] = line
    else lines.push(word)
  }
  return lines
}

/** "  Gyldigt           fra …": the rest of a value stands under its beginning. */
const LABEL = /^ *\S[^\n]{0,44}?\S {2,}/
const BULLET = /^ *(?:> |\d\. |- )?/
const TO_COPY = /"[^"\n]*"|altid-order(?: (?:"[^"\n]*"|--?[\w-]+|[\w-]+(?:[.@][\w-]+)+|\w+(?= ["-])))+/g
/** Of the private use area: stands in no message. */
const KEPT_SPACE = '\uE000'
