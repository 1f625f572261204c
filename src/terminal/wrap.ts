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
  const [labelled] = LABEL.exec(line) ?? FIELD.exec(line) ?? []
  const indent = labelled ?? BULLET.exec(line)?.[0] ?? ''
  const value = line.slice(indent.length)
  const isPath = labelled !== undefined && PATH.test(value)
  const whole = value.replace(isPath ? /.*/ : TO_COPY, (part) => part.replaceAll(' ', KEPT_SPACE))
  const lines = breakAtSpaces(whole, Math.max(20, columns - 1 - indent.length))
  const widest = Math.max(...lines.map(({ length }) => length))
  // A thumbprint or a path that has no room beside its label has it below.
  const isBelow = labelled !== undefined && indent.length + widest >= columns
  const hanging = ' '.repeat(isBelow ? BELOW : indent.length)
  const label = indent.trimEnd()
  const head = isBelow ? (label && `${label}\n`) + hanging : indent
  return (head + lines.join(`\n${hanging}`)).replaceAll(KEPT_SPACE, ' ')
}

/**
 * Lines of at most that width, but for a word that is wider. Our own: the package tried for it cost a conversion 8 % of a
 * start of Node, by the character classes it prepares.
 */
export function breakAtSpaces(text: string, width: number): string[] {
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
/** One more value under the same label. */
const FIELD = /^ {5,}(?=\S)/
/** How far a value is indented that stands below its label. */
const BELOW = 4
const BULLET = /^ *(?:> |\d\. |- )?/
const TO_COPY = /"[^"\n]*"|altid-order(?: (?:"[^"\n]*"|--?[\w-]+|[\w-]+(?:[.@][\w-]+)+|\w+(?= ["-])))+/g
/** It begins at a root: "/", "C:\", "\\server". */
const PATH = /^(?:\/|[A-Za-z]:\\|\\\\)/
/** Of the private use area: stands in no message. */
const KEPT_SPACE = '\uE000'
