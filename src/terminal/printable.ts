/**
 * Text from a file, made harmless for a terminal: a certificate's name may carry escape sequences that repaint the
 * screen, and marks that turn the direction of writing.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu, '\ufffd')
}
