import type { ConversionProblems } from '../../../conversion/problems.ts'
import type { WordsFor } from '../types.ts'
import { reasonInWords } from './files.ts'

export const conversionProblems: WordsFor<ConversionProblems> = {
  'file-unreadable': ({ path, reason }) => ({
    what: `The file ${path} cannot be read (${reasonInWords(reason)}).`,
    todo: 'Check that the name is right and that you may read the file.',
  }),
}
