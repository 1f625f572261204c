import type { OrderProblems } from '../../../order/problems.ts'
import type { WordsFor } from '../types.ts'

export const orderProblems: WordsFor<OrderProblems> = {
  'option-invalid': ({ option, expected }) => ({
    what: `${option}: ${expected}.`,
    todo: 'altid-order --help',
  }),
}
