import type { ReviewItem } from '../flows/portal/review.ts'
import type { ConversationWords } from './conversation.ts'

/** What was found of an item, or why nothing was. */
export function foundInWords(
  words: ConversationWords['review'],
  { id, found, source }: Pick<ReviewItem, 'id' | 'found' | 'source'>,
): string {
  if (found !== undefined) return found === '' ? words.empty : found
  if (source === 'absent') return words.absent
  return id === 'price' || id === 'type' ? words.notShown : words.unseen
}
