import type { FlowProblems } from '../../../flows/problems.ts'
import type { WordsFor } from '../types.ts'

export const flowProblems: WordsFor<FlowProblems> = {
  'window-closed': ({ phase }) => ({ what: `Vinduet blev lukket (${phase}).`, todo: 'altid-order resume' }),
}
