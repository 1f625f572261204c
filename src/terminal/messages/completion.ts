/** Words of `altid-order completion`, in one language. */
export interface CompletionWords {
  /** How each shell's script is put to use; the comment that it begins with. */
  install: Record<'bash' | 'zsh' | 'fish' | 'powershell', readonly string[]>
}
