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
