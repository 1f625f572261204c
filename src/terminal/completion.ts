import type { Language } from './language.ts'
import type { CompletionWords } from './messages/completion.ts'

export async function loadCompletionWords(language: Language): Promise<CompletionWords> {
  return language === 'da'
    ? (await import('./messages/da/completion.ts')).completionWords
    : (await import('./messages/en/completion.ts')).completionWords
}
