/** Control characters, marks that turn the direction of writing or join unseen, separators of lines. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/**
 * Text from a file, made harmless for a terminal: a certificate's name may carry escape sequences that repaint the
 * screen, and marks that turn the direction of writing.
 */
export function printable(text: string): string {
  return text.replace(UNSEEN, '\ufffd')
}

/** The same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}

/** JSON that a terminal can show: what JSON leaves as it is and a terminal would obey is written as its number. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSEEN,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
