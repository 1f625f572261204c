import type { ConversionProblems } from '../../../conversion/problems.ts'
import type { WordsFor } from '../types.ts'
import { reasonInWords } from './files.ts'

export const conversionProblems: WordsFor<ConversionProblems> = {
  'file-unreadable': ({ path, reason }) => ({
    what: `Filen ${path} kan ikke læses (${reasonInWords(reason)}).`,
    todo: 'Se efter, om navnet er rigtigt, og om du må læse filen.',
  }),
}
